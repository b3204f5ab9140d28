/** A book kept by Univer: cells, looks and calculation are its own, here they get the words of `Book`. Works with and without a screen. */
import { BooleanNumber, RANGE_TYPE, type ICellData, type IObjectMatrixPrimitiveType, type IRange, type Nullable, type Univer, type Worksheet } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import {
  AddWorksheetMergeMutation,
  InsertSheetMutation,
  RemoveSheetCommand,
  RemoveSheetMutation,
  RemoveWorksheetMergeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetSelectionsOperation,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetColumnCountMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  SetWorksheetRowCountMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
  SheetsSelectionsService,
  ToggleGridlinesMutation,
} from '@univerjs/sheets';
import type { Area, Book, BookEvent, ConditionalFormatState, FunctionAnswer, FunctionCall, Input, Look, NameState, Scalar, SheetState, TableState } from '../host/book';
import { AddInFunctions } from './add-in-functions';
import { addressOf } from './address';
import { watchUniver } from './book-events';
import { Calculation, type Cell } from './calculation';
import { cellOf, scalarOf } from './cell-content';
import { lookOf } from './cell-look';
import { CellLooks, MAX_COLUMNS, MAX_ROWS } from './cell-looks';
import { ConditionalFormats } from './conditional-formats';
import { DefinedNames } from './defined-names';
import { displayText } from './display-text';
import { emptySheet } from './empty-workbook';
import { areaOf, matrixOf, meets, rangeOf } from './rectangle';
import { Tables } from './tables';
import { UniverDoor } from './univer-door';

const POINTS_PER_PIXEL = 0.75;
/** A sheet grows by so many rows beyond what is written. */
const ROOM = 100;
/** Univer shows a new sheet at once; as the work of somebody else it stays where the person is. */
const STAY = { fromCollab: true };

/**
 * Values among values: Univer need not look through the whole sheet for formulas that they might have changed, which costs half a
 * second with every block of a long list. Formulas that read these cells are calculated all the same.
 */
const NO_FORMULAS = { fromChangeset: true };

export class UniverBook implements Book {
  readonly door: UniverDoor;
  private readonly listeners = new Set<(event: BookEvent) => void>();
  private readonly functions: AddInFunctions;
  private readonly calculation: Calculation;
  private readonly cellLooks: CellLooks;
  private readonly formats: ConditionalFormats;
  private readonly tableList: Tables;
  private readonly nameList: DefinedNames;
  /** What Excel knows about a sheet and Univer does not. */
  private readonly veryHidden = new Set<string>();
  private readonly withoutHeadings = new Set<string>();
  private readonly stopWatching: () => void;
  private sheetCount = 1;

  constructor(private readonly univer: Univer) {
    this.door = new UniverDoor(univer);
    const { injector, unitId } = this.door;
    this.functions = new AddInFunctions(injector, () => this.calculation, (cell) => this.addressOfCell(cell));
    this.calculation = new Calculation(injector, unitId, () => this.functions.forget());
    this.cellLooks = new CellLooks(this.door);
    this.formats = new ConditionalFormats(this.door);
    this.tableList = new Tables(this.door, (sheetId, area) => this.texts(sheetId, area)[0] ?? []);
    this.nameList = new DefinedNames(this.door);
    this.stopWatching = watchUniver(this.door, (event) => this.listeners.forEach((listener) => listener(event)));
  }

  // Sheets

  sheets(): readonly SheetState[] {
    return this.door.workbook.getSheets().map((sheet) => this.stateOf(sheet));
  }

  activeSheet(): string {
    return this.door.workbook.getActiveSheet().getSheetId();
  }

  activate(sheetId: string): void {
    this.door.run(SetWorksheetActiveOperation, { subUnitId: sheetId });
  }

  addSheet(name: string): SheetState {
    this.sheetCount += 1;
    const id = `sheet-${this.sheetCount}`;
    this.door.run(InsertSheetMutation, { index: this.sheets().length, sheet: emptySheet(id, name) }, STAY);
    return this.stateOf(this.door.sheet(id));
  }

