/** The one place that decides what has to be asked before a list can be read: units, digits, several columns for one field. */
import { printMoney, type Fen, type MoneyUnit, MONEY_UNITS } from '../values/money';
import { ANSWERS, type QuestionKind } from '../texts/issues';
import type { Words } from '../texts/words';
import { fieldById, type FieldId } from './fields';
import type { CellInput } from './grid';
import type { Layout } from './layout';
import type { ColumnMatch } from './match-headings';
import { newestPeriod } from './period-order';
import { plain } from './plain-text';
import { readWrittenAmount } from './read-amount';
import { hasTwoDigitYear } from './read-day';
import { isFlagDigit } from './read-flag';
import { carriesRateUnit, readRatio } from './read-ratio';
import { ROW } from './row-class';

export interface Choice {
  readonly value: string;
  readonly title: Words;
}

/** A question about the list. The sentence is `QUESTIONS[kind]` filled with `values`. */
export interface Question {
  /** Stable while the mapping stays: `unit`, `legend:4`. */
  readonly id: string;
  readonly kind: QuestionKind;
  /** Columns concerned, from 0. */
  readonly columns: readonly number[];
  readonly values: Readonly<Record<string, string | number>>;
  readonly choices: readonly Choice[];
  /** What is done when nobody answers; `null` leaves the cells out, each one listed. */
  readonly preset: string | null;
}

/** Chosen values by question id. */
export type Answers = Readonly<Record<string, string>>;

/** Cells looked at per column: enough for a median, and cheap. */
const SAMPLE = 2_000;
const DECIDE_THE_TIER: ReadonlySet<string> = new Set<FieldId>(['depositBalance', 'depositAvg', 'depositAvgMonth', 'depositAvgQuarter']);

/** The questions that a mapping raises, in the order of the columns. */
export function questionsFor(layout: Layout, columns: readonly ColumnMatch[]): readonly Question[] {
  const questions: Question[] = [];
  const unitless: ColumnMatch[] = [];
  const byField = new Map<string, ColumnMatch[]>();
  for (const column of columns) {
    if (column.field === null) {
      const open = openColumn(column);
      if (open !== null) questions.push(open);
      continue;
    }
    const field = fieldById(column.field);
    if (field === undefined || field.kind === 'ignored') continue;
    const same = byField.get(field.id) ?? [];
    same.push(column);
    byField.set(field.id, same);
    const cells = sampleCells(layout, column.index);
    switch (field.kind) {
      case 'money':
        if (moneyUnitOf(column, layout) === null && cells.some(({ cell }) => needsUnit(cell))) unitless.push(column);
        break;
      case 'ratio': {
        const question = rateUnit(column, cells);
        if (question !== null) questions.push(question);
        break;
      }
      case 'flag':
      case 'product': {
        const question = legend(column, cells, field.kind === 'product');
        if (question !== null) questions.push(question);
        break;
      }
      case 'day':
      case 'validity': {
        const dated = cells.find(({ cell }) => hasTwoDigitYear(cell));
        if (dated !== undefined) {
          questions.push({
            id: `century:${column.index}`,
            kind: 'century',
            columns: [column.index],
            values: { heading: column.heading, sample: plain(String(dated.cell)) },
            choices: [answer('2000'), answer('1900')],
            preset: null,
          });
        }
        break;
      }
      default:
        break;
    }
  }
  for (const [id, same] of byField) {
    const field = fieldById(id);
    if (field === undefined || field.many || same.length < 2) continue;
    questions.push(several(field.title, id, same, layout));
  }
  const first = unitless[0];
  if (first !== undefined) questions.unshift(moneyUnit(first, unitless, sampleCells(layout, first.index)));
  return questions;
}

/** The unit in force for a money column before any answer: the heading's, else the list's. */
export function moneyUnitOf(column: ColumnMatch, layout: Layout): MoneyUnit | null {
  return isMoneyUnit(column.unit) ? column.unit : layout.unit;
}

function isMoneyUnit(unit: string): unit is MoneyUnit {
  return (MONEY_UNITS as readonly string[]).includes(unit);
}

/** Which of several columns for one field is used: the user's answer, else what is done without one; `undefined` is none. */
export function chosenColumn(id: string, same: readonly ColumnMatch[], answers: Answers, layout: Layout): ColumnMatch | undefined {
  const answered = answers[`several:${id}`];
  return same.find(({ index }) => String(index) === answered) ?? presetColumn(id, same, layout);
}

/** The newest column. Of deposits only when it is certain which one that is: they decide the tier. */
function presetColumn(id: string, same: readonly ColumnMatch[], layout: Layout): ColumnMatch | undefined {
  const { at, isCertain } = newestPeriod(same.map(({ period }) => period), layout.dataDate);
  return isCertain || !DECIDE_THE_TIER.has(id) ? same[at] : undefined;
}

function answer(value: keyof typeof ANSWERS): Choice {
  return { value, title: ANSWERS[value] };
}

