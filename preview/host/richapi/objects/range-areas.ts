/** `Excel.RangeAreas`: several rectangles of one sheet. */
import { ApiObject, type ApiType } from '../api-object';
import type { SheetRange } from '../sheet-range';
import { rangeObject } from './range';
import { worksheetObject } from './worksheet';

/** At least one range, all of one sheet. */
export class Areas {
  reference: string | null = null;

  constructor(readonly ranges: readonly [SheetRange, ...SheetRange[]]) {}

  get first(): SheetRange {
    return this.ranges[0];
  }
}

export const RANGES: ApiType<Areas> = {
  name: 'RangeCollection',
  methods: { GetCount: ({ ranges }) => ranges.length },
  items: ({ ranges }) => ranges.map(rangeObject),
};

export const RANGE_AREAS: ApiType<Areas> = {
  name: 'RangeAreas',
  identity: ({ reference }) => (reference === null ? {} : { _ReferenceId: reference }),
  properties: {
    Address: { get: ({ ranges }) => ranges.map(({ address }) => address).join(',') },
    AreaCount: { get: ({ ranges }) => ranges.length },
    CellCount: { get: ({ ranges }) => ranges.reduce((sum, { cells }) => sum + cells, 0) },
  },
  navigations: {
    Areas: (areas) => ApiObject.of(RANGES, areas),
    Worksheet: ({ first }) => worksheetObject(first.bench, first.sheetId),
  },
  methods: {
    _KeepReference: (areas) => {
      areas.reference ??= areas.first.bench.keep(areasObject(areas));
    },
  },
};

export function areasObject(areas: Areas): ApiObject {
  return ApiObject.of(RANGE_AREAS, areas);
}

