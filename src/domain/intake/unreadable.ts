/** What the readers of numbers give for a cell that holds something, but nothing they can read; NaN is a blank. */
export const UNREADABLE = Infinity;
