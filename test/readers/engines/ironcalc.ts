/** Native formulas recalculated by IronCalc. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { initSync, Model } from '@ironcalc/wasm';
import { columnLetters } from '../../../src/domain/sheets/column-letters';
import type { Reader } from '../questions';
import { nativeSheet, plain, type Cell, type NamedValue } from './native';

initSync({ module: readFileSync(join(__dirname, '../../../node_modules/@ironcalc/wasm/wasm_bg.wasm')) });

export function newModel(): Model {
  return new Model('test', 'en', 'UTC', 'en');
}

/** Puts a value in a cell; rows and columns from 1, null empties it. A text that is no formula stays text. */
export function put(model: Model, row: number, column: number, value: Cell): void {
  model.setUserInput(0, row, column, value === null ? '' : typeof value === 'boolean' ? String(value).toUpperCase() : String(value));
}

/** Reading a formula costs the engine far more than calculating it, so a sheet keeps its formulas and gets one block of rows after the other. */
const BLOCK = 250;

/** Rows of cells from column A on, and the same formulas right of each row. */
export class FormulaSheet {
  private readonly model = newModel();
  private rows = 0;

  /** @param width cells of a row; @param formulas those of a row, counted from 1; @param block rows that stand on the sheet at once */
  constructor(
    private readonly width: number,
    private readonly formulas: (row: number) => readonly string[],
    private readonly block = BLOCK,
  ) {}

  /** Answers of every formula for each row. Names may get new values from call to call. */
  answers(names: readonly NamedValue[], rows: readonly (readonly Cell[])[]): readonly (readonly string[])[] {
    const { model, width } = this;
    const firstAnswer = width + 1;
    const count = this.formulas(1).length;
    const nameColumn = firstAnswer + count + 1;
    model.pauseEvaluation();
    names.forEach(({ name, value }, p) => {
      put(model, p + 1, nameColumn, value);
      if (this.rows === 0) model.newDefinedName(name, null, `Sheet1!$${columnLetters(nameColumn - 1)}$${p + 1}`);
    });
    const answers: (readonly string[])[] = [];
    for (let from = 0; from < rows.length; from += this.block) {
      const block = rows.slice(from, from + this.block);
      model.pauseEvaluation();
      block.forEach((row, r) => row.forEach((cell, c) => put(model, r + 1, c + 1, cell)));
      for (; this.rows < block.length; this.rows += 1) {
        this.formulas(this.rows + 1).forEach((formula, f) => put(model, this.rows + 1, firstAnswer + f, formula));
      }
      model.resumeEvaluation();
      model.evaluate();
      block.forEach((_row, r) => answers.push(Array.from({ length: count }, (_none, f) => model.getFormattedCellValue(0, r + 1, firstAnswer + f))));
    }
    return answers;
  }

  free(): void {
    this.model.free();
  }
}

export const ironCalcReader: Reader = (batches) => {
    const sheets = new Map<string, FormulaSheet>();
    try {
      return Promise.resolve(
        batches.map((batch) => {
          const { names, rows, formula } = nativeSheet(batch);
          const key = `${batch.table.id} ${[...batch.amounts].join()}`;
          const sheet = sheets.get(key) ?? new FormulaSheet(rows[0]?.length ?? 0, (row) => [formula(row)]);
          sheets.set(key, sheet);
          return sheet.answers(names, rows).map(([answer = '']) => plain(answer));
        }),
      );
    } finally {
      for (const sheet of sheets.values()) sheet.free();
    }
};
