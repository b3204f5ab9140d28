/** The one place that says which request of an add-in shall fail, how, and how much of it is done before. */

/** Errors that arrive instead of an answer, by the code that Excel sends. Office.js turns them into the names here. */
export const TRANSPORT_ERRORS = {
  InvalidOperationInCellEditMode: 5004,
  InvalidOrTimedOutSession: 5012,
  WriteNotSupportedWhenModalDialogOpen: 5016,
  ActivityLimitReached: 5102,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
  AccessDenied: 7000,
} as const;
export type TransportError = keyof typeof TRANSPORT_ERRORS;

export interface Fault {
  /** Which of the requests that read or write the workbook fails, counted from 1 since the plan was set. */
  readonly request: number;
  /** A transport error's name, or any code that Excel may answer, such as `GeneralException`. */
  readonly code: string;
  /** The share of the request's actions that are done before it fails. */
  readonly applied: 0 | 0.5 | 1;
}

export function isTransportError(code: string): code is TransportError {
  return Object.hasOwn(TRANSPORT_ERRORS, code);
}