  removeSheet(sheetId: string): void {
    if (this.activeSheet() === sheetId) this.activate(this.neighbour(sheetId));
    this.door.runConsequences(RemoveSheetCommand, { subUnitId: sheetId });
    this.tables().filter((table) => table.sheetId === sheetId).forEach(({ id }) => this.removeTable(id));
    this.door.run(RemoveSheetMutation, { subUnitId: sheetId, subUnitName: this.door.sheet(sheetId).getName() });
    this.veryHidden.delete(sheetId);
    this.withoutHeadings.delete(sheetId);
  }

  moveSheet(sheetId: string, position: number): void {
    const from = this.sheets().findIndex(({ id }) => id === sheetId);
    this.door.run(SetWorksheetOrderMutation, { subUnitId: sheetId, fromOrder: from, toOrder: position });
  }

  changeSheet(sheetId: string, { name, visibility, tabColor, gridlines, headings, frozen }: Partial<Omit<SheetState, 'id'>>): void {
    if (name !== undefined && name !== this.door.sheet(sheetId).getName()) {
      this.door.runConsequences(SetWorksheetNameCommand, { subUnitId: sheetId, name });
      this.door.run(SetWorksheetNameMutation, { subUnitId: sheetId, name });
    }
    if (visibility !== undefined) {
      if (visibility === 'VeryHidden') this.veryHidden.add(sheetId);
      else this.veryHidden.delete(sheetId);
      if (visibility !== 'Visible' && this.activeSheet() === sheetId) this.activate(this.neighbour(sheetId));
      this.door.run(SetWorksheetHideMutation, { subUnitId: sheetId, hidden: flag(visibility !== 'Visible') }, STAY);
    }
    if (tabColor !== undefined) this.door.run(SetTabColorMutation, { subUnitId: sheetId, color: tabColor });
    if (gridlines !== undefined) this.door.run(ToggleGridlinesMutation, { subUnitId: sheetId, showGridlines: flag(gridlines) });
    if (headings === true) this.withoutHeadings.delete(sheetId);
    if (headings === false) this.withoutHeadings.add(sheetId);
    if (frozen !== undefined) this.freeze(sheetId, frozen);
  }

  private freeze(sheetId: string, { rows, columns }: SheetState['frozen']): void {
    this.grow(this.door.sheet(sheetId), { top: 0, left: 0, rows: rows + 1, columns: columns + 1 });
    this.door.run(SetFrozenMutation, { subUnitId: sheetId, startRow: rows === 0 ? -1 : rows, startColumn: columns === 0 ? -1 : columns, ySplit: rows, xSplit: columns, resetScroll: true });
  }

  private neighbour(sheetId: string): string {
    const visible = this.sheets().filter(({ id, visibility }) => visibility === 'Visible' || id === sheetId);
    const at = visible.findIndex(({ id }) => id === sheetId);
    const other = visible[at + 1] ?? visible[at - 1];
    if (other === undefined) throw new Error('A workbook keeps one visible sheet.');
    return other.id;
  }

  private stateOf(sheet: Worksheet): SheetState {
    const id = sheet.getSheetId();
    const { ySplit, xSplit } = sheet.getFreeze();
    const color: Nullable<string> = sheet.getTabColor();
    return {
      id,
      name: sheet.getName(),
      visibility: this.veryHidden.has(id) ? 'VeryHidden' : sheet.isSheetHidden() === BooleanNumber.TRUE ? 'Hidden' : 'Visible',
      tabColor: color ?? '',
      gridlines: sheet.getConfig().showGridlines !== BooleanNumber.FALSE,
      headings: !this.withoutHeadings.has(id),
      frozen: { rows: ySplit, columns: xSplit },
    };
  }

  // Cells

