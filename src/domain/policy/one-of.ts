/** The one place that makes alternatives of simple conditions: a single one stands for itself, so that no row carries an empty "or". */
import type { Condition, SimpleCondition } from './table';

export function oneOf(alternatives: readonly SimpleCondition[]): Condition {
  const [only, ...others] = alternatives;
  if (only === undefined) throw new Error('no alternative');
  return others.length === 0 ? only : { op: 'any', of: alternatives };
}
