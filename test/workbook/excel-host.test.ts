/** The workbook through the genuine office.js keeps the contract, on the host that the preview uses. */
import { headlessBook } from '../../preview/book/headless-book';
import type { Book } from '../../preview/host/book';
import { createHost } from '../../preview/host/host';
import { PROFILES } from '../../preview/host/profile';
import { parseArea } from '../../preview/host/richapi/address';
import type { PlanValidation } from '../../src/domain/sheets/sheet-plan';
import { ExcelWorkbook } from '../../src/workbook/excel-workbook';
import { absoluteAddress } from '../../src/workbook/range-address';
import { openOfficePage } from '../preview/host/office-page';
import type { GivenBook } from '../../src/workbook/memory-workbook';
import type { BenchBook } from './bench-book';
import { isTransportError } from '../../preview/host/faults';
import { faultOf } from '../../src/workbook/excel-faults';
import { ALL_CODES, workbookContract } from './contract';

/** More requests than any test makes, to plan for. */
const MANY = 60;

async function open(given: GivenBook): Promise<BenchBook & { readonly book: Book }> {
  const book = headlessBook();
  const host = createHost({ book, profile: PROFILES.desktop });
  const idOf = (name: string): string => {
    const found = book.sheets().find((sheet) => sheet.name === name);
    if (found === undefined) throw new Error(`no sheet ${name}`);
    return found.id;
  };
  const [blank] = book.sheets();
  for (const { name, rows, formats = [], hiddenRows = [] } of given.sheets ?? []) {
    const { id } = book.addSheet(name);
    const columns = Math.max(...rows.map((row) => row.length));
    for (const { area, format } of formats) book.setLook(id, area, { numberFormat: format });
    book.write(id, { top: 0, left: 0, rows: rows.length, columns }, rows.map((row) => [...row]));
    for (const row of hiddenRows) book.setRowsHidden(id, row, 1, true);
  }
  if (blank !== undefined && given.sheets !== undefined) book.removeSheet(blank.id);
  if (given.selection !== undefined) host.selectAreas(idOf(given.selection.sheet), given.selection.areas);
  for (const { name, sheet, area } of given.names ?? []) book.setName({ name, formula: `=${sheet}!${absoluteAddress(area)}`, visible: true, comment: '' });
  host.protectStructure(given.structureProtected === true);

  const page = await openOfficePage(host);
  Object.assign(globalThis, { Office: page.Office, Excel: page.Excel });
  const cell = { rows: 1, columns: 1 };
  return {
    book,
    workbook: new ExcelWorkbook(),
    sheetNames: () => book.sheets().map(({ name }) => name),
    cell: (sheet, row, column) => {
      const area = { top: row, left: column, ...cell };
      const id = idOf(sheet);
      return {
        value: book.values(id, area)[0]?.[0] ?? '',
        formula: book.formulas(id, area)[0]?.[0] ?? '',
        format: book.numberFormats(id, area)[0]?.[0] ?? '',
      };
    },
    name: (name) => {
      const found = book.names().find((one) => one.name.toLowerCase() === name.toLowerCase());
      return found === undefined ? null : found.formula.includes('#REF!') ? '#REF!' : found.formula.slice(1).replaceAll('$', '');
    },
    validation: (sheet, row, column) => {
      const found = host.validation(idOf(sheet), { top: row, left: column, ...cell });
      if (found === null || found === 'mixed') return null;
      expect(found).toMatchObject({ prompt: { message: found.errorAlert.message, showPrompt: true }, errorAlert: { style: 'Stop', showAlert: true }, ignoreBlanks: true });
      return { rule: planRule(found.rule), message: found.errorAlert.message };
    },
    link: (sheet, row, column) => {
      const found = host.link(idOf(sheet), { top: row, left: column, ...cell });
      return found === null || found === 'mixed' ? null : (found.documentReference ?? null);
    },
    fingerprint: (sheet) => fingerprint(book, idOf(sheet)),
    requests: () => host.requests().length,
    requestBytes: () => host.requests().map(({ bytes }) => bytes),
    failAt: (failing) => {
      const faults = Array.from({ length: MANY }, (_fault, i) => ({ request: i + 1, ...failing?.(i + 1) }));
      host.plan(faults.flatMap(({ request, code, applied }) => (code === undefined || applied === undefined ? [] : [{ request, code, applied }])));
    },
    giveName: (name, sheet) => book.setName({ name, formula: `=${sheet}!$A$1`, visible: true, comment: '' }),
    rename: (sheet, name) => book.changeSheet(idOf(sheet), { name }),
    remove: (sheet) => book.removeSheet(idOf(sheet)),
    close: () => {
      page.close();
      host.close();
      // A member that the host does not know would make everything above worthless.
      expect(host.unknownMembers()).toEqual([]);
    },
  };
}

