/** `Excel.ConditionalFormat` and its collection, for the three kinds the host knows: cell values, formulas, contained text. */
import type { ConditionalFormatState } from '../../book';
import { ApiError } from '../api-error';
import { ApiObject, type ApiType, type Argument, type Json } from '../api-object';
import { overlap } from '../area-overlap';
import type { SheetRange } from '../sheet-range';
import { colorOf, flagOf, recordOf, textOf, wholeOf, wordOf } from './arguments';
import { rangeObject } from './range';

const OPERATORS = ['Between', 'NotBetween', 'EqualTo', 'NotEqualTo', 'GreaterThan', 'LessThan', 'GreaterThanOrEqual', 'LessThanOrEqual'] as const;
const TEXT_OPERATORS = ['Contains'] as const;
const UNDERLINES = ['None', 'Single', 'Double'] as const;

/** The member under which the client sets up a format of a kind. */
const KINDS = { CellValue: 'CellValue', Custom: 'Custom', ContainsText: 'TextComparison' } as const satisfies Record<ConditionalFormatState['type'], string>;

interface Format {
  readonly range: SheetRange;
  readonly id: string;
}

function stateOf({ range: { bench, sheetId }, id }: Format): ConditionalFormatState {
  const found = bench.book.conditionalFormats(sheetId).find((format) => format.id === id);
  if (found === undefined) throw new ApiError('ItemNotFound', 'The conditional format is not there any more.');
  return found;
}

function changeLook(format: Format, look: ConditionalFormatState['look']): void {
  format.range.bench.book.changeConditionalFormat(format.id, { look: { ...stateOf(format).look, ...look } });
}

function changeRule(format: Format, rule: Partial<ConditionalFormatState['rule']>): void {
  format.range.bench.book.changeConditionalFormat(format.id, { rule: { ...stateOf(format).rule, ...rule } });
}

function optionalText(value: Json | undefined): string {
  return value === null || value === undefined ? '' : typeof value === 'number' ? String(value) : textOf(value);
}

export const CONDITIONAL_FONT: ApiType<Format> = {
  name: 'ConditionalRangeFont',
  properties: {
    Color: { get: (format) => stateOf(format).look.fontColor ?? '', set: (format, value) => changeLook(format, { fontColor: colorOf(value) }) },
    Bold: { get: (format) => stateOf(format).look.bold ?? null, set: (format, value) => changeLook(format, { bold: flagOf(value) }) },
    Italic: { get: (format) => stateOf(format).look.italic ?? null, set: (format, value) => changeLook(format, { italic: flagOf(value) }) },
    Underline: {
      get: (format) => stateOf(format).look.underline ?? 'None',
      set: (format, value) => changeLook(format, { underline: wordOf(value, UNDERLINES) }),
    },
  },
};

export const CONDITIONAL_FILL: ApiType<Format> = {
  name: 'ConditionalRangeFill',
  properties: { Color: { get: (format) => stateOf(format).look.fill ?? '', set: (format, value) => changeLook(format, { fill: colorOf(value) }) } },
};

export const CONDITIONAL_RANGE_FORMAT: ApiType<Format> = {
  name: 'ConditionalRangeFormat',
  properties: {
    NumberFormat: { get: (format) => stateOf(format).look.numberFormat ?? '', set: (format, value) => changeLook(format, { numberFormat: textOf(value) }) },
  },
  navigations: {
    Font: (format) => ApiObject.of(CONDITIONAL_FONT, format),
    Fill: (format) => ApiObject.of(CONDITIONAL_FILL, format),
  },
};

const looks = { Format: (format: Format) => ApiObject.of(CONDITIONAL_RANGE_FORMAT, format) };

export const CELL_VALUE_FORMAT: ApiType<Format> = {
  name: 'CellValueConditionalFormat',
  properties: {
    Rule: {
      get: (format) => {
        const { operator, formula1, formula2 } = stateOf(format).rule;
        return { operator, formula1, formula2 };
      },
      set: (format, value) => {
        const rule = recordOf(value);
        changeRule(format, {
          operator: wordOf(rule['operator'], OPERATORS),
          formula1: optionalText(rule['formula1']),
          formula2: optionalText(rule['formula2']),
        });
      },
    },
  },
  navigations: looks,
};

export const FORMAT_RULE: ApiType<Format> = {
  name: 'ConditionalFormatRule',
  properties: { Formula: { get: (format) => stateOf(format).rule.formula1, set: (format, value) => changeRule(format, { formula1: textOf(value) }) } },
};

