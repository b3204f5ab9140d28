/** Every formula of a plan, calculated by IronCalc over the plan's own values. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { initSync, Model } from '@ironcalc/wasm';
import { columnLetters } from '../../../src/domain/sheets/column-letters';
import { isTextKind, type SheetPlan } from '../../../src/domain/sheets/sheet-plan';

initSync({ module: readFileSync(join(__dirname, '../../../node_modules/@ironcalc/wasm/wasm_bg.wasm')) });

interface Calculated {
  readonly address: string;
  /** What the plan says the formula yields. */
  readonly result: number | string | undefined;
  readonly calculated: number | string;
}

export function recalculatedFormulas({ blocks }: SheetPlan): readonly Calculated[] {
  const model = new Model('plan', 'en', 'UTC', 'en');
  const formulas: { row: number; column: number; result: number | string | undefined }[] = [];
  model.pauseEvaluation();
  for (const { top, left, rows, columns } of blocks) {
    columns.forEach((content, c) => {
      for (let r = 0; r < rows; r += 1) {
        const row = top + r + 1;
        const column = left + c + 1;
        if ('values' in content) {
          const value = content.values[r] as string | number;
          // An apostrophe keeps a text from being taken for something else, as in Excel.
          if (value !== '' && !Number.isNaN(value)) model.setUserInput(0, row, column, isTextKind(content.kind) ? `'${value}` : String(value));
        } else {
          const formula = content.formulas[r];
          if (formula === null || formula === undefined) continue;
          model.setUserInput(0, row, column, formula.formula);
          formulas.push({ row, column, result: formula.result });
        }
      }
    });
  }
  model.resumeEvaluation();
  model.evaluate();
  const calculated = formulas.map(({ row, column, result }) => {
    const shown = model.getFormattedCellValue(0, row, column);
    return { address: `${columnLetters(column - 1)}${row}`, result, calculated: Number.isNaN(Number(shown)) ? shown : Number(shown) };
  });
  model.free();
  return calculated;
}
