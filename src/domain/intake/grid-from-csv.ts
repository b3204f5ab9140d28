/** The one place that makes a grid of a text file: RFC 4180 with comma, semicolon or tab, whichever the file uses. */
import { cutDelimited } from './delimited';
import { finish } from './finish';
import type { Done, Grid } from './grid';
import { withoutMark } from './grid-from-text';

const SEPARATORS = ['\t', ',', ';'] as const;
const SAMPLE_LINES = 20;
const SAMPLE_CHARACTERS = 65_536;
/** Excel's own first line that names the separator. */
const DECLARED = /^sep=([\t,;])\r?\n/i;

/** Cuts a file's text in one go. */
export function gridFromCsv(text: string): Grid {
  return finish(cutCsv(text));
}

/** Cuts a file's text in slices: yields characters done. */
export function* cutCsv(text: string): Generator<Done, Grid> {
  const whole = withoutMark(text);
  const declared = DECLARED.exec(whole.slice(0, 16));
  const body = declared === null ? whole : whole.slice(declared[0].length);
  const separator = SEPARATORS.find((each) => each === declared?.[1]) ?? separatorOf(body);
  const values = yield* cutDelimited(body, separator);
  return { values, formats: null, merges: null, origin: 'file', firstRow: declared === null ? 1 : 2, firstColumn: 1 };
}

/** The separator that most lines of the beginning have in the same number; amounts with commas vary from line to line. */
export function separatorOf(text: string): (typeof SEPARATORS)[number] {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  let best: (typeof SEPARATORS)[number] = ',';
  let most = 0;
  for (const separator of SEPARATORS) {
    const widths = new Map<number, number>();
    for (const row of finish(cutDelimited(sample, separator)).slice(0, SAMPLE_LINES)) {
      if (row.length > 1) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
    }
    const lines = Math.max(0, ...widths.values());
    if (lines > most) {
      most = lines;
      best = separator;
    }
  }
  return best;
}
