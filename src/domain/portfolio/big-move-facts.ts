/** The one place that works out what the table of large movements reads (`policy/big-move.ts`) from two balances. */
import type { Facts } from '../policy/facts';
import type { Fen } from '../values/money';

/** Facts of a customer whose balance went from `opening` to `closing`; from zero nothing is a share. */
export function bigMoveFacts(opening: Fen | null, closing: Fen | null, tierChanged = false): Facts {
  if (opening === null || closing === null) return { opening, closing, change: null, share: null, tierChanged };
  const change = Math.abs(closing - opening);
  return { opening, closing, change, share: opening > 0 ? { numerator: change, denominator: opening } : null, tierChanged };
}
