/**
 * The one reader that writes a table as a native formula, for whoever receives the workbook without the add-in.
 *
 * Only functions that Excel 2010 and WPS know (IF, AND, OR, NOT, ISNUMBER, ROUND, FIND, NA); thresholds and readings are names of cells, so that a changed
 * threshold changes the results. A number counts as given only where ISNUMBER holds, so a blank, 待补数据 and other text stay unknown.
 */
import type { Parameter } from '../policy/parameter';
import type { Condition, Input, Limit, SimpleCondition, Table } from '../policy/table';
import { STATES } from '../texts/policy';
import { FEN_PER } from '../values/money';
import { BILLION } from '../values/ratio';
import { boundsOf, parameterOf } from './evaluate';

/** What the formula calls its inputs and parameters by: cells or defined names, in A1 notation. */
export interface FormulaNames {
  /** The cell of an input: amounts in 万元, rates as fractions, flags as 是/否, words as text. */
  input(id: string): string;
  /** The cell of a parameter: amounts in 万元, rates as fractions, a reading by its Chinese title, an order as titles joined by `>`. */
  parameter(id: string): string;
}

/** Longest formula Excel takes. */
export const MAX_FORMULA = 8192;

/** The table as one formula, `=IF(…)`. Throws when it would be too long for a cell: that is our own mistake. */
export function excelFormula(table: Table, names: FormulaNames): string {
  const bounds = Object.entries(table.inputs).flatMap(([id, input]) => {
    const range = boundsOf(input);
    if (range === null) return [];
    const outside = (['below', 'above'] as const).map((op) => comparison(table, op, id, { number: op === 'below' ? range.min : range.max }, names));
    return [{ when: `OR(${outside.join(',')})`, then: text(STATES.error.zh) }];
  });
  const rows = table.rows.map((row) => ({ when: allOf(row.when.map((condition) => write(table, condition, names))), then: outcome(table, row.then, names) }));
  // Exactly one row matches, yet the last one keeps its condition: a formula that somebody edited shows #N/A, not a wrong answer.
  const nested = [...bounds, ...rows].reduceRight((rest, { when, then }) => `IF(${when},${then},${rest})`, 'NA()');
  const result = `=${nested}`;
  if (result.length > MAX_FORMULA) throw new Error(`the formula of table ${table.id} has ${result.length} characters`);
  return result;
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

function outcome(table: Table, then: Table['rows'][number]['then'], names: FormulaNames): string {
  switch (then.kind) {
    case 'word':
      return text(then.word);
    case 'missing':
      return text(STATES.missing.zh);
    case 'notApplicable':
      return text(STATES.notApplicable.zh);
    case 'error':
      return text(STATES.error.zh);
    case 'value':
      if ('number' in then.of) return String(then.of.number);
      if ('parameter' in then.of) return names.parameter(then.of.parameter);
      return inputOf(table, then.of.input).kind === 'ratio' ? `ROUND(${names.input(then.of.input)},9)` : names.input(then.of.input);
  }
}

function write(table: Table, condition: Condition, names: FormulaNames): string {
  if (condition.op === 'any') return `OR(${condition.of.map((one) => writeSimple(table, one, names)).join(',')})`;
  return writeSimple(table, condition, names);
}

function writeSimple(table: Table, condition: SimpleCondition, names: FormulaNames): string {
  switch (condition.op) {
    case 'yes':
      return isYes(names.input(condition.input));
    case 'no': {
      const cell = names.input(condition.input);
      // A mark that is not set is no; of a yes/no only a written no is.
      return inputOf(table, condition.input).kind === 'mark' ? `NOT(${isYes(cell)})` : isNo(cell);
    }
    case 'given':
      return isGiven(inputOf(table, condition.input), names.input(condition.input));
    case 'blank':
      return `NOT(${isGiven(inputOf(table, condition.input), names.input(condition.input))})`;
    case 'is':
      return `${names.input(condition.input)}=${text(condition.word)}`;
    case 'chosen': {
      const parameter = parameterOf(table, condition.parameter);
      return `${names.parameter(condition.parameter)}=${text(parameter.kind === 'choice' ? choiceTitle(parameter, condition.value) : condition.value)}`;
    }
    case 'foremost': {
      const parameter = parameterOf(table, condition.order);
      if (parameter.kind !== 'order') throw new Error(`parameter ${condition.order} of table ${table.id} is no order`);
      const order = names.parameter(condition.order);
      const place = (input: string): string => `FIND(${text(parameter.titles[input]?.zh ?? input)},${order})`;
      const earlier = parameter.default
        .filter((input) => input !== condition.input)
        .map((input) => `NOT(AND(${isYes(names.input(input))},${place(input)}<${place(condition.input)}))`);
      return `AND(${[isYes(names.input(condition.input)), ...earlier].join(',')})`;
    }
    case 'atLeast':
    case 'above':
    case 'atMost':
    case 'below':
    case 'equal':
      return comparison(table, condition.op, condition.input, condition.limit, names);
  }
}

const OPERATORS = { atLeast: '>=', above: '>', atMost: '<=', below: '<', equal: '=' } as const;

/** A comparison that is FALSE, not an error, where a side is no number. */
function comparison(table: Table, op: keyof typeof OPERATORS, id: string, limit: Limit, names: FormulaNames): string {
  const input = inputOf(table, id);
  const cell = names.input(id);
  const other = 'input' in limit ? names.input(limit.input) : null;
  const numeric = other === null ? `ISNUMBER(${cell})` : `AND(ISNUMBER(${cell}),ISNUMBER(${other}))`;
  return `IF(${numeric},${exact(input, cell)}${OPERATORS[op]}${limitText(input, limit, names)},FALSE)`;
}

/** A number as the whole number that readers compare: 分, or nine decimals of a rate. */
function exact(input: Input, cell: string): string {
  switch (input.kind) {
    case 'money':
      return `ROUND(${cell}*${FEN_PER.万元},0)`;
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

function limitText(input: Input, limit: Limit, names: FormulaNames): string {
  if ('input' in limit) return exact(input, names.input(limit.input));
  if ('parameter' in limit) return exact(input, names.parameter(limit.parameter));
  return String(input.kind === 'ratio' ? limit.number / BILLION : limit.number);
}

function isYes(cell: string): string {
  return `OR(${cell}="是",${cell}=TRUE)`;
}

/** Excel says that a blank cell equals FALSE; it is no no. */
function isNo(cell: string): string {
  return `AND(${cell}<>"",OR(${cell}="否",${cell}=FALSE))`;
}

function isGiven(input: Input, cell: string): string {
  switch (input.kind) {
    case 'mark':
    case 'yesNo':
      return `OR(${isYes(cell)},${isNo(cell)})`;
    case 'money':
    case 'ratio':
    case 'count':
      return `ISNUMBER(${cell})`;
    case 'word':
      return `OR(${input.words.map((word) => `${cell}=${text(word)}`).join(',')})`;
  }
}

function allOf(conditions: readonly string[]): string {
  return conditions.length === 1 ? (conditions[0] as string) : `AND(${conditions.join(',')})`;
}

function text(word: string): string {
  return `"${word.replace(/"/g, '""')}"`;
}

function choiceTitle(parameter: Extract<Parameter, { kind: 'choice' }>, value: string): string {
  const choice = parameter.choices.find((one) => one.value === value);
  if (choice === undefined) throw new Error(`parameter ${parameter.id} has no choice ${value}`);
  return choice.title.zh;
}

function inputOf(table: Table, id: string): Input {
  const input = table.inputs[id];
  if (input === undefined) throw new Error(`table ${table.id} has no input ${id}`);
  return input;
}
