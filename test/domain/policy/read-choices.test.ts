/** What somebody wrote on a policy sheet is taken exactly, or refused with its row. */
import fc from 'fast-check';
import { PARAMETERS, TABLES } from '../../../src/domain/policy';
import { edgesOf } from '../../../src/domain/policy/check';
import { readChoices } from '../../../src/domain/policy/read-choices';
import { evaluate } from '../../../src/domain/readers/evaluate';
import { CHOICE_FAULTS } from '../../../src/domain/texts/policy-sheet';

test.each([
  ['tier.low', 600, { 'tier.low': 600_000_000 }],
  ['P.tier.low', '６００', { 'tier.low': 600_000_000 }],
  ['P_tier_low', '600.000001', { 'tier.low': 600_000_001 }],
  ['一般客户存款上限(含)', 600, { 'tier.low': 600_000_000 }],
  ['fr.exclusiveMin', 0.6, { 'fr.exclusiveMin': 600_000_000 }],
  ['fr.exclusiveMin', '60%', { 'fr.exclusiveMin': 600_000_000 }],
  ['reprice.raise', 2, { 'reprice.raise': 2 }],
  ['tier.precedence', '存款优先', { 'tier.precedence': 'deposit' }],
  ['tier.precedence', 'deposit', { 'tier.precedence': 'deposit' }],
  ['class.order', '关系类>结算类>渠道类>信贷类', { 'class.order': ['relationBased', 'hasSettlement', 'channelPartner', 'hasCredit'] }],
  ['tier.low', 500, {}],
  ['tier.low', '', {}],
  ['tier.low', null, {}],
  ['', 'anything', {}],
] as const)('%s = %p', (name, value, expected) => {
  expect(readChoices([[name, value]])).toEqual({ choices: expected, faults: [] });
});

test.each([
  ['nonsense', 1, 'UNKNOWN_PARAMETER'],
  ['__proto__', 1, 'UNKNOWN_PARAMETER'],
  ['tier.low', '五百', 'NOT_A_NUMBER'],
  ['tier.low', 0, 'OUT_OF_RANGE'],
  ['tier.low', -1, 'OUT_OF_RANGE'],
  ['tier.low', Infinity, 'NOT_A_NUMBER'],
  ['tier.low', true, 'NOT_A_NUMBER'],
  ['fr.exclusiveMin', 70, 'OUT_OF_RANGE'],
  ['fr.exclusiveMin', 0.70001, 'OUT_OF_RANGE'],
  ['reprice.raise', 2.5, 'OUT_OF_RANGE'],
  ['tier.precedence', '随便', 'UNKNOWN_READING'],
  ['class.order', '信贷类>渠道类', 'UNKNOWN_READING'],
  ['class.order', '信贷类>信贷类>结算类>关系类', 'UNKNOWN_READING'],
  ['tier.low', 1000, 'NOT_ASCENDING'],
  ['tier.high', 500, 'NOT_ASCENDING'],
  ['reprice.raise', 7, 'NOT_ASCENDING'],
] as const)('%s = %p is refused', (name, value, code) => {
  expect(readChoices([['', ''], [name, value]]).faults).toEqual([expect.objectContaining({ code, row: 2 })]);
});

test('months may meet, limits of deposits stay apart, and a parameter is given once', () => {
  expect(readChoices([['reprice.raise', 6]]).faults).toEqual([]);
  expect(readChoices([['tier.low', 999.999999]]).faults).toEqual([]);
  expect(readChoices([['tier.low', 600], ['P.tier.low', 700]]).faults.map(({ code }) => code)).toEqual(['GIVEN_TWICE']);
});

test('anything at all is either taken or refused, never thrown', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.oneof(fc.constantFrom(...PARAMETERS.keys()), fc.string()), fc.anything())), (pairs) => {
      const { faults } = readChoices(pairs.map(([name, value]) => [name, typeof value === 'object' ? null : value] as const));
      for (const { code } of faults) expect(CHOICE_FAULTS[code].zh).toContain('{name}');
    }),
    { seed: 20261124 },
  );
});

test('whatever is taken leaves every table with exactly one row for any input', () => {
  const number = fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 2000 }), fc.constantFrom(0.01, 0.5, 1));
  const choice = fc.constantFrom(...[...PARAMETERS.values()].flatMap((one) => (one.kind === 'choice' ? one.choices.map(({ value }) => [one.id, value] as const) : [])));
  const pair = fc.oneof(fc.tuple(fc.constantFrom(...PARAMETERS.keys()), number), choice);
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 4 }), (pairs) => {
      const { choices, faults } = readChoices(pairs);
      if (faults.length > 0) return;
      for (const table of TABLES) for (const facts of edgesOf(table, choices)) evaluate(table, facts, choices);
    }),
    { seed: 20261124, numRuns: 200 },
  );
});