/** A rule as Excel tells it, in the words of the plan. */
function planRule(rule: object): PlanValidation['rule'] {
  const [[kind, told] = ['', {}]] = Object.entries(rule) as [string, { readonly formula1?: string; readonly formula2?: string; readonly source?: string }][];
  if (kind === 'list') return { kind: 'list', from: parseArea((told.source ?? '').slice(1)) ?? { top: -1, left: -1, rows: 0, columns: 0 } };
  return { kind: kind === 'decimal' ? 'decimal' : 'whole', min: Number(told.formula1?.slice(1)), max: Number(told.formula2?.slice(1)) };
}

/** Everything a person would see of a sheet. */
function fingerprint(book: Book, id: string): string {
  const area = book.usedArea(id, false);
  if (area === null) return JSON.stringify(book.sheets().find((sheet) => sheet.id === id));
  const rows = Array.from({ length: area.rows }, (_row, r) => area.top + r);
  const columns = Array.from({ length: area.columns }, (_column, c) => area.left + c);
  return JSON.stringify([
    book.sheets().find((sheet) => sheet.id === id),
    area,
    book.values(id, area),
    book.formulas(id, area),
    book.numberFormats(id, area),
    rows.map((row) => columns.map((column) => book.look(id, { top: row, left: column, rows: 1, columns: 1 }))),
    rows.map((row) => [book.rowHeight(id, row), book.isRowHidden(id, row)]),
    columns.map((column) => [book.columnWidth(id, column), book.isColumnHidden(id, column)]),
    book.merges(id),
    book.conditionalFormats(id),
  ]);
}

/**
 * Codes that arrive instead of an answer, and of those inside an answer one for each fault: the host treats the others
 * alike, and each takes seconds.
 */
const CODES = ALL_CODES.filter((code) => isTransportError(code) || ALL_CODES.find((other) => !isTransportError(other) && faultOf(other, 'write') === faultOf(code, 'write')) === code);

workbookContract('office.js', open, { codes: CODES, extraRequests: 0 });

test('formulas that were stuck without the add-in are found, entered again, and calculated', async () => {
  const bench = await open({ sheets: [{ name: '台账', rows: [[900, ''], [400, ''], [100, '']] }] });
  const { book } = bench;
  const [{ id: sheet } = { id: '' }] = book.sheets();
  const column = { top: 0, left: 1, rows: 3, columns: 1 };
  try {
    book.registerFunction('BRANCH.TIER', async ({ args: [deposit] }) => `级别 ${String(deposit)}`);
    book.write(sheet, column, [[{ formula: '=_xldudf_BRANCH_TIER(A1)' }], [{ formula: '=_xldudf_BRANCH_TIER(A2)' }], [{ formula: '=SUM(A1:A2)' }]]);
    await book.calculated();
    expect(book.values(sheet, column)).toEqual([['#NAME?'], ['#NAME?'], [1300]]);
    expect(await bench.workbook.findStuckFormulas()).toEqual([{ name: '台账', cells: 2, first: 'B1', isProtected: false }]);
    expect(await bench.workbook.repairFormulas()).toEqual({ repaired: [{ name: '台账', cells: 2 }], left: [] });
    await book.calculated();
    expect(book.values(sheet, column)).toEqual([['级别 900'], ['级别 400'], [1300]]);
    expect(book.formulas(sheet, column)).toEqual([['=BRANCH.TIER(A1)'], ['=BRANCH.TIER(A2)'], ['=SUM(A1:A2)']]);
  } finally {
    bench.close();
  }
});
