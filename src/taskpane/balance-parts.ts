/** The one place that says where the rows of a source went, as parts that add up to the rows read. */
import type { RowBalance } from '../domain/intake/customer-list';
import { count } from './components/figures';
import type { BalancePart } from './texts/texts';

/** Parts without rows are left out, but data rows always show. */
export function balanceParts(balance: RowBalance): readonly (readonly [BalancePart, string])[] {
  const parts: readonly (readonly [BalancePart, number])[] = [
    ['data', balance.dataRows],
    ['head', balance.headRows],
    ['total', balance.totalRows],
    ['note', balance.noteRows],
    ['signature', balance.signatureRows],
    ['heading', balance.repeatedHeadingRows],
    ['blank', balance.blankRows],
    ['rejected', balance.rejectedRows],
  ];
  return parts.filter(([part, rows]) => part === 'data' || rows > 0).map(([part, rows]) => [part, count(rows)]);
}
