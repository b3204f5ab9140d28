/**
 * The one reader that writes a table as SQL, for a head office that runs the same policy over millions of customers on its own engine.
 *
 * Amounts are DECIMAL 万元 or rates DECIMAL fractions, compared in whole 分 and billionths, so no engine's floating point enters; NULL is
 * unknown and nothing else. Only CASE, AND, OR, NOT, ROUND, CAST, comparisons and IS NULL are used; dialects differ in the types alone.
 */
import type { ParameterValue, PolicyChoices } from '../policy/parameter';
import type { Condition, Input, Limit, SimpleCondition, Table } from '../policy/table';
import { STATES } from '../texts/policy';
import { FEN_PER } from '../values/money';
import { BILLION } from '../values/ratio';
import { boundsOf, parameterOf, parameterValue } from './evaluate';

/** What differs between engines: how the widest exact integer is called, and how an identifier is quoted. */
export interface SqlDialect {
  readonly id: 'duckdb' | 'postgresql' | 'spark';
  readonly wholeNumber: string;
  /** Wide enough that a rate times a billion does not overflow. */
  readonly widened: string;
  readonly quote: (identifier: string) => string;
}

export const SQL_DIALECTS: Readonly<Record<SqlDialect['id'], SqlDialect>> = {
  duckdb: { id: 'duckdb', wholeNumber: 'DECIMAL(38,0)', widened: 'DECIMAL(28,12)', quote: (name) => `"${name}"` },
  postgresql: { id: 'postgresql', wholeNumber: 'NUMERIC(38,0)', widened: 'NUMERIC(28,12)', quote: (name) => `"${name}"` },
  spark: { id: 'spark', wholeNumber: 'DECIMAL(38,0)', widened: 'DECIMAL(28,12)', quote: (name) => `\`${name}\`` },
};

