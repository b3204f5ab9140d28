/** The one error by which the host says no: Excel's code with the HTTP status that goes with it. */

/** Codes the host answers by itself, with their status. Messages are the host's: nobody may show them. */
const STATUS = {
  AccessDenied: 403,
  ApiNotFound: 404,
  InvalidArgument: 400,
  InvalidOperation: 400,
  InvalidReference: 400,
  InvalidSelection: 400,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  MergedRangeConflict: 409,
  NotImplemented: 501,
  RangeExceedsLimit: 400,
  FormulaLengthExceedsLimit: 400,
} as const;
export type ApiErrorCode = keyof typeof STATUS;

export class ApiError extends Error {
  readonly status: number;

  constructor(
    readonly code: ApiErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'ApiError';
    this.status = STATUS[code];
  }
}
