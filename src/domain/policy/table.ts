/**
 * The one shape of a decision table: typed inputs, rows of conditions, outcomes, and the clause each row comes from.
 *
 * A table is pure data (it survives a JSON round trip) and knows no reader. Exactly one row must match any input,
 * blank inputs included; `check.ts` proves it by trying every edge.
 */
import type { Clause, Parameter } from './parameter';

/**
 * What an input can hold.
 * - `mark`: a mark that is set or not; blank is not set (the documents tell customers by a mark).
 * - `yesNo`: 是, 否 or unknown; blank is unknown and never 否.
 * - `money`: whole 分 or unknown. `ratio`: a ratio or unknown. `count`: a whole number or unknown.
 * - `word`: one of `words`, or unknown.
 */
export type Input =
  | { readonly kind: 'mark' | 'yesNo' | 'money' | 'ratio' | 'count'; readonly title: string }
  | { readonly kind: 'word'; readonly title: string; readonly words: readonly string[] };

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
  | { readonly op: 'foremost'; readonly input: string; readonly order: string };

/** What a row answers. `missing` is 待补数据 and names the inputs; `error` is impossible input, with an error code. */
export type Outcome =
  | { readonly kind: 'word'; readonly word: string }
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
  readonly title: string;
  readonly inputs: Readonly<Record<string, Input>>;
  readonly parameters: readonly Parameter[];
  /** The words rows may answer with, in the documents' order. */
  readonly words: readonly string[];
  readonly rows: readonly Row[];
  /** What the table does not model, in plain words. */
  readonly leavesOut: readonly string[];
}
