/** One corpus through every reader: all cases, every edge under every reading, and random customers. */
import fc from 'fast-check';
import { TABLES } from '../../src/domain/policy';
import { edgesOf } from '../../src/domain/policy/check';
import type { Fact, FactColumn, Facts } from '../../src/domain/policy/facts';
import type { PolicyChoices } from '../../src/domain/policy/parameter';
import type { Input, Table } from '../../src/domain/policy/table';
import { compileColumns } from '../../src/domain/readers/columns';
import { evaluate, type Verdict } from '../../src/domain/readers/evaluate';
import { printRatio } from '../../src/domain/values/ratio';
import { readCases } from '../cases/read-cases';
import { customerOf } from './random-customers';

function asText(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'word':
      return verdict.word;
    case 'value':
      return typeof verdict.value === 'number' ? String(verdict.value) : printRatio(verdict.value);
    case 'missing':
      return '待补数据';
    case 'notApplicable':
      return '不适用';
    case 'error':
      return `error ${verdict.code}`;
  }
}

/** What the scalar reader answers, in the numbering of the columnar one. */
function expectedIndex(table: Table, facts: Facts, choices: PolicyChoices): number {
  const verdict = evaluate(table, facts, choices);
  if (verdict.row !== null) return table.rows.indexOf(verdict.row);
  return table.rows.length + compileColumns(table, choices).boundsErrors.findIndex(({ input }) => verdict.kind === 'error' && input === verdict.input);
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

function readColumns(table: Table, customers: readonly Facts[], choices: PolicyChoices): Uint8Array {
  const out = new Uint8Array(customers.length);
  compileColumns(table, choices).read(toColumns(table, customers), 0, customers.length, out);
  return out;
}

const cases = readCases();

describe('the analysts’ cases', () => {
  test.each(cases.map((one) => [one.name, one] as const))('%s', (_name, { table, facts, choices, expect: expected, warns }) => {
    const verdict = evaluate(table, facts, choices);
    expect(asText(verdict)).toBe(expected);
    expect(verdict.row?.warns ?? []).toEqual(warns);
    expect(readColumns(table, [facts], choices)[0]).toBe(expectedIndex(table, facts, choices));
  });

  test('there is one for every row of every table, under some reading', () => {
    const fired = new Set(cases.flatMap(({ table, facts, choices }) => {
      const { row } = evaluate(table, facts, choices);
      return row === null ? [] : [`${table.id}/${row.id}`];
    }));
    const rows = TABLES.flatMap((table) => table.rows.map((row) => `${table.id}/${row.id}`));
    expect(rows.filter((row) => !fired.has(row))).toEqual([]);
  });

  test('each cites a clause of its own table', () => {
    for (const { table, clause, name } of cases) {
      const clauses = [...table.rows, ...table.parameters].map((cited) => cited.clause.id);
      expect({ name, known: clauses.includes(clause) }).toEqual({ name, known: true });
    }
  });
});

describe.each(TABLES.map((table) => [table.id, table] as const))('table %s', (_id, table) => {
  test('both readers agree on every edge', () => {
    const customers = [...edgesOf(table, {})];
    const out = readColumns(table, customers, {});
    customers.forEach((facts, i) => {
      expect(out[i]).toBe(expectedIndex(table, facts, {}));
    });
  });

  test('both readers agree on random customers', () => {
    fc.assert(
      fc.property(fc.array(customerOf(table), { minLength: 1, maxLength: 200 }), (customers) => {
        const out = readColumns(table, customers, {});
        customers.forEach((facts, i) => {
          expect(out[i]).toBe(expectedIndex(table, facts, {}));
        });
      }),
      { numRuns: 50, seed: 20261124 },
    );
  });
});
