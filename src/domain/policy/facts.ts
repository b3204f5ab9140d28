/**
 * The one shape of what is known about customers when a table is read: one by one (`Facts`) or as columns (`FactColumns`).
 */
import type { Ratio } from '../values/ratio';

/** A value for one input; `null` is blank (unknown). Money in whole 分, flags as booleans, words as text. */
export type Fact = boolean | number | string | Ratio | null;

/** Facts about one customer by input id; an input that is left out is blank. */
export type Facts = Readonly<Record<string, Fact>>;

/** One input for many customers. All columns of one reading have the same length. */
export type FactColumn =
  /** Marks and yes/no inputs: `FLAG` values (values/flag.ts). */
  | { readonly kind: 'flags'; readonly values: Uint8Array }
  /** Money (分) and counts: whole numbers, NaN is blank. */
  | { readonly kind: 'numbers'; readonly values: Float64Array }
  /** Ratios: whole numerators over whole denominators above zero; a NaN numerator is blank. */
  | { readonly kind: 'ratios'; readonly numerators: Float64Array; readonly denominators: Float64Array }
  /** Words: 0 is blank, n is the n-th of the input's words. */
  | { readonly kind: 'words'; readonly values: Uint8Array };

/** Columns by input id; an input that is left out is blank for everyone. */
export type FactColumns = Readonly<Record<string, FactColumn>>;
