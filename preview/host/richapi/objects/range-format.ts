/** `Excel.RangeFormat` with its font, fill and protection: how a range looks. */
import { ApiObject, type ApiType } from '../api-object';
import { fitColumns, fitRows } from '../autofit';
import { ApiError } from '../api-error';
import type { SheetRange } from '../sheet-range';
import { colorOf, flagOf, numberOf, textOf, wholeOf, wordOf } from './arguments';
import { RANGE_BORDERS } from './border';

const HORIZONTAL = ['General', 'Left', 'Center', 'Right', 'Fill', 'Justify', 'CenterAcrossSelection', 'Distributed'] as const;
const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;
const UNDERLINES = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const;
const MAX_FONT = 409;
const MAX_ROW_HEIGHT = 409.5;
/** Widest column in points: 255 characters of the default font. */
const MAX_COLUMN_WIDTH = 1_342.5;
const MAX_INDENT = 250;

export const RANGE_FONT: ApiType<SheetRange> = {
  name: 'RangeFont',
  properties: {
    Name: { get: (range) => range.look().fontName, set: (range, value) => range.paint({ fontName: textOf(value) }) },
    Size: { get: (range) => range.look().fontSize, set: (range, value) => range.paint({ fontSize: within(numberOf(value), 1, MAX_FONT) }) },
    Color: { get: (range) => range.look().fontColor, set: (range, value) => range.paint({ fontColor: colorOf(value) }) },
    Bold: { get: (range) => range.look().bold, set: (range, value) => range.paint({ bold: flagOf(value) }) },
    Italic: { get: (range) => range.look().italic, set: (range, value) => range.paint({ italic: flagOf(value) }) },
    Underline: { get: (range) => range.look().underline, set: (range, value) => range.paint({ underline: wordOf(value, UNDERLINES) }) },
  },
};

export const RANGE_FILL: ApiType<SheetRange> = {
  name: 'RangeFill',
  properties: {
    Color: {
      // No fill reads as white; cells that differ read as ''.
      get: (range) => {
        const { fill } = range.look();
        return fill === null ? '' : fill === '' ? '#FFFFFF' : fill;
      },
      set: (range, value) => range.paint({ fill: colorOf(value) }),
    },
  },
  methods: { Clear: (range) => range.paint({ fill: '' }) },
};

export const FORMAT_PROTECTION: ApiType<SheetRange> = {
  name: 'FormatProtection',
  properties: { Locked: { get: (range) => range.look().locked, set: (range, value) => range.paint({ locked: flagOf(value) }) } },
};

export const RANGE_FORMAT: ApiType<SheetRange> = {
  name: 'RangeFormat',
  properties: {
    HorizontalAlignment: {
      get: (range) => range.look().horizontal,
      set: (range, value) => range.paint({ horizontal: wordOf(value, HORIZONTAL) }),
    },
    VerticalAlignment: { get: (range) => range.look().vertical, set: (range, value) => range.paint({ vertical: wordOf(value, VERTICAL) }) },
    WrapText: { get: (range) => range.look().wrap, set: (range, value) => range.paint({ wrap: flagOf(value) }) },
    IndentLevel: { get: (range) => range.look().indent, set: (range, value) => range.paint({ indent: within(wholeOf(value), 0, MAX_INDENT) }) },
    ColumnWidth: { get: columnWidth, set: (range, value) => setColumnWidth(range, within(numberOf(value), 0, MAX_COLUMN_WIDTH)) },
    RowHeight: { get: rowHeight, set: (range, value) => setRowHeight(range, within(numberOf(value), 0, MAX_ROW_HEIGHT)) },
  },
  navigations: {
    Font: (range) => ApiObject.of(RANGE_FONT, range),
    Fill: (range) => ApiObject.of(RANGE_FILL, range),
    Borders: (range) => ApiObject.of(RANGE_BORDERS, range),
    Protection: (range) => ApiObject.of(FORMAT_PROTECTION, range),
  },
  methods: {
    AutofitColumns: (range) => {
      range.allowFormatting('allowFormatColumns');
      fitColumns(range);
    },
    AutofitRows: (range) => {
      range.allowFormatting('allowFormatRows');
      fitRows(range);
    },
  },
};

/** The width all columns share; null when they differ. */
function columnWidth({ bench, sheetId, area }: SheetRange): number | null {
  return shared(area.columns, (c) => bench.book.columnWidth(sheetId, area.left + c));
}

function setColumnWidth(range: SheetRange, points: number): void {
  range.allowFormatting('allowFormatColumns');
  const { bench, sheetId, area } = range;
  for (let c = 0; c < area.columns; c += 1) bench.book.setColumnWidth(sheetId, area.left + c, points);
}

function rowHeight({ bench, sheetId, area }: SheetRange): number | null {
  return shared(area.rows, (r) => bench.book.rowHeight(sheetId, area.top + r));
}

function setRowHeight(range: SheetRange, points: number): void {
  range.allowFormatting('allowFormatRows');
  const { bench, sheetId, area } = range;
  bench.book.setRowHeights(sheetId, area.top, area.rows, points);
}

function shared(count: number, at: (index: number) => number): number | null {
  const first = at(0);
  for (let i = 1; i < count; i += 1) if (at(i) !== first) return null;
  return first;
}

function within(value: number, least: number, most: number): number {
  if (value < least || value > most) throw new ApiError('InvalidArgument', 'The size is not possible.');
  return value;
}
