/** The one place that answers "what if the policy were different?" for a whole list, before anything is written. */
import type { PolicyChoices } from '../policy/parameter';
import { classifyCustomers, TIER_WORDS, type Classification } from './classify';

export interface WhatIf {
  /** The list under the other choices. */
  readonly after: Classification;
  /** Customers by `TIER_WORDS`, as they are and as they would be. */
  readonly countBefore: readonly number[];
  readonly countAfter: readonly number[];
  /** Customers by tier as it is (rows) and as it would be (columns); the diagonal stays. */
  readonly migration: readonly (readonly number[])[];
  /** Indexes of the customers whose tier changes, ascending. */
  readonly moved: Uint32Array;
}

/** Yields customers done. @param choices all choices in force afterwards, not only those that change */
export function* whatIf(before: Classification, choices: PolicyChoices): Generator<{ readonly done: number; readonly total: number }, WhatIf> {
  const after = yield* classifyCustomers(before.list, choices);
  const { count } = before.list;
  const migration = TIER_WORDS.map(() => TIER_WORDS.map(() => 0));
  const moved: number[] = [];
  for (let i = 0; i < count; i += 1) {
    const from = before.tier[i] as number;
    const to = after.tier[i] as number;
    const row = migration[from] as number[];
    row[to] = (row[to] as number) + 1;
    if (from !== to) moved.push(i);
  }
  return { after, countBefore: before.countByTier, countAfter: after.countByTier, migration, moved: Uint32Array.from(moved) };
}
