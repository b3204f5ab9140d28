/**
 * A workbook in arrays: for tests, and for the pane in a plain browser tab. It keeps a log of what was done and fails
 * where it is told to, in the way Excel fails.
 */
import { formula, type Area, type SheetPlan } from '../domain/sheets/sheet-plan';
import { hostFailure, type Phase } from './excel-faults';
import { MAX_SHEET_NAME, REQUEST_LIMITS, type RequestLimits } from './excel-limits';
import { UNFINISHED } from './excel-styles';
import { MemorySheet } from './memory-sheet';
import { fullAddress } from './range-address';
import { readInChunks } from './read-range';
import type { Operation } from './sheet-operations';
import { parseSetting, settingKey, settingText } from './stored-setting';
import { findStuckFormulas, repairFormulas, type FormulaDriver } from './repair-formulas';
import { WorkbookError, type CellValue, type RangeChunk, type RangeInfo, type RangeSource, type RepairReport, type StuckSheet, type Watch, type Workbook, type WrittenSheet } from './workbook';
import { writePlans, type GivenName, type SheetDriver, type StatusCell } from './write-plans';

/** A sheet of the user's to start with. */
export interface GivenSheet {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
  readonly formats?: readonly { readonly area: Area; readonly format: string }[];
  readonly hiddenRows?: readonly number[];
  /** Formulas behind values that `rows` show. */
  readonly formulas?: readonly { readonly row: number; readonly column: number; readonly formula: string }[];
  readonly isProtected?: boolean;
}

export interface GivenBook {
  readonly sheets?: readonly GivenSheet[];
  readonly tables?: readonly { readonly name: string; readonly sheet: string; readonly area: Area }[];
  /** Names that cells have. */
  readonly names?: readonly { readonly name: string; readonly sheet: string; readonly area: Area }[];
  /** Areas the user selected on a sheet. */
  readonly selection?: { readonly sheet: string; readonly areas: readonly Area[] };
  readonly structureProtected?: boolean;
  /** Opening files from an add-in is forbidden here. */
  readonly refusesCopies?: boolean;
  readonly limits?: RequestLimits;
}

/** How a request fails: Excel's code, and how much of the request had been done before. */
export interface Failure {
  readonly code: string;
  readonly applied: 0 | 0.5 | 1;
}

/** A request that was sent: which sheet it wrote to (null: it only read), and what it did. */
export interface LoggedRequest {
  readonly sheet: string | null;
  readonly operations: readonly Operation['op'][];
}

export class MemoryWorkbook implements Workbook {
  readonly sheets: MemorySheet[] = [];
  readonly settings = new Map<string, string>();
  /** Names that cells have, by the name in small letters. */
  readonly names = new Map<string, { readonly name: string; readonly sheetId: string; readonly area: Area }>();
  readonly log: LoggedRequest[] = [];
  /** Files that were opened beside this workbook. */
  readonly copies: Uint8Array[] = [];
  /** The sheet in front. */
  shown: string;
  /** Asked before each request, counted from 1; a failure makes it fail. */
  failing: ((request: number) => Failure | null) | null = null;
  private readonly tables: NonNullable<GivenBook['tables']>;
  private readonly limits: RequestLimits;
  private readonly protectedIds = new Set<string>();
  private nextId = 1;

  constructor(private readonly given: GivenBook = {}) {
    this.tables = given.tables ?? [];
    this.limits = given.limits ?? REQUEST_LIMITS;
    for (const sheet of given.sheets ?? [{ name: 'Sheet1', rows: [] }]) this.addGiven(sheet);
    for (const { name, sheet, area } of given.names ?? []) this.names.set(name.toLowerCase(), { name, area, sheetId: this.named(sheet).id });
    this.shown = this.sheets[0]?.id ?? '';
  }

  supports(): boolean {
    return true;
  }

  async sources(): Promise<{ readonly sheets: readonly string[]; readonly tables: readonly string[] }> {
    return this.request('read', null, [], () => ({ sheets: this.sheets.map(({ name }) => name), tables: this.tables.map(({ name }) => name) }));
  }

  async describe(source: RangeSource): Promise<RangeInfo> {
    return (await this.locate(source)).info;
  }

