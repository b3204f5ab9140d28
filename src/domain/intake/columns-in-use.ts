/** The one place that settles, from mapping and answers, which column feeds which field and how its cells are read. */
import { FLAG } from '../values/flag';
import type { MoneyUnit } from '../values/money';
import { fieldById, type Field } from './fields';
import type { Layout } from './layout';
import type { ColumnMatch } from './match-headings';
import { chosenColumn, moneyUnitOf, type Answers } from './questions';
import type { Legend } from './read-flag';
import type { RateUnit } from './read-ratio';

/** One column as it will be read. */
export interface ColumnInUse {
  readonly match: ColumnMatch;
  readonly field: Field;
  /** Key in the result: the field id; with `@period` for columns kept beside the chosen one. */
  readonly key: string;
  readonly unit: MoneyUnit | null;
  readonly rateUnit: RateUnit | null;
  readonly legend: Legend | null;
  /** A product column of numbers of transactions. */
  readonly counts: boolean;
  readonly century: number | null;
  /** 存贷比 as loans ÷ deposits: turned over when read. */
  readonly inverse: boolean;
  /** A rate per month, twelve of which make one per year: only when the heading says ‰ and 月. */
  readonly perMonth: boolean;
}

export interface ColumnsInUse {
  readonly used: readonly ColumnInUse[];
  /** Columns that mean a field which another column already feeds. */
  readonly unused: readonly ColumnMatch[];
}

const LEGENDS: Readonly<Record<string, Legend>> = {
  yes1no0: new Map([['1', FLAG.yes], ['0', FLAG.no]]),
  yes1no2: new Map([['1', FLAG.yes], ['2', FLAG.no]]),
  yes2no1: new Map([['2', FLAG.yes], ['1', FLAG.no]]),
  yes0no1: new Map([['0', FLAG.yes], ['1', FLAG.no]]),
};

const UNIT_ANSWERS: ReadonlyMap<string, MoneyUnit> = new Map((['分', '元', '千元', '万元', '亿元'] as const).map((unit) => [unit, unit]));
const RATE_ANSWERS: ReadonlyMap<string, RateUnit> = new Map((['percent', 'permille', 'fraction'] as const).map((unit) => [unit, unit]));

/** Answers to questions about a column's meaning become part of the mapping. */
export function settledFields(columns: readonly ColumnMatch[], answers: Answers): readonly ColumnMatch[] {
  return columns.map((column) => {
    if (column.field !== null) return column;
    const ratio = answers[`stock-ratio:${column.index}`];
    if (ratio === 'depositOverLoan' || ratio === 'loanOverDeposit') return { ...column, field: 'settlementRate' };
    const chosen = answers[`field:${column.index}`];
    return chosen === undefined || fieldById(chosen) === undefined ? column : { ...column, field: chosen };
  });
}

export function columnsInUse(layout: Layout, mapping: readonly ColumnMatch[], answers: Answers): ColumnsInUse {
  const columns = settledFields(mapping, answers);
  const used: ColumnInUse[] = [];
  const unused: ColumnMatch[] = [];
  const keys = new Set<string>();
  for (const match of columns) {
    const field = match.field === null ? undefined : fieldById(match.field);
    if (field === undefined || field.kind === 'ignored') continue;
    const same = columns.filter((other) => other.field === field.id);
    const isChosen = field.many || same.length === 1 || chosenColumn(field.id, same, answers, layout)?.index === match.index;
    let key = field.id;
    if (field.kind === 'month-result') key = `${field.id}.${match.period}`;
    else if (!isChosen) {
      key = `${field.id}@${match.period}`;
      unused.push(match);
      // Another period is kept for comparisons; the same period twice is a doublet.
      if (match.period === '' || field.kind !== 'money' || keys.has(key)) continue;
    }
    keys.add(key);
    const legendAnswer = answers[`legend:${match.index}`] ?? '';
    const century = answers[`century:${match.index}`];
    used.push({
      match,
      field,
      key,
      unit: moneyUnitOf(match, layout) ?? UNIT_ANSWERS.get(answers['unit'] ?? '') ?? null,
      rateUnit: match.unit === '%' ? (RATE_ANSWERS.get(answers[`rate-unit:${match.index}`] ?? '') ?? 'percent') : match.unit === '‰' ? 'permille' : (RATE_ANSWERS.get(answers[`rate-unit:${match.index}`] ?? '') ?? null),
      legend: match.legend ?? (Object.hasOwn(LEGENDS, legendAnswer) ? (LEGENDS[legendAnswer] ?? null) : null),
      counts: legendAnswer === 'counts',
      century: century === '2000' ? 2000 : century === '1900' ? 1900 : null,
      inverse: answers[`stock-ratio:${match.index}`] === 'loanOverDeposit',
      perMonth: field.id === 'loanRate' && match.unit === '‰' && match.period.startsWith('月'),
    });
  }
  return { used, unused };
}

/** The record of a result without a prototype, so that no heading can reach one. */
export function emptyRecord<T>(): Record<string, T> {
  return Object.create(null) as Record<string, T>;
}
