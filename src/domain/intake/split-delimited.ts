/** Splits delimited text into rows of cells; the one place that knows how cells are quoted. */

/**
 * Rows of cells. A quoted cell may hold the delimiter, line ends and doubled quotes; a quote that is not closed right before a
 * delimiter, line end or the end is an ordinary character. Takes time in proportion to the text.
 */
export function splitDelimited(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  // Once a search for a closing quote has failed, no later quote can be closed either; without this a text of quotes costs its square.
  let noMoreClosing = false;
  while (at < text.length) {
    let end = -1;
    let cell = '';
    if (text[at] === '"' && !noMoreClosing) {
      const closing = closingQuote(text, at + 1, delimiter);
      if (closing < 0) noMoreClosing = true;
      else {
        cell = text.slice(at + 1, closing).replace(/""/g, '"');
        end = closing + 1;
      }
    }
    if (end < 0) {
      end = at;
      while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1;
      cell = text.slice(at, end);
    }
    row.push(cell);
    if (text[end] === delimiter) {
      at = end + 1;
      if (at === text.length) row.push('');
      continue;
    }
    rows.push(row);
    row = [];
    at = text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1;
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

/** Place of the quote that closes a cell, −1 when there is none. */
function closingQuote(text: string, from: number, delimiter: string): number {
  let at = text.indexOf('"', from);
  while (at >= 0) {
    const next = text[at + 1];
    if (next === '"') at = text.indexOf('"', at + 2);
    else if (next === undefined || next === delimiter || next === '\n' || next === '\r') return at;
    else at = text.indexOf('"', at + 1);
  }
  return -1;
}
