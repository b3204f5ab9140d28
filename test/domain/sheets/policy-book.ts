/** Several plans as one workbook of IronCalc: sheets under their names, names over their cells, formulas that recalculate when a cell is changed. */
import { columnLetters } from '../../../src/domain/sheets/column-letters';
import { formulaAt, isTextKind, type Area, type SheetPlan } from '../../../src/domain/sheets/sheet-plan';
import { newModel } from '../../readers/engines/ironcalc';

export class PolicyBook {
  private readonly model = newModel();

  constructor(private readonly plans: readonly SheetPlan[]) {
    const { model } = this;
    model.pauseEvaluation();
    plans.slice(1).forEach(() => {
      model.newSheet();
    });
    plans.forEach(({ names }, sheet) => {
      // IronCalc takes ASCII names only; no formula of a cell uses another.
      for (const { name, area } of (names ?? []).filter((one) => /^\w+$/.test(one.name))) model.newDefinedName(name, null, `Sheet${sheet + 1}!${absolute(area)}`);
    });
    plans.forEach((plan, sheet) => {
      for (const { top, left, rows, columns } of plan.blocks) {
        columns.forEach((content, c) => {
          for (let r = 0; r < rows; r += 1) {
            if ('values' in content) {
              const value = content.values[r] as string | number;
              if (value !== '' && !Number.isNaN(value)) this.put(sheet, top + r, left + c, isTextKind(content.kind) ? `'${value}` : String(value));
            } else {
              const cell = content.formulas[r] ?? null;
              if (cell !== null) this.put(sheet, top + r, left + c, formulaAt(cell, top + r));
            }
          }
        });
      }
    });
    this.calculate();
  }

  /** What a cell shows; rows and columns from 0. */
  shown(template: string, row: number, column: number): string {
    return this.model.getFormattedCellValue(this.sheetOf(template), row + 1, column + 1);
  }

  /** Types into a cell and recalculates; '' empties it. */
  type(template: string, row: number, column: number, text: string): void {
    this.put(this.sheetOf(template), row, column, text);
    this.calculate();
  }

  /** Cells of every formula that does not show what its plan says. */
  surprises(): readonly string[] {
    return this.plans.flatMap((plan) =>
      plan.blocks.flatMap(({ top, left, rows, columns }) =>
        columns.flatMap((content, c) =>
          Array.from({ length: rows }, (_none, r) => r).flatMap((r) => {
            const cell = 'formulas' in content ? (content.formulas[r] ?? null) : null;
            if (cell === null) return [];
            const shown = this.shown(plan.template, top + r, left + c);
            const expected = cell.result ?? '';
            const same = typeof expected === 'number' ? isNear(Number(shown.replaceAll(',', '')), expected) : shown === expected;
            return same ? [] : [`${plan.template} ${columnLetters(left + c)}${top + r + 1}: ${shown}, not ${expected}`];
          }),
        ),
      ),
    );
  }

  free(): void {
    this.model.free();
  }

  private sheetOf(template: string): number {
    const sheet = this.plans.findIndex((plan) => plan.template === template);
    if (sheet < 0) throw new Error(`no sheet ${template}`);
    return sheet;
  }

  private put(sheet: number, row: number, column: number, text: string): void {
    this.model.setUserInput(sheet, row + 1, column + 1, text);
  }

  private calculate(): void {
    this.model.resumeEvaluation();
    this.model.evaluate();
  }
}

/** Engines add up in orders of their own. */
function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.abs(b) * 1e-13;
}

function absolute({ top, left, rows, columns }: Area): string {
  const corner = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;
  const first = corner(top, left);
  return rows * columns === 1 ? first : `${first}:${corner(top + rows - 1, left + columns - 1)}`;
}
