/** The one door to a running Univer: its only workbook, its services, and mutations carried out at once. */
import { ICommandService, IUniverInstanceService, UniverInstanceType, type ICommandInfo, type IExecutionOptions, type Injector, type Univer, type Workbook, type Worksheet } from '@univerjs/core';
import { SheetInterceptorService } from '@univerjs/sheets';
import { WORKBOOK_ID } from './empty-workbook';

type Mutation = { readonly id: string };

export class UniverDoor {
  readonly injector: Injector;
  readonly workbook: Workbook;
  readonly unitId = WORKBOOK_ID;
  readonly commands: ICommandService;
  private depth = 0;

  constructor(univer: Univer) {
    this.injector = univer.__getInjector();
    this.commands = this.injector.get(ICommandService);
    const workbook = this.injector.get(IUniverInstanceService).getUnit<Workbook>(this.unitId, UniverInstanceType.UNIVER_SHEET);
    if (workbook === null || workbook === undefined) throw new Error('Univer has no workbook.');
    this.workbook = workbook;
  }

  sheet(sheetId: string): Worksheet {
    const sheet = this.workbook.getSheetBySheetId(sheetId);
    if (sheet === null || sheet === undefined) throw new Error(`No sheet ${sheetId}.`);
    return sheet;
  }

  /** Carries out a mutation of the workbook; those of a sheet name it in `subUnitId`. */
  run(mutation: Mutation, params: object, options?: IExecutionOptions): void {
    this.byProgram(() => this.commands.syncExecuteCommand(mutation.id, { unitId: this.unitId, ...params }, options));
  }

  /** Carries out what other parts of Univer add to a command that a person would give: formulas that follow a new name, for instance. */
  runConsequences(command: Mutation, params: object): void {
    const info: ICommandInfo = { id: command.id, params: { unitId: this.unitId, ...params } };
    for (const { id, params: more } of this.injector.get(SheetInterceptorService).onCommandExecute(info).redos) {
      this.byProgram(() => this.commands.syncExecuteCommand(id, more));
    }
  }

  /** Whether what happens now was asked for by the program, not by a person. */
  isProgram(): boolean {
    return this.depth > 0;
  }

  private byProgram(run: () => unknown): void {
    this.depth += 1;
    try {
      run();
    } finally {
      this.depth -= 1;
    }
  }
}
