/** How a cell's text is cleaned before it is read: blanks, no-break and zero-width characters at both ends go, and one leading apostrophe. */

/** Characters that surround a value without belonging to it. Walked by hand: a regular expression for both ends costs the square of a run of blanks. */
function isEdge(code: number): boolean {
  return (
    code <= 0x20 || code === 0xa0 || code === 0x3000 || code === 0xfeff || code === 0x2060 || (code >= 0x2000 && code <= 0x200f) || code === 0x202f || code === 0x2028 || code === 0x2029
  );
}

function trimEdges(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isEdge(text.charCodeAt(start))) start += 1;
  while (end > start && isEdge(text.charCodeAt(end - 1))) end -= 1;
  return start === 0 && end === text.length ? text : text.slice(start, end);
}

/** The text of a cell as it was meant, characters inside untouched. */
export function cleanText(value: unknown): string {
  if (typeof value !== 'string') return value === null || value === undefined ? '' : String(value);
  const trimmed = trimEdges(value);
  return trimmed.startsWith("'") ? trimEdges(trimmed.slice(1)) : trimmed;
}

const NEEDS_FOLDING = /[^\u0021-\u007e]/;

/** The text for comparing and parsing: full-width to half-width, all blanks gone. Never written back. */
export function foldText(text: string): string {
  return NEEDS_FOLDING.test(text) ? text.normalize('NFKC').replace(/[\s\u200b-\u200f\u2060\ufeff]/g, '') : text;
}
