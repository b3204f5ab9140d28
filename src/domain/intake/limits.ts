/** The limits of a list, in one place: what we promise to read, and what Excel itself can hold. */

/** Data rows read at most; a longer list is refused with a sentence, never cut. */
export const MAX_DATA_ROWS = 200_000;
/** Columns of an Excel sheet. */
export const MAX_COLUMNS = 16_384;
/** Characters of an Excel cell. */
export const MAX_CELL_TEXT = 32_767;
/** Rows searched for the headings. */
export const HEADING_SEARCH_ROWS = 10;
/** Heading rows joined at most. */
export const MAX_HEADING_ROWS = 3;
/** Findings kept per code; all of them are counted. */
export const KEPT_PER_CODE = 200;
/** Characters of a cell repeated in a finding. */
export const QUOTED_TEXT = 40;
