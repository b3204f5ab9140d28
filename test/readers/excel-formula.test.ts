/** The native formula, recalculated by a real engine, says what the other readers say; and it uses only what old Excel and WPS know. */
import fc from 'fast-check';
import { TABLES } from '../../src/domain/policy';
import { edgesOf } from '../../src/domain/policy/check';
import type { Facts } from '../../src/domain/policy/facts';
import type { PolicyChoices } from '../../src/domain/policy/parameter';
import type { Table } from '../../src/domain/policy/table';
import { evaluate } from '../../src/domain/readers/evaluate';
import { excelFormula, MAX_FORMULA } from '../../src/domain/readers/excel-formula';
import { BILLION } from '../../src/domain/values/ratio';
import { readCases } from '../cases/read-cases';
import { customerOf } from './random-customers';
import { recalculate } from './recalculated';

/** Functions the emitted formulas may use: all known to Excel 2010 and WPS. */
const ALLOWED = new Set(['IF', 'AND', 'OR', 'NOT', 'ISNUMBER', 'ROUND', 'FIND', 'NA']);

function expected(table: Table, facts: Facts, choices: PolicyChoices): string {
  const verdict = evaluate(table, facts, choices);
  switch (verdict.kind) {
    case 'word':
      return verdict.word;
    case 'value':
      return typeof verdict.value === 'number' ? String(verdict.value) : String(Number((verdict.value.numerator / verdict.value.denominator).toFixed(9)));
    case 'missing':
      return '待补数据';
    case 'notApplicable':
      return '不适用';
    case 'error':
      return '错误';
  }
}

/** A rate cell holds a figure; the exact ratio of two amounts has no cell of its own, so those customers are left to the other readers. */
const hasCells = (facts: Facts): boolean => Object.values(facts).every((fact) => typeof fact !== 'object' || fact === null || fact.denominator === BILLION);

describe.each(TABLES.map((table) => [table.id, table] as const))('table %s', (_id, table) => {
  test('the formula fits a cell and uses only old functions and names', () => {
    const text = excelFormula(table, { input: (id) => `$${String.fromCharCode(65 + Object.keys(table.inputs).indexOf(id))}5`, parameter: (id) => `P_${id.replace('.', '_')}` });
    expect(text.length).toBeLessThan(MAX_FORMULA);
    const used = [...text.replace(/"[^"]*"/g, '').matchAll(/([A-Z][A-Z0-9.]*)\(/g)].map((match) => match[1] as string);
    expect(used.filter((name) => !ALLOWED.has(name))).toEqual([]);
  });

  test('it answers every case of the analysts', () => {
    for (const one of readCases().filter((candidate) => candidate.table === table && hasCells(candidate.facts))) {
      expect([one.name, recalculate(table, [one.facts], one.choices)[0]]).toEqual([one.name, expected(table, one.facts, one.choices)]);
    }
  });

  test('it answers every edge', () => {
    const customers = [...edgesOf(table, {})];
    const answers = recalculate(table, customers);
    customers.forEach((facts, i) => {
      expect([facts, answers[i]]).toEqual([facts, expected(table, facts, {})]);
    });
  });

  test('it answers random customers', () => {
    const customers = fc.sample(customerOf(table), { numRuns: 2500, seed: 20261124 }).filter(hasCells);
    const answers = recalculate(table, customers);
    customers.forEach((facts, i) => {
      expect([facts, answers[i]]).toEqual([facts, expected(table, facts, {})]);
    });
    expect(customers.length).toBeGreaterThan(300);
  });
});
