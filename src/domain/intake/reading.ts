/** The one shape of what reading a cell gives: a value, nothing, or the reason why it cannot be read. */
import type { IntakeIssueCode } from '../texts/issues';

export interface Value<T> {
  readonly kind: 'value';
  readonly value: T;
  /** What has to be said about the value although it was read. */
  readonly remark?: IntakeIssueCode;
}

export interface Refused {
  readonly kind: 'refused';
  readonly code: IntakeIssueCode;
}

export type Reading<T> = Value<T> | { readonly kind: 'blank' } | Refused;

export const BLANK: { readonly kind: 'blank' } = { kind: 'blank' };

export function refused(code: IntakeIssueCode): Refused {
  return { kind: 'refused', code };
}

/** Why a text that starts with `#` is no value; `null` when it is none of Excel's errors. */
export function errorCell(text: string): Refused | null {
  if (text.charCodeAt(0) !== 35) return null;
  return refused(/^#+$/.test(text) ? 'CELL_HASHES' : 'CELL_ERROR');
}
