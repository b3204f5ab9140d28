/** The one place that takes a .csv or .txt file's text apart: it finds the delimiter, then splits. */
import type { Grid } from './grid';
import { splitDelimited } from './split-delimited';

const DELIMITERS = ['\t', ',', ';', '|'] as const;

/** The delimiter that most lines of the beginning share in the same number; a comma when nothing speaks for another. */
export function delimiterOf(text: string): (typeof DELIMITERS)[number] {
  const lines = text.slice(0, 20_000).split(/\r\n|\r|\n/, 30).filter((line) => line.trim() !== '');
  let best: (typeof DELIMITERS)[number] = ',';
  let bestLines = 0;
  for (const delimiter of DELIMITERS) {
    const counts = new Map<number, number>();
    for (const line of lines) {
      const count = line.split(delimiter).length - 1;
      if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1);
    }
    const agreeing = Math.max(0, ...counts.values());
    if (agreeing > bestLines) {
      bestLines = agreeing;
      best = delimiter;
    }
  }
  return best;
}

export function gridFromCsv(text: string): Grid {
  return { values: splitDelimited(text, delimiterOf(text)), formats: null, merges: null, origin: 'file', firstRow: 1 };
}
