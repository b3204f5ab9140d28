/**
 * The register of rules that answer in a cell: every table, and what is derived from tables. Each has a native formula and SQL, or it does
 * not compile; functions name their rule here, so that no function can be added without its twin.
 */
import { TABLE_BY_ID, type TableId } from '../policy/index';
import type { Table } from '../policy/table';
import { RULE_TITLES } from '../texts/rules';
import type { Words } from '../texts/words';
import { withComputed } from './computed-inputs';
import { excelFormula, type FormulaNames } from './excel-formula';
import { measureFormula, noticeMonthFormula } from './excel-months';
import { visitByRoleFormula } from './excel-visit-by-role';
import { visitDueFormula } from './excel-visit-due';
import { placeOf } from './input-source';
import { sqlColumn, sqlExpression, type SqlSettings } from './sql';
import { measureQuery, noticeMonthQuery } from './sql-months';
import { visitByRoleQuery } from './sql-visit-by-role';
import { visitDueQuery } from './sql-visit-due';

/** Rules that are no table of their own but are counted from tables or days. */
export type DerivedRuleId = 'repricing-months' | 'notice-month' | 'visit-due-quarter' | 'visit-due-month' | 'visit-due';

export type RuleId = TableId | DerivedRuleId;

/** Where a rule's inputs stand on a sheet. */
export interface RuleNames extends FormulaNames {
  /** Neighbouring cells, oldest month first, of an input that is a row of months. */
  readonly months: (id: 'months' | 'results') => readonly string[];
}

export interface Rule {
  readonly id: RuleId;
  readonly title: Words;
  /** The rule as a native formula. */
  readonly native: (names: RuleNames) => string;
  /** The rule as a query over the documented tables: `customer_id` and its answers. */
  readonly sql: (settings: SqlSettings) => string;
}

const DERIVED: Readonly<Record<DerivedRuleId, Pick<Rule, 'native' | 'sql'>>> = {
  'repricing-months': {
    native: (names) => measureFormula({ results: names.months('results'), parameter: names.parameter }),
    sql: measureQuery,
  },
  'notice-month': {
    native: (names) => noticeMonthFormula({ results: names.months('results'), parameter: names.parameter }, names.months('months')),
    sql: noticeMonthQuery,
  },
  'visit-due-quarter': { native: visitDue('quarter'), sql: () => visitDueQuery('quarter') },
  'visit-due-month': { native: visitDue('month'), sql: () => visitDueQuery('month') },
  'visit-due': {
    native: (names) => visitByRoleFormula({ role: cellOf(names, 'role'), lastVisit: cellOf(names, 'lastVisit'), base: cellOf(names, 'base') }),
    sql: visitByRoleQuery,
  },
};

/** Every rule, tables first, in the order of the register. */
export const RULES: readonly Rule[] = [
  ...Object.entries(TABLE_BY_ID).map(([id, table]) => ruleOf(id as TableId, table)),
  ...Object.entries(DERIVED).map(([id, rule]) => ({ id: id as DerivedRuleId, title: RULE_TITLES[id as DerivedRuleId], ...rule })),
];

function ruleOf(id: TableId, table: Table): Rule {
  return {
    id,
    title: table.title,
    native: (names) => excelFormula(table, { ...names, input: withComputed(id, 'native', names.input) }),
    sql: (given) => {
      const settings = { ...given, input: withComputed(id, 'sql', given.input ?? sqlColumn) };
      return `SELECT customer_id,
${sqlExpression(table, settings)} AS result,
${sqlExpression(table, settings, 'clause')} AS clause
FROM customers`;
    },
  };
}

function visitDue(every: 'quarter' | 'month'): Rule['native'] {
  return (names) => visitDueFormula(every, { lastVisit: cellOf(names, 'lastVisit'), base: cellOf(names, 'base') });
}

function cellOf(names: RuleNames, id: string): string {
  return placeOf(id, names.input(id));
}
