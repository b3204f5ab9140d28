/** Every formula of a plan, calculated by IronCalc over the plan's own values. */
import { columnLetters } from '../../../src/domain/sheets/column-letters';
import { formulaAt, isTextKind, type SheetPlan } from '../../../src/domain/sheets/sheet-plan';
import { newModel } from '../../readers/engines/ironcalc';

interface Calculated {
  readonly address: string;
  /** What the plan says the formula yields. */
  readonly result: number | string | undefined;
  readonly calculated: number | string;
}

/** @param others plans that travel in the same file: sheets of their own, whose names the formulas may use */
export function recalculatedFormulas(plan: SheetPlan, others: readonly SheetPlan[] = []): readonly Calculated[] {
  const model = newModel();
  const formulas: { row: number; column: number; result: number | string | undefined }[] = [];
  model.pauseEvaluation();
  others.forEach(({ names }, i) => {
    model.newSheet();
    for (const { name, area } of names ?? []) model.newDefinedName(name, null, `Sheet${i + 2}!$${columnLetters(area.left)}$${area.top + 1}`);
  });
  [plan, ...others].forEach(({ blocks }, sheet) => {
    for (const { top, left, rows, columns } of blocks) {
      columns.forEach((content, c) => {
        for (let r = 0; r < rows; r += 1) {
          const row = top + r + 1;
          const column = left + c + 1;
          if ('values' in content) {
            const value = content.values[r] as string | number;
            // An apostrophe keeps a text from being taken for something else, as in Excel.
            if (value !== '' && !Number.isNaN(value)) model.setUserInput(sheet, row, column, isTextKind(content.kind) ? `'${value}` : String(value));
          } else {
            const cell = content.formulas[r];
            if (cell === null || cell === undefined) continue;
            model.setUserInput(sheet, row, column, formulaAt(cell, row - 1));
            if (sheet === 0) formulas.push({ row, column, result: cell.result });
          }
        }
      });
    }
  });
  model.resumeEvaluation();
  model.evaluate();
  const calculated = formulas.map(({ row, column, result }) => {
    const shown = model.getFormattedCellValue(0, row, column);
    return { address: `${columnLetters(column - 1)}${row}`, result, calculated: shown === '' || Number.isNaN(Number(shown)) ? shown : Number(shown) };
  });
  model.free();
  return calculated;
}
