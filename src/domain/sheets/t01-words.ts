/** The one place for the words that T-01 takes from the policy: plans, cadences and clauses, whether shown as values or by formulas. */
import { servicePlan } from '../policy/service-plan';
import { tier } from '../policy/tier';
import { VISIT_CADENCE } from '../policy/visit-cadence';
import { T01_TEXTS } from './t01-columns';

/** Plan text of each class, from the policy. */
export const PLAN_BY_CLASS = new Map(
  servicePlan.rows.flatMap((row) => {
    const condition = row.when[0];
    return condition?.op === 'is' && row.then.kind === 'word' ? [[condition.word, row.then.word] as const] : [];
  }),
);

/** 走访频率 of each level, from the cadences. */
export const CADENCE_TEXT = new Map(
  Object.entries(VISIT_CADENCE).map(([word, cadences]) => [word, cadences.map(({ role, every }) => `${role}${T01_TEXTS.every[every ?? 'open']}`).join(';')]),
);

/** Clause and words of each row of the tier table. */
export const BASIS_TEXT = tier.rows.map(({ clause }) => `${clause.id} ${clause.says}`);