export const CUSTOM_FORMAT: ApiType<Format> = {
  name: 'CustomConditionalFormat',
  navigations: { ...looks, Rule: (format) => ApiObject.of(FORMAT_RULE, format) },
};

export const TEXT_FORMAT: ApiType<Format> = {
  name: 'TextConditionalFormat',
  properties: {
    Rule: {
      get: (format) => ({ operator: stateOf(format).rule.operator, text: stateOf(format).rule.text }),
      set: (format, value) => {
        const rule = recordOf(value);
        changeRule(format, { operator: wordOf(rule['operator'], TEXT_OPERATORS), text: textOf(rule['text']) });
      },
    },
  },
  navigations: looks,
};

const TYPES = { CellValue: CELL_VALUE_FORMAT, Custom: CUSTOM_FORMAT, TextComparison: TEXT_FORMAT } as const;

/** The members of a format under which each kind is found: the others refuse, or are the null object. */
function kinds(): Record<string, (format: Format) => ApiObject | null> {
  return Object.fromEntries(
    Object.entries(TYPES).flatMap(([member, type]) => {
      const find = (format: Format): ApiObject | null => (KINDS[stateOf(format).type] === member ? ApiObject.of(type, format) : null);
      const demand = (format: Format): ApiObject => {
        const found = find(format);
        if (found === null) throw new ApiError('InvalidOperation', 'The conditional format is of another kind.');
        return found;
      };
      return [
        [member, demand],
        [`${member}OrNullObject`, find],
      ];
    }),
  );
}

export const CONDITIONAL_FORMAT: ApiType<Format> = {
  name: 'ConditionalFormat',
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: { get: ({ id }) => id },
    Type: { get: (format) => stateOf(format).type },
    Priority: { get: (format) => formatsOf(format.range).findIndex(({ id }) => id === format.id) },
    StopIfTrue: {
      get: (format) => stateOf(format).stopIfTrue,
      set: ({ range, id }, value) => range.bench.book.changeConditionalFormat(id, { stopIfTrue: flagOf(value) }),
    },
  },
  navigations: kinds(),
  methods: {
    GetRange: (format) => rangeObject(format.range.at(stateOf(format).area)),
    GetRangeOrNullObject: (format) => rangeObject(format.range.at(stateOf(format).area)),
  },
};

function formatsOf({ bench, sheetId, area }: SheetRange): readonly ConditionalFormatState[] {
  return bench.book.conditionalFormats(sheetId).filter((format) => overlap(format.area, area) !== null);
}

function formatObject(range: SheetRange, id: string): ApiObject {
  return ApiObject.of(CONDITIONAL_FORMAT, { range, id });
}

export const CONDITIONAL_FORMATS: ApiType<SheetRange> = {
  name: 'ConditionalFormatCollection',
  methods: {
    Add: (range, [type]) => {
      range.allowFormatting();
      const kind = wordOf(type, ['CellValue', 'Custom', 'ContainsText'] as const);
      const operator = kind === 'ContainsText' ? 'Contains' : 'EqualTo';
      const rule = { operator, formula1: '', formula2: '', text: '' };
      const { id } = range.bench.book.addConditionalFormat({ sheetId: range.sheetId, area: range.area, type: kind, rule, look: {}, stopIfTrue: false });
      return formatObject(range, id);
    },
    GetCount: (range) => formatsOf(range).length,
    GetItemAt: (range, [index]) => {
      const found = formatsOf(range)[wholeOf(index)];
      if (found === undefined) throw new ApiError('InvalidArgument', 'There are fewer conditional formats.');
      return formatObject(range, found.id);
    },
    GetItemOrNullObject: (range, [id]) => (find(range, id) === null ? null : formatObject(range, textOf(id))),
    ClearAll: (range) => {
      range.allowFormatting();
      range.bench.book.removeConditionalFormats(range.sheetId, range.area);
    },
  },
  items: (range) => formatsOf(range).map(({ id }) => formatObject(range, id)),
  item: (range, id) => {
    if (find(range, id) === null) throw new ApiError('ItemNotFound', 'There is no such conditional format.');
    return formatObject(range, textOf(id));
  },
};

function find(range: SheetRange, id: Argument | undefined): ConditionalFormatState | null {
  return formatsOf(range).find((format) => format.id === id) ?? null;
}
