/**
 * The one shape of "something about your data is off": facts only, no words.
 *
 * What a user's data can cause is a value of this type; only our own mistakes are thrown. The words, in Chinese and
 * English, stand in `texts/issues.ts`, one template per code.
 */

/** How much an issue matters: `error` keeps a value out of the result, `ask` waits for the user, `note` informs. */
export type Severity = 'error' | 'ask' | 'warning' | 'note';

/** Where something stands in what the user gave us. Rows and columns count from 1, as Excel shows them. */
export interface Place {
  readonly row?: number;
  readonly column?: number;
  /** The heading above, as printed by the user. */
  readonly heading?: string;
}

/** A finding about the user's data, with the values its sentence needs. */
export interface Issue<Code extends string = string> {
  readonly code: Code;
  readonly severity: Severity;
  readonly place: Place;
  /** Values for the placeholders of the sentence. Never an id, phone or account number (they are personal data). */
  readonly values: Readonly<Record<string, string | number>>;
}
