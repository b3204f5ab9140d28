/** Amounts are whole 分, read once, exact afterwards. */
import fc from 'fast-check';
import { fenFrom, inUnit, MAX_FEN, printMoney, roundAsExcel, type Fen } from '../../../src/domain/values/money';

test.each([
  [500, '万元', 500_000_000],
  [500.000001, '万元', 500_000_001],
  [499.999999, '万元', 499_999_999],
  [5_000_000.01, '元', 500_000_001],
  [1.005, '元', 101],
  [-1.005, '元', -101],
  [0.1 + 0.2, '元', 30],
  [3.5, '亿元', 35_000_000_000],
  [12, '千元', 1_200_000],
  [7, '分', 7],
] as const)('%p %s is %p 分', (value, unit, fen) => {
  expect(fenFrom(value, unit)).toBe(fen);
});

test.each([NaN, Infinity, -Infinity, 1e16])('%p is no amount', (value) => {
  expect(fenFrom(value, '元')).toBeNull();
});

test('the largest exact amount is kept, one 分 more is refused', () => {
  expect(fenFrom(MAX_FEN, '分')).toBe(MAX_FEN);
  expect(fenFrom(MAX_FEN + 1, '分')).toBeNull();
});

test.each([
  [500_000_001, '万元', 2, '500.000001'],
  [500_000_000, '万元', 2, '500.00'],
  [1_234_500_000, '万元', 2, '1,234.50'],
  [-1, '元', 2, '-0.01'],
  [0, '万元', 2, '0.00'],
  [35_000_000_000, '亿元', 2, '3.50'],
  [12_345_678, '分', 0, '12,345,678'],
] as const)('%p 分 prints as %s with %p decimals: %s', (fen, unit, decimals, text) => {
  expect(printMoney(fen as number as Fen, unit, decimals)).toBe(text);
});

test('reading back what was printed in 元 gives the same 分', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }), (fen) => {
      expect(fenFrom(inUnit(fen as Fen, '元'), '元')).toBe(fen === 0 ? 0 : fen);
      expect(printMoney(fen as Fen, '元').replace(/,/g, '')).toBe((fen / 100).toFixed(2));
    }),
    { seed: 20261124 },
  );
});

test('rounding goes away from zero at the half, after the noise behind digit 15 is gone', () => {
  expect([0.5, 1.5, -0.5, 2.4999999999999996, 100.499999999999].map(roundAsExcel)).toEqual([1, 2, -1, 3, 100]);
});
