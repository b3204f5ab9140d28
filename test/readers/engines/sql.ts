/** A batch as SQL text: customers as a table of values and the table's expression over it, for any engine. */
import type { Fact, Facts } from '../../../src/domain/policy/facts';
import type { Input } from '../../../src/domain/policy/table';
import { columnType, sqlColumn, sqlExpression, sqlText } from '../../../src/domain/readers/sql';
import type { SqlDialect } from '../../../src/domain/readers/sql-dialect';
import type { Batch } from '../questions';

/** The query yields one column of text, in the order of the customers. */
export function batchQuery({ table, choices, amounts, customers }: Batch, dialect: SqlDialect, rewrite: (sql: string) => string = (sql) => sql): string {
  const columns = Object.entries(table.inputs).flatMap(([id, input]) => {
    const type = columnType(input, dialect);
    const name = sqlColumn(id);
    return amounts.has(id) ? [`CAST(${name}_over AS ${dialect.decimal}(24,8)) AS ${name}_over`, `CAST(${name}_under AS ${dialect.decimal}(24,8)) AS ${name}_under`] : [`CAST(${name} AS ${type}) AS ${name}`];
  });
  const names = Object.keys(table.inputs).flatMap((id) => (amounts.has(id) ? [`${sqlColumn(id)}_over`, `${sqlColumn(id)}_under`] : [sqlColumn(id)]));
  const rows = customers.map((facts, i) => `(${[String(i), ...Object.entries(table.inputs).flatMap(([id, input]) => literals(facts, id, input, amounts.has(id)))].join(',')})`);
  const expression = sqlExpression(table, {
    dialect,
    choices,
    input: (id) => (amounts.has(id) ? { numerator: `${sqlColumn(id)}_over`, denominator: `${sqlColumn(id)}_under` } : sqlColumn(id)),
  });
  return `SELECT COALESCE(CAST(${rewrite(expression)} AS ${dialect.text}), '#N/A') FROM (SELECT position, ${columns.join(', ')} FROM (VALUES ${rows.join(',')}) AS given(position, ${names.join(', ')})) AS customers ORDER BY position`;
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
