/**
 * The workbook through Office.js: the only file that says `Excel.run`.
 *
 * Needs ExcelApi 1.9, which Excel 2021 has; nothing above 1.12 is used. Each `context.sync` is one request, and loops
 * around it run over requests, never over rows.
 */
import type { Area, SheetPlan } from '../domain/sheets/sheet-plan';
import { base64 } from './base64';
import { hostFailure, type Phase } from './excel-faults';
import { markUnfinished, perform, rangeOf } from './excel-operations';
import { readInChunks, type FetchedRows } from './read-range';
import type { Operation } from './sheet-operations';
import { findStuckFormulas, repairFormulas, type FormulaDriver } from './repair-formulas';
import { parseSetting, settingKey, settingText } from './stored-setting';
import { WorkbookError, type CellValue, type RangeChunk, type RangeInfo, type RangeSource, type RepairReport, type StuckSheet, type Watch, type Workbook, type WrittenSheet } from './workbook';
import { writePlans, type SheetDriver } from './write-plans';

/** The requirement set of each feature that the pane may ask for. */
const FEATURE_SETS = { tables: '1.1', 'conditional-formats': '1.6', 'page-layout': '1.9' } as const;

const OPEN_COPY_SET = '1.8';

/** A source once found: kept by the sheet's id, so that renaming or selecting elsewhere does not move it. */
interface Located {
  readonly info: RangeInfo;
  readonly sheetId: string;
  readonly area: Area;
}

export class ExcelWorkbook implements Workbook {
  supports(feature: keyof typeof FEATURE_SETS): boolean {
    return Office.context.requirements.isSetSupported('ExcelApi', FEATURE_SETS[feature]);
  }

  async sources(): Promise<{ readonly sheets: readonly string[]; readonly tables: readonly string[] }> {
    return run('read', 'at-once', async (context) => {
      const { worksheets, tables } = context.workbook;
      worksheets.load('items/name,items/visibility');
      tables.load('items/name');
      await context.sync();
      return {
        sheets: worksheets.items.filter(({ visibility }) => visibility === 'Visible').map(({ name }) => name),
        tables: tables.items.map(({ name }) => name),
      };
    });
  }

  async describe(source: RangeSource): Promise<RangeInfo> {
    return run(phaseOf(source), 'at-once', async (context) => (await locate(context, source)).info);
  }

  async read(source: RangeSource, onChunk: (chunk: RangeChunk) => void, watch?: Watch): Promise<RangeInfo> {
    const located = await run(phaseOf(source), 'wait', (context) => locate(context, source));
    await run('read', 'wait', (context) => readInChunks(located.info, (top, rows) => fetchRows(context, located, top, rows), onChunk, watch));
    return located.info;
  }

  async write(plans: readonly SheetPlan[], watch?: Watch): Promise<readonly WrittenSheet[]> {
    return run('write', 'wait', (context) => writePlans(sheetDriver(context), plans, watch));
  }

  async openCopy(bytes: Uint8Array): Promise<'opened' | 'refused'> {
    if (!Office.context.requirements.isSetSupported('ExcelApi', OPEN_COPY_SET)) return 'refused';
    try {
      await Excel.createWorkbook(base64(bytes));
      return 'opened';
    } catch (error) {
      // Policies and hosts refuse under many codes; whatever the host says, the person gets the file.
      if (hostFailure(error, 'write') instanceof WorkbookError) return 'refused';
      throw error;
    }
  }

  async findStuckFormulas(watch?: Watch): Promise<readonly StuckSheet[]> {
    return run('read', 'wait', (context) => findStuckFormulas(formulaDriver(context), watch));
  }

  async repairFormulas(watch?: Watch): Promise<RepairReport> {
    return run('repair', 'wait', (context) => repairFormulas(formulaDriver(context), watch));
  }

  async show(sheet: WrittenSheet): Promise<void> {
    await run('write', 'wait', async (context) => {
      context.workbook.worksheets.getItem(sheet.id).activate();
      await context.sync();
    });
  }

