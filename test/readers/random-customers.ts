/** Random customers of a table, thick around its thresholds. */
import fc from 'fast-check';
import type { Fact, Facts } from '../../src/domain/policy/facts';
import type { Input, Table } from '../../src/domain/policy/table';

export function customerOf(table: Table): fc.Arbitrary<Facts> {
  return fc.record(Object.fromEntries(Object.entries(table.inputs).map(([id, input]) => [id, factOf(input)])));
}

function factOf(input: Input): fc.Arbitrary<Fact> {
  switch (input.kind) {
    case 'mark':
    case 'yesNo':
      return fc.constantFrom(null, false, true);
    case 'word':
      return fc.constantFrom(null, ...input.words);
    case 'money':
      return fc.option(fc.integer({ min: -100, max: 2_000_000_000 }), { freq: 8 });
    case 'count':
      return fc.integer({ min: 0, max: 12 });
    case 'ratio':
      return fc.option(
        fc.oneof(
          fc.record({ numerator: fc.integer({ min: -1, max: 1_000_000_001 }), denominator: fc.constant(1_000_000_000) }),
          fc.record({ numerator: fc.maxSafeNat(), denominator: fc.maxSafeNat().map((value) => value + 1) }),
          fc.record({ numerator: fc.integer({ min: 0, max: 9_999 }), denominator: fc.integer({ min: 1, max: 9_999 }) }),
          fc.integer({ min: 1, max: 9_000_000_000_000 }).chain((denominator) =>
            fc.integer({ min: -2, max: 2 }).map((near) => ({ numerator: Math.floor((denominator / 10) * 7) + near, denominator })),
          ),
        ),
        { freq: 8 },
      );
  }
}