  write(sheetId: string, area: Area, inputs: readonly (readonly Input[])[]): void {
    const sheet = this.door.sheet(sheetId);
    this.grow(sheet, area);
    const before = sheet.getCellMatrix();
    let concernsFormulas = isPresent(this.spilled(sheetId));
    const cellValue: IObjectMatrixPrimitiveType<ICellData> = {};
    inputs.forEach((row, r) => {
      const cells: Record<number, ICellData> = {};
      row.forEach((input, c) => {
        if (input === null) return;
        const cell = cellOf(input);
        const old = before.getValue(area.top + r, area.left + c);
        concernsFormulas ||= isPresent(cell.f) || isPresent(old?.f) || isPresent(old?.si);
        cells[area.left + c] = cell;
      });
      cellValue[area.top + r] = cells;
    });
    this.door.run(SetRangeValuesMutation, { subUnitId: sheetId, cellValue }, concernsFormulas ? undefined : NO_FORMULAS);
  }

  values(sheetId: string, area: Area): Scalar[][] {
    const sheet = this.door.sheet(sheetId);
    const spilled = this.spilled(sheetId);
    return this.read(sheet, area, (cell, row, column) => {
      const value = scalarOf(cell);
      return value === '' ? scalarOf(spilled?.[row]?.[column]) : value;
    });
  }

  formulas(sheetId: string, area: Area): Scalar[][] {
    const sheet = this.door.sheet(sheetId);
    const model = this.door.injector.get(FormulaDataModel);
    const spilled = this.spilled(sheetId);
    return this.read(sheet, area, (cell, row, column) => {
      if (isPresent(cell) && isPresent(cell.f) && cell.f !== '') return cell.f;
      // A formula that was filled down has only the id of the first one.
      if (isPresent(cell) && isPresent(cell.si)) return model.getFormulaStringByCell(row, column, sheetId, this.door.unitId) || scalarOf(cell);
      const value = scalarOf(cell);
      return value === '' ? scalarOf(spilled?.[row]?.[column]) : value;
    });
  }

  numberFormats(sheetId: string, area: Area): string[][] {
    const sheet = this.door.sheet(sheetId);
    return matrixOf(area, (row, column) => lookOf(this.cellLooks.styleAt(sheet, row, column)).numberFormat);
  }

  setNumberFormats(sheetId: string, area: Area, formats: readonly (readonly (string | null)[])[]): void {
    this.grow(this.door.sheet(sheetId), area);
    this.cellLooks.setFormats(sheetId, area, formats);
  }

  texts(sheetId: string, area: Area): string[][] {
    const formats = this.numberFormats(sheetId, area);
    return this.values(sheetId, area).map((row, r) => row.map((value, c) => displayText(value, formats[r]?.[c] ?? 'General')));
  }

  usedArea(sheetId: string, valuesOnly: boolean): Area | null {
    const sheet = this.door.sheet(sheetId);
    const extent = new Extent();
    const used = (cell: Nullable<ICellData>): boolean => isPresent(cell) && (!valuesOnly ? hasLook(cell) || hasContent(cell) : hasContent(cell));
    for (const [row, cells] of Object.entries(sheet.getCellMatrix().getMatrix())) extent.addRow(Number(row), cells as Record<number, Nullable<ICellData>>, used);
    for (const [row, cells] of Object.entries(this.spilled(sheetId) ?? {})) extent.addRow(Number(row), cells as Record<number, Nullable<ICellData>>, isPresent);
    return extent.area();
  }

  clear(sheetId: string, area: Area, what: 'all' | 'contents' | 'formats'): void {
    const sheet = this.door.sheet(sheetId);
    const here = inside(area, sheet);
    if (what !== 'formats' && here !== null) {
      const cellValue: IObjectMatrixPrimitiveType<ICellData> = {};
      for (let row = here.top; row < here.top + here.rows; row += 1) {
        const cells: Record<number, ICellData> = {};
        for (let column = here.left; column < here.left + here.columns; column += 1) cells[column] = cellOf('');
        cellValue[row] = cells;
      }
      this.door.run(SetRangeValuesMutation, { subUnitId: sheetId, cellValue });
    }
    if (what === 'contents') return;
    this.cellLooks.clear(sheetId, area);
    this.formats.remove(sheetId, area);
    this.unmerge(sheetId, area);
  }