  async readSetting(key: string): Promise<unknown> {
    return run('read', 'wait', async (context) => {
      const setting = context.workbook.settings.getItemOrNullObject(settingKey(key));
      setting.load('value');
      await context.sync();
      return setting.isNullObject ? null : parseSetting(setting.value);
    });
  }

  async writeSetting(key: string, value: unknown): Promise<void> {
    await run('write', 'wait', async (context) => {
      context.workbook.settings.add(settingKey(key), settingText(value));
      await context.sync();
    });
  }
}

/**
 * Runs a batch. Work that a person started waits until they leave the cell they edit; what is only shown beside the
 * sheet fails at once with `cell-editing`.
 */
async function run<T>(phase: Phase, editing: 'wait' | 'at-once', batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: editing === 'wait' }, batch);
  } catch (error) {
    throw hostFailure(error, phase);
  }
}

function phaseOf(source: RangeSource): Phase {
  return source.kind === 'selection' ? 'select' : 'read';
}

async function locate(context: Excel.RequestContext, source: RangeSource): Promise<Located> {
  const range = rangeOfSource(context, source);
  range.load('address,rowIndex,columnIndex,rowCount,columnCount,rowHidden');
  range.worksheet.load('id,name');
  await context.sync();
  if (range.isNullObject) return nothingIn(context, source);
  const { address, rowIndex: top, columnIndex: left, rowCount: rows, columnCount: columns, worksheet } = range;
  const hiddenRows = await countHidden(context, range);
  return {
    info: { address, sheet: worksheet.name, rows, columns, hiddenRows },
    sheetId: worksheet.id,
    area: { top, left, rows, columns },
  };
}

function rangeOfSource({ workbook }: Excel.RequestContext, source: RangeSource): Excel.Range {
  switch (source.kind) {
    case 'selection':
      // Excel itself refuses a selection of several areas here.
      return workbook.getSelectedRange().getUsedRangeOrNullObject(true);
    case 'table':
      return workbook.tables.getItem(source.name).getRange();
    case 'sheet':
      return workbook.worksheets.getItem(source.name).getUsedRangeOrNullObject(true);
  }
}

/** A source without a single value is a range of no rows. */
async function nothingIn(context: Excel.RequestContext, source: RangeSource): Promise<Located> {
  const { workbook } = context;
  const sheet = source.kind === 'sheet' ? workbook.worksheets.getItem(source.name) : workbook.getSelectedRange().worksheet;
  sheet.load('id,name');
  await context.sync();
  return {
    info: { address: sheet.name, sheet: sheet.name, rows: 0, columns: 0, hiddenRows: 0 },
    sheetId: sheet.id,
    area: { top: 0, left: 0, rows: 0, columns: 0 },
  };
}

/** Excel answers null for `rowHidden` when only some rows are hidden: then the visible ones are counted. */
async function countHidden(context: Excel.RequestContext, range: Excel.Range): Promise<number | null> {
  // The types know no null here.
  const hidden = range.rowHidden as boolean | null;
  if (hidden !== null) return hidden ? range.rowCount : 0;
  const view = range.getVisibleView();
  view.load('rowCount');
  try {
    await context.sync();
  } catch (error) {
    const failure = hostFailure(error, 'read');
    if (failure instanceof WorkbookError && failure.fault === 'not-supported') return null;
    throw error;
  }
  return range.rowCount - view.rowCount;
}

async function fetchRows(context: Excel.RequestContext, { sheetId, area }: Located, top: number, rows: number): Promise<FetchedRows> {
  const range = rangeOf(context.workbook.worksheets.getItem(sheetId), { ...area, top: area.top + top, rows });
  range.load('values,numberFormat');
  try {
    await context.sync();
  } catch (error) {
    throw hostFailure(error, 'read');
  }
  // Excel answers null, without an error, when there are too many; the types say it cannot.
  return { values: range.values as CellValue[][] | null, formats: range.numberFormat as string[][] | null };
}