  async read(source: RangeSource, onChunk: (chunk: RangeChunk) => void, watch?: Watch): Promise<RangeInfo> {
    const { info, sheet, area } = await this.locate(source);
    await readInChunks(
      info,
      (top, rows) => {
        const part = { ...area, top: area.top + top, rows };
        return this.request('read', null, [], () => ({ values: sheet.valuesOf(part), formats: sheet.formatsOf(part) }));
      },
      onChunk,
      watch,
      this.limits,
    );
    return info;
  }

  async write(plans: readonly SheetPlan[], watch?: Watch): Promise<readonly WrittenSheet[]> {
    return writePlans(this.driver(), plans, watch, this.limits);
  }

  async openCopy(bytes: Uint8Array): Promise<'opened' | 'refused'> {
    if (this.given.refusesCopies === true) return 'refused';
    try {
      await this.request('write', null, [], () => void this.copies.push(bytes.slice()));
    } catch (error) {
      if (error instanceof WorkbookError) return 'refused';
      throw error;
    }
    return 'opened';
  }

  async findStuckFormulas(watch?: Watch): Promise<readonly StuckSheet[]> {
    return findStuckFormulas(this.formulaDriver(), watch, this.limits);
  }

  async repairFormulas(watch?: Watch): Promise<RepairReport> {
    return repairFormulas(this.formulaDriver(), watch, this.limits);
  }

  async show(sheet: WrittenSheet): Promise<void> {
    await this.request('write', null, [], () => {
      this.shown = this.own(sheet.id).id;
    });
  }

  async readSetting(key: string): Promise<unknown> {
    return this.request('read', null, [], () => parseSetting(this.settings.get(settingKey(key))));
  }

  async writeSetting(key: string, value: unknown): Promise<void> {
    await this.request('write', null, [], () => void this.settings.set(settingKey(key), settingText(value)));
  }

  private addGiven({ name, rows, formats, hiddenRows, formulas, isProtected }: GivenSheet): void {
    const sheet = new MemorySheet(`sheet-${this.nextId++}`, name, new Set(hiddenRows));
    for (const { area, format } of formats ?? []) sheet.apply({ op: 'number-format', area, format });
    sheet.values.push(...rows.map((row) => [...row]));
    for (const { row, column, formula } of formulas ?? []) sheet.formulas.set(`${row},${column}`, formula);
    if (isProtected === true) this.protectedIds.add(sheet.id);
    this.sheets.push(sheet);
  }

  /** One request: counted, logged, and failing when it shall. `steps` are what half of it is half of. */
  private async request<T>(phase: Phase, sheet: string | null, operations: readonly Operation[], answer: () => T): Promise<T> {
    // A real host answers later, in a task of its own: callers must not rely on answers at once, and a page can draw meanwhile.
    await new Promise((resolve) => setTimeout(resolve));
    this.log.push({ sheet, operations: operations.map(({ op }) => op) });
    const failure = this.failing?.(this.log.length) ?? null;
    const apply = (count: number): void => {
      if (sheet !== null) for (const operation of operations.slice(0, count)) this.own(sheet).apply(operation);
    };
    try {
      if (failure === null) {
        apply(operations.length);
        return answer();
      }
      apply(Math.floor(operations.length * failure.applied));
      if (failure.applied === 1) answer();
      throw new HostError(failure.code);
    } catch (error) {
      throw hostFailure(error, phase);
    }
  }

  private own(id: string): MemorySheet {
    const sheet = this.sheets.find((candidate) => candidate.id === id);
    if (sheet === undefined) throw new HostError('ItemNotFound');
    return sheet;
  }

  private async locate(source: RangeSource): Promise<{ info: RangeInfo; sheet: MemorySheet; area: Area }> {
    return this.request(source.kind === 'selection' ? 'select' : 'read', null, [], () => {
      const { sheet, area } = this.find(source);
      const used = area ?? { top: 0, left: 0, rows: 0, columns: 0 };
      let hiddenRows = 0;
      for (const row of sheet.hiddenRows) if (row >= used.top && row < used.top + used.rows) hiddenRows += 1;
      const address = used.rows === 0 ? sheet.name : fullAddress(sheet.name, used);
      return { info: { address, sheet: sheet.name, rows: used.rows, columns: used.columns, hiddenRows }, sheet, area: used };
    });
  }

  private named(name: string): MemorySheet {
    const sheet = this.sheets.find((candidate) => candidate.name === name);
    if (sheet === undefined) throw new HostError('ItemNotFound');
    return sheet;
  }

