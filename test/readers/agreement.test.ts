/** One corpus through every reader: all cases and every edge under every reading; `agreement-random.test.ts` adds 100,000 random customers. */
import { TABLES } from '../../src/domain/policy';
import { evaluate, type Verdict } from '../../src/domain/readers/evaluate';
import { printRatio } from '../../src/domain/values/ratio';
import { readCases } from '../cases/read-cases';
import { readEvaluate } from './engines/in-memory';
import { READERS } from './engines/readers';
import { caseBatches, countOf, differences, edgeBatches, withinCells } from './questions';

const cases = readCases();

describe('the analysts’ cases', () => {
  test.each(cases.map((one) => [one.name, one] as const))('%s', (_name, { table, facts, choices, expect: expected, warns }) => {
    const verdict = evaluate(table, facts, choices);
    expect(asText(verdict)).toBe(expected);
    expect(verdict.row?.warns ?? []).toEqual(warns);
  });

  test('there is one for every row of every table, under some reading', () => {
    const fired = new Set(
      cases.flatMap(({ table, facts, choices }) => {
        const { row } = evaluate(table, facts, choices);
        return row === null ? [] : [`${table.id}/${row.id}`];
      }),
    );
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

/** As the analysts write it: errors with their code, rates in per cent. */
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

describe.each([
  ['cases', caseBatches(), 137],
  ['edges under every reading', edgeBatches(), 8_000],
] as const)('%s', (_what, all, least) => {
  const batches = withinCells(all);
  const expected = readEvaluate(batches);

  test.each(READERS)('evaluate and %s agree', async (_name, reader) => {
    expect(differences(batches, await expected, await reader(batches))).toEqual([]);
  }, 120_000);

  test('the corpus is as large as it says, and nothing of it is too large for a cell', () => {
    expect(countOf(all)).toBeGreaterThanOrEqual(least);
    expect(countOf(batches)).toBe(countOf(all));
  });
});
