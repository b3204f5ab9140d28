/** A batch as SQL text: customers as a table of values and the table's expression over it, for any engine. */
import type { Fact, Facts } from '../../../src/domain/policy/facts';
import type { Input, Table } from '../../../src/domain/policy/table';
import type { InputSource } from '../../../src/domain/readers/input-source';
import { columnType, sqlColumn, sqlExpression, sqlText } from '../../../src/domain/readers/sql';
import type { SqlDialect } from '../../../src/domain/readers/sql-dialect';
import type { Batch } from '../questions';

/** Columns of a batch, one or two for each input. */
function source(id: string, amounts: Batch['amounts']): InputSource {
  return amounts.has(id) ? { numerator: `${sqlColumn(id)}_over`, denominator: `${sqlColumn(id)}_under` } : sqlColumn(id);
}

/** The query yields a column of text for each table (the batch's own when none is named), in the order of the customers. */
export function batchQuery({ table, choices, amounts, customers }: Batch, dialect: SqlDialect, tables: readonly Table[] = [table]): string {
  const inputs = Object.entries(table.inputs);
  const typed = inputs.flatMap(([id, input]) => {
    const at = source(id, amounts);
    return typeof at === 'string' ? [[at, columnType(input, dialect)]] : 'numerator' in at ? [at.numerator, at.denominator].map((name) => [name, `${dialect.decimal}(24,8)`]) : [];
  });
  const rows = customers.map((facts, i) => `(${[String(i), ...inputs.flatMap(([id, input]) => literals(facts, id, input, amounts.has(id)))].join(',')})`);
  const answers = tables.map((one) => `COALESCE(CAST(${sqlExpression(one, { dialect, choices, input: (id) => source(id, amounts) })} AS ${dialect.text}), '#N/A')`);
  const columns = typed.map(([name = '', type = '']) => `CAST(${name} AS ${type}) AS ${name}`);
  const given = `(VALUES ${rows.join(',')}) AS given(position, ${typed.map(([name]) => name).join(', ')})`;
  return `SELECT ${answers.join(', ')} FROM (SELECT position, ${columns.join(', ')} FROM ${given}) AS customers ORDER BY position`;
}

function literals(facts: Facts, id: string, input: Input, ofAmounts: boolean): readonly string[] {
  const fact: Fact = facts[id] ?? null;
  if (fact === null) return ofAmounts ? ['NULL', 'NULL'] : ['NULL'];
  if (typeof fact === 'boolean') return [fact ? 'TRUE' : 'FALSE'];
  if (typeof fact === 'string') return [sqlText(fact)];
  if (typeof fact === 'number') return [input.kind === 'money' ? decimal(fact, 6) : String(fact)];
  return ofAmounts ? [decimal(fact.numerator, 6), decimal(fact.denominator, 6)] : [decimal(fact.numerator, 9)];
}

/** A whole number of 分 or billionths as an exact decimal literal of 万元 or 1. */
export function decimal(whole: number, places: number): string {
  const digits = String(Math.abs(whole)).padStart(places + 1, '0');
  return `${whole < 0 ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
