/** The one place that reads the rows above the headings: title, organisation, data date and unit line. */
import { printDay, type Day } from '../values/day';
import { MONEY_UNITS, type MoneyUnit } from '../values/money';
import type { CellInput } from './grid';
import { unitIn } from './heading-name';
import { asPrinted, plain, withoutBlanks } from './plain-text';
import { readDataDate } from './read-day';

export interface BlockLine {
  readonly title: string;
  readonly organisation: string;
  /** `null` when the list does not say. */
  readonly dataDate: Day | null;
  readonly unit: MoneyUnit | null;
}

type Label = 'organisation' | 'date' | 'unit';

/** Labels before a colon. 单位 alone is decided by its value. */
const LABELS: readonly (readonly [string, Label])[] = [
  ['填报单位', 'organisation'],
  ['填报机构', 'organisation'],
  ['编制单位', 'organisation'],
  ['报送单位', 'organisation'],
  ['制表单位', 'organisation'],
  ['机构名称', 'organisation'],
  ['数据日期', 'date'],
  ['统计日期', 'date'],
  ['统计时点', 'date'],
  ['截止日期', 'date'],
  ['报表日期', 'date'],
  ['日期', 'date'],
  ['金额单位', 'unit'],
  ['货币单位', 'unit'],
  ['计量单位', 'unit'],
  ['单位', 'unit'],
  ['机构', 'organisation'],
];
const LABEL = new RegExp(`(${LABELS.map(([name]) => name).join('|')}):`);
/** Only for `matchAll`, which copies it: a pattern with a place of its own must not be shared. */
const EACH_LABEL = new RegExp(LABEL.source, 'g');
const FULL_DATE = /(\d{4})年(\d{1,2})月(?:(\d{1,2})日|[末底])/;
const DATE_FORMAT = /[ymd年月日]/i;
const LONGEST = 400;

/** Whether a cell carries one of the labels; such a row is no heading row. */
export function hasLabel(text: string): boolean {
  if (text.length > LONGEST) return false;
  return LABEL.test(text.replace(/\s/g, ''));
}

/**
 * Reads the rows above the headings. Dates without year are not taken: nothing else dates the list.
 * @param formats number formats beside the rows, when the source has them
 */
export function readBlockLine(rows: readonly (readonly CellInput[])[], formats: readonly (readonly string[])[] | null): BlockLine {
  let title = '';
  let organisation = '';
  let dataDate: Day | null = null;
  let unit: MoneyUnit | null = null;
  for (const [position, row] of rows.entries()) {
    const lone = loneDate(row, formats?.[position] ?? []);
    if (lone !== null) {
      dataDate ??= lone;
      continue;
    }
    const cells = row.map((cell) => (typeof cell === 'string' ? withoutBlanks(plain(cell)).slice(0, LONGEST) : cell));
    for (const [index, cell] of cells.entries()) {
      if (typeof cell !== 'string' || cell === '') continue;
      const entries = entriesIn(cell);
      if (entries.length === 0) {
        const bare = unitIn(cell.replace(/^\(|\)$/g, ''));
        if (isMoneyUnit(bare)) unit = bare;
        else if (title === '' && row.filter((other) => other !== '').length <= 2 && cell.length > 3) title = asPrinted(String(row[index]));
        dataDate ??= dateIn(cell);
        continue;
      }
      const before = cell.slice(0, cell.search(LABEL));
      if (title === '' && before.length > 5) title = before.replace(/\($/, '');
      for (const { label, value } of entries) {
        const given = value === '' ? (cells.slice(index + 1).find((other) => other !== '') ?? '') : value;
        if (label === 'date') {
          const day = readDataDate(given, { year: null, century: null });
          if (day.kind === 'value') dataDate = day.value;
          else dataDate ??= typeof given === 'string' ? dateIn(given) : null;
          continue;
        }
        if (typeof given !== 'string' || hasLabel(given)) continue;
        const found = unitIn(given.replace(/[()]/g, ''));
        if (isMoneyUnit(found)) unit = found;
        else if (found === '' && organisation === '') organisation = given;
      }
    }
  }
  return { title, organisation, dataDate, unit };
}

/** ISO text of the date, '' without one. */
export function isoDate(date: Day | null): string {
  return date === null ? '' : printDay(date);
}

function isMoneyUnit(unit: string): unit is MoneyUnit {
  return (MONEY_UNITS as readonly string[]).includes(unit);
}

/** `填报单位:城关支行数据日期:2016年1月31日` → its labels with their values. */
function entriesIn(text: string): readonly { readonly label: Label; readonly value: string }[] {
  const hits = [...text.matchAll(EACH_LABEL)];
  return hits.map((hit, index) => ({
    label: LABELS.find(([name]) => name === hit[1])?.[1] ?? 'unit',
    value: text.slice((hit.index ?? 0) + hit[0].length, hits[index + 1]?.index ?? text.length),
  }));
}

/** The date of a row that holds nothing else. A bare number is a date only by its format: it may be the number of a branch. */
function loneDate(row: readonly CellInput[], formats: readonly string[]): Day | null {
  const filled = row.flatMap((cell, index) => (typeof cell === 'string' && cell.trim() === '' ? [] : [{ cell, format: formats[index] ?? '' }]));
  const only = filled[0];
  if (only === undefined || filled.length > 1 || String(only.cell).length > LONGEST) return null;
  const text = withoutBlanks(plain(String(only.cell))).replace(/^\((.*)\)$/, '$1');
  if (/^\d{1,7}$/.test(text) && !DATE_FORMAT.test(only.format)) return null;
  const reading = readDataDate(typeof only.cell === 'number' ? only.cell : text, { year: null, century: null });
  return reading.kind === 'value' ? reading.value : null;
}

function dateIn(text: string): Day | null {
  const match = FULL_DATE.exec(text);
  if (match === null) return null;
  const reading = readDataDate(match[0], { year: null, century: null });
  return reading.kind === 'value' ? reading.value : null;
}
