/**
 * The one place that writes a rule as a complete view over the documented tables, `customers` and `monthly_results`, whose columns are the
 * fields of a list: for a head office that runs the policy on its own engine.
 */
import { FIELDS, type FieldId } from '../intake/fields';
import { TABLE_BY_ID, type TableId } from '../policy/index';
import type { PolicyChoices } from '../policy/parameter';
import type { Input } from '../policy/table';
import { isComputedInput } from '../readers/computed-inputs';
import { isAmounts, isMarks, type InputSource } from '../readers/input-source';
import { RULES, type RuleId } from '../readers/rules';
import { columnType, sqlColumn } from '../readers/sql';
import type { SqlDialect } from '../readers/sql-dialect';
import { SQL_TEXTS } from '../texts/sql';
import type { Words } from '../texts/words';
import { amountsSource, fieldSource, sourceOver } from './field-sources';

export interface ViewSettings {
  readonly dialect: SqlDialect;
  readonly choices?: PolicyChoices;
  /** Rates and shares stand as the two amounts they are made of. */
  readonly amounts?: boolean;
}

/** A column of a documented table. */
export interface SqlColumn {
  readonly table: 'customers' | 'monthly_results';
  readonly name: string;
  readonly type: string;
  readonly title: Words;
}

/** The view with its tables and columns in comments above. */
export function sqlView(id: RuleId, settings: ViewSettings): string {
  const rule = RULES.find((one) => one.id === id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  const { dialect, choices = {} } = settings;
  const name = dialect.quote(`${id.replace(/-/g, '_')}_of_customer`);
  return [
    `-- ${rule.title.zh} (${id}): ${rule.title.en}`,
    ...columnsOf(id, settings).map((column) => `--   ${column.table}.${column.name} ${column.type}: ${column.title.zh}`),
    `CREATE OR REPLACE VIEW ${name} AS`,
    `${rule.sql({ dialect, choices, input: (input) => sourceOver(sourceOf(id as TableId, input, settings), sqlColumn) })};`,
    '',
  ].join('\n');
}

/** Columns a rule reads, the customer's id first. */
export function columnsOf(id: RuleId, settings: ViewSettings): readonly SqlColumn[] {
  const { dialect } = settings;
  const table = TABLE_BY_ID[id as TableId] as (typeof TABLE_BY_ID)[TableId] | undefined;
  if (table !== undefined) {
    const inputs: readonly (readonly [string, Input])[] = Object.entries(table.inputs).filter(([input]) => !isComputedInput(id as TableId, input));
    return [customerId('customers', dialect), ...inputs.flatMap(([input, declared]) => inputColumns(input, declared, sourceOf(id as TableId, input, settings), dialect))];
  }
  switch (id) {
    case 'repricing-months':
    case 'notice-month':
      return [
        customerId('monthly_results', dialect),
        { table: 'monthly_results', name: 'month', type: 'DATE', title: SQL_TEXTS.month },
        { table: 'monthly_results', name: 'result', type: dialect.text, title: SQL_TEXTS.result },
      ];
    default:
      return [
        customerId('customers', dialect),
        ...(id === 'visit-due' ? [{ table: 'customers', name: 'role', type: dialect.text, title: SQL_TEXTS.role } as const] : []),
        { table: 'customers', name: 'last_visit', type: 'DATE', title: FIELDS.lastVisit.title },
        { table: 'customers', name: 'data_date', type: 'DATE', title: FIELDS.dataDate.title },
      ];
  }
}

function customerId(table: SqlColumn['table'], dialect: SqlDialect): SqlColumn {
  return { table, name: 'customer_id', type: dialect.text, title: FIELDS.customerId.title };
}

function sourceOf(id: TableId, input: string, { choices = {}, amounts = false }: ViewSettings): InputSource {
  return (amounts ? amountsSource(input) : null) ?? fieldSource(id, input, choices);
}

function inputColumns(input: string, declared: Input, source: InputSource, dialect: SqlDialect): readonly SqlColumn[] {
  const column = (field: string, type: string): SqlColumn => ({
    table: 'customers',
    name: sqlColumn(field),
    type,
    title: (FIELDS as Readonly<Partial<Record<string, (typeof FIELDS)[FieldId]>>>)[field]?.title ?? declared.title,
  });
  const money = `${dialect.decimal}(24,8)`;
  if (isAmounts(source)) return [column(source.numerator, money), column(source.denominator, money)];
  if (isMarks(source)) {
    return source.anyOf.map((place) => ('mark' in place ? column(place.mark, 'BOOLEAN') : 'amount' in place ? column(place.amount, money) : column(place.count, 'INTEGER')));
  }
  return [column(typeof source === 'string' ? source : input, columnType(declared, dialect))];
}
