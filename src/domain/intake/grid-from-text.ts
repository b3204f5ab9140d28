/**
 * The one place that takes pasted text apart: rows of cells separated by tabs, as Excel and WPS put them on the clipboard.
 *
 * A cell is quoted only when its closing quote is followed by a tab, a line end or the end: `"甲" 公司` begins with a quote and is
 * no quoted cell, and a parser that thinks so swallows the rest of the paste.
 */
import type { Grid } from './grid';
import { splitDelimited } from './split-delimited';

export function gridFromText(text: string): Grid {
  return { values: splitDelimited(text, '\t'), formats: null, merges: null, origin: 'text', firstRow: 1 };
}
