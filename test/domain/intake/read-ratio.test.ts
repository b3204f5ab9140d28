/** Rates as lists write them; what a bare figure means is never guessed. */
import type { CellInput } from '../../../src/domain/intake/grid';
import { carriesRateUnit, readRatio, type RateUnit } from '../../../src/domain/intake/read-ratio';

/** Billionths, null for a blank, the code for a refusal or after a remark. */
function read(cell: CellInput, unit: RateUnit | null = null, format = ''): number | string | null {
  const reading = readRatio(cell, format, unit);
  if (reading.kind !== 'value') return reading.kind === 'blank' ? null : reading.code;
  expect(reading.value.denominator).toBe(1_000_000_000);
  return reading.remark === undefined ? reading.value.numerator : `${reading.value.numerator} ${reading.remark}`;
}

test.each<[CellInput, RateUnit | null, string, number]>([
  ['70%', null, '', 700_000_000],
  ['70.00％', null, '', 700_000_000],
  ['７０％', null, '', 700_000_000],
  ['70 %', 'fraction', '', 700_000_000],
  ['45.49%', null, '', 454_900_000],
  ['7‰', null, '', 7_000_000],
  ['70', 'percent', '', 700_000_000],
  ['0.7', 'percent', '', 7_000_000],
  ['0.7', 'fraction', '', 700_000_000],
  ['7', 'permille', '', 7_000_000],
  [0.7, null, '0.00%', 700_000_000],
  [0.7, 'percent', '0.00%', 700_000_000],
  [70, 'percent', '0.00', 700_000_000],
  [45.49, 'percent', '', 454_900_000],
  [0.1 + 0.2, 'fraction', '', 300_000_000],
  [1 / 3, 'fraction', '', 333_333_333],
  [1e-7, 'fraction', '', 100],
  ['100', 'percent', '', 1_000_000_000],
  ['0', null, '', 0],
  [0, null, '', 0],
])('%p in %p with format %p is %d billionths', (cell, unit, format, billionths) => {
  expect(read(cell, unit, format)).toBe(billionths);
});

test.each<[CellInput, RateUnit | null, string | null]>([
  ['', 'percent', null],
  ['-', 'percent', null],
  ['无', 'percent', null],
  ['70', null, 'RATE_UNIT_OPEN'],
  [0.7, null, 'RATE_UNIT_OPEN'],
  ['70%-80%', 'percent', 'RATE_UNREADABLE'],
  ['七成', 'percent', 'RATE_UNREADABLE'],
  ['约70%', 'percent', 'RATE_UNREADABLE'],
  ['70%%', 'percent', 'RATE_UNREADABLE'],
  ['50①', 'percent', 'RATE_UNREADABLE'],
  ['%', 'percent', 'RATE_UNREADABLE'],
  [true, 'percent', 'RATE_UNREADABLE'],
  [NaN, 'percent', 'RATE_UNREADABLE'],
  ['+3.5个百分点', 'percent', 'RATE_POINTS'],
  ['3.5pp', 'percent', 'RATE_POINTS'],
  ['-5%', 'percent', 'RATE_NEGATIVE'],
  [-0.05, 'fraction', 'RATE_NEGATIVE'],
  ['#DIV/0!', 'percent', 'CELL_ERROR'],
  ['###', 'percent', 'CELL_HASHES'],
  ['100.0000001', 'percent', '1000000001 RATE_ABOVE_ONE'],
  ['70', 'fraction', '70000000000 RATE_ABOVE_ONE'],
])('%p in %p: %p', (cell, unit, expected) => {
  expect(read(cell, unit)).toBe(expected);
});

test('a cell says by itself that it is a per cent by its sign or its format', () => {
  expect(carriesRateUnit('70%', '')).toBe(true);
  expect(carriesRateUnit('70％ ', '')).toBe(true);
  expect(carriesRateUnit(0.7, '0.00%')).toBe(true);
  expect(carriesRateUnit(0.7, '0.00')).toBe(false);
  expect(carriesRateUnit('70', '0%')).toBe(false);
});
