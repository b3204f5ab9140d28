/**
 * The one reader that writes a table as SQL, for a head office that runs the same policy over millions of customers on its own engine.
 *
 * Amounts are DECIMAL 万元 and rates DECIMAL fractions, compared in whole 分 and billionths, so no engine's floating point enters; NULL is
 * unknown and nothing else. Only CASE, AND, OR, NOT, ROUND, CAST, COALESCE, comparisons and IS NULL are used.
 */
import type { PolicyChoices } from '../policy/parameter';
import type { Condition, Input, Limit, Outcome, SimpleCondition, Table } from '../policy/table';
import { STATES } from '../texts/policy';
import { FEN_PER } from '../values/money';
import { BILLION } from '../values/ratio';
import { boundsOf, parameterOf, parameterValue } from './evaluate';
import { isAmounts, isMarks, placeOf, type InputSource } from './input-source';
import type { SqlDialect } from './sql-dialect';

/** How an expression is written: for which engine, under which policy, over which columns. */
export interface SqlSettings {
  readonly dialect: SqlDialect;
  readonly choices?: PolicyChoices;
  /** Where an input stands; left out, in the column of its own name. */
  readonly input?: (id: string) => InputSource;
}

/** What the expression yields: the answer as text, or the clause it rests on. */
export type SqlAnswer = 'result' | 'clause';

