/** The one place that works out our share of a customer's loans from amounts, and holds a given share against it. */
import { BILLION, ratioOf } from '../values/ratio';
import type { Customers, ListRecords } from './column-builder';
import type { Findings } from './findings';

/** A given share may differ from the computed one by one percentage point, less what a binary fraction loses. */
const TOLERANCE = 0.01 + 1e-9;

/** Fills blank shares where all amounts are known. A given share stays, also when it differs: the list's word is not ours to change. */
export function completeShares(into: ListRecords, { count, firstRow }: Customers, findings: Findings): void {
  const ours = into.money['loanBalance'];
  const total = into.money['totalFinancing'];
  const others = into.money['otherBankLoan'];
  if (ours === undefined || (total === undefined && others === undefined)) return;
  const given = into.ratio['financingShare'];
  const numerators = given?.numerators ?? new Float64Array(count).fill(NaN);
  const denominators = given?.denominators ?? new Float64Array(count).fill(BILLION);
  for (let i = 0; i < count; i += 1) {
    const own = ours[i] ?? NaN;
    const stated = total?.[i] ?? NaN;
    const all = Number.isNaN(stated) ? own + (others?.[i] ?? NaN) : stated;
    if (own > all) {
      findings.add('OURS_ABOVE_TOTAL', firstRow[i] ?? 0);
      continue;
    }
    const share = ratioOf(own, all);
    if (share === null || Number.isNaN(own)) continue;
    const before = numerators[i] ?? NaN;
    if (Number.isNaN(before)) {
      numerators[i] = share.numerator;
      denominators[i] = share.denominator;
    } else if (Math.abs(before / (denominators[i] ?? BILLION) - own / all) > TOLERANCE) findings.add('SHARE_DIFFERS', firstRow[i] ?? 0);
  }
  into.ratio['financingShare'] = { numerators, denominators };
}
