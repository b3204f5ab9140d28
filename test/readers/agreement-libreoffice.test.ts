/** Native formulas in a real .xlsx through LibreOffice: all cases, every edge under every reading and the same 100,000 random customers. */
import { TABLES } from '../../src/domain/policy';
import { readEvaluate } from './engines/in-memory';
import { libreOfficeReader, libreOfficeVersion } from './engines/libreoffice';
import { caseBatches, countOf, differences, edgeBatches, randomBatches, withinCells } from './questions';

test('LibreOffice answers as evaluate does', async () => {
  const version = libreOfficeVersion();
  if (version === null) {
    process.stdout.write('agreement: LibreOffice is not installed, so native formulas were recalculated by IronCalc only\n');
    expect(version).toBeNull();
    return;
  }
  const batches = withinCells([...caseBatches(), ...edgeBatches(), ...randomBatches(Math.ceil(110_000 / TABLES.length))]);
  expect(countOf(batches)).toBeGreaterThan(100_000);
  expect(differences(batches, await readEvaluate(batches), await libreOfficeReader(batches))).toEqual([]);
}, 600_000);
