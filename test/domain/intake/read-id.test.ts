/** Document and other numbers: checked, never repaired, never repeated in a finding. */
import type { CellInput } from '../../../src/domain/intake/grid';
import { readId, readNumberText } from '../../../src/domain/intake/read-id';

/** Text and the remark; null for a blank, the code for a refusal. */
function read(cell: CellInput): string | null {
  const reading = readId(cell);
  if (reading.kind !== 'value') return reading.kind === 'blank' ? null : reading.code;
  const { text, identifies } = reading.value;
  return [text, ...(reading.remark === undefined ? [] : [reading.remark]), ...(identifies ? [] : ['identifies nobody'])].join(' ');
}

test.each<[CellInput, string | null]>([
  // Persons: the example of the national standard, forms of it, and its slips.
  ['11010519491231002X', '11010519491231002X'],
  ['11010519491231002x', '11010519491231002X'],
  ['１１０１０５１９４９１２３１００２Ｘ', '11010519491231002X'],
  ["'110105 19491231 002X", '11010519491231002X'],
  ['440524188001010014', '440524188001010014 ID_BIRTH_DATE identifies nobody'],
  ['11010519491231002Y', '11010519491231002Y ID_CHECK_DIGIT identifies nobody'],
  ['110105194912310021', '110105194912310021 ID_CHECK_DIGIT identifies nobody'],
  ['110105194913310026', '110105194913310026 ID_BIRTH_DATE identifies nobody'],
  ['130503670401001', '130503670401001 ID_LEGACY_15'],
  ['420900000012345', '420900000012345 ID_OLD'],
  // Organisations.
  ['91350100M000100Y43', '91350100M000100Y43'],
  ['91350100m000100y43', '91350100M000100Y43'],
  ['91350100M000100Y44', '91350100M000100Y44 ID_CHECK_DIGIT identifies nobody'],
  ['91350100M000100I43', '91350100M000100I43 ID_CHARSET identifies nobody'],
  ['91350100M000100O43', '91350100M000100O43 ID_CHARSET identifies nobody'],
  ['D2143569-X', 'D2143569-X ID_OLD'],
  ['D2143569X', 'D2143569X ID_OLD'],
  // Lengths.
  ['1101051949123100', '1101051949123100 ID_LENGTH identifies nobody'],
  ['11010519491231002XX', '11010519491231002XX ID_LENGTH identifies nobody'],
  ['甲', '甲 ID_LENGTH identifies nobody'],
  // What a sheet has lost is not padded.
  [440524188001010000, 'PRECISION_LOST'],
  [1e15, 'PRECISION_LOST'],
  [999999999999999, '999999999999999 ID_OLD'],
  ['4.40524E+17', 'PRECISION_LOST'],
  ['3.6E+17', 'PRECISION_LOST'],
  ['３．６Ｅ＋１７', 'PRECISION_LOST'],
  ['440524198001010000', 'PRECISION_LOST'],
  ['', null],
  ['-', null],
  ['无', null],
  ['#N/A', null],
  ['#REF!', 'CELL_ERROR'],
  ['###', 'CELL_HASHES'],
])('%p: %p', (cell, expected) => {
  expect(read(cell)).toBe(expected);
});

test('other numbers are text with their leading zeros', () => {
  expect(readNumberText('00012')).toEqual({ kind: 'value', value: '00012' });
  expect(readNumberText("'6217 0012 3456")).toEqual({ kind: 'value', value: '621700123456' });
  expect(readNumberText(12)).toEqual({ kind: 'value', value: '12' });
  expect(readNumberText(6_217_001_234_567_890_123)).toEqual({ kind: 'refused', code: 'PRECISION_LOST' });
  expect(readNumberText('6.217E+18')).toEqual({ kind: 'refused', code: 'PRECISION_LOST' });
  expect(readNumberText('/')).toEqual({ kind: 'blank' });
});