  // Looks

  setLook(sheetId: string, area: Area, look: Partial<Look>): void {
    this.grow(this.door.sheet(sheetId), area);
    this.cellLooks.set(sheetId, area, look);
  }

  look(sheetId: string, area: Area): { readonly [K in keyof Look]: Look[K] | null } {
    return this.cellLooks.shared(sheetId, area);
  }

  /** The look of every cell; cells of one style share one object. For whoever writes a file. */
  looks(sheetId: string, area: Area): readonly (readonly Look[])[] {
    return this.cellLooks.each(sheetId, area);
  }

  merge(sheetId: string, area: Area): void {
    this.grow(this.door.sheet(sheetId), area);
    this.unmerge(sheetId, area);
    const first = { ...area, rows: 1, columns: 1 };
    const kept = this.formulas(sheetId, first)[0]?.[0] ?? '';
    // Only the first cell of a merged area keeps its content.
    const others = matrixOf(area, (row, column): Input => (row === area.top && column === area.left ? null : ''));
    if (kept !== '' || this.values(sheetId, area).some((row) => row.some((value) => value !== ''))) this.write(sheetId, area, others);
    this.door.run(AddWorksheetMergeMutation, { subUnitId: sheetId, ranges: [rangeOf(area)] });
  }

  unmerge(sheetId: string, area: Area): void {
    const ranges = this.merges(sheetId).filter((merged) => meets(merged, area)).map(rangeOf);
    if (ranges.length > 0) this.door.run(RemoveWorksheetMergeMutation, { subUnitId: sheetId, ranges });
  }

  merges(sheetId: string): readonly Area[] {
    return this.door.sheet(sheetId).getMergeData().map(areaOf);
  }

  columnWidth(sheetId: string, column: number): number {
    return this.door.sheet(sheetId).getColumnWidth(column) * POINTS_PER_PIXEL;
  }

  setColumnWidth(sheetId: string, column: number, points: number): void {
    this.grow(this.door.sheet(sheetId), { top: 0, left: column, rows: 1, columns: 1 });
    this.door.run(SetWorksheetColWidthMutation, { subUnitId: sheetId, ranges: [this.columnRange(sheetId, column, 1)], colWidth: points / POINTS_PER_PIXEL });
  }

  rowHeight(sheetId: string, row: number): number {
    return this.door.sheet(sheetId).getRowHeight(row) * POINTS_PER_PIXEL;
  }

  setRowHeights(sheetId: string, first: number, count: number, points: number): void {
    this.grow(this.door.sheet(sheetId), { top: first, left: 0, rows: count, columns: 1 });
    const ranges = [this.rowRange(sheetId, first, count)];
    this.door.run(SetWorksheetRowIsAutoHeightMutation, { subUnitId: sheetId, ranges, autoHeightInfo: BooleanNumber.FALSE });
    this.door.run(SetWorksheetRowHeightMutation, { subUnitId: sheetId, ranges, rowHeight: points / POINTS_PER_PIXEL });
  }

  isRowHidden(sheetId: string, row: number): boolean {
    return !this.door.sheet(sheetId).getRowVisible(row);
  }

  setRowsHidden(sheetId: string, first: number, count: number, hidden: boolean): void {
    this.grow(this.door.sheet(sheetId), { top: first, left: 0, rows: count, columns: 1 });
    this.door.run(hidden ? SetRowHiddenMutation : SetRowVisibleMutation, { subUnitId: sheetId, ranges: [this.rowRange(sheetId, first, count)] });
  }

  isColumnHidden(sheetId: string, column: number): boolean {
    return !this.door.sheet(sheetId).getColVisible(column);
  }

