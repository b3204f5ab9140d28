/**
 * The one shape of "where an input of a table stands": in one place, in several marks, as two amounts, or in
 * an expression of ours.
 *
 * A place is a cell, a name or a column, as text of the reader's own language; readers write formulas or SQL over it.
 */
export type InputSource = string | MarksSource | AmountsSource | ComputedSource;

/** A mark that is set where any of these is. */
export interface MarksSource {
  readonly anyOf: readonly MarkPlace[];
}

export type MarkPlace =
  /** 是 or not. */
  | { readonly mark: string }
  /** A count that reaches a parameter of the table (three products make a bundle). */
  | { readonly count: string; readonly parameter: string }
  /** An amount that says by being above zero that there is something. */
  | { readonly amount: string };

/** A ratio as the two amounts it is made of: never divided, compared by multiplication. */
export interface AmountsSource {
  readonly numerator: string;
  readonly denominator: string;
}

/** An expression that always yields a number or a word, so that nobody needs to ask whether it is blank. */
export interface ComputedSource {
  readonly computed: string;
}

export function isComputed(source: InputSource): source is ComputedSource {
  return typeof source !== 'string' && 'computed' in source;
}

export function isMarks(source: InputSource): source is MarksSource {
  return typeof source !== 'string' && 'anyOf' in source;
}

export function isAmounts(source: InputSource): source is AmountsSource {
  return typeof source !== 'string' && 'numerator' in source;
}

/** The one place or expression an input stands in. Throws when it stands in several: that is our own mistake. */
export function placeOf(id: string, source: InputSource): string {
  if (typeof source === 'string') return source;
  if (isComputed(source)) return source.computed;
  throw new Error(`input ${id} stands in more than one place`);
}
