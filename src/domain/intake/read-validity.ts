/** The one place that reads how long a document is valid: its last day as ISO text, or 长期. */
import { printDay } from '../values/day';
import type { CellInput } from './grid';
import { isBlankFigure, plain } from './plain-text';
import { readDay, type DayContext } from './read-day';
import { BLANK, refused, type Reading } from './reading';

export const UNLIMITED = '长期';
const LONGEST = 48;
/** From and until; the dash between two dates with dots, or 至 between any. */
const RANGE = /^(\d{4}[.年/]?\d{1,2}[.月/]?\d{1,2}日?)[-~](.+)$/;

export function readValidity(cell: CellInput, context: DayContext): Reading<string> {
  if (typeof cell !== 'string') return iso(cell, context);
  const text = plain(cell).replace(/\s/g, '');
  if (isBlankFigure(text)) return BLANK;
  if (text.length > LONGEST) return refused('DAY_UNREADABLE');
  const until = text.indexOf('至');
  const range = until > 0 ? [text, text.slice(0, until), text.slice(until + 1)] : RANGE.exec(text);
  const from = range?.[1];
  const end = range?.[2] ?? (until === 0 ? text.slice(1) : text);
  const last = end.replace(/止$/, '');
  if (last === '长期' || last === '长期有效') return { kind: 'value', value: UNLIMITED };
  const reading = iso(last, context);
  if (from === undefined || reading.kind !== 'value') return reading;
  const start = iso(from, context);
  if (start.kind !== 'value') return start;
  return start.value > reading.value ? refused('VALIDITY_REVERSED') : reading;
}

function iso(cell: CellInput, context: DayContext): Reading<string> {
  const reading = readDay(cell, context);
  return reading.kind === 'value' ? { kind: 'value', value: printDay(reading.value) } : reading;
}
