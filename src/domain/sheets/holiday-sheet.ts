/** 节假日: the one sheet that shows which days are off and worked, year by year, with room to paste the next announcement. */
import { HOLIDAY_SHEET } from '../texts/holidays';
import { dayFrom, serialOf } from '../values/day';
import type { HolidayYear } from '../values/holiday-years';
import { textRow } from './plan-pieces';
import type { SheetPlan } from './sheet-plan';

/** Row of the first run, from 0. */
export const HOLIDAY_FIRST_ROW = 3;
/** Three years of announcements have this much room. */
const ROOM = 60;
const WIDTHS = [8, 24, 14, 14];

interface Line {
  readonly kind: string;
  readonly name: string;
  readonly first: number;
  readonly last: number;
}

export function planHolidays(years: readonly HolidayYear[]): SheetPlan {
  const { kinds, name, title, guide, headings, footer } = HOLIDAY_SHEET;
  const lines = years.flatMap(({ year, daysOff, worked }): Line[] => [
    ...daysOff.map((run) => ({ kind: kinds.off, name: run.name, first: serial(year, run.from), last: serial(year, run.to) })),
    ...worked.map((day) => ({ kind: kinds.worked, name: '', first: serial(year, day), last: serial(year, day) })),
  ]);
  const blank = Array.from({ length: ROOM }, (): Line => ({ kind: '', name: '', first: NaN, last: NaN }));
  const rows = [...lines, ...blank];
  const wide = { left: 0, rows: 1, columns: WIDTHS.length };
  return {
    template: name,
    name,
    widths: WIDTHS,
    blocks: [
      textRow(0, 0, 'title', [title]),
      textRow(1, 0, 'note', [guide]),
      textRow(2, 0, 'heading', headings),
      {
        top: HOLIDAY_FIRST_ROW,
        left: 0,
        rows: rows.length,
        style: 'body',
        columns: [
          { kind: 'word', values: rows.map((line) => line.kind) },
          { kind: 'text', values: rows.map((line) => line.name) },
          { kind: 'date', values: rows.map(({ first }) => first) },
          { kind: 'date', values: rows.map(({ last }) => last) },
        ],
      },
    ],
    merges: [0, 1].map((row) => ({ top: row, ...wide })),
    highlights: [{ area: { top: HOLIDAY_FIRST_ROW, left: 0, rows: rows.length, columns: 1 }, text: kinds.worked, tone: 'middle' }],
    freeze: { rows: HOLIDAY_FIRST_ROW, columns: 0 },
    print: { orientation: 'portrait', titleRows: { first: 2, last: 2 }, fitWidth: true, footer },
    statusCell: { row: 0, column: WIDTHS.length },
    names: [{ name, area: { top: HOLIDAY_FIRST_ROW, left: 0, rows: rows.length, columns: WIDTHS.length } }],
  };
}

function serial(year: number, monthAndDate: string): number {
  const [month = 0, date = 0] = monthAndDate.split('-').map(Number);
  const day = dayFrom(year, month, date);
  if (day === null) throw new Error(`no day ${monthAndDate} in ${year}`);
  return serialOf(day);
}
