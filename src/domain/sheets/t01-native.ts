/**
 * The results of T-01 as native formulas over the row's own cells and the parameters' names: the one place for them. Each says what the
 * values say, for as long as nobody changes a parameter or a cell; then it follows.
 */
import type { CustomerList } from '../intake/customer-list';
import { OWNERS } from '../policy/owner';
import { parameterName } from '../policy/parameter-name';
import { SERVICE_CLASSES, serviceClass } from '../policy/service-class';
import type { Table } from '../policy/table';
import { tier } from '../policy/tier';
import { VISIT_CADENCE } from '../policy/visit-cadence';
import { parameterOf } from '../readers/evaluate';
import { choiceTitle, excelFormula } from '../readers/excel-formula';
import { finished, quoted } from '../readers/excel-text';
import { visitDueFormula } from '../readers/excel-visit-due';
import type { InputSource } from '../readers/input-source';
import { dayParts, type Day } from '../values/day';
import { GOLD_MARKS, HIGH_MARKS } from '../portfolio/marks';
import { columnLetters } from './column-letters';
import type { T01Column } from './t01-columns';
import { BASIS_TEXT, CADENCE_TEXT, PLAN_BY_CLASS } from './t01-words';

/** Whether results stand in their cells as values or as formulas. */
export type T01Results = 'values' | 'native';

type Patterns = Readonly<Partial<Record<T01Column['id'], string>>>;

/** The formula of each result column, `{row}` for the row. A column without one holds values. @param base null: no visit falls due */
export function t01Patterns(shown: readonly T01Column[], list: CustomerList, base: Day | null): Patterns {
  const cell = (id: T01Column['id']): string => {
    const column = shown.findIndex((candidate) => candidate.id === id);
    if (column < 0) throw new Error(`T-01 has no column ${id}`);
    return `$${columnLetters(column)}{row}`;
  };
  const isShown = (id: T01Column['id']): boolean => shown.some((column) => column.id === id);
  const tierNames = { input: tierInput(cell, isShown), parameter: parameterName };
  const byTier = (entries: Iterable<readonly [string, string]>): string => choose(cell('tier'), entries);
  return {
    tierDeposit: tierDeposit(cell, isShown, list),
    tier: excelFormula(tier, tierNames),
    basis: excelFormula(withClauseWords(tier), tierNames),
    owner: finished('owner', byTier(Object.entries(OWNERS).map(([word, roles]) => [word, quoted(roles.join('、'))]))),
    person: finished('person', byTier(Object.entries(OWNERS).flatMap(([word, [lead]]) => (lead === '客户经理' ? [[word, shownOrNothing(cell('manager'))] as const] : [])))),
    serviceClass: excelFormula(serviceClass, { input: (id) => cell(id as T01Column['id']), parameter: parameterName }),
    otherServices: finished('otherServices', otherServices(cell)),
    plan: finished('plan', choose(cell('serviceClass'), [...PLAN_BY_CLASS].map(([word, plan]) => [word, quoted(plan)]))),
    cadence: finished('cadence', byTier([...CADENCE_TEXT].map(([word, text]) => [word, quoted(text)]))),
    ...(base !== null && { due: finished('due', byTier(Object.keys(VISIT_CADENCE).flatMap((word) => due(word, cell('lastVisit'), base)))) }),
  };
}

/** Where the inputs of the tier table stand on the sheet. */
function tierInput(cell: (id: T01Column['id']) => string, isShown: (id: T01Column['id']) => boolean): (id: string) => InputSource {
  const mark = (field: string): { readonly mark: string } => ({ mark: cell(field === 'productBundle' ? 'bundled' : (field as T01Column['id'])) });
  return (id) => {
    switch (id) {
      case 'gold':
        return { anyOf: GOLD_MARKS.map(mark) };
      case 'high':
        return { anyOf: [...HIGH_MARKS.map(mark), ...(isShown('productCount') ? [{ count: cell('productCount'), parameter: 'tier.bundleCount' }] : [])] };
      case 'lowActivity':
        return cell('lowActivity');
      case 'deposit':
        return cell('tierDeposit');
      default:
        throw new Error(`T-01 shows no input ${id} of the tier table`);
    }
  };
}

/** The deposit the tier rests on, chosen as the classification chooses it (Q-05). */
function tierDeposit(cell: (id: T01Column['id']) => string, isShown: (id: T01Column['id']) => boolean, list: CustomerList): string {
  const figures = ['depositAvg', 'depositAvgMonth', 'depositBalance'] as const;
  const given = figures.filter((field) => list.money[field] !== undefined && isShown(field));
  const shown = (field: (typeof figures)[number]): string => (given.includes(field) ? numberOrNothing(cell(field)) : '""');
  const usual = given[0] === undefined ? '""' : shown(given[0]);
  const basis = parameterOf(tier, 'tier.basis');
  const chosen = figures.reduceRight((rest, field) => `IF(${parameterName('tier.basis')}=${quoted(choiceTitle(basis, field))},${shown(field)},${rest})`, usual);
  return finished('tierDeposit', chosen);
}

/** The table with the words of each row's clause for its answer. */
function withClauseWords(table: Table): Table {
  return { ...table, rows: table.rows.map((row, r) => ({ ...row, then: { kind: 'word', word: BASIS_TEXT[r] ?? '' } })) };
}

function otherServices(cell: (id: T01Column['id']) => string): string {
  const primary = cell('serviceClass');
  const labels = SERVICE_CLASSES.map(({ word, input }) => `IF(${cell(input)}="是",IF(${primary}=${quoted(word)},"",${quoted(`、${word}`)}),"")`);
  // A mark in front, taken away together with the separator of the first label, if there is one.
  return `SUBSTITUTE(SUBSTITUTE("#"&${labels.join('&')},"#、",""),"#","")`;
}

/** The earliest due day of a tier's roles that have a number. */
function due(word: string, lastVisit: string, base: Day): readonly (readonly [string, string])[] {
  const { year, month, date } = dayParts(base);
  const everies = new Set((VISIT_CADENCE[word] ?? []).flatMap(({ every }) => (every === null ? [] : [every])));
  const days = [...everies].map((every) => visitDueFormula(every, { lastVisit, base: `DATE(${year},${month},${date})` }).slice(1));
  return days.length === 0 ? [] : [[word, days.reduce((a, b) => `IF(${a}<=${b},${a},${b})`)]];
}

/** The expression of the word a cell holds; nothing for any other. */
function choose(cell: string, entries: Iterable<readonly [string, string]>): string {
  return [...entries].reduceRight((rest, [word, expression]) => `IF(${cell}=${quoted(word)},${expression},${rest})`, '""');
}

/** A blank cell that a formula refers to would show 0. */
function shownOrNothing(cell: string): string {
  return `IF(${cell}="","",${cell})`;
}

function numberOrNothing(cell: string): string {
  return `IF(ISNUMBER(${cell}),${cell},"")`;
}
