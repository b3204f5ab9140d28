/** The one reader that answers for a single customer: which row of a table fires, with its clause, values used and inputs missing. */
import type { Parameter, ParameterValue, PolicyChoices } from '../policy/parameter';
import type { Condition, Input, Limit, Outcome, Row, SimpleCondition, Table } from '../policy/table';
import { BILLION, compareFractions, type Ratio } from '../values/ratio';
import type { Fact, Facts } from '../policy/facts';

/** The answer of a table. `row` is the one that fired; it is absent only when an input lies outside its bounds. */
export type Verdict =
  | { readonly kind: 'word'; readonly word: string; readonly row: Row }
  | { readonly kind: 'value'; readonly value: number | Ratio; readonly row: Row }
  | { readonly kind: 'missing'; readonly inputs: readonly string[]; readonly row: Row }
  | { readonly kind: 'notApplicable'; readonly row: Row }
  | { readonly kind: 'error'; readonly code: string; readonly input: string | null; readonly row: Row | null };

/** A parameter's value in force. Throws for an id the table does not declare: that is our own mistake. */
export function parameterValue(table: Table, id: string, choices: PolicyChoices): ParameterValue {
  return choices[id] ?? parameterOf(table, id).default;
}

export function parameterOf(table: Table, id: string): Parameter {
  const parameter = table.parameters.find((candidate) => candidate.id === id);
  if (parameter === undefined) throw new Error(`table ${table.id} declares no parameter ${id}`);
  return parameter;
}

/** Reads the table for one customer. `choices` holds the parameters that differ from their defaults. */
export function evaluate(table: Table, facts: Facts, choices: PolicyChoices = {}): Verdict {
  for (const [id, input] of Object.entries(table.inputs)) {
    const bounds = boundsOf(input);
    const value = facts[id] ?? null;
    if (bounds === null || value === null) continue;
    const below = compare(value, { numerator: bounds.min, denominator: scale(value) }) < 0;
    const above = compare(value, { numerator: bounds.max, denominator: scale(value) }) > 0;
    if (below || above) return { kind: 'error', code: bounds.error, input: id, row: null };
  }
  const matching = matchingRows(table, facts, choices);
  const row = matching[0];
  if (row === undefined || matching.length > 1) {
    throw new Error(`table ${table.id}: ${matching.length} rows match, exactly one must: ${matching.map(({ id }) => id).join(', ')}`);
  }
  return answer(table, row, facts, choices);
}

/** The bounds of an input, if it has any. */
export function boundsOf(input: Input): { readonly min: number; readonly max: number; readonly error: string } | null {
  return input.kind === 'money' || input.kind === 'ratio' || input.kind === 'count' ? (input.bounds ?? null) : null;
}

/** All rows that match; a well-made table has exactly one for any input within bounds. */
export function matchingRows(table: Table, facts: Facts, choices: PolicyChoices): readonly Row[] {
  return table.rows.filter((row) => row.when.every((condition) => holds(table, condition, facts, choices)));
}

function answer(table: Table, row: Row, facts: Facts, choices: PolicyChoices): Verdict {
  const outcome: Outcome = row.then;
  switch (outcome.kind) {
    case 'word':
      return { kind: 'word', word: outcome.word, row };
    case 'value':
      return { kind: 'value', value: limitValue(table, outcome.of, facts, choices), row };
    case 'missing':
      return { kind: 'missing', inputs: outcome.inputs, row };
    case 'notApplicable':
      return { kind: 'notApplicable', row };
    case 'error':
      return { kind: 'error', code: outcome.code, input: null, row };
  }
}

function holds(table: Table, condition: Condition, facts: Facts, choices: PolicyChoices): boolean {
  if (condition.op === 'any') return condition.of.some((alternative) => holdsCondition(table, alternative, facts, choices));
  return holdsCondition(table, condition, facts, choices);
}

/** Whether a simple condition holds for these facts. */
export function holdsCondition(table: Table, condition: SimpleCondition, facts: Facts, choices: PolicyChoices): boolean {
  switch (condition.op) {
    case 'yes':
      return facts[condition.input] === true;
    case 'no': {
      const value = facts[condition.input] ?? null;
      return value === false || (value === null && table.inputs[condition.input]?.kind === 'mark');
    }
    case 'blank':
      return (facts[condition.input] ?? null) === null;
    case 'given':
      return (facts[condition.input] ?? null) !== null;
    case 'is':
      return facts[condition.input] === condition.word;
    case 'chosen':
      return parameterValue(table, condition.parameter, choices) === condition.value;
    case 'foremost': {
      const order = parameterValue(table, condition.order, choices);
      if (!Array.isArray(order)) throw new Error(`parameter ${condition.order} of table ${table.id} is no order`);
      return order.find((input: string) => facts[input] === true) === condition.input;
    }
    case 'atLeast':
    case 'above':
    case 'atMost':
    case 'below':
    case 'equal': {
      const value = facts[condition.input] ?? null;
      if (value === null) return false;
      const limit = limitFact(table, condition.limit, value, facts, choices);
      return limit !== null && isOn(condition.op, compare(value, limit));
    }
  }
}

/** Whether a comparison's sign satisfies the operator. */
export function isOn(op: 'atLeast' | 'above' | 'atMost' | 'below' | 'equal', sign: number): boolean {
  switch (op) {
    case 'atLeast':
      return sign >= 0;
    case 'above':
      return sign > 0;
    case 'atMost':
      return sign <= 0;
    case 'below':
      return sign < 0;
    case 'equal':
      return sign === 0;
  }
}

function limitFact(table: Table, limit: Limit, beside: Fact, facts: Facts, choices: PolicyChoices): Fact {
  if ('input' in limit) return facts[limit.input] ?? null;
  const number = 'number' in limit ? limit.number : parameterValue(table, limit.parameter, choices);
  if (typeof number !== 'number') throw new Error(`a limit of table ${table.id} is no number`);
  return { numerator: number, denominator: scale(beside) };
}

function limitValue(table: Table, limit: Limit, facts: Facts, choices: PolicyChoices): number | Ratio {
  if ('number' in limit) return limit.number;
  if ('input' in limit) {
    const value = facts[limit.input] ?? null;
    if (typeof value === 'number' || isRatio(value)) return value;
    throw new Error(`table ${table.id} answers with a blank input`);
  }
  const value = parameterValue(table, limit.parameter, choices);
  if (typeof value !== 'number') throw new Error(`parameter ${limit.parameter} of table ${table.id} is no number`);
  return parameterOf(table, limit.parameter).kind === 'rate' ? { numerator: value, denominator: BILLION } : value;
}

/** What a plain number beside this fact counts in: billionths for ratios, ones for amounts and counts. */
function scale(fact: Fact): number {
  return isRatio(fact) ? BILLION : 1;
}

function isRatio(fact: Fact): fact is Ratio {
  return typeof fact === 'object' && fact !== null;
}

function compare(value: Fact, limit: Fact): number {
  const a = asRatio(value);
  const b = asRatio(limit);
  return compareFractions(a.numerator, a.denominator, b.numerator, b.denominator);
}

function asRatio(fact: Fact): Ratio {
  if (typeof fact === 'number') return { numerator: fact, denominator: 1 };
  if (isRatio(fact)) return fact;
  throw new Error('only amounts, counts and ratios are compared');
}
