/**
 * The one place that makes cell text comparable: Unicode NFKC, odd blanks and zero-width characters off both ends, one
 * leading apostrophe removed. What was printed stays in the grid; this is for reading only.
 */

/** Outside printable ASCII and the common Chinese characters, neither of which NFKC changes. */
const ODD = /[^\x20-\x7e\u4e00-\u9fff]/;
/** Zero-width and direction marks; NFKC leaves them in place. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]/g;
/** Circled, raised and lowered digits become plain digits under NFKC: 500② must not read as 5002. */
const FOOTNOTE_DIGIT = /[\u00b2\u00b3\u00b9\u2070-\u209f\u2460-\u249b\u24ea-\u24ff\u2776-\u2793\u3220-\u3229\u3251-\u325f\u3280-\u3289\u32b1-\u32bf]/;

/** The text for reading. */
export function plain(text: string): string {
  let result = text;
  if (ODD.test(result)) result = result.normalize('NFKC').replace(INVISIBLE, '');
  result = result.trim();
  return result.charCodeAt(0) === 39 ? result.slice(1).trim() : result;
}

/** The text as a person printed it, for showing: only odd blanks, zero-width characters and one apostrophe around it go. */
export function asPrinted(text: string): string {
  const inner = withoutEdges(text);
  return inner.charCodeAt(0) === 39 ? withoutEdges(inner.slice(1)) : inner;
}

/** Walked by hand: a regular expression for the end costs the square of a run of blanks. */
function withoutEdges(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isEdge(text.charCodeAt(start))) start += 1;
  while (end > start && isEdge(text.charCodeAt(end - 1))) end -= 1;
  return start === 0 && end === text.length ? text : text.slice(start, end);
}

function isEdge(code: number): boolean {
  if (code > 0x20 && code < 0x7f) return false;
  return code <= 0x20 || code === 0xa0 || code === 0xad || code === 0x3000 || code === 0xfeff || code === 0x2060 || (code >= 0x2000 && code <= 0x200f) || (code >= 0x2028 && code <= 0x202f);
}

/** Text without any blank, for headings and names. */
export function withoutBlanks(text: string): string {
  return /\s/.test(text) ? text.replace(/\s/g, '') : text;
}

/** Whether a figure carries a footnote mark that would turn into a digit. */
export function hasFootnoteDigit(text: string): boolean {
  return FOOTNOTE_DIGIT.test(text);
}

/** Words and signs for "nothing here" in any column, after `plain`. */
const NOTHING: ReadonlySet<string> = new Set(['', '-', '–', '—', '——', '--', '---', '―', '─', '/', '\\', 'N/A', 'n/a', '#N/A', '暂无', '未知']);

/** Whether plain text says that nothing is known. Blank is never zero. */
export function isBlank(text: string): boolean {
  return text.length < 5 && NOTHING.has(text);
}

/** As `isBlank`, for columns of figures and dates, where 无 too means nothing. */
export function isBlankFigure(text: string): boolean {
  return text === '无' || isBlank(text);
}
