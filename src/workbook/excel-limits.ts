/** Excel's limits and the bounds we keep below them: the one place for sizes. */

/** Rows and columns of a sheet. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** UTF-16 units of a cell's text. */
export const MAX_TEXT = 32_767;

/** UTF-16 units of a formula in a cell. */
export const MAX_FORMULA = 8_192;

/** UTF-16 units of the message beside a cell that people edit. */
export const MAX_PROMPT = 255;

/** UTF-16 units of a sheet's name. */
export const MAX_SHEET_NAME = 31;

/** How much one request may carry. */
export interface RequestLimits {
  readonly cells: number;
  /** Bytes of UTF-8, by the estimate of `cell-bytes.ts`, which never falls short. */
  readonly bytes: number;
}

/**
 * Excel on the web refuses 5 MB; 2 MB leaves room for what the transport wraps around. 20,000 cells keep the pane's
 * thread below 200 ms a request and let a cancel take effect soon.
 */
export const REQUEST_LIMITS: RequestLimits = { cells: 20_000, bytes: 2_000_000 };
