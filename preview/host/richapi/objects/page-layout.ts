/** `Excel.PageLayout` with headers and footers: how a sheet is printed. */
import type { Area } from '../../book';
import { ApiError } from '../api-error';
import { ApiObject, type ApiType, type Argument, type Json, type Property } from '../api-object';
import { HEADER_FOOTER_SETTINGS, PAGE_SETTINGS, type PageLayout } from '../page-layout';
import { rangeOf, SheetRange } from '../sheet-range';
import { numberOf, recordOf } from './arguments';
import { rangeObject } from './range';
import { Areas, areasObject } from './range-areas';
import type { Sheet } from './worksheet';

function layoutOf({ bench, id }: Sheet): PageLayout {
  return bench.pageLayout(id);
}

/** A setting takes a value of the kind it has; the first page's number may be '' or a number. */
function setting(name: string, of: (layout: PageLayout) => Map<string, Json>): Property<Sheet> {
  return {
    get: (sheet) => of(layoutOf(sheet)).get(name) ?? null,
    set: (sheet, value) => {
      const settings = of(layoutOf(sheet));
      const fits = typeof value === typeof settings.get(name) || (name === 'FirstPageNumber' && typeof value === 'number');
      if (!fits) throw new ApiError('InvalidArgument', 'The setting takes another kind of value.');
      settings.set(name, value);
    },
  };
}

const settings = (names: readonly string[], of: (layout: PageLayout) => Map<string, Json>): Record<string, Property<Sheet>> =>
  Object.fromEntries(names.map((name) => [name, setting(name, of)]));

export const HEADER_FOOTER: ApiType<Sheet> = {
  name: 'HeaderFooter',
  properties: settings(HEADER_FOOTER_SETTINGS, ({ headerFooter }) => headerFooter),
};

export const HEADER_FOOTER_GROUP: ApiType<Sheet> = {
  name: 'HeaderFooterGroup',
  navigations: { DefaultForAllPages: (sheet) => ApiObject.of(HEADER_FOOTER, sheet) },
};

/** Points of a unit in which margins may be given. */
const UNITS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;
const MARGINS = { top: 'TopMargin', bottom: 'BottomMargin', left: 'LeftMargin', right: 'RightMargin', header: 'HeaderMargin', footer: 'FooterMargin' } as const;

function setMargins(sheet: Sheet, unit: Argument | undefined, margins: Readonly<Record<string, Json>>): void {
  const points = Object.entries(UNITS).find(([name]) => name === unit)?.[1];
  if (points === undefined) throw new ApiError('InvalidArgument', 'There is no such unit.');
  for (const [side, name] of Object.entries(MARGINS)) {
    const value = margins[side];
    if (value !== undefined && value !== null) layoutOf(sheet).settings.set(name, numberOf(value) * points);
  }
}

function areaGiven(sheet: Sheet, argument: Argument | undefined): Area {
  const range = rangeOf(sheet.bench, argument ?? null, sheet.id);
  if (range.sheetId !== sheet.id) throw new ApiError('InvalidArgument', 'The range is on another sheet.');
  return range.area;
}

function rangeAt({ bench, id }: Sheet, area: Area | null): SheetRange | null {
  return area === null ? null : new SheetRange(bench, id, area);
}

function demand(object: ApiObject | null): ApiObject {
  if (object === null) throw new ApiError('ItemNotFound', 'It is not set.');
  return object;
}

const titleRows = (sheet: Sheet): ApiObject | null => {
  const range = rangeAt(sheet, layoutOf(sheet).titleRows);
  return range === null ? null : rangeObject(range);
};
const titleColumns = (sheet: Sheet): ApiObject | null => {
  const range = rangeAt(sheet, layoutOf(sheet).titleColumns);
  return range === null ? null : rangeObject(range);
};
const printArea = (sheet: Sheet): ApiObject | null => {
  const range = rangeAt(sheet, layoutOf(sheet).printArea);
  return range === null ? null : areasObject(new Areas([range]));
};

export const PAGE_LAYOUT: ApiType<Sheet> = {
  name: 'PageLayout',
  properties: settings(PAGE_SETTINGS, ({ settings: all }) => all),
  navigations: { HeadersFooters: (sheet) => ApiObject.of(HEADER_FOOTER_GROUP, sheet) },
  methods: {
    SetPrintArea: (sheet, [area]) => {
      layoutOf(sheet).printArea = areaGiven(sheet, area);
    },
    SetPrintTitleRows: (sheet, [rows]) => {
      layoutOf(sheet).titleRows = areaGiven(sheet, rows);
    },
    SetPrintTitleColumns: (sheet, [columns]) => {
      layoutOf(sheet).titleColumns = areaGiven(sheet, columns);
    },
    SetPrintMargins: (sheet, [unit, margins]) => setMargins(sheet, unit, recordOf(margins)),
    GetPrintArea: (sheet) => demand(printArea(sheet)),
    GetPrintAreaOrNullObject: printArea,
    GetPrintTitleRows: (sheet) => demand(titleRows(sheet)),
    GetPrintTitleRowsOrNullObject: titleRows,
    GetPrintTitleColumns: (sheet) => demand(titleColumns(sheet)),
    GetPrintTitleColumnsOrNullObject: titleColumns,
  },
};
