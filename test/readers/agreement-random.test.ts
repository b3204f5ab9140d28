/** 100,000 random customers through every reader, thick around the thresholds. */
import { TABLES } from '../../src/domain/policy';
import { readColumns, readEvaluate } from './engines/in-memory';
import { READERS } from './engines/readers';
import { countOf, differences, randomBatches, withinCells } from './questions';

/** A few more than a seventh of 100,000, because some random amounts are larger than a cell. */
const PER_TABLE = Math.ceil(110_000 / TABLES.length);

const all = randomBatches(PER_TABLE);
const batches = withinCells(all);
const expected = readEvaluate(batches);

test('there are 100,000 customers that fit a sheet', () => {
  expect(countOf(batches)).toBeGreaterThanOrEqual(100_000);
});

test.each(READERS)('evaluate and %s agree', async (_name, reader) => {
  expect(differences(batches, await expected, await reader(batches))).toEqual([]);
}, 180_000);

test('evaluate and columns agree on amounts that no cell holds, too', async () => {
  expect(differences(all, await readEvaluate(all), await readColumns(all))).toEqual([]);
});