  private find(source: RangeSource): { sheet: MemorySheet; area: Area | null } {
    switch (source.kind) {
      case 'selection': {
        const { selection } = this.given;
        const [area, ...more] = selection?.areas ?? [];
        if (selection === undefined || area === undefined || more.length > 0) throw new HostError('InvalidSelection');
        const sheet = this.named(selection.sheet);
        return { sheet, area: sheet.usedRange(area) };
      }
      case 'table': {
        const table = this.tables.find(({ name }) => name === source.name);
        if (table === undefined) throw new HostError('ItemNotFound');
        return { sheet: this.named(table.sheet), area: table.area };
      }
      case 'sheet': {
        const sheet = this.named(source.name);
        return { sheet, area: sheet.usedRange() };
      }
    }
  }

  private driver(): SheetDriver {
    return {
      state: (names) =>
        this.request('write', null, [], () => ({
          sheetNames: this.sheets.map(({ name }) => name),
          structureProtected: this.given.structureProtected === true,
          names: names.flatMap((name) => {
            const found = this.names.get(name.toLowerCase());
            return found === undefined ? [] : [{ name: found.name, isDead: this.isGone(found.sheetId) }];
          }),
        })),
      add: (name, status) => this.request('write', null, [], () => this.add(name, status)),
      giveNames: (names) => this.request('name', null, [], () => names.forEach((name) => this.giveName(name))),
      takeNamesAway: async (names) => {
        const ours = await this.request('write', null, [], () => names.filter(({ name, sheetId }) => this.names.get(name.toLowerCase())?.sheetId === sheetId));
        await this.request('write', null, [], () => ours.forEach(({ name }) => this.names.delete(name.toLowerCase())));
      },
      apply: (id, operations) => this.request('write', id, operations, () => void this.own(id)),
      values: (id, areas) => this.request('write', null, [], () => areas.map((area) => this.own(id).valuesOf(area))),
      finish: (id, { row, column }) =>
        this.request('write', null, [], () => {
          const sheet = this.own(id);
          sheet.put(row, column, '');
          return { name: sheet.name };
        }),
      failure: (error, sheet) => hostFailure(error, 'write', sheet),
    };
  }

  private isGone(sheetId: string): boolean {
    return !this.sheets.some(({ id }) => id === sheetId);
  }

  private giveName({ name, area, sheetId, replaces }: GivenName): void {
    const key = name.toLowerCase();
    if (replaces && !this.names.delete(key)) throw new HostError('ItemNotFound');
    if (this.names.has(key)) throw new HostError('ItemAlreadyExists');
    this.names.set(key, { name, area, sheetId: this.own(sheetId).id });
  }

  private formulaDriver(): FormulaDriver {
    return {
      sheets: () =>
        this.request('read', null, [], () => this.sheets.map((sheet) => ({ id: sheet.id, name: sheet.name, isProtected: this.protectedIds.has(sheet.id), used: sheet.usedRange() }))),
      cells: (id, area) =>
        this.request('read', null, [], () => {
          const sheet = this.own(id);
          return { formulas: sheet.formulasOf(area), values: sheet.valuesOf(area), formats: sheet.formatsOf(area) };
        }),
      enter: (id, entries) => {
        const operations = entries.map(({ area, formulas }): Operation => ({ op: 'formulas', area, formulas: formulas.map((text) => [formula(text)]) }));
        const isProtected = this.protectedIds.has(id);
        return this.request('repair', isProtected ? null : id, isProtected ? [] : operations, () => {
          if (isProtected) throw new HostError('AccessDenied');
        });
      },
      failure: (error, sheet) => hostFailure(error, 'repair', sheet),
    };
  }

  private add(name: string, { row, column }: StatusCell): { id: string; name: string } {
    if (name === '' || name.length > MAX_SHEET_NAME) throw new HostError('InvalidArgument');
    if (this.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase())) throw new HostError('ItemAlreadyExists');
    const sheet = new MemorySheet(`sheet-${this.nextId++}`, name);
    sheet.put(row, column, UNFINISHED.text);
    this.sheets.push(sheet);
    return { id: sheet.id, name };
  }
}

/** What a host throws: an error with a code and words of its own, which nobody shows. */
class HostError extends Error {
  constructor(readonly code: string) {
    super(`the host refused: ${code}`);
  }
}
