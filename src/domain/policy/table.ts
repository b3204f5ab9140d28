/**
 * The one shape of a decision table: typed inputs, rows of conditions, outcomes, and the clause each row comes from.
 *
 * A table is pure data (it survives a JSON round trip) and knows no reader. Exactly one row must match any input,
 * blank inputs included; `check.ts` proves it by trying every edge.
 */
import type { Words } from '../texts/words';
import type { Clause, Parameter } from './parameter';

/**
 * What an input can hold.
 * - `mark`: a mark that is set or not; blank is not set (the documents tell customers by a mark).
 * - `yesNo`: 是, 否 or unknown; blank is unknown and never 否.
 * - `money`: whole 分 or unknown. `ratio`: a ratio or unknown. `count`: a whole number or unknown.
 * - `word`: one of `words`, or unknown.
 */
export type Input =
  | { readonly kind: 'mark' | 'yesNo'; readonly title: Words }
  | {
      readonly kind: 'money' | 'ratio' | 'count';
      readonly title: Words;
      /** Whoever reads the table always supplies this input, so no row answers for a blank one. */
      readonly always?: true;
      /** What lies outside (分, billionths, count; both ends allowed) is impossible and answers this error, before any row. */
      readonly bounds?: { readonly min: number; readonly max: number; readonly error: string };
    }
  | { readonly kind: 'word'; readonly title: Words; readonly words: readonly string[] };

/** What a condition compares with: a parameter, another input of the same kind, or a plain number (分, billionths, count). */
export type Limit =
  | { readonly parameter: string }
  | { readonly input: string }
  | { readonly number: number };

/**
 * The closed vocabulary of conditions. A comparison with a blank input does not hold, whatever its operator; `blank`
 * is the only word that matches one.
 */
export type Condition =
  | { readonly op: 'yes' | 'no' | 'blank' | 'given'; readonly input: string }
  | { readonly op: 'atLeast' | 'above' | 'atMost' | 'below' | 'equal'; readonly input: string; readonly limit: Limit }
  | { readonly op: 'is'; readonly input: string; readonly word: string }
  /** The parameter's reading in force is this one. */
  | { readonly op: 'chosen'; readonly parameter: string; readonly value: string }
  /** This mark is set and no mark that stands earlier in the order parameter is. */
  | { readonly op: 'foremost'; readonly input: string; readonly order: string }
  /** At least one of these holds; they are not nested further. */
  | { readonly op: 'any'; readonly of: readonly SimpleCondition[] };

/** A condition that is not an alternative of others. */
export type SimpleCondition = Exclude<Condition, { readonly op: 'any' }>;

/** What a row answers. `missing` is 待补数据 and names the inputs; `error` is impossible input, with an error code. */
export type Outcome =
  | { readonly kind: 'word'; readonly word: string }
  /** The answer is a quantity: a parameter's value or an input's own. */
  | { readonly kind: 'value'; readonly of: Limit }
  | { readonly kind: 'missing'; readonly inputs: readonly string[] }
  | { readonly kind: 'notApplicable' }
  | { readonly kind: 'error'; readonly code: string };

export interface Row {
  /** Stable id inside the table, `gold`; results and tests name it. */
  readonly id: string;
  /** All of these hold. */
  readonly when: readonly Condition[];
  readonly then: Outcome;
  readonly clause: Clause;
  /** The reading the row rests on, when the text alone does not decide. */
  readonly reading?: string;
  /** Codes of warnings to show beside the result. */
  readonly warns?: readonly string[];
}

export interface Table {
  /** Stable id, `tier`. */
  readonly id: string;
  readonly title: Words;
  readonly inputs: Readonly<Record<string, Input>>;
  readonly parameters: readonly Parameter[];
  /** The words rows may answer with, in the documents' order. */
  readonly words: readonly string[];
  readonly rows: readonly Row[];
  /** Parameters that must rise in this order, whatever a user sets; `strictly` when they may not even meet. */
  readonly ascending?: readonly { readonly parameters: readonly string[]; readonly strictly: boolean }[];
  /** What the table does not model. */
  readonly leavesOut: readonly Words[];
}
