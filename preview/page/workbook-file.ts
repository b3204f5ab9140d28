/** Writes the preview's workbook as an .xlsx file: what stands in the cells, how it looks, and how it prints. */
import { writeXlsx, type Cell, type CellValue, type ConditionalRule, type TableDefinition, type WriteSheet } from 'hucre/xlsx';
import { addressOf } from '../book/address';
import type { UniverBook } from '../book/univer-book';
import type { Area, ConditionalFormatState, Look, Scalar, SheetState, TableState } from '../host/book';
import { PLAIN_LOOK } from '../host/book';
import type { Host } from '../host/host';
import { fileStyle } from './file-style';
import { pageSetupOf } from './file-page-setup';

/** The writer takes a text such as `#N/A` for an error; as rich text it stays a text. */
const ERROR_WORD = /^#[A-Z0-9_/]+[!?]?$/u;
const DEFAULT_ROW = 14.25;

/** @param namespace of the add-in's functions, whose names a file keeps in a form of its own */
export async function workbookFile(host: Pick<Host, 'pageLayout'>, book: UniverBook, namespace: string): Promise<Uint8Array<ArrayBuffer>> {
  const sheets = book.sheets();
  const bytes = await writeXlsx({
    sheets: sheets.map((sheet) => ({ ...sheetOf(book, sheet, namespace), ...pageSetupOf(host.pageLayout(sheet.id)) })),
    namedRanges: book.names().map(({ name, formula, comment }) => ({ name, range: formula.slice(1), ...(comment !== '' && { comment }) })),
    defaultFont: { name: PLAIN_LOOK.fontName, size: PLAIN_LOOK.fontSize },
    activeSheet: sheets.findIndex(({ id }) => id === book.activeSheet()),
  });
  return new Uint8Array(bytes);
}

function sheetOf(book: UniverBook, sheet: SheetState, namespace: string): WriteSheet {
  const { id, name, visibility, frozen } = sheet;
  const used = book.usedArea(id, false);
  // A file counts from A1.
  const area: Area = used === null ? { top: 0, left: 0, rows: 0, columns: 0 } : { top: 0, left: 0, rows: used.top + used.rows, columns: used.left + used.columns };
  const rowDefs = new Map(
    Array.from({ length: area.rows }, (_, row) => [row, { height: book.rowHeight(id, row), hidden: book.isRowHidden(id, row) }] as const).filter(([, { height, hidden }]) => hidden || height !== DEFAULT_ROW),
  );
  return {
    name,
    ...content(book, id, area, namespace),
    columns: Array.from({ length: area.columns }, (_, column) => ({ width: charactersOf(book.columnWidth(id, column)), hidden: book.isColumnHidden(id, column) })),
    rowDefs,
    merges: book.merges(id).map(({ top, left, rows, columns }) => ({ startRow: top, startCol: left, endRow: top + rows - 1, endCol: left + columns - 1 })),
    conditionalRules: book.conditionalFormats(id).map(ruleOf),
    tables: book.tables().filter((table) => table.sheetId === id).map((table) => tableOf(book, table)),
    ...((frozen.rows > 0 || frozen.columns > 0) && { freezePane: { rows: frozen.rows, columns: frozen.columns } }),
    view: { showGridLines: sheet.gridlines, showRowColHeaders: sheet.headings, ...(sheet.tabColor !== '' && { tabColor: { rgb: sheet.tabColor.slice(1) } }) },
    hidden: visibility === 'Hidden',
    veryHidden: visibility === 'VeryHidden',
  };
}

function content(book: UniverBook, sheetId: string, area: Area, namespace: string): { readonly rows: CellValue[][]; readonly cells: Map<string, Partial<Cell>> } {
  const cells = new Map<string, Partial<Cell>>();
  const styles = new Map<Look, Partial<Cell>>();
  const values = book.values(sheetId, area);
  const formulas = book.formulas(sheetId, area);
  book.looks(sheetId, area).forEach((looks, row) =>
    looks.forEach((look, column) => {
      let style = styles.get(look);
      if (style === undefined) styles.set(look, (style = fileStyle(look)));
      const value = values[row]?.[column] ?? '';
      const formula = formulas[row]?.[column] ?? '';
      if (typeof formula === 'string' && formula.startsWith('=') && formula !== value) {
        cells.set(`${row},${column}`, { ...style, ...formulaCell(formula, value, book.spillOf(sheetId, row, column), namespace) });
      } else if (typeof value === 'string' && ERROR_WORD.test(value)) cells.set(`${row},${column}`, { ...style, richText: [{ text: value }] });
      else if (style.style !== undefined) cells.set(`${row},${column}`, style);
    }),
  );
  return { rows: values.map((row) => row.map((value) => (value === '' ? null : value))), cells };
}

