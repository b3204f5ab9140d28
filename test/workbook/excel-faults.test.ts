/** Each error code of Excel has a meaning, and its own words never leave the gateway. */
import { readFileSync } from 'node:fs';
import { EXCEL_FAULTS, faultOf, hostFailure, RUNTIME_FAULTS } from '../../src/workbook/excel-faults';
import { WORKBOOK_FAULTS, WorkbookError } from '../../src/workbook/workbook';

/** Codes of the published catalogue of host faults that must be told apart from an unknown one, or knowingly are not. */
const CATALOGUE = [
  'AccessDenied', 'ActivityLimitReached', 'ApiNotFound', 'Conflict', 'FilteredRangeConflict', 'FormulaLengthExceedsLimit', 'GeneralException',
  'InactiveWorkbook', 'InsertDeleteConflict', 'InvalidArgument', 'InvalidOperation', 'InvalidOperationInCellEditMode', 'InvalidReference',
  'InvalidSelection', 'ItemAlreadyExists', 'ItemNotFound', 'MemoryLimitReached', 'MergedRangeConflict', 'NonBlankCellOffSheet',
  'OperationCellsExceedLimit', 'RangeExceedsLimit', 'RequestAborted', 'RequestPayloadSizeLimitExceeded', 'UnsupportedSheet',
];
const TABLE = { ...EXCEL_FAULTS, ...RUNTIME_FAULTS };

test('the table knows every code that the types of Excel list', () => {
  const types = readFileSync(require.resolve('@types/office-js/index.d.ts'), 'utf8');
  const excel = [...types.matchAll(/enum ErrorCodes \{[^}]*\}/gu)].map(([text]) => text).find((text) => text.includes('inactiveWorkbook'));
  const codes = [...(excel ?? '').matchAll(/= "(\w+)"/gu)].map(([, code]) => code);
  expect(codes.length).toBeGreaterThan(30);
  expect(Object.keys(EXCEL_FAULTS).sort()).toEqual([...codes].sort());
});

test('the table knows the catalogue, and names only faults there are', () => {
  for (const code of CATALOGUE) expect(Object.keys(TABLE)).toContain(code);
  for (const fault of Object.values(TABLE)) expect(WORKBOOK_FAULTS).toContain(fault);
});

test.each([
  ['AccessDenied', 'read', 'protected-sheet'],
  ['AccessDenied', 'write', 'read-only'],
  ['InvalidArgument', 'select', 'selection-invalid'],
  ['InvalidArgument', 'write', 'unknown'],
  ['constructor', 'write', 'unknown'],
  ['BrandNew', 'read', 'unknown'],
] as const)('%s while %s is %s', (code, phase, fault) => {
  expect(faultOf(code, phase)).toBe(fault);
});

test("the host's words are dropped, its code is kept; our own mistakes pass as they are", () => {
  const failure = hostFailure(Object.assign(new Error('客户 360426199101010071 无法写入'), { code: 'InvalidArgument' }), 'write', '清单');
  expect(failure).toMatchObject({ fault: 'unknown', hostCode: 'InvalidArgument', sheet: '清单' });
  expect((failure as WorkbookError).message).not.toContain('客户');
  const own = new Error('ours');
  expect(hostFailure(own, 'write')).toBe(own);
  const known = new WorkbookError('cancelled');
  expect(hostFailure(known, 'read')).toBe(known);
});