  setColumnsHidden(sheetId: string, first: number, count: number, hidden: boolean): void {
    this.grow(this.door.sheet(sheetId), { top: 0, left: first, rows: 1, columns: count });
    this.door.run(hidden ? SetColHiddenMutation : SetColVisibleMutation, { subUnitId: sheetId, ranges: [this.columnRange(sheetId, first, count)] });
  }

  // Tables, names, conditional formats

  tables(): readonly TableState[] {
    return this.tableList.list();
  }

  addTable(table: Omit<TableState, 'id'>): TableState {
    this.grow(this.door.sheet(table.sheetId), table.area);
    return this.tableList.add(table);
  }

  changeTable(id: string, change: Partial<Omit<TableState, 'id' | 'sheetId'>>): void {
    this.tableList.change(id, change);
  }

  removeTable(id: string): void {
    this.tableList.remove(id);
  }

  names(): readonly NameState[] {
    return this.nameList.list();
  }

  setName(name: NameState): void {
    this.nameList.set(name);
  }

  removeName(name: string): void {
    this.nameList.remove(name);
  }

  conditionalFormats(sheetId: string): readonly ConditionalFormatState[] {
    return this.formats.list(sheetId);
  }

  addConditionalFormat(format: Omit<ConditionalFormatState, 'id'>): ConditionalFormatState {
    this.grow(this.door.sheet(format.sheetId), format.area);
    return this.formats.add(format);
  }

  changeConditionalFormat(id: string, change: Partial<Pick<ConditionalFormatState, 'rule' | 'look' | 'stopIfTrue'>>): void {
    this.formats.change(id, change);
  }

  removeConditionalFormats(sheetId: string, area: Area): void {
    this.formats.remove(sheetId, area);
  }

  // The person at the keyboard

  selection(): { readonly sheetId: string; readonly area: Area } {
    const sheetId = this.activeSheet();
    const range = this.door.injector.get(SheetsSelectionsService).getWorkbookSelections(this.door.unitId).getSelectionsOfWorksheet(sheetId).at(-1)?.range;
    return { sheetId, area: range === undefined ? { top: 0, left: 0, rows: 1, columns: 1 } : areaOf(range) };
  }

  select(sheetId: string, area: Area): void {
    if (this.activeSheet() !== sheetId) this.activate(sheetId);
    const range: IRange = { ...rangeOf(area), rangeType: RANGE_TYPE.NORMAL };
    const { startRow, startColumn } = range;
    const primary = { startRow, startColumn, endRow: startRow, endColumn: startColumn, actualRow: startRow, actualColumn: startColumn, isMerged: false, isMergedMainCell: false };
    this.door.run(SetSelectionsOperation, { subUnitId: sheetId, selections: [{ range, primary, style: null }], reveal: true });
  }

  // Calculation

  registerFunction(name: string, call: (call: FunctionCall) => Promise<FunctionAnswer>): void {
    this.functions.register(name.toUpperCase(), call);
  }

  calculated(): Promise<void> {
    return this.calculation.calculated();
  }

  recalculate(): void {
    this.functions.forget();
    this.calculation.start('all');
  }

