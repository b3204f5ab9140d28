/** The one estimate of how many printed lines a text takes in a column: a Chinese character is twice as wide as a digit. */

/** Widths in digits of the body font, as the `widths` of a plan count them. */
const FULL = 1.5;
const HALF = 0.75;

/** Whether a UTF-16 unit begins a character as wide as a Chinese one. */
function isWide(unit: number): boolean {
  return (unit >= 0x2e80 && unit <= 0xa4cf) || (unit >= 0xac00 && unit <= 0xdbff) || (unit >= 0xf900 && unit <= 0xfaff) || (unit >= 0xfe30 && unit <= 0xff60) || (unit >= 0xffe0 && unit <= 0xffe6);
}

/** Width of a text on one line. */
export function textWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    width += isWide(unit) ? FULL : HALF;
    // The second half of a surrogate pair takes no place of its own.
    if (unit >= 0xd800 && unit <= 0xdbff) at += 1;
  }
  return width;
}

/** Lines a text needs in a column so many digits wide; at least one. */
export function lineCount(text: string, width: number): number {
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line) / width)), 0);
}
