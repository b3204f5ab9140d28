/** A small workbook recalculated by IronCalc: a 政策 sheet with named parameters and a table's inputs in rows. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { initSync, Model } from '@ironcalc/wasm';
import type { Fact, Facts } from '../../src/domain/policy/facts';
import type { Parameter, ParameterValue, PolicyChoices } from '../../src/domain/policy/parameter';
import type { Input, Table } from '../../src/domain/policy/table';
import { excelFormula, parameterCell } from '../../src/domain/readers/excel-formula';
import { columnLetters } from '../../src/domain/sheets/column-letters';
import { FEN_PER } from '../../src/domain/values/money';
import { BILLION } from '../../src/domain/values/ratio';

initSync({ module: readFileSync(join(__dirname, '../../node_modules/@ironcalc/wasm/wasm_bg.wasm')) });

/** Answers of the table's native formula for these customers, as the cell shows them. */
export function recalculate(table: Table, customers: readonly Facts[], choices: PolicyChoices = {}): readonly string[] {
  const model = new Model('test', 'en', 'UTC', 'en');
  model.pauseEvaluation();
  const inputs = Object.keys(table.inputs);
  const answer = inputs.length + 1;
  const parameters = inputs.length + 3;
  table.parameters.forEach((parameter, p) => {
    model.setUserInput(0, p + 1, parameters, asCell(valueCell(parameter, choices[parameter.id])));
    model.newDefinedName(nameOf(parameter.id), null, `Sheet1!$${columnLetters(parameters - 1)}$${p + 1}`);
  });
  customers.forEach((facts, i) => {
    inputs.forEach((id, c) => {
      const text = asCell(factCell(facts[id] ?? null, table.inputs[id] as Input));
      if (text !== '') model.setUserInput(0, i + 1, c + 1, text);
    });
    const written = excelFormula(table, { input: (id) => `$${columnLetters(inputs.indexOf(id))}${i + 1}`, parameter: nameOf });
    model.setUserInput(0, i + 1, answer, written);
  });
  model.resumeEvaluation();
  model.evaluate();
  const answers = customers.map((_facts, i) => plain(model.getFormattedCellValue(0, i + 1, answer)));
  model.free();
  return answers;
}

/** A rate as JavaScript prints it: the engine writes 1E-09. */
function plain(shown: string): string {
  return /^[-\d.E]+$/.test(shown) ? String(Number(shown)) : shown;
}

function nameOf(parameter: string): string {
  return `P_${parameter.replace(/\./g, '_')}`;
}

function valueCell(parameter: Parameter, value: ParameterValue | undefined): number | string {
  if (value === undefined) return parameterCell(parameter);
  const changed = { ...parameter, default: value } as Parameter;
  return parameterCell(changed);
}

/** A fact as an analyst's cell holds it: 万元, fractions, 是/否. Ratios of two amounts are written as their quotient. */
function factCell(fact: Fact, input: Input): number | string {
  if (fact === null) return '';
  if (typeof fact === 'boolean') return fact ? '是' : '否';
  if (typeof fact === 'string') return fact;
  if (typeof fact === 'number') return input.kind === 'money' ? fact / FEN_PER.万元 : fact;
  return fact.denominator === BILLION ? fact.numerator / BILLION : fact.numerator / fact.denominator;
}

function asCell(value: number | string): string {
  return String(value);
}
