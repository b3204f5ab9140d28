/** A part of a list: what it says of its customers, and what it does not say of the others. */
import fc from 'fast-check';
import { classifyCustomers, TIER_WORDS, type Classification } from '../../../src/domain/portfolio/classify';
import { onlyCustomers, type PartOfClassification } from '../../../src/domain/portfolio/only-customers';
import { finish } from '../../../src/domain/intake/finish';
import { listOf, type PlainCustomer } from './list-of';

const amount = fc.option(fc.constantFrom(0, 499.99, 500, 500.01, 999.99, 1000, -1), { nil: null });
const flag = fc.constantFrom(0, 1, 2, 3);
const customer = fc.record({
  text: fc.record({ customerName: fc.constantFrom('甲', '乙', '丙'), manager: fc.constantFrom('', '张三', '李四'), tier: fc.constantFrom('', '一般客户') }),
  money: fc.record({ depositAvg: amount, loanBalance: amount }),
  flag: fc.record({ highYield: flag, potential: flag, lowActivity: flag, hasSettlement: flag }),
});

function classified(customers: readonly PlainCustomer[]): Classification {
  return finish(classifyCustomers(listOf(customers)));
}

function part(whole: Classification, indexes: readonly number[]): PartOfClassification {
  return finish(onlyCustomers(whole, indexes));
}

test('parts of any partition say of each customer what the whole says, and add up to it', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(customer, fc.integer({ min: 0, max: 2 })), { minLength: 1, maxLength: 40 }), (given) => {
      const whole = classified(given.map(([one]) => one));
      const parts = [0, 1, 2].map((group) => given.flatMap(([, of], i) => (of === group ? [i] : [])));
      const taken = parts.map((indexes) => part(whole, indexes));
      taken.forEach((one, p) => {
        const indexes = parts[p] as number[];
        expect([...one.tier]).toEqual(indexes.map((i) => whole.tier[i]));
        expect([...one.tierRow]).toEqual(indexes.map((i) => whole.tierRow[i]));
        expect([...one.service]).toEqual(indexes.map((i) => whole.service[i]));
        expect([...one.list.firstRow]).toEqual(indexes.map((i) => whole.list.firstRow[i]));
        expect(one.list.text['manager'] ?? []).toEqual(indexes.map((i) => whole.list.text['manager']?.[i]));
        expect(one.list.balance).toMatchObject({ customers: indexes.length, dataRows: indexes.length, headRows: 0 });
        expect(one.whole).toEqual(whole.list.balance);
        expect(one.basis).toBe(whole.basis);
      });
      const sums = (of: (one: Classification) => readonly number[]): readonly number[] => TIER_WORDS.map((_word, t) => taken.reduce((sum, one) => sum + (of(one)[t] as number), 0));
      expect(sums(({ countByTier }) => countByTier)).toEqual(whole.countByTier);
      expect(sums(({ depositByTier }) => depositByTier)).toEqual(whole.depositByTier);
      expect(taken.reduce((sum, { issueCounts }) => sum + Object.values(issueCounts).reduce((a, b) => a + b, 0), 0)).toBe(Object.values(whole.issueCounts).reduce((a, b) => a + b, 0));
    }),
  );
});

test('nothing about another customer is left: no text, no issue, no printed total', () => {
  const list = {
    ...listOf([{ text: { customerName: '甲' }, money: { depositAvg: 1 } }, { text: { customerName: '乙秘密' }, money: { depositAvg: 7_654_321 } }]),
    issues: [
      { code: 'A', severity: 'note' as const, place: { row: 5 }, values: { name: '甲' } },
      { code: 'A', severity: 'note' as const, place: { row: 6 }, values: { name: '乙秘密' } },
      { code: 'B', severity: 'note' as const, place: {}, values: { name: '乙秘密' } },
    ],
    issueCounts: { A: 2, B: 1 },
    totals: [{ row: 7, field: 'depositAvg', heading: '日均', printed: 765_432_200_000_000, ours: 1, agrees: false }],
  };
  const first = part(finish(classifyCustomers(list)), [0]);
  expect(first.list.issueCounts).toEqual({ A: 1 });
  const all = JSON.stringify(first, (_key, value: unknown) => (ArrayBuffer.isView(value) ? Array.from(value as Float64Array) : value));
  expect(all).toContain('甲');
  expect(all).not.toContain('乙秘密');
  expect(all).not.toContain('7654321');
  expect(all).not.toContain('765432');
});

test('the order is the caller’s; none is an empty part; twice or out of the list is our own mistake', () => {
  const whole = classified([0, 600, 2000].map((depositAvg) => ({ money: { depositAvg } })));
  expect([...part(whole, [2, 0]).tier].map((t) => TIER_WORDS[t])).toEqual(['高端客户', '一般客户']);
  expect(part(whole, []).list.count).toBe(0);
  expect(() => part(whole, [1, 1])).toThrow('asked for twice');
  expect(() => part(whole, [3])).toThrow('not in the list');
});

test('fields of every kind go along', () => {
  const list = {
    ...listOf([{ number: { productCount: 1 }, day: { lastVisit: 10 } }, { number: { productCount: 3 }, day: { lastVisit: 20 } }]),
    ratio: { loanRate: { numerators: Float64Array.of(1, 2), denominators: Float64Array.of(10, 20) } },
  };
  const second = part(finish(classifyCustomers(list)), [1]).list;
  expect([second.number['productCount']?.[0], second.day['lastVisit']?.[0], second.ratio['loanRate']?.numerators[0], second.ratio['loanRate']?.denominators[0]]).toEqual([3, 20, 2, 20]);
});
