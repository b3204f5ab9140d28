/** The one place that knows whether cells are being calculated: from the change that asks for it to the last result. */
import { ICommandService, type Injector } from '@univerjs/core';
import {
  IActiveDirtyManagerService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetTriggerFormulaCalculationStartMutation,
  type ISetFormulaCalculationNotificationMutation,
} from '@univerjs/engine-formula';
import { SetRangeValuesMutation } from '@univerjs/sheets';

/** Changes that only concern looks carry one of these and are not calculated. */
const LOOKS_ONLY = new Set(['sheet.command.set-style', 'sheet.command.set-border', 'sheet.command.clear-selection-format']);

export interface Cell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

export class Calculation {
  /** Univer waits a moment for further changes before it starts. */
  private asked = false;
  private running = 0;
  /** Things that the cells wait for, such as answers of add-in functions. */
  private awaited = 0;
  private readonly waiting = new Set<() => void>();
  private readonly commands: ICommandService;

  constructor(
    injector: Injector,
    private readonly unitId: string,
    private readonly onQuiet: () => void,
  ) {
    this.commands = injector.get(ICommandService);
    const dirtying = injector.get(IActiveDirtyManagerService);
    this.commands.onCommandExecuted(({ id, params }, options) => {
      if (id === SetFormulaCalculationStartMutation.id) {
        this.asked = false;
        this.running += 1;
      } else if (id === SetFormulaCalculationNotificationMutation.id) {
        const { functionsExecutedState } = params as ISetFormulaCalculationNotificationMutation;
        if (functionsExecutedState === undefined) return;
        this.running = Math.max(0, this.running - 1);
        this.check();
      } else if (dirtying.get(id) !== undefined && !(id === SetRangeValuesMutation.id && (options?.onlyLocal === true || LOOKS_ONLY.has(triggerOf(params))))) {
        this.asked = true;
      }
    });
  }

  /** Until the returned function is called there is something to wait for. */
  expect(): () => void {
    this.awaited += 1;
    return () => {
      this.awaited -= 1;
      this.check();
    };
  }

  calculated(): Promise<void> {
    if (this.isQuiet()) return Promise.resolve();
    return new Promise((resolve) => this.waiting.add(resolve));
  }

  /** Calculates these cells and what depends on them, or everything. */
  start(cells: readonly Cell[] | 'all'): void {
    const dirtyRanges =
      cells === 'all'
        ? []
        : cells.map(({ sheetId, row, column }) => ({ unitId: this.unitId, sheetId, range: { startRow: row, endRow: row, startColumn: column, endColumn: column } }));
    this.commands.syncExecuteCommand(
      SetTriggerFormulaCalculationStartMutation.id,
      {
        forceCalculation: cells === 'all',
        dirtyRanges,
        dirtyNameMap: {},
        dirtyDefinedNameMap: {},
        dirtySuperTableMap: {},
        dirtyUnitFeatureMap: {},
        dirtyUnitOtherFormulaMap: {},
        clearDependencyTreeCache: {},
      },
      { onlyLocal: true },
    );
  }

  private isQuiet(): boolean {
    return !this.asked && this.running === 0 && this.awaited === 0;
  }

  /** Univer may start again at once when it was stopped, so look after it had its turn. */
  private check(): void {
    setTimeout(() => {
      if (!this.isQuiet()) return;
      this.onQuiet();
      const go = [...this.waiting];
      this.waiting.clear();
      go.forEach((resolve) => resolve());
    }, 0);
  }
}

function triggerOf(params: unknown): string {
  const { trigger } = params as { readonly trigger?: string };
  return trigger ?? '';
}
