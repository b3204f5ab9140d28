/**
 * The one reader that writes a table as a native formula, for whoever receives the workbook without the add-in.
 *
 * Only functions that Excel 2010 and WPS know; thresholds and readings are names of cells, so that a changed threshold changes the
 * results. A number counts as given only where ISNUMBER holds, so a blank, 待补数据 and other text stay unknown.
 */
import type { Parameter } from '../policy/parameter';
import type { Condition, Input, Limit, Outcome, SimpleCondition, Table } from '../policy/table';
import { STATES } from '../texts/policy';
import { FEN_PER } from '../values/money';
import { BILLION } from '../values/ratio';
import { boundsOf, parameterOf } from './evaluate';
import { allOf, anyOf, finished, firstOf, isNo, quoted, yesTests } from './excel-text';
import { isAmounts, isComputed, isMarks, placeOf, type AmountsSource, type InputSource } from './input-source';

/** What the formula calls its inputs and parameters by: cells, columns of a table or defined names. */
export interface FormulaNames {
  /** Where an input stands: amounts in 万元, rates as fractions or two amounts, flags as 是/否, words as text. */
  readonly input: (id: string) => InputSource;
  /** The cell of a parameter's value in force: amounts in 万元, rates as fractions, a reading by its Chinese title, an order as titles joined by `>`. */
  readonly parameter: (id: string) => string;
}

/** What the formula shows: the answer, or the clause it rests on (nothing for input that is impossible in itself). */
export type FormulaAnswer = 'result' | 'clause';

/** The table as one formula, `=IF(…)`. Throws when a cell could not hold it: that is our own mistake. */
export function excelFormula(table: Table, names: FormulaNames, answer: FormulaAnswer = 'result'): string {
  const writer = new Writer(table, names);
  const bounds = Object.entries(table.inputs).flatMap(([id, input]) => {
    const range = boundsOf(input);
    if (range === null) return [];
    const outside = [writer.comparison('below', id, { number: range.min }), writer.comparison('above', id, { number: range.max })];
    return [{ when: anyOf(outside), then: quoted(answer === 'clause' ? '' : STATES.error.zh) }];
  });
  const rows = table.rows.map((row) => ({
    when: allOf(row.when.map((condition) => writer.condition(condition))),
    then: answer === 'clause' ? quoted(row.clause.id) : writer.outcome(row.then),
  }));
  return finished(`table ${table.id}`, firstOf([...bounds, ...rows]));
}

/** How a parameter's value stands in its cell on the 政策 sheet. */
export function parameterCell(parameter: Parameter): number | string {
  switch (parameter.kind) {
    case 'money':
      return parameter.default / FEN_PER.万元;
    case 'rate':
      return parameter.default / BILLION;
    case 'count':
      return parameter.default;
    case 'choice':
      return choiceTitle(parameter, parameter.default);
    case 'order':
      return parameter.default.map((input) => parameter.titles[input]?.zh ?? input).join('>');
  }
}

/** A reading as its parameter's cell names it. */
export function choiceTitle(parameter: Parameter, value: string): string {
  const choice = parameter.kind === 'choice' ? parameter.choices.find((one) => one.value === value) : undefined;
  if (choice === undefined) throw new Error(`parameter ${parameter.id} has no choice ${value}`);
  return choice.title.zh;
}

const OPERATORS = { atLeast: '>=', above: '>', atMost: '<=', below: '<', equal: '=' } as const;
type Comparison = keyof typeof OPERATORS;

/** Rates among parameters have at most four decimals (`policy/read-choices.ts`). */
const RATE_STEPS = 10_000;

class Writer {
  constructor(
    private readonly table: Table,
    private readonly names: FormulaNames,
  ) {}

  outcome(then: Outcome): string {
    switch (then.kind) {
      case 'word':
        return quoted(then.word);
      case 'missing':
        return quoted(STATES.missing.zh);
      case 'notApplicable':
        return quoted(STATES.notApplicable.zh);
      case 'error':
        return quoted(STATES.error.zh);
      case 'value':
        return this.quantity(then.of);
    }
  }

  private quantity(of: Limit): string {
    if ('number' in of) return String(of.number);
    if ('parameter' in of) return this.names.parameter(of.parameter);
    const source = this.names.input(of.input);
    if (isAmounts(source)) return `ROUND(${source.numerator}/${source.denominator},9)`;
    const cell = placeOf(of.input, source);
    return this.input(of.input).kind === 'ratio' ? `ROUND(${cell},9)` : cell;
  }

  condition(condition: Condition): string {
    return condition.op === 'any' ? anyOf(condition.of.map((one) => this.simple(one))) : this.simple(condition);
  }

  private simple(condition: SimpleCondition): string {
    switch (condition.op) {
      case 'yes':
        return this.isYes(condition.input);
      case 'no':
        // A mark that is not set is no; of a yes/no only a written no is.
        return this.input(condition.input).kind === 'mark' ? `NOT(${this.isYes(condition.input)})` : isNo(this.cell(condition.input));
      case 'given':
        return this.isGiven(condition.input);
      case 'blank':
        return `NOT(${this.isGiven(condition.input)})`;
      case 'is':
        return `${this.cell(condition.input)}=${quoted(condition.word)}`;
      case 'chosen':
        return `${this.names.parameter(condition.parameter)}=${quoted(choiceTitle(parameterOf(this.table, condition.parameter), condition.value))}`;
      case 'foremost': {
        const parameter = parameterOf(this.table, condition.order);
        if (parameter.kind !== 'order') throw new Error(`parameter ${condition.order} of table ${this.table.id} is no order`);
        const order = this.names.parameter(condition.order);
        const place = (input: string): string => `FIND(${quoted(parameter.titles[input]?.zh ?? input)},${order})`;
        const earlier = parameter.default
          .filter((input) => input !== condition.input)
          .map((input) => `NOT(AND(${this.isYes(input)},${place(input)}<${place(condition.input)}))`);
        return allOf([this.isYes(condition.input), ...earlier]);
      }
      case 'atLeast':
      case 'above':
      case 'atMost':
      case 'below':
      case 'equal':
        return this.comparison(condition.op, condition.input, condition.limit);
    }
  }

