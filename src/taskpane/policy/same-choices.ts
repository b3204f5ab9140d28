/** Whether two policies are the same, in whatever order their parameters were chosen: the one place for the question. */
import type { PolicyChoices } from '../../domain/policy/parameter';

export function sameChoices(a: PolicyChoices, b: PolicyChoices): boolean {
  const ids = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...ids].every((id) => JSON.stringify(a[id]) === JSON.stringify(b[id]));
}
