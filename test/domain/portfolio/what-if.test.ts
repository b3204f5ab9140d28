/** Who moves when a threshold moves. */
import fc from 'fast-check';
import { classifyCustomers, TIER_WORDS, type Classification } from '../../../src/domain/portfolio/classify';
import { whatIf, type WhatIf } from '../../../src/domain/portfolio/what-if';
import { finish } from '../../../src/domain/intake/finish';
import { listOf } from './list-of';

const deposits = [400, 500, 500.01, 600, 600.01, 999, 1000, null];
const before: Classification = finish(classifyCustomers(listOf(deposits.map((depositAvg) => ({ money: { depositAvg } })))));
const at = (word: string): number => TIER_WORDS.indexOf(word);

function asked(choices: Parameters<typeof whatIf>[1]): WhatIf {
  return finish(whatIf(before, choices));
}

test('600万 instead of 500万: exactly those above 500 and up to 600 move, from 中端 to 一般', () => {
  const answer = asked({ 'tier.low': 600_000_000 });
  expect([...answer.moved]).toEqual([2, 3]);
  expect(answer.countBefore).toEqual([0, 1, 4, 2, 1, 0]);
  expect(answer.countAfter).toEqual([0, 1, 2, 4, 1, 0]);
  expect(answer.migration[at('中端客户')]).toEqual([0, 0, 2, 2, 0, 0]);
  expect(answer.migration[at('待补数据')]).toEqual([0, 0, 0, 0, 1, 0]);
});

test('one 分 less takes exactly the customer on the limit along', () => {
  expect([...asked({ 'tier.low': 499_999_999 }).moved]).toEqual([1]);
});

test('the same choices move nobody; what was classified stays as it was', () => {
  expect([...asked({}).moved]).toEqual([]);
  expect([...before.tier].map((t) => TIER_WORDS[t])).toEqual(['一般客户', '一般客户', '中端客户', '中端客户', '中端客户', '中端客户', '高端客户', '待补数据']);
});

test('a reading can open customers: at or above the limit without a mark', () => {
  const answer = asked({ 'tier.aboveHigh': 'open' });
  expect([...answer.moved]).toEqual([6]);
  expect(answer.migration[at('高端客户')]?.[at('待补数据')]).toBe(1);
});

test('rows of the migration add up to before, columns to after, off the diagonal to the moved', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999_999_999 }), (low) => {
      const { migration, countBefore, countAfter, moved } = asked({ 'tier.low': low });
      expect(migration.map((row) => row.reduce((a, b) => a + b))).toEqual(countBefore);
      expect(TIER_WORDS.map((_word, c) => migration.reduce((sum, row) => sum + (row[c] as number), 0))).toEqual(countAfter);
      expect(migration.reduce((sum, row, r) => sum + row.reduce((a, b) => a + b) - (row[r] as number), 0)).toBe(moved.length);
    }),
  );
});