/** Column of an input or field in the documented tables: `low_activity` for `lowActivity`. */
export function sqlColumn(id: string): string {
  return id.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Type of an input's column. */
export function columnType(input: Input, { decimal, text }: SqlDialect): string {
  switch (input.kind) {
    case 'mark':
    case 'yesNo':
      return 'BOOLEAN';
    case 'money':
      return `${decimal}(24,8)`;
    case 'ratio':
      return `${decimal}(18,12)`;
    case 'count':
      return 'INTEGER';
    case 'word':
      return text;
  }
}

/** The table as one CASE expression under the policy in force. */
export function sqlExpression(table: Table, settings: SqlSettings, answer: SqlAnswer = 'result'): string {
  const writer = new Writer(table, settings);
  const bounds = Object.entries(table.inputs).flatMap(([id, input]) => {
    const range = boundsOf(input);
    if (range === null) return [];
    const outside = [writer.compared('below', id, { number: range.min }), writer.compared('above', id, { number: range.max })];
    return [{ when: outside.join(' OR '), then: answer === 'clause' ? 'NULL' : sqlText(STATES.error.zh) }];
  });
  const rows = table.rows.flatMap((row) => {
    const when = row.when.map((condition) => writer.condition(condition));
    // Readings are settled when the text is written, so a row of another reading is left out.
    if (when.includes('FALSE')) return [];
    const open = when.filter((one) => one !== 'TRUE');
    return [{ when: open.length === 0 ? 'TRUE' : open.join(' AND '), then: answer === 'clause' ? sqlText(row.clause.id) : writer.outcome(row.then) }];
  });
  return ['CASE', ...[...bounds, ...rows].map(({ when, then }) => `  WHEN ${when} THEN ${then}`), 'END'].join('\n');
}

export function sqlText(word: string): string {
  return `'${word.replace(/'/g, "''")}'`;
}

const OPERATORS = { atLeast: '>=', above: '>', atMost: '<=', below: '<', equal: '=' } as const;
type Comparison = keyof typeof OPERATORS;

/** Two of these multiply to the widest decimal that all engines have, 38 digits; with 18, DuckDB would multiply in 64 bits. */
const WHOLE_DIGITS = 19;

class Writer {
  private readonly choices: PolicyChoices;
  private readonly dialect: SqlDialect;

  constructor(
    private readonly table: Table,
    private readonly settings: SqlSettings,
  ) {
    this.choices = settings.choices ?? {};
    this.dialect = settings.dialect;
  }

  outcome(then: Outcome): string {
    switch (then.kind) {
      case 'word':
        return sqlText(then.word);
      case 'missing':
        return sqlText(STATES.missing.zh);
      case 'notApplicable':
        return sqlText(STATES.notApplicable.zh);
      case 'error':
        return sqlText(STATES.error.zh);
      case 'value':
        // One CASE has one type, so a rate answers as text with its nine decimals.
        return `CAST(CAST(${this.quantity(then.of)} AS ${this.dialect.decimal}(10,9)) AS ${this.dialect.text})`;
    }
  }

  private quantity(of: Limit): string {
    if ('input' in of) {
      if (this.input(of.input).kind !== 'ratio') throw new Error(`table ${this.table.id} answers with an input that is no rate`);
      const { over, under } = this.fraction(of.input);
      return under === String(BILLION) ? `ROUND(${this.column(of.input)}, 9)` : `ROUND(CAST(${over} AS ${this.dialect.decimal}(28,10)) / ${under}, 9)`;
    }
    if ('parameter' in of && parameterOf(this.table, of.parameter).kind !== 'rate') throw new Error(`table ${this.table.id} answers with ${of.parameter}, no rate`);
    return String(this.number(of) / BILLION);
  }

  condition(condition: Condition): string {
    if (condition.op !== 'any') return this.simple(condition);
    const alternatives = condition.of.map((one) => this.simple(one)).filter((one) => one !== 'FALSE');
    if (alternatives.includes('TRUE')) return 'TRUE';
    return alternatives.length === 0 ? 'FALSE' : `(${alternatives.join(' OR ')})`;
  }

  private simple(condition: SimpleCondition): string {
    switch (condition.op) {
      case 'yes':
        return this.isYes(condition.input);
      case 'no':
        return this.input(condition.input).kind === 'mark' ? `NOT ${this.isYes(condition.input)}` : `COALESCE(NOT ${this.column(condition.input)}, FALSE)`;
      case 'blank':
        return `NOT ${this.isGiven(condition.input)}`;
      case 'given':
        return this.isGiven(condition.input);
      case 'is':
        return `COALESCE(${this.column(condition.input)} = ${sqlText(condition.word)}, FALSE)`;
      case 'chosen':
        return parameterValue(this.table, condition.parameter, this.choices) === condition.value ? 'TRUE' : 'FALSE';
      case 'foremost': {
        const order = parameterValue(this.table, condition.order, this.choices);
        if (!Array.isArray(order)) throw new Error(`parameter ${condition.order} of table ${this.table.id} is no order`);
        const earlier = (order as readonly string[]).slice(0, order.indexOf(condition.input)).map((input) => `NOT ${this.isYes(input)}`);
        return [this.isYes(condition.input), ...earlier].join(' AND ');
      }
      case 'atLeast':
      case 'above':
      case 'atMost':
      case 'below':
      case 'equal':
        return `COALESCE(${this.compared(condition.op, condition.input, condition.limit)}, FALSE)`;
    }
  }

  /** A comparison in whole numbers; NULL where a side is unknown. */
  compared(op: Comparison, id: string, limit: Limit): string {
    const input = this.input(id);
    if (input.kind === 'ratio') return this.comparedRatios(op, id, limit);
    return `${this.whole(input, this.column(id))} ${OPERATORS[op]} ${'input' in limit ? this.whole(input, this.column(limit.input)) : this.number(limit)}`;
  }

  private comparedRatios(op: Comparison, id: string, limit: Limit): string {
    const left = this.fraction(id);
    if ('number' in limit && isAmounts(this.source(id))) {
      if (limit.number === 0) return `${left.over} ${OPERATORS[op]} 0`;
      if (limit.number === BILLION) return `${left.over} ${OPERATORS[op]} ${left.under}`;
    }
    const right = 'input' in limit ? this.fraction(limit.input) : { over: String(this.number(limit)), under: String(BILLION) };
    // Rates over one denominator compare as they are; amounts are multiplied across.
    if (left.under === right.under) return `${left.over} ${OPERATORS[op]} ${right.over}`;
    return `${this.wide(left.over)} * ${this.wide(right.under)} ${OPERATORS[op]} ${this.wide(right.over)} * ${this.wide(left.under)}`;
  }

  /** Plain numbers get a type of as many digits as amounts have, or their product would overflow. */
  private wide(number: string): string {
    return /^-?\d+$/.test(number) ? `CAST(${number} AS ${this.dialect.decimal}(${WHOLE_DIGITS},0))` : number;
  }

  private fraction(id: string): { readonly over: string; readonly under: string } {
    const source = this.source(id);
    if (!isAmounts(source)) return { over: this.whole(this.input(id), placeOf(id, source)), under: String(BILLION) };
    // Nothing below the line: the ratio is unknown.
    const under = this.fen(source.denominator);
    return { over: `CASE WHEN ${under} > 0 THEN ${this.fen(source.numerator)} END`, under };
  }

  /** The whole number readers compare; ROUND goes half away from zero in all three engines when its argument is decimal. */
  private whole(input: Input, column: string): string {
    switch (input.kind) {
      case 'money':
        return this.fen(column);
      case 'ratio':
        // Wide enough that a billionfold rate does not overflow.
        return `CAST(ROUND(CAST(${column} AS ${this.dialect.decimal}(28,12)) * ${BILLION}, 0) AS ${this.dialect.decimal}(${WHOLE_DIGITS},0))`;
      case 'count':
        return column;
      case 'mark':
      case 'yesNo':
      case 'word':
        throw new Error(`an input of kind ${input.kind} has no size`);
    }
  }

  private fen(column: string): string {
    return `CAST(ROUND(${column} * ${FEN_PER.万元}, 0) AS ${this.dialect.decimal}(${WHOLE_DIGITS},0))`;
  }

  private number(limit: Exclude<Limit, { readonly input: string }>): number {
    const value = 'number' in limit ? limit.number : parameterValue(this.table, limit.parameter, this.choices);
    if (typeof value !== 'number') throw new Error(`a limit of table ${this.table.id} is no number`);
    return value;
  }

  private isYes(id: string): string {
    const source = this.source(id);
    if (!isMarks(source)) return `COALESCE(${placeOf(id, source)}, FALSE)`;
    const tests = source.anyOf.map((place) => {
      if ('mark' in place) return `COALESCE(${place.mark}, FALSE)`;
      if ('amount' in place) return `COALESCE(${place.amount} > 0, FALSE)`;
      return `COALESCE(${place.count} >= ${this.number({ parameter: place.parameter })}, FALSE)`;
    });
    return `(${tests.join(' OR ')})`;
  }

  private isGiven(id: string): string {
    const source = this.source(id);
    if (!isAmounts(source)) return `(${placeOf(id, source)} IS NOT NULL)`;
    return `COALESCE(${source.numerator} IS NOT NULL AND ${this.fen(source.denominator)} > 0, FALSE)`;
  }

  private column(id: string): string {
    return placeOf(id, this.source(id));
  }

  private source(id: string): InputSource {
    return this.settings.input === undefined ? sqlColumn(id) : this.settings.input(id);
  }

  private input(id: string): Input {
    const input = this.table.inputs[id];
    if (input === undefined) throw new Error(`table ${this.table.id} has no input ${id}`);
    return input;
  }
}
