/** What each error code of Excel means to us: the one table from the host's codes to `WorkbookFault`. */
import { WorkbookError, type WorkbookFault } from './workbook';

/** What we were doing; a few codes mean different things while reading, writing sheets of our own, naming cells of them and repairing sheets of the user's. */
export type Phase = 'select' | 'read' | 'write' | 'name' | 'repair';

/** Codes of `Excel.ErrorCodes` by the compiler's word, then those the runtime and the web host add to them. */
export const EXCEL_FAULTS = {
  AccessDenied: 'protected-sheet',
  ApiNotFound: 'not-supported',
  Conflict: 'busy',
  DirtySupportingFormula: 'busy',
  EmptyChartSeries: 'unknown',
  FilteredRangeConflict: 'merged-or-filtered',
  FormulaLengthExceedsLimit: 'too-large',
  GeneralException: 'unknown',
  InactiveWorkbook: 'other-workbook-active',
  InsertDeleteConflict: 'merged-or-filtered',
  InvalidArgument: 'unknown',
  InvalidBinding: 'sheet-gone',
  InvalidOperation: 'unknown',
  InvalidOperationInCellEditMode: 'cell-editing',
  InvalidReference: 'sheet-gone',
  InvalidSelection: 'selection-invalid',
  ItemAlreadyExists: 'name-taken',
  ItemNotFound: 'sheet-gone',
  MergedRangeConflict: 'merged-or-filtered',
  NonBlankCellOffSheet: 'too-large',
  NotImplemented: 'not-supported',
  OpenWorkbookLinksBlocked: 'not-supported',
  OperationCellsExceedLimit: 'too-large',
  PivotTableRangeConflict: 'merged-or-filtered',
  PowerQueryRefreshResourceChallenge: 'not-supported',
  RangeExceedsLimit: 'too-large',
  RangeImageExceedsLimit: 'too-large',
  RefreshWorkbookLinksBlocked: 'not-supported',
  RequestAborted: 'connection-lost',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  UnsupportedFeature: 'not-supported',
  UnsupportedFillType: 'not-supported',
  UnsupportedOperation: 'not-supported',
  UnsupportedSheet: 'not-supported',
} as const satisfies Readonly<Record<`${Excel.ErrorCodes}`, WorkbookFault>>;

/** Codes that hosts send although `Excel.ErrorCodes` does not list them. */
export const RUNTIME_FAULTS = {
  ActivityLimitReached: 'busy',
  ConnectionFailure: 'connection-lost',
  InvalidObjectPath: 'sheet-gone',
  InvalidOrTimedOutSession: 'connection-lost',
  MemoryLimitReached: 'out-of-memory',
  RequestPayloadSizeLimitExceeded: 'too-large',
  UndoNotSupported: 'not-supported',
  WriteNotSupportedWhenModalDialogOpen: 'busy',
} as const satisfies Readonly<Record<string, WorkbookFault>>;

const FAULTS: ReadonlyMap<string, WorkbookFault> = new Map(Object.entries({ ...EXCEL_FAULTS, ...RUNTIME_FAULTS }));

/** What differs by phase: a sheet of our own is never protected, and a refused selection comes under several codes. */
const BY_PHASE: Readonly<Record<Phase, Readonly<Record<string, WorkbookFault>>>> = {
  select: { InvalidArgument: 'selection-invalid', InvalidOperation: 'selection-invalid', InvalidReference: 'selection-invalid' },
  read: {},
  write: { AccessDenied: 'read-only' },
  name: { AccessDenied: 'read-only', ItemAlreadyExists: 'cell-name-taken' },
  repair: {},
};

/** The fault behind a host's code; `unknown` for one we have never seen. */
export function faultOf(code: string, phase: Phase): WorkbookFault {
  const here = BY_PHASE[phase];
  return (Object.hasOwn(here, code) ? here[code] : undefined) ?? FAULTS.get(code) ?? 'unknown';
}

/**
 * What a failed request becomes. Errors of the host are told by their `code`; everything else is our own mistake and
 * comes back as it is.
 */
export function hostFailure(error: unknown, phase: Phase, sheet = ''): unknown {
  if (error instanceof WorkbookError || typeof error !== 'object' || error === null || !('code' in error)) return error;
  const code = String(error.code);
  return new WorkbookError(faultOf(code, phase), code, sheet);
}
