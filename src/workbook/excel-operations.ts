/** The one place that says what each `Operation` is in Excel's own objects. It queues; whoever called sends. */
import { formulaAt, type Area, type Highlight, type PlanValidation, type PrintSetup } from '../domain/sheets/sheet-plan';
import { BORDER_COLOR, PAGE_MARGINS, TONES, UNFINISHED, type Look } from './excel-styles';
import type { Operation, WrittenValue } from './sheet-operations';
import type { StatusCell } from './write-plans';

export function rangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return sheet.getRangeByIndexes(area.top, area.left, area.rows, area.columns);
}

/** Queues one operation on a sheet of ours. */
export function perform(sheet: Excel.Worksheet, operation: Operation): void {
  switch (operation.op) {
    case 'number-format':
      // One format for all cells of the area: Excel spreads a single value.
      rangeOf(sheet, operation.area).numberFormat = [[operation.format]];
      return;
    case 'values':
      rangeOf(sheet, operation.area).values = operation.values.map((row) => row.map(typed));
      return;
    case 'formulas':
      rangeOf(sheet, operation.area).formulas = operation.formulas.map((row, r) => row.map((cell) => (cell === null ? '' : formulaAt(cell, operation.area.top + r))));
      return;
    case 'validation':
      restrict(sheet, operation.validation);
      return;
    case 'link':
      sheet.getRangeByIndexes(operation.row, operation.column, 1, 1).hyperlink = { documentReference: operation.to, textToDisplay: operation.text };
      return;
    case 'look':
      dress(rangeOf(sheet, operation.area), operation.area, operation.look);
      return;
    case 'align':
      rangeOf(sheet, operation.area).format.horizontalAlignment = ALIGNMENTS[operation.horizontal];
      return;
    case 'column-width':
      sheet.getRangeByIndexes(0, operation.column, 1, 1).format.columnWidth = operation.points;
      return;
    case 'merge':
      rangeOf(sheet, operation.area).merge(false);
      return;
    case 'highlight':
      colour(sheet, operation.highlight);
      return;
    case 'freeze':
      freeze(sheet, operation.rows, operation.columns);
      return;
    case 'page':
      layOut(sheet, operation.print, operation.area);
      return;
  }
}

/** Queues 未完成 into the status cell. */
export function markUnfinished(sheet: Excel.Worksheet, { row, column }: StatusCell): void {
  const cell = sheet.getRangeByIndexes(row, column, 1, 1);
  cell.values = [[UNFINISHED.text]];
  cell.format.font.bold = UNFINISHED.font.bold;
  cell.format.font.color = UNFINISHED.font.color;
  cell.format.font.size = UNFINISHED.font.size;
  cell.format.font.name = UNFINISHED.font.name;
}

const ALIGNMENTS = { left: 'Left', center: 'Center', right: 'Right' } as const;

/** Excel takes a leading apostrophe for "this is text" and hides it; doubled, the second one stays. */
function typed(value: WrittenValue): WrittenValue {
  return typeof value === 'string' && value.startsWith("'") ? `'${value}` : value;
}

function dress(range: Excel.Range, area: Area, look: Look): void {
  const { format } = range;
  format.font.name = look.font.name;
  format.font.size = look.font.size;
  format.font.bold = look.font.bold;
  format.font.color = look.font.color;
  format.verticalAlignment = 'Center';
  format.wrapText = look.wrap;
  if (look.horizontal !== 'by-kind') format.horizontalAlignment = ALIGNMENTS[look.horizontal];
  if (look.rowHeight !== null) format.rowHeight = look.rowHeight;
  if (look.fill !== null) format.fill.color = look.fill;
  if (look.borders === 'none') return;
  for (const side of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const) line(format, side);
  // Excel refuses inner lines where there is no inside.
  if (area.rows > 1) line(format, 'InsideHorizontal');
  if (area.columns > 1) line(format, 'InsideVertical');
}

function line(format: Excel.RangeFormat, side: 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal' | 'InsideVertical'): void {
  const border = format.borders.getItem(side);
  border.style = 'Continuous';
  border.weight = 'Thin';
  border.color = BORDER_COLOR;
}

function colour(sheet: Excel.Worksheet, { area, text, tone }: Highlight): void {
  const rule = rangeOf(sheet, area).conditionalFormats.add('CellValue').cellValue;
  const { color, fill, bold } = TONES[tone];
  rule.rule = { formula1: `="${text.replaceAll('"', '""')}"`, operator: 'EqualTo' };
  rule.format.font.color = color;
  rule.format.font.bold = bold;
  rule.format.fill.color = fill;
}

function restrict(sheet: Excel.Worksheet, { area, rule, message }: PlanValidation): void {
  const { dataValidation } = rangeOf(sheet, area);
  dataValidation.rule = excelRule(sheet, rule);
  dataValidation.errorAlert = { showAlert: true, style: 'Stop', title: '', message };
  dataValidation.prompt = { showPrompt: true, title: '', message };
}

function excelRule(sheet: Excel.Worksheet, rule: PlanValidation['rule']): Excel.DataValidationRule {
  switch (rule.kind) {
    case 'decimal':
      return { decimal: { operator: 'Between', formula1: rule.min, formula2: rule.max } };
    case 'whole':
      return { wholeNumber: { operator: 'Between', formula1: rule.min, formula2: rule.max } };
    case 'list':
      return { list: { inCellDropDown: true, source: rangeOf(sheet, rule.from) } };
  }
}

function freeze(sheet: Excel.Worksheet, rows: number, columns: number): void {
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

function layOut(sheet: Excel.Worksheet, print: PrintSetup, area: Area): void {
  const page = sheet.pageLayout;
  page.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  page.paperSize = 'A4';
  page.zoom = { horizontalFitToPages: 1 };
  page.centerHorizontally = true;
  page.topMargin = PAGE_MARGINS.top;
  page.bottomMargin = PAGE_MARGINS.bottom;
  page.leftMargin = PAGE_MARGINS.left;
  page.rightMargin = PAGE_MARGINS.right;
  page.headerMargin = PAGE_MARGINS.header;
  page.footerMargin = PAGE_MARGINS.footer;
  page.setPrintArea(rangeOf(sheet, area));
  page.setPrintTitleRows(`$${print.titleRows.first + 1}:$${print.titleRows.last + 1}`);
  page.headersFooters.defaultForAllPages.centerFooter = print.footer;
}
