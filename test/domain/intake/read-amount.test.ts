/** Amounts as lists write them: the right whole 分, or the reason why not. */
import type { CellInput } from '../../../src/domain/intake/grid';
import { readAmount } from '../../../src/domain/intake/read-amount';
import type { MoneyUnit } from '../../../src/domain/values/money';

/** 分, null for a blank, the code for a refusal. */
function read(cell: CellInput, unit: MoneyUnit | null = '元'): number | string | null {
  const reading = readAmount(cell, unit);
  return reading.kind === 'value' ? reading.value : reading.kind === 'blank' ? null : reading.code;
}

test.each<[CellInput, number]>([
  ['1,234.56', 123_456],
  ['1，234.56', 123_456],
  ['１２３４', 123_400],
  ['１２３４．５', 123_450],
  ['  1,234.56\u00a0', 123_456],
  ["'500", 50_000],
  ['\u200b500\u200b', 50_000],
  ['1 234 567.8', 123_456_780],
  ['1234.56万', 1_234_560_000],
  ['1234.56 万元', 1_234_560_000],
  ['3.5亿', 35_000_000_000],
  ['3.5亿元', 35_000_000_000],
  ['2千元', 200_000],
  ['2千', 200_000],
  ['￥1,000元', 100_000],
  ['¥1,000', 100_000],
  ['¥-1,000', -100_000],
  ['-¥1,000', -100_000],
  ['人民币500元', 50_000],
  ['(500)', -50_000],
  ['（500）', -50_000],
  ['(500)元', -50_000],
  ['(500元)', -50_000],
  ['-500', -50_000],
  ['－500', -50_000],
  ['−500', -50_000],
  ['500-', -50_000],
  ['+500', 50_000],
  ['0', 0],
  ['-0', 0],
  ['.5', 50],
  ['5.', 500],
  ['1.2E+08', 12_000_000_000],
  ['1.2e8', 12_000_000_000],
  ['0.005', 1],
  ['0.0049', 0],
  ['-0.005', -1],
  [1234.56, 123_456],
  [1.005, 101],
  [-0.1, -10],
])('%p is %d 分', (cell, fen) => {
  expect(read(cell)).toBe(fen);
});

test.each<[MoneyUnit, number]>([
  ['分', 500],
  ['元', 50_000],
  ['千元', 50_000_000],
  ['万元', 500_000_000],
  ['亿元', 5_000_000_000_000],
])('500 under a heading in %s', (unit, fen) => {
  expect(read('500', unit)).toBe(fen);
  expect(read(500, unit)).toBe(fen);
});

test('the cell’s unit beats the heading’s', () => {
  expect(read('3000000元', '万元')).toBe(300_000_000);
  expect(read('300万', '亿元')).toBe(300_000_000);
});

test('one 分 above 500万元 stays one 分 above', () => {
  expect(read('500.000001', '万元')).toBe(500_000_001);
  expect(read(500.000001, '万元')).toBe(500_000_001);
});

test.each<CellInput>(['', ' ', '-', '—', '——', '--', '/', '\\', '无', 'N/A', '#N/A', '暂无', '未知', '\u3000', "'"])('%p is blank, never zero', (cell) => {
  expect(read(cell)).toBeNull();
});

test.each<[CellInput, string]>([
  ['约500', 'AMOUNT_UNREADABLE'],
  ['500左右', 'AMOUNT_UNREADABLE'],
  ['500-600', 'AMOUNT_UNREADABLE'],
  ['500～600', 'AMOUNT_UNREADABLE'],
  ['五百万', 'AMOUNT_UNREADABLE'],
  ['壹仟元', 'AMOUNT_UNREADABLE'],
  ['同上', 'AMOUNT_UNREADABLE'],
  ['3千万', 'AMOUNT_UNREADABLE'],
  ['--5', 'AMOUNT_UNREADABLE'],
  ['-5-', 'AMOUNT_UNREADABLE'],
  ['(-5)', 'AMOUNT_UNREADABLE'],
  ['((5))', 'AMOUNT_UNREADABLE'],
  ['5 00', 'AMOUNT_UNREADABLE'],
  ['1 2345', 'AMOUNT_UNREADABLE'],
  ['1.234.567', 'AMOUNT_UNREADABLE'],
  ['1,23', 'AMOUNT_UNREADABLE'],
  ['12,34,567', 'AMOUNT_UNREADABLE'],
  ['1234,567', 'AMOUNT_UNREADABLE'],
  ['0,123', 'AMOUNT_UNREADABLE'],
  ['500②', 'AMOUNT_UNREADABLE'],
  ['5²', 'AMOUNT_UNREADABLE'],
  ['$500', 'AMOUNT_UNREADABLE'],
  ['500元/户', 'AMOUNT_UNREADABLE'],
  ['5%', 'AMOUNT_UNREADABLE'],
  ['NaN', 'AMOUNT_UNREADABLE'],
  ['Infinity', 'AMOUNT_UNREADABLE'],
  ['0x10', 'AMOUNT_UNREADABLE'],
  ['=1+1', 'AMOUNT_UNREADABLE'],
  ['元', 'AMOUNT_UNREADABLE'],
  ['()', 'AMOUNT_UNREADABLE'],
  ['.', 'AMOUNT_UNREADABLE'],
  [true, 'AMOUNT_UNREADABLE'],
  [NaN, 'AMOUNT_UNREADABLE'],
  [Infinity, 'AMOUNT_UNREADABLE'],
  ['#REF!', 'CELL_ERROR'],
  ['#DIV/0!', 'CELL_ERROR'],
  ['########', 'CELL_HASHES'],
  ['99999999999999999', 'AMOUNT_TOO_LARGE'],
  [1e20, 'AMOUNT_TOO_LARGE'],
  ['1E+99', 'AMOUNT_TOO_LARGE'],
])('%p is refused: %s', (cell, code) => {
  expect(read(cell)).toBe(code);
});

test('without any unit a bare figure stays open, but zero is zero', () => {
  expect(read('500', null)).toBe('UNIT_OPEN');
  expect(read(500, null)).toBe('UNIT_OPEN');
  expect(read('500万', null)).toBe(500_000_000);
  expect(read('0', null)).toBe(0);
});

test('a cell of 100,000 characters is refused at once', () => {
  for (const piece of ['9', ',', '(', '-', ' ', '万', '１']) expect(typeof read(piece.repeat(100_000))).not.toBe('number');
});
