/**
 * The one place that proves a table well made: every row cites, names what exists, and exactly one row matches any input.
 *
 * The proof tries every edge: for each number the values one unit below, on and above each limit and blank, for each flag and
 * word all it can hold, under every reading the parameters allow. It takes the matcher as an argument, so that the policy stays
 * free of readers.
 */
import type { Facts } from './facts';
import { BILLION } from '../values/ratio';
import type { Parameter, PolicyChoices } from './parameter';
import type { Input, Row, SimpleCondition, Table } from './table';

/** A fault of a table: ours, never a user's. */
export interface TableFault {
  readonly table: string;
  readonly fault: 'gap' | 'overlap' | 'uncited' | 'unknown-name';
  readonly rows: readonly string[];
  readonly facts: Facts;
  readonly choices: PolicyChoices;
}

export type Matcher = (table: Table, facts: Facts, choices: PolicyChoices) => readonly Row[];

/** Faults of a table, at most `limit` of them. `tried` counts the inputs. */
export function checkTable(table: Table, matching: Matcher, limit = 20): { readonly faults: readonly TableFault[]; readonly tried: number } {
  const faults: TableFault[] = [...unsound(table)];
  let tried = 0;
  for (const choices of readingsOf(table.parameters)) {
    for (const facts of edgesOf(table, choices)) {
      tried += 1;
      const rows = matching(table, facts, choices).map(({ id }) => id);
      if (rows.length !== 1 && faults.length < limit) {
        faults.push({ table: table.id, fault: rows.length === 0 ? 'gap' : 'overlap', rows, facts, choices });
      }
    }
  }
  return { faults, tried };
}

function unsound(table: Table): readonly TableFault[] {
  const fault = (kind: TableFault['fault'], name: string): TableFault => ({ table: table.id, fault: kind, rows: [name], facts: {}, choices: {} });
  const faults: TableFault[] = [];
  const parameters = new Set(table.parameters.map(({ id }) => id));
  for (const cited of [...table.rows, ...table.parameters]) {
    if (!/^A\d-\d{2}[a-z]?$/.test(cited.clause.id) || cited.clause.says === '') faults.push(fault('uncited', cited.id));
  }
  for (const row of table.rows) {
    for (const condition of row.when.flatMap((one) => (one.op === 'any' ? one.of : [one]))) {
      for (const name of inputsNamed(condition)) if (!(name in table.inputs)) faults.push(fault('unknown-name', `${row.id}: ${name}`));
      for (const name of parametersNamed(condition)) if (!parameters.has(name)) faults.push(fault('unknown-name', `${row.id}: ${name}`));
    }
    if (row.then.kind === 'word' && !table.words.includes(row.then.word)) faults.push(fault('unknown-name', `${row.id}: ${row.then.word}`));
  }
  return faults;
}

function inputsNamed(condition: SimpleCondition): readonly string[] {
  const own = 'input' in condition ? [condition.input] : [];
  return 'limit' in condition && 'input' in condition.limit ? [...own, condition.limit.input] : own;
}

function parametersNamed(condition: SimpleCondition): readonly string[] {
  if (condition.op === 'chosen') return [condition.parameter];
  if (condition.op === 'foremost') return [condition.order];
  return 'limit' in condition && 'parameter' in condition.limit ? [condition.limit.parameter] : [];
}

/** Every combination of readings; numbers stay at their defaults, orders in all their permutations. */
export function* readingsOf(parameters: readonly Parameter[]): Generator<PolicyChoices> {
  const open = parameters.filter(({ kind }) => kind === 'choice' || kind === 'order');
  yield* combine(
    open.map((parameter): readonly [string, readonly (string | readonly string[])[]] => [
      parameter.id,
      parameter.kind === 'choice' ? parameter.choices.map(({ value }) => value) : parameter.kind === 'order' ? permutations(parameter.default) : [],
    ]),
  );
}

/** Every combination of edge values of the inputs under some readings. */
export function* edgesOf(table: Table, choices: PolicyChoices): Generator<Facts> {
  yield* combine(Object.entries(table.inputs).map(([id, input]) => [id, edgeValues(table, id, input, choices)] as const));
}

function edgeValues(table: Table, id: string, input: Input, choices: PolicyChoices): Facts[string][] {
  switch (input.kind) {
    case 'mark':
    case 'yesNo':
      return [null, false, true];
    case 'word':
      return [null, ...input.words];
    case 'money':
    case 'count':
    case 'ratio': {
      const near = new Set<number>();
      for (const limit of limitsOf(table, id, choices)) for (const value of [limit - 1, limit, limit + 1]) near.add(value);
      if (near.size === 0) near.add(0).add(1);
      const inside = [...near].filter((value) => input.bounds === undefined || (value >= input.bounds.min && value <= input.bounds.max));
      const values: Facts[string][] = input.kind === 'ratio' ? inside.map((numerator) => ({ numerator, denominator: BILLION })) : inside;
      return input.always === true ? values : [null, ...values];
    }
  }
}

/** Numbers an input meets: its own limits, those of inputs it is compared with, and its bounds. */
function limitsOf(table: Table, id: string, choices: PolicyChoices): readonly number[] {
  const conditions = table.rows.flatMap((row) => row.when.flatMap((one) => (one.op === 'any' ? one.of : [one])));
  const related = new Set([id]);
  for (const condition of conditions) {
    const names = inputsNamed(condition);
    if (names.length === 2 && names.includes(id)) for (const name of names) related.add(name);
  }
  const numbers: number[] = [];
  for (const condition of conditions) {
    if (!('limit' in condition) || !related.has(condition.input) || 'input' in condition.limit) continue;
    if ('number' in condition.limit) numbers.push(condition.limit.number);
    else {
      const { parameter } = condition.limit;
      const value = choices[parameter] ?? table.parameters.find((one) => one.id === parameter)?.default;
      if (typeof value === 'number') numbers.push(value);
    }
  }
  return numbers;
}

function* combine<T>(axes: readonly (readonly [string, readonly T[]])[]): Generator<Record<string, T>> {
  const [first, ...rest] = axes;
  if (first === undefined) {
    yield {};
    return;
  }
  for (const tail of combine(rest)) for (const value of first[1]) yield { [first[0]]: value, ...tail };
}

function permutations(items: readonly string[]): readonly (readonly string[])[] {
  if (items.length <= 1) return [items];
  return items.flatMap((item) => permutations(items.filter((other) => other !== item)).map((tail) => [item, ...tail]));
}