  /** A comparison that is FALSE, not an error, where a side is no number. */
  comparison(op: Comparison, id: string, limit: Limit): string {
    const sides = 'input' in limit ? [id, limit.input] : [id];
    const given = allOf(sides.filter((side) => !isComputed(this.names.input(side))).map((side) => this.isGiven(side)));
    return given === '' ? this.compared(op, id, limit) : `IF(${given},${this.compared(op, id, limit)},FALSE)`;
  }

  private compared(op: Comparison, id: string, limit: Limit): string {
    const source = this.names.input(id);
    const other = 'input' in limit ? this.names.input(limit.input) : null;
    if (isAmounts(source) || (other !== null && isAmounts(other))) return this.comparedAcross(op, source, limit);
    const input = this.input(id);
    const right = 'input' in limit ? exact(input, this.cell(limit.input)) : 'parameter' in limit ? exact(input, this.names.parameter(limit.parameter)) : null;
    const number = 'number' in limit ? String(input.kind === 'ratio' ? limit.number / BILLION : limit.number) : '';
    return `${exact(input, this.cell(id))}${OPERATORS[op]}${right ?? number}`;
  }

  /**
   * A comparison in which a side is made of two amounts, by multiplication: exact on every 分 to 1000亿元, and equal ratios are equal. Two ratios
   * that first differ behind their fifteenth digit count as equal in a cell.
   */
  private comparedAcross(op: Comparison, source: InputSource, limit: Limit): string {
    if ('number' in limit && isAmounts(source)) {
      if (limit.number === 0) return `${fen(source.numerator)}${OPERATORS[op]}0`;
      if (limit.number === BILLION) return `${fen(source.numerator)}${OPERATORS[op]}${fen(source.denominator)}`;
    }
    const left = fraction(source);
    const right = this.limitFraction(limit);
    return `${left.over}*${right.under}${OPERATORS[op]}${right.over}*${left.under}`;
  }

  private limitFraction(limit: Limit): Fraction {
    if ('input' in limit) return fraction(this.names.input(limit.input));
    if ('number' in limit) return { over: String(limit.number), under: String(BILLION) };
    return { over: `ROUND(${this.names.parameter(limit.parameter)}*${RATE_STEPS},0)`, under: String(RATE_STEPS) };
  }

  private isYes(id: string): string {
    const source = this.names.input(id);
    if (!isMarks(source)) return anyOf(yesTests(placeOf(id, source)));
    return anyOf(
      source.anyOf.flatMap((place) => {
        if ('mark' in place) return yesTests(place.mark);
        if ('amount' in place) return [`N(${place.amount})>0`];
        return [`IF(ISNUMBER(${place.count}),${place.count}>=${this.names.parameter(place.parameter)},FALSE)`];
      }),
    );
  }

  private isGiven(id: string): string {
    const input = this.input(id);
    const source = this.names.input(id);
    switch (input.kind) {
      case 'mark':
      case 'yesNo':
        return anyOf([this.isYes(id), isNo(placeOf(id, source))]);
      case 'ratio':
        return isAmounts(source) ? allOf([`ISNUMBER(${source.numerator})`, `N(${source.denominator})>0`]) : `ISNUMBER(${placeOf(id, source)})`;
      case 'money':
      case 'count':
        return `ISNUMBER(${placeOf(id, source)})`;
      case 'word':
        // Our own expression yields a word or nothing; a cell may hold anything.
        return isComputed(source) ? `${source.computed}<>""` : anyOf(input.words.map((word) => `${placeOf(id, source)}=${quoted(word)}`));
    }
  }

  private cell(id: string): string {
    return placeOf(id, this.names.input(id));
  }

  private input(id: string): Input {
    const input = this.table.inputs[id];
    if (input === undefined) throw new Error(`table ${this.table.id} has no input ${id}`);
    return input;
  }
}

/** A ratio as expressions of two whole numbers. */
interface Fraction {
  readonly over: string;
  readonly under: string;
}

function fraction(source: InputSource): Fraction {
  if (isAmounts(source)) return { over: fen(source.numerator), under: fen(source.denominator) };
  return { over: `ROUND(${placeOf('of a ratio', source)}*${BILLION},0)`, under: String(BILLION) };
}

/** An amount's cell in whole 分. */
function fen(cell: AmountsSource['numerator']): string {
  return `ROUND(${cell}*${FEN_PER.万元},0)`;
}

/** A number as the whole number that readers compare: 分, or nine decimals of a rate. */
function exact(input: Input, cell: string): string {
  switch (input.kind) {
    case 'money':
      return fen(cell);
    case 'ratio':
      return `ROUND(${cell},9)`;
    case 'count':
      return cell;
    case 'mark':
    case 'yesNo':
    case 'word':
      throw new Error(`an input of kind ${input.kind} has no size`);
  }
}
