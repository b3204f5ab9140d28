/** The one place that reads whether a month was met: 达标, 未达标, or a yes/no. */
import { FLAG } from '../values/flag';
import type { CellInput } from './grid';
import { plain, withoutBlanks } from './plain-text';
import { readFlag, type Legend } from './read-flag';
import type { Reading } from './reading';

const RESULTS: ReadonlyMap<string, number> = new Map([
  ['达标', FLAG.yes],
  ['未达标', FLAG.no],
  ['不达标', FLAG.no],
]);

export function readMonthResult(cell: CellInput, legend: Legend | null): Reading<number> {
  const result = typeof cell === 'string' ? RESULTS.get(withoutBlanks(plain(cell))) : undefined;
  return result === undefined ? readFlag(cell, legend) : { kind: 'value', value: result };
}
