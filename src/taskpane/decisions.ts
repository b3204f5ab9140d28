/** The one shape of what a user decided about a list beyond what was recognised, by column index from 0. */
import type { Answers } from '../domain/intake/questions';
import type { MoneyUnit } from '../domain/values/money';

export interface Decisions {
  /** Field of a column; '' leaves it out. */
  readonly fields: Readonly<Record<number, string>>;
  /** Unit of a column of amounts, instead of the one it was read with. */
  readonly units: Readonly<Record<number, MoneyUnit>>;
  /** Answers by question id. */
  readonly answers: Answers;
}

export const NO_DECISIONS: Decisions = { fields: {}, units: {}, answers: {} };

export function isUndecided({ fields, units, answers }: Decisions): boolean {
  return [fields, units, answers].every((decided) => Object.keys(decided).length === 0);
}