function openColumn(column: ColumnMatch): Question | null {
  if (column.why === 'stock-ratio') {
    return {
      id: `stock-ratio:${column.index}`,
      kind: 'stock-ratio',
      columns: [column.index],
      values: { heading: column.heading },
      choices: [answer('depositOverLoan'), answer('loanOverDeposit'), answer('ignore')],
      preset: 'ignore',
    };
  }
  if (column.why !== 'ambiguous' && column.why !== 'pivot') return null;
  return {
    id: `field:${column.index}`,
    kind: 'field',
    columns: [column.index],
    values: { heading: column.heading },
    choices: [
      ...column.candidates.flatMap((id) => {
        const field = fieldById(id);
        return field === undefined ? [] : [{ value: id, title: field.title }];
      }),
      answer('ignore'),
    ],
    preset: 'ignore',
  };
}

function several(title: Words, id: string, same: readonly ColumnMatch[], layout: Layout): Question {
  const preset = presetColumn(id, same, layout);
  return {
    id: `several:${id}`,
    kind: 'several',
    columns: same.map(({ index }) => index),
    values: { field: title.zh, headings: same.map(({ heading }) => heading).join('、') },
    choices: same.map(({ index, heading }) => ({ value: String(index), title: { zh: `第${index + 1}列 ${heading}`, en: `column ${index + 1} ${heading}` } })),
    preset: preset === undefined ? null : String(preset.index),
  };
}

interface Sample {
  readonly cell: CellInput;
  readonly format: string;
}

function needsUnit(cell: CellInput): boolean {
  const reading = readWrittenAmount(cell);
  return reading.kind === 'value' && reading.value.unit === null;
}

function moneyUnit(first: ColumnMatch, unitless: readonly ColumnMatch[], cells: readonly Sample[]): Question {
  const amounts = cells
    .map(({ cell }) => readWrittenAmount(cell))
    .flatMap((reading) => (reading.kind === 'value' && reading.value.unit === null ? [reading.value.inFen('元')] : []))
    .filter((fen) => fen !== null)
    .sort((a, b) => a - b);
  const median = amounts[Math.floor(amounts.length / 2)] ?? (0 as Fen);
  const max = amounts[amounts.length - 1] ?? (0 as Fen);
  return {
    id: 'unit',
    kind: 'unit',
    columns: unitless.map(({ index }) => index),
    values: {
      heading: unitless.map(({ heading }) => heading).join('、'),
      medianYuan: `${printMoney(median, '万元', 0)}万元`,
      maxYuan: `${printMoney(max, '万元', 0)}万元`,
      medianWan: `${printMoney(median, '元', 0)}万元`,
      maxWan: `${printMoney(max, '元', 0)}万元`,
    },
    choices: (['元', '千元', '万元', '亿元', '分'] as const).map((unit) => ({ value: unit, title: { zh: unit, en: unit } })),
    preset: null,
  };
}

function rateUnit(column: ColumnMatch, cells: readonly Sample[]): Question | null {
  if (column.unit === '%' || column.unit === '‰') return null;
  const bare = cells
    .filter(({ cell, format }) => !carriesRateUnit(cell, format))
    .flatMap(({ cell, format }) => {
      const reading = readRatio(cell, format, 'fraction');
      return reading.kind === 'value' ? [reading.value.numerator / reading.value.denominator] : [];
    })
    .sort((a, b) => a - b);
  if (bare.length === 0) return null;
  return {
    id: `rate-unit:${column.index}`,
    kind: 'rate-unit',
    columns: [column.index],
    values: { heading: column.heading, median: bare[Math.floor(bare.length / 2)] ?? 0, max: bare[bare.length - 1] ?? 0 },
    choices: [answer('percent'), answer('fraction'), answer('permille')],
    preset: null,
  };
}

function legend(column: ColumnMatch, cells: readonly Sample[], isProduct: boolean): Question | null {
  if (column.legend !== null) return null;
  const digits = new Set<string>();
  for (const { cell } of cells) if (isFlagDigit(cell)) digits.add(plain(String(cell)));
  if (digits.size === 0) return null;
  const choices = ['yes1no0', 'yes1no2', 'yes2no1', 'yes0no1'] as const;
  return {
    id: `legend:${column.index}`,
    kind: 'legend',
    columns: [column.index],
    values: { heading: column.heading, digits: [...digits].sort().join('、') },
    choices: [...choices.map(answer), ...(isProduct ? [answer('counts')] : [])],
    preset: null,
  };
}

/** Up to `SAMPLE` cells of data rows, evenly spread over the list. */
function sampleCells(layout: Layout, index: number): readonly Sample[] {
  const { grid, rowClass, firstDataRow } = layout;
  const stride = Math.max(1, Math.ceil((grid.values.length - firstDataRow) / SAMPLE));
  const cells: Sample[] = [];
  for (let row = firstDataRow; row < grid.values.length; row += stride) {
    if (rowClass[row] !== ROW.data) continue;
    const cell = grid.values[row]?.[index] ?? '';
    if (cell !== '') cells.push({ cell, format: grid.formats?.[row]?.[index] ?? '' });
  }
  return cells;
}
