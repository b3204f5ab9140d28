/** `Excel.RangeBorder` and its collection: the lines around and inside a range. */
import { BORDER_SIDES, type BorderLine, type BorderSide } from '../../book';
import { ApiError } from '../api-error';
import { ApiObject, type ApiType } from '../api-object';
import type { SheetRange } from '../sheet-range';
import { colorOf, wholeOf, wordOf } from './arguments';

const STYLES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'] as const;
const WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;

interface Border {
  readonly range: SheetRange;
  readonly side: BorderSide;
}

const NO_LINE: BorderLine = { style: 'None', weight: 'Thin', color: '#000000' };

/** The line all cells share; null when they differ. */
function lineOf({ range, side }: Border): BorderLine | null {
  const { borders } = range.look();
  return borders === null ? null : (borders[side] ?? NO_LINE);
}

export const RANGE_BORDER: ApiType<Border> = {
  name: 'RangeBorder',
  properties: {
    SideIndex: { get: ({ side }) => side },
    Style: {
      get: (border) => lineOf(border)?.style ?? null,
      set: ({ range, side }, value) => range.paintLine(side, { style: wordOf(value, STYLES) }),
    },
    Weight: {
      get: (border) => lineOf(border)?.weight ?? null,
      set: ({ range, side }, value) => range.paintLine(side, { weight: wordOf(value, WEIGHTS) }),
    },
    Color: {
      get: (border) => lineOf(border)?.color ?? null,
      set: ({ range, side }, value) => range.paintLine(side, { color: colorOf(value) }),
    },
  },
};

function borderOf(range: SheetRange, side: BorderSide): ApiObject {
  return ApiObject.of(RANGE_BORDER, { range, side });
}

export const RANGE_BORDERS: ApiType<SheetRange> = {
  name: 'RangeBorderCollection',
  properties: { Count: { get: () => BORDER_SIDES.length } },
  methods: {
    GetItemAt: (range, [index]) => {
      const side = BORDER_SIDES[wholeOf(index)];
      if (side === undefined) throw new ApiError('InvalidArgument', 'There is no such side.');
      return borderOf(range, side);
    },
  },
  items: (range) => BORDER_SIDES.map((side) => borderOf(range, side)),
  item: (range, key) => borderOf(range, wordOf(key, BORDER_SIDES)),
};
