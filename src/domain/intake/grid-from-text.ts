/** The one place that makes a grid of pasted text, as Excel and WPS put it on the clipboard: tabs between cells. */
import { cutDelimited } from './delimited';
import { finish } from './finish';
import type { Done, Grid } from './grid';

/** Cuts pasted text in one go. */
export function gridFromText(text: string): Grid {
  return finish(cutText(text));
}

/** Cuts pasted text in slices: yields characters done. */
export function* cutText(text: string): Generator<Done, Grid> {
  const values = yield* cutDelimited(withoutMark(text), '\t');
  return { values, formats: null, merges: null, origin: 'text', firstRow: 1, firstColumn: 1 };
}

/** Text without a byte order mark. */
export function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}