/** A result of several cells is written as what every Excel knows, an array formula over all of them. */
function formulaCell(formula: string, result: Scalar, spill: Area | null, namespace: string): Partial<Cell> {
  return {
    formula: formula.slice(1).replace(new RegExp(`(?<![\\p{L}\\p{N}_.])${namespace}\\.([A-Z][A-Z0-9_]*)(?=\\s*\\()`, 'giu'), (_, name: string) => `_xldudf_${namespace}_${name.toUpperCase()}`),
    formulaResult: result,
    ...(spill !== null && { formulaType: 'array' as const, formulaRef: addressOfArea(spill) }),
  };
}

const OPERATORS: Readonly<Record<string, ConditionalRule['operator']>> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  GreaterThanOrEqual: 'greaterThanOrEqual',
  LessThan: 'lessThan',
  LessThanOrEqual: 'lessThanOrEqual',
};

function ruleOf({ area, type, rule, look, stopIfTrue }: ConditionalFormatState, index: number): ConditionalRule {
  const fill = look.fill === undefined || look.fill === '' ? undefined : { rgb: look.fill.slice(1) };
  const common = {
    priority: index + 1,
    range: addressOfArea(area),
    stopIfTrue,
    style: {
      font: { ...(look.bold !== undefined && { bold: look.bold }), ...(look.italic !== undefined && { italic: look.italic }), ...(look.fontColor !== undefined && { color: { rgb: look.fontColor.slice(1) } }) },
      ...(fill !== undefined && { fill: { type: 'pattern' as const, pattern: 'solid' as const, fgColor: fill, bgColor: fill } }),
    },
  };
  const bare = (formula: string): string => formula.replace(/^=/u, '');
  switch (type) {
    case 'Custom':
      return { ...common, type: 'expression', formula: bare(rule.formula1) };
    case 'CellValue': {
      const operator = OPERATORS[rule.operator];
      return { ...common, type: 'cellIs', ...(operator !== undefined && { operator }), formula: rule.formula2 === '' ? bare(rule.formula1) : [bare(rule.formula1), bare(rule.formula2)] };
    }
    case 'ContainsText':
      return { ...common, type: 'expression', formula: containing(rule.operator, addressOf(area.top, area.left), rule.text) };
  }
}

/** The same condition as a formula; the file format's own form says it twice. */
function containing(operator: string, cell: string, text: string): string {
  const quoted = `"${text.replaceAll('"', '""')}"`;
  switch (operator) {
    case 'NotContains':
      return `ISERROR(SEARCH(${quoted},${cell}))`;
    case 'BeginsWith':
      return `LEFT(${cell},LEN(${quoted}))=${quoted}`;
    case 'EndsWith':
      return `RIGHT(${cell},LEN(${quoted}))=${quoted}`;
    default:
      return `NOT(ISERROR(SEARCH(${quoted},${cell})))`;
  }
}

function tableOf(book: UniverBook, { name, sheetId, area, style, showFilterButton, showTotals }: TableState): TableDefinition {
  const headings = book.texts(sheetId, { ...area, rows: 1 })[0] ?? [];
  return { name, displayName: name, range: addressOfArea(area), style, showAutoFilter: showFilterButton, showTotalRow: showTotals, columns: headings.map((heading) => ({ name: heading })) };
}

function addressOfArea({ top, left, rows, columns }: Area): string {
  return `${addressOf(top, left)}:${addressOf(top + rows - 1, left + columns - 1)}`;
}

/** Excel's unit of width: 7 pixels a digit and 5 around, at 96 pixels an inch. */
function charactersOf(points: number): number {
  return Math.round(((points / 0.75 - 5) / 7) * 100) / 100;
}
