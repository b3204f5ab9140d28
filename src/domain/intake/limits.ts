/** How much a list may hold: more is refused with a sentence, never cut off. */
export const INTAKE_LIMITS = {
  /** Rows of one list, headings included. */
  rows: 200_000,
  /** Excel's own number of columns. */
  columns: 16_384,
  /** Excel's own length of a cell. */
  cellCharacters: 32_767,
  /** Rows in which the heading is looked for. */
  headingSearch: 10,
  /** Issues kept per code; the rest are counted. */
  issuesPerCode: 200,
} as const;