/** Column of an input in the documented customer table: `deposit` in 万元, `rate` a fraction, flags BOOLEAN, words text. */
export function sqlColumn(input: string): string {
  return input.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The table as one CASE expression under the policy in force. */
export function sqlExpression(table: Table, dialect: SqlDialect, choices: PolicyChoices = {}): string {
  const bounds = Object.entries(table.inputs).flatMap(([id, input]) => {
    const range = boundsOf(input);
    if (range === null) return [];
    const value = exact(input, id, dialect);
    return [`WHEN ${value} < ${range.min} OR ${value} > ${range.max} THEN ${text(STATES.error.zh)}`];
  });
  const rows = table.rows.flatMap((row) => {
    const when = row.when.map((condition) => write(table, condition, dialect, choices));
    if (when.includes('FALSE')) return [];
    const open = when.filter((one) => one !== 'TRUE');
    return [`WHEN ${open.length === 0 ? 'TRUE' : open.join(' AND ')} THEN ${outcome(table, row.then, dialect, choices)}`];
  });
  return ['CASE', ...[...bounds, ...rows].map((line) => `  ${line}`), 'END'].join('\n');
}

/** A complete view over a customer table, with the column names of its inputs in a comment above. */
export function sqlView(table: Table, dialect: SqlDialect, choices: PolicyChoices = {}): string {
  const columns = Object.entries(table.inputs).map(([id, input]) => `--   ${sqlColumn(id)} ${columnType(input)}: ${input.title.zh}`);
  return [
    `-- ${table.title.zh} (${table.id})`,
    '-- customers:',
    '--   customer_id VARCHAR',
    ...columns,
    `CREATE VIEW ${dialect.quote(`${table.id.replace(/-/g, '_')}_of_customer`)} AS`,
    'SELECT customer_id,',
    `${sqlExpression(table, dialect, choices)} AS ${dialect.quote('result')}`,
    'FROM customers;',
    '',
  ].join('\n');
}

/** Type of an input's column, for the documentation and the tests. */
export function columnType(input: Input): string {
  switch (input.kind) {
    case 'mark':
    case 'yesNo':
      return 'BOOLEAN';
    case 'money':
      return 'DECIMAL(24,8)';
    case 'ratio':
      return 'DECIMAL(18,12)';
    case 'count':
      return 'INTEGER';
    case 'word':
      return 'VARCHAR';
  }
}

function outcome(table: Table, then: Table['rows'][number]['then'], dialect: SqlDialect, choices: PolicyChoices): string {
  switch (then.kind) {
    case 'word':
      return text(then.word);
    case 'missing':
      return text(STATES.missing.zh);
    case 'notApplicable':
      return text(STATES.notApplicable.zh);
    case 'error':
      return text(STATES.error.zh);
    case 'value': {
      // One CASE has one type, so a quantity answers as text: billionths for a rate, 分 for an amount.
      if ('input' in then.of) return `CAST(${exact(inputOf(table, then.of.input), then.of.input, dialect)} AS ${dialect.id === 'spark' ? 'STRING' : 'VARCHAR'})`;
      return text(String(limitNumber(table, then.of, choices)));
    }
  }
}

function write(table: Table, condition: Condition, dialect: SqlDialect, choices: PolicyChoices): string {
  if (condition.op !== 'any') return writeSimple(table, condition, dialect, choices);
  const alternatives = condition.of.map((one) => writeSimple(table, one, dialect, choices)).filter((one) => one !== 'FALSE');
  if (alternatives.includes('TRUE')) return 'TRUE';
  return alternatives.length === 0 ? 'FALSE' : `(${alternatives.join(' OR ')})`;
}

function writeSimple(table: Table, condition: SimpleCondition, dialect: SqlDialect, choices: PolicyChoices): string {
  switch (condition.op) {
    case 'yes':
      return isYes(condition.input);
    case 'no':
      return inputOf(table, condition.input).kind === 'mark' ? `NOT ${isYes(condition.input)}` : `COALESCE(NOT ${sqlColumn(condition.input)}, FALSE)`;
    case 'blank':
      return `${sqlColumn(condition.input)} IS NULL`;
    case 'given':
      return `${sqlColumn(condition.input)} IS NOT NULL`;
    case 'is':
      return `COALESCE(${sqlColumn(condition.input)} = ${text(condition.word)}, FALSE)`;
    case 'chosen':
      return parameterValue(table, condition.parameter, choices) === condition.value ? 'TRUE' : 'FALSE';
    case 'foremost': {
      const order: ParameterValue = parameterValue(table, condition.order, choices);
      if (!Array.isArray(order)) throw new Error(`parameter ${condition.order} of table ${table.id} is no order`);
      const earlier = (order as readonly string[]).slice(0, order.indexOf(condition.input)).map((input) => `NOT ${isYes(input)}`);
      return [isYes(condition.input), ...earlier].join(' AND ');
    }
    case 'atLeast':
    case 'above':
    case 'atMost':
    case 'below':
    case 'equal': {
      const input = inputOf(table, condition.input);
      const limit = 'input' in condition.limit ? exact(input, condition.limit.input, dialect) : String(limitNumber(table, condition.limit, choices));
      return `COALESCE(${exact(input, condition.input, dialect)} ${OPERATORS[condition.op]} ${limit}, FALSE)`;
    }
  }
}

const OPERATORS = { atLeast: '>=', above: '>', atMost: '<=', below: '<', equal: '=' } as const;

/** The whole number readers compare; ROUND goes half away from zero in all three engines when its argument is decimal. */
function exact(input: Input, id: string, dialect: SqlDialect): string {
  const column = sqlColumn(id);
  switch (input.kind) {
    case 'money':
      return `CAST(ROUND(${column} * ${FEN_PER.万元}, 0) AS ${dialect.wholeNumber})`;
    case 'ratio':
      return `CAST(ROUND(CAST(${column} AS ${dialect.widened}) * ${BILLION}, 0) AS ${dialect.wholeNumber})`;
    case 'count':
      return column;
    case 'mark':
    case 'yesNo':
    case 'word':
      throw new Error(`an input of kind ${input.kind} has no size`);
  }
}

function limitNumber(table: Table, limit: Exclude<Limit, { readonly input: string }>, choices: PolicyChoices): number {
  const value = 'number' in limit ? limit.number : parameterValue(table, limit.parameter, choices);
  if (typeof value !== 'number') throw new Error(`a limit of table ${table.id} is no number: ${'parameter' in limit ? parameterOf(table, limit.parameter).id : ''}`);
  return value;
}

function isYes(input: string): string {
  return `COALESCE(${sqlColumn(input)}, FALSE)`;
}

function text(word: string): string {
  return `'${word.replace(/'/g, "''")}'`;
}

function inputOf(table: Table, id: string): Input {
  const input = table.inputs[id];
  if (input === undefined) throw new Error(`table ${table.id} has no input ${id}`);
  return input;
}
