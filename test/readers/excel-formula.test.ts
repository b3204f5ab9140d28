/** Native formulas fit old Excel and WPS, name their clause, and refuse what a cell could not hold. */
import { PARAMETERS, TABLES } from '../../src/domain/policy';
import { parameterName } from '../../src/domain/policy/parameter-name';
import type { Table } from '../../src/domain/policy/table';
import { evaluate } from '../../src/domain/readers/evaluate';
import { excelFormula } from '../../src/domain/readers/excel-formula';
import { EXCEL_FUNCTIONS, finished, functionsIn, MAX_FORMULA } from '../../src/domain/readers/excel-text';
import type { InputSource } from '../../src/domain/readers/input-source';
import { columnLetters } from '../../src/domain/sheets/column-letters';
import { FormulaSheet } from './engines/ironcalc';
import { nativeSheet } from './engines/native';
import { caseBatches, countOf, edgeBatches } from './questions';

/** What came after Excel 2010 or needs a prefix there. */
const TOO_NEW = ['IFS', 'SWITCH', 'LET', 'LAMBDA', 'XLOOKUP', 'XMATCH', 'FILTER', 'SORT', 'UNIQUE', 'SEQUENCE', 'TEXTJOIN', 'CONCAT', 'MAXIFS', 'MINIFS', 'IFNA', 'XOR', 'DAYS', 'NUMBERVALUE', 'BRANCH.TIER'];

test('the functions we may use are old ones', () => {
  expect(EXCEL_FUNCTIONS.filter((name) => TOO_NEW.includes(name))).toEqual([]);
  expect([...EXCEL_FUNCTIONS].sort()).toEqual(EXCEL_FUNCTIONS);
});

/** Every way in which the ratios of a table may stand. */
function shapesOf(table: Table): readonly ((id: string) => InputSource)[] {
  const ratios = Object.keys(table.inputs).filter((id) => table.inputs[id]?.kind === 'ratio');
  const subsets = ratios.reduce<string[][]>((all, id) => [...all, ...all.map((one) => [...one, id])], [[]]);
  const cell = (column: number): string => `$${columnLetters(column)}$50000`;
  return subsets.map((amounts) => (id) => {
    const column = 30 + 2 * Object.keys(table.inputs).indexOf(id);
    return amounts.includes(id) ? { numerator: cell(column), denominator: cell(column + 1) } : cell(column);
  });
}

test.each(TABLES.map((table) => [table.id, table] as const))('%s fits a cell far right and down, with the functions of Excel 2010', (_id, table) => {
  for (const input of shapesOf(table)) {
    for (const answer of ['result', 'clause'] as const) {
      const text = excelFormula(table, { input, parameter: parameterName }, answer);
      expect(text.length).toBeLessThan(MAX_FORMULA);
      expect(functionsIn(text).filter((name) => !EXCEL_FUNCTIONS.includes(name))).toEqual([]);
      expect(text).toMatch(/^=IF\(/);
      expect(text).not.toMatch(/[^\x20-\x7e\u3000-\u9fff\uff00-\uffef“”]/);
    }
  }
});

test('a formula that is too long or uses a new function is our own mistake', () => {
  expect(() => finished('x', `"${'长'.repeat(MAX_FORMULA - 4)}"`)).not.toThrow();
  expect(() => finished('x', `"${'长'.repeat(MAX_FORMULA - 3)}"`)).toThrow('the formula of x has 8192 characters');
  expect(() => finished('x', 'IFS(A1=1,2)')).toThrow('the formula of x uses IFS');
  expect(() => finished('x', '"IFS("&A1')).not.toThrow();
});

test('a name is made of the id, one for each parameter, and is no cell address', () => {
  const names = [...PARAMETERS.keys()].map(parameterName);
  expect(parameterName('tier.low')).toBe('P_tier_low');
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(PARAMETERS.size);
  for (const name of names) expect(name).toMatch(/^P_[A-Za-z]+_[A-Za-z]+$/);
});

test('the clause of every case, and of every edge under the documents’ policy', () => {
  const batches = [...caseBatches(), ...edgeBatches().filter(({ choices }) => Object.entries(choices).every(([id, value]) => isDefault(id, value)))];
  for (const batch of batches) {
    const { names, rows, formula } = nativeSheet(batch);
    const sheet = new FormulaSheet(rows[0]?.length ?? 0, (row) => [formula(row, 'clause')]);
    const expected = batch.customers.map((facts) => [evaluate(batch.table, facts, batch.choices).row?.clause.id ?? '']);
    expect(sheet.answers(names, rows)).toEqual(expected);
    sheet.free();
  }
  expect(countOf(batches)).toBeGreaterThan(700);
});

function isDefault(id: string, value: unknown): boolean {
  return JSON.stringify(PARAMETERS.get(id)?.default) === JSON.stringify(value);
}