  listen(listener: (event: BookEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  dispose(): void {
    this.stopWatching();
    this.listeners.clear();
    this.univer.dispose();
  }

  private read(sheet: Worksheet, { top, left, rows, columns }: Area, of: (cell: Nullable<ICellData>, row: number, column: number) => Scalar): Scalar[][] {
    const matrix = sheet.getCellMatrix();
    const result: Scalar[][] = [];
    for (let row = top; row < top + rows; row += 1) {
      const cells = matrix.getRow(row);
      const line: Scalar[] = [];
      for (let column = left; column < left + columns; column += 1) line.push(of(cells?.[column], row, column));
      result.push(line);
    }
    return result;
  }

  /** Cells that show a part of a neighbour's result. */
  private spilled(sheetId: string): Nullable<IObjectMatrixPrimitiveType<Nullable<ICellData>>> {
    return this.door.injector.get(FormulaDataModel).getArrayFormulaCellData()[this.door.unitId]?.[sheetId];
  }

  /** The cells that show the result of a formula, when it has several. */
  spillOf(sheetId: string, row: number, column: number): Area | null {
    const range = this.door.injector.get(FormulaDataModel).getArrayFormulaRange()[this.door.unitId]?.[sheetId]?.[row]?.[column];
    return range === undefined ? null : areaOf(range);
  }

  private addressOfCell({ sheetId, row, column }: Cell): string {
    const sheet = this.door.workbook.getSheetBySheetId(sheetId);
    if (sheet === null || sheet === undefined || row < 0) return '';
    const name = sheet.getName();
    const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name);
    return `${plain ? name : `'${name.replaceAll("'", "''")}'`}!${addressOf(row, column)}`;
  }

  /** Univer's sheets end where they were said to end; Excel's do not. Whole rows and columns need no cells. */
  private grow(sheet: Worksheet, { top, left, rows, columns }: Area): void {
    const sheetId = sheet.getSheetId();
    if (rows < MAX_ROWS && top + rows > sheet.getRowCount()) this.door.run(SetWorksheetRowCountMutation, { subUnitId: sheetId, rowCount: Math.min(MAX_ROWS, top + rows + ROOM) });
    if (columns < MAX_COLUMNS && left + columns > sheet.getColumnCount()) this.door.run(SetWorksheetColumnCountMutation, { subUnitId: sheetId, columnCount: Math.min(MAX_COLUMNS, left + columns + 4) });
  }

  private rowRange(sheetId: string, first: number, count: number): IRange {
    const sheet = this.door.sheet(sheetId);
    return { startRow: first, endRow: Math.min(first + count, sheet.getRowCount()) - 1, startColumn: 0, endColumn: sheet.getColumnCount() - 1, rangeType: RANGE_TYPE.ROW };
  }

  private columnRange(sheetId: string, first: number, count: number): IRange {
    const sheet = this.door.sheet(sheetId);
    return { startRow: 0, endRow: sheet.getRowCount() - 1, startColumn: first, endColumn: Math.min(first + count, sheet.getColumnCount()) - 1, rangeType: RANGE_TYPE.COLUMN };
  }
}

/** The part of an area that the sheet has cells for; null when there is none. */
function inside(area: Area, sheet: Worksheet): Area | null {
  const rows = Math.min(area.top + area.rows, sheet.getRowCount()) - area.top;
  const columns = Math.min(area.left + area.columns, sheet.getColumnCount()) - area.left;
  return rows <= 0 || columns <= 0 ? null : { ...area, rows, columns };
}

/** The rows and columns from the first used cell to the last. */
class Extent {
  private top = Infinity;
  private left = Infinity;
  private bottom = -1;
  private right = -1;

  addRow(row: number, cells: Readonly<Record<number, Nullable<ICellData>>>, used: (cell: Nullable<ICellData>) => boolean): void {
    const columns = Object.keys(cells);
    const first = columns.find((column) => used(cells[Number(column)]));
    if (first === undefined) return;
    let end = columns.length - 1;
    while (!used(cells[Number(columns[end])])) end -= 1;
    this.top = Math.min(this.top, row);
    this.bottom = Math.max(this.bottom, row);
    this.left = Math.min(this.left, Number(first));
    this.right = Math.max(this.right, Number(columns[end]));
  }

  area(): Area | null {
    return this.bottom < 0 ? null : { top: this.top, left: this.left, rows: this.bottom - this.top + 1, columns: this.right - this.left + 1 };
  }
}

function hasContent(cell: ICellData): boolean {
  return isPresent(cell.f) || isPresent(cell.si) || scalarOf(cell) !== '';
}

function hasLook(cell: ICellData): boolean {
  return isPresent(cell.s);
}

function isPresent<T>(value: Nullable<T>): value is T {
  return value !== null && value !== undefined;
}

function flag(on: boolean): BooleanNumber {
  return on ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}
