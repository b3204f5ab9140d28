/** A batch as it stands on a sheet: its parameters, its customers' cells and the native formula of each. */
import type { Fact, Facts } from '../../../src/domain/policy/facts';
import type { Parameter, PolicyChoices } from '../../../src/domain/policy/parameter';
import type { Input } from '../../../src/domain/policy/table';
import { parameterName } from '../../../src/domain/policy/parameter-name';
import { excelFormula, parameterCell, type FormulaAnswer } from '../../../src/domain/readers/excel-formula';
import type { InputSource } from '../../../src/domain/readers/input-source';
import { columnLetters } from '../../../src/domain/sheets/column-letters';
import { FEN_PER } from '../../../src/domain/values/money';
import { BILLION } from '../../../src/domain/values/ratio';
import type { Batch } from '../questions';

export type Cell = number | string | boolean | null;

/** A defined name and what its cell holds. */
export interface NamedValue {
  readonly name: string;
  readonly value: number | string;
}

export interface NativeSheet {
  readonly names: readonly NamedValue[];
  /** Cells of each customer, from column A on. */
  readonly rows: readonly (readonly Cell[])[];
  /** The formula of a row, counted from 1, with names for the parameters. */
  readonly formula: (row: number, answer?: FormulaAnswer) => string;
}

/** The cells that name these parameters under a policy. */
export function namedValues(parameters: readonly Parameter[], choices: PolicyChoices): readonly NamedValue[] {
  return parameters.map((parameter) => ({
    name: parameterName(parameter.id),
    value: parameterCell({ ...parameter, default: choices[parameter.id] ?? parameter.default } as Parameter),
  }));
}

export function nativeSheet({ table, choices, amounts, customers }: Batch): NativeSheet {
  const places = new Map<string, readonly number[]>();
  let width = 0;
  for (const id of Object.keys(table.inputs)) {
    places.set(id, amounts.has(id) ? [width, width + 1] : [width]);
    width += amounts.has(id) ? 2 : 1;
  }
  const cell = (column: number, row: number): string => `$${columnLetters(column)}${row}`;
  return {
    names: namedValues(table.parameters, choices),
    rows: customers.map((facts) => Object.entries(table.inputs).flatMap(([id, input]) => cellsOf(facts, id, input, amounts.has(id)))),
    formula: (row, answer) => {
      const input = (id: string): InputSource => {
        const [first = 0, second] = places.get(id) ?? [];
        return second === undefined ? cell(first, row) : { numerator: cell(first, row), denominator: cell(second, row) };
      };
      return excelFormula(table, { input, parameter: parameterName }, answer);
    },
  };
}

/** A fact as an analyst's cells hold it: 万元, fractions or two amounts, 是/否. */
function cellsOf(facts: Facts, id: string, input: Input, ofAmounts: boolean): readonly Cell[] {
  const fact: Fact = facts[id] ?? null;
  if (fact === null) return ofAmounts ? [null, null] : [null];
  if (typeof fact === 'boolean') return [fact ? '是' : '否'];
  if (typeof fact === 'string') return [fact];
  if (typeof fact === 'number') return [input.kind === 'money' ? fact / FEN_PER.万元 : fact];
  return ofAmounts ? [fact.numerator / FEN_PER.万元, fact.denominator / FEN_PER.万元] : [fact.numerator / BILLION];
}

/** A rate as the cell shows it, with nine decimals; words as they are. */
export function plain(shown: string): string {
  return /^-?[\d.]+(E[-+]?\d+)?$/i.test(shown) ? Number(shown).toFixed(9) : shown;
}
