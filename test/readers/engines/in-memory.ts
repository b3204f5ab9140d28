/** The two readers of the product's own code, evaluate and columns, with answers as a sheet prints them. */
import type { Fact, FactColumn, Facts } from '../../../src/domain/policy/facts';
import type { Outcome, Table } from '../../../src/domain/policy/table';
import type { Input } from '../../../src/domain/policy/table';
import { compileColumns } from '../../../src/domain/readers/columns';
import { evaluate, parameterValue, type Verdict } from '../../../src/domain/readers/evaluate';
import type { PolicyChoices } from '../../../src/domain/policy/parameter';
import { STATES } from '../../../src/domain/texts/policy';
import { BILLION, type Ratio } from '../../../src/domain/values/ratio';
import type { Reader } from '../questions';

/** What a reader shows when no single row matches: never on a table that is well made. */
export const NO_ANSWER = '#N/A';

export const readEvaluate: Reader = (batches) =>
  Promise.resolve(
    batches.map(({ table, choices, customers }) =>
      customers.map((facts) => {
        try {
          return shown(evaluate(table, facts, choices));
        } catch (error) {
          if (error instanceof Error && error.message.includes('rows match')) return NO_ANSWER;
          throw error;
        }
      }),
    ),
  );

export const readColumns: Reader = (batches) =>
  Promise.resolve(
    batches.map(({ table, choices, customers }) => {
      const out = new Uint8Array(customers.length);
      try {
        compileColumns(table, choices).read(toColumns(table, customers), 0, customers.length, out);
      } catch (error) {
        // It has filled in everybody and names the first without a row.
        if (!(error instanceof Error && error.message.includes('no single row'))) throw error;
      }
      return customers.map((facts, i) => shownRow(table, out[i] as number, facts, choices));
    }),
  );

/** A rate as nine decimals, which is what a cell keeps of it. */
export function shownRate({ numerator, denominator }: Ratio): string {
  return denominator === BILLION ? (numerator / BILLION).toFixed(9) : (numerator / denominator).toFixed(9);
}

function shown(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'word':
      return verdict.word;
    case 'value':
      return typeof verdict.value === 'number' ? String(verdict.value) : shownRate(verdict.value);
    case 'missing':
      return STATES.missing.zh;
    case 'notApplicable':
      return STATES.notApplicable.zh;
    case 'error':
      return STATES.error.zh;
  }
}

function shownRow(table: Table, index: number, facts: Facts, choices: PolicyChoices): string {
  if (index === 255) return NO_ANSWER;
  const row = table.rows[index];
  return row === undefined ? STATES.error.zh : shownOutcome(table, row.then, facts, choices);
}

function shownOutcome(table: Table, then: Outcome, facts: Facts, choices: PolicyChoices): string {
  switch (then.kind) {
    case 'word':
      return then.word;
    case 'missing':
      return STATES.missing.zh;
    case 'notApplicable':
      return STATES.notApplicable.zh;
    case 'error':
      return STATES.error.zh;
    case 'value': {
      const value = 'input' in then.of ? facts[then.of.input] : 'number' in then.of ? then.of.number : parameterValue(table, then.of.parameter, choices);
      return typeof value === 'number' ? (value / BILLION).toFixed(9) : shownRate(value as Ratio);
    }
  }
}

function toColumns(table: Table, customers: readonly Facts[]): Record<string, FactColumn> {
  return Object.fromEntries(Object.entries(table.inputs).map(([id, input]) => [id, toColumn(input, customers.map((facts) => facts[id] ?? null))]));
}

function toColumn(input: Input, facts: readonly Fact[]): FactColumn {
  switch (input.kind) {
    case 'mark':
    case 'yesNo':
      return { kind: 'flags', values: Uint8Array.from(facts, (fact) => (fact === null ? 0 : fact === true ? 2 : 1)) };
    case 'money':
    case 'count':
      return { kind: 'numbers', values: Float64Array.from(facts, (fact) => (typeof fact === 'number' ? fact : NaN)) };
    case 'word':
      return { kind: 'words', values: Uint8Array.from(facts, (fact) => (typeof fact === 'string' ? input.words.indexOf(fact) + 1 : 0)) };
    case 'ratio':
      return {
        kind: 'ratios',
        numerators: Float64Array.from(facts, (fact) => (typeof fact === 'object' && fact !== null ? fact.numerator : NaN)),
        denominators: Float64Array.from(facts, (fact) => (typeof fact === 'object' && fact !== null ? fact.denominator : 1)),
      };
  }
}