function sheetDriver(context: Excel.RequestContext): SheetDriver {
  const { workbook } = context;
  return {
    state: async (names) => {
      workbook.worksheets.load('items/name');
      workbook.protection.load('protected');
      const found = names.map((name) => workbook.names.getItemOrNullObject(name).load('name,formula'));
      await context.sync();
      return {
        sheetNames: workbook.worksheets.items.map(({ name }) => name),
        structureProtected: workbook.protection.protected,
        names: found.filter(({ isNullObject }) => !isNullObject).map(({ name, formula }) => ({ name, isDead: String(formula).includes('#REF!') })),
      };
    },
    add: async (name, status) => {
      const sheet = workbook.worksheets.add(name);
      markUnfinished(sheet, status);
      sheet.load('id,name');
      await context.sync();
      return { id: sheet.id, name: sheet.name };
    },
    giveNames: async (names) => {
      for (const { name, sheetId, area, replaces } of names) {
        if (replaces) workbook.names.getItem(name).delete();
        workbook.names.add(name, rangeOf(workbook.worksheets.getItem(sheetId), area));
      }
      try {
        await context.sync();
      } catch (error) {
        throw hostFailure(error, 'name');
      }
    },
    takeNamesAway: async (names) => {
      const found = names.map(({ name, sheetId }) => {
        const item = workbook.names.getItemOrNullObject(name).load('name');
        const range = item.getRangeOrNullObject().load('address');
        range.worksheet.load('id');
        return { item, range, sheetId };
      });
      await context.sync();
      for (const { item, range, sheetId } of found) if (!item.isNullObject && !range.isNullObject && range.worksheet.id === sheetId) item.delete();
      await context.sync();
    },
    apply: async (id, operations) => {
      const sheet = workbook.worksheets.getItem(id);
      if (operations.some(movesCells)) workbook.application.suspendApiCalculationUntilNextSync();
      for (const operation of operations) perform(sheet, operation);
      await context.sync();
    },
    values: async (id, areas) => {
      const sheet = workbook.worksheets.getItem(id);
      const ranges = areas.map((area) => rangeOf(sheet, area).load('values'));
      await context.sync();
      return ranges.map(({ values }) => values as CellValue[][] | null);
    },
    finish: async (id, { row, column }) => {
      const sheet = workbook.worksheets.getItem(id);
      sheet.getRangeByIndexes(row, column, 1, 1).clear();
      sheet.load('name');
      await context.sync();
      return { name: sheet.name };
    },
    failure: (error, sheet) => hostFailure(error, 'write', sheet),
  };
}

function formulaDriver(context: Excel.RequestContext): FormulaDriver {
  const { worksheets } = context.workbook;
  return {
    sheets: async () => {
      worksheets.load('items/id,items/name,items/protection/protected');
      await context.sync();
      const used = worksheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,rowCount,columnCount'));
      await context.sync();
      return worksheets.items.map(({ id, name, protection }, i) => {
        const range = used[i];
        const area = range === undefined || range.isNullObject ? null : { top: range.rowIndex, left: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
        return { id, name, isProtected: protection.protected, used: area };
      });
    },
    cells: async (id, area) => {
      const range = rangeOf(worksheets.getItem(id), area).load('formulas,values,numberFormat');
      await context.sync();
      return { formulas: range.formulas as CellValue[][] | null, values: range.values as CellValue[][] | null, formats: range.numberFormat as string[][] | null };
    },
    enter: async (id, entries) => {
      const sheet = worksheets.getItem(id);
      for (const { area, formulas } of entries) rangeOf(sheet, area).formulas = formulas.map((text) => [text]);
      await context.sync();
    },
    failure: (error, sheet) => hostFailure(error, 'repair', sheet),
  };
}

/** Whether calculating while the request is carried out would be wasted. */
function movesCells({ op }: Operation): boolean {
  return op === 'values' || op === 'formulas';
}
