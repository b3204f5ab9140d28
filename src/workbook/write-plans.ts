/**
 * The one procedure that writes plans into new sheets; each gateway lends it a `SheetDriver`.
 *
 * Requests of one write, the budget the tests count:
 * 1 (names) + for each plan 1 (the sheet with its 未完成) + r (operations) + v (reading back) + 1 (未完成 off), where
 * r and v are bounded by `requestBound`; plans that give names to cells add the requests of those, bounded alike. A name of a
 * sheet taken meanwhile costs two more, once.
 */
import type { Area, PlanName, SheetPlan } from '../domain/sheets/sheet-plan';
import { REQUEST_LIMITS, type RequestLimits } from './excel-limits';
import { requests, type Weight } from './requests';
import { countCells, expectedValues, sheetOperations, type Operation, type WrittenValue } from './sheet-operations';
import { fullAddress } from './range-address';
import { sheetName } from './sheet-name';
import { WorkbookError, type CellValue, type Watch, type WrittenSheet } from './workbook';
import { writtenTogether } from './written-together';

export interface BookState {
  readonly sheetNames: readonly string[];
  /** Nobody can add a sheet. */
  readonly structureProtected: boolean;
  /** Of the names asked for, those that cells or values of the workbook have. */
  readonly names: readonly {
    readonly name: string;
    /** It leads to a sheet that was deleted, so that nothing can use it any more. */
    readonly isDead: boolean;
  }[];
}

export interface StatusCell {
  readonly row: number;
  readonly column: number;
}

/** A name for cells of a sheet we made. */
export interface GivenName extends PlanName {
  readonly sheetId: string;
  /** A dead name of the workbook goes first. */
  readonly replaces: boolean;
}

/** What one name weighs in a request: finding the cells, taking a dead one away, giving it. */
export const NAME_WEIGHT: Weight = { cells: 0, bytes: 3_000 };

/** What writing needs of a host. Each method is one request unless it says more; each rejects with what the host threw. */
export interface SheetDriver {
  /** @param names for cells, to be looked up */
  state(names: readonly string[]): Promise<BookState>;
  /** Adds a sheet as the last one, with 未完成 in its status cell, without leaving the sheet the user looks at. */
  add(name: string, status: StatusCell): Promise<{ readonly id: string; readonly name: string }>;
  giveNames(names: readonly GivenName[]): Promise<void>;
  /** Takes away those of the names that lead to their sheet; the others are not ours. Two requests. */
  takeNamesAway(names: readonly GivenName[]): Promise<void>;
  apply(id: string, operations: readonly Operation[]): Promise<void>;
  /** Values of areas, as the host now holds them; null where it did not answer. */
  values(id: string, areas: readonly Area[]): Promise<readonly (readonly (readonly CellValue[])[] | null)[]>;
  /** Takes 未完成 off and tells the name the sheet has now. */
  finish(id: string, status: StatusCell): Promise<{ readonly name: string }>;
  /** What the host's error means; anything else is returned as it is. */
  failure(error: unknown, sheet: string): unknown;
}

interface MadeSheet {
  readonly plan: SheetPlan;
  readonly id: string;
  readonly name: string;
}

/**
 * Writes each plan into a new sheet. Plans with names for cells belong together: their sheets are made first, then the names, so that
 * every formula knows them when it is entered, and 未完成 leaves them when all are whole.
 * @throws WorkbookError with the name of a sheet that stays 未完成 and the sheets finished before it
 */
export async function writePlans(
  driver: SheetDriver,
  asked: readonly SheetPlan[],
  watch: Watch = {},
  limits: RequestLimits = REQUEST_LIMITS,
): Promise<readonly WrittenSheet[]> {
  const plans = writtenTogether(asked);
  const names = plans.flatMap((plan) => (plan.names ?? []).map(({ name }) => name));
  const written: WrittenSheet[] = [];
  let given: readonly GivenName[] = [];
  let current = '';
  const total = plans.map(countCells).reduce((sum, count) => sum + count.written + count.read, 0);
  let done = 0;
  const advance = (cells: number): void => {
    done += cells;
    watch.onProgress?.({ done, total });
  };
  const proceed = (): void => {
    if (watch.signal?.aborted === true) throw new WorkbookError('cancelled', '', current);
  };

  try {
    proceed();
    const state = await driver.state(names);
    if (state.structureProtected) throw new WorkbookError('protected-workbook');
    // Whoever has the name may have formulas that use it: it stays theirs.
    const inUse = state.names.find(({ isDead }) => !isDead);
    if (inUse !== undefined) throw new WorkbookError('cell-name-taken', inUse.name);
    const taken = new Set(state.sheetNames);
    for (const group of names.length > 0 ? [plans] : plans.map((plan) => [plan])) {
      const made: MadeSheet[] = [];
      for (const plan of group) {
        proceed();
        const { id, name } = await addSheet(driver, plan, taken);
        current = name;
        taken.add(name);
        made.push({ plan, id, name });
      }
      const wanted = made.flatMap((sheet) => givenNames(sheet, state));
      for (const request of requests(wanted.map((name) => ({ ...NAME_WEIGHT, name })), limits)) {
        proceed();
        given = wanted;
        await driver.giveNames(request.map(({ name }) => name));
      }
      for (const sheet of made) {
        current = sheet.name;
        await fill(driver, sheet, limits, proceed, advance);
      }
      proceed();
      // From here on a sheet may be whole: it needs its names.
      given = [];
      for (const { plan, id, name } of made) {
        current = name;
        const finished = await driver.finish(id, plan.statusCell);
        written.push({ id, name: finished.name, rows: rowsOf(plan), cells: countCells(plan).written });
      }
      current = '';
    }
  } catch (error) {
    const failure = driver.failure(error, current);
    await takeAway(driver, given);
    if (!(failure instanceof WorkbookError)) throw failure;
    throw new WorkbookError(failure.fault, failure.hostCode, failure.sheet === '' ? current : failure.sheet, written);
  }
  return written;
}

/** Writes everything of a plan into its sheet and reads the values back. */
async function fill(driver: SheetDriver, { plan, id, name }: MadeSheet, limits: RequestLimits, proceed: () => void, advance: (cells: number) => void): Promise<void> {
  for (const request of requests(sheetOperations(plan, limits), limits)) {
    proceed();
    await driver.apply(id, request.map(({ operation }) => operation));
    advance(sum(request));
  }
  for (const request of requests(expectedValues(plan, limits), limits)) {
    proceed();
    const areas = request.map(({ operation }) => operation.area);
    const found = await driver.values(id, areas);
    request.forEach(({ operation }, n) => compare(operation, found[n] ?? null, name));
    advance(sum(request));
  }
}

function givenNames({ plan, id }: MadeSheet, { names }: BookState): readonly GivenName[] {
  const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
  return (plan.names ?? []).map(({ name, area }) => ({ name, area, sheetId: id, replaces: names.some((found) => isSame(found.name, name)) }));
}

/** Names of sheets that stay 未完成 would be in the way of the next try. */
async function takeAway(driver: SheetDriver, names: readonly GivenName[]): Promise<void> {
  if (names.length === 0) return;
  try {
    await driver.takeNamesAway(names);
  } catch (error) {
    // The host that failed before may fail again, and the first failure is the one to tell. The names die with their sheets.
    if (!(driver.failure(error, '') instanceof WorkbookError)) throw error;
  }
}

/** Someone may have taken the name since we looked: look once more, then give in. */
async function addSheet(driver: SheetDriver, plan: SheetPlan, taken: ReadonlySet<string>): Promise<{ id: string; name: string }> {
  try {
    return await driver.add(sheetName(plan.name, taken), plan.statusCell);
  } catch (error) {
    const failure = driver.failure(error, '');
    if (!(failure instanceof WorkbookError) || failure.fault !== 'name-taken') throw error;
    const { sheetNames } = await driver.state([]);
    return driver.add(sheetName(plan.name, [...taken, ...sheetNames]), plan.statusCell);
  }
}

function rowsOf(plan: SheetPlan): number {
  return Math.max(0, ...plan.blocks.map(({ top, rows }) => top + rows));
}

function sum(request: readonly { readonly cells: number }[]): number {
  return request.reduce((cells, item) => cells + item.cells, 0);
}

/** Refuses a sheet that does not hold what was written into it. The place is told, never the content. */
function compare(
  { area, values }: { readonly area: Area; readonly values: readonly (readonly WrittenValue[])[] },
  found: readonly (readonly CellValue[])[] | null,
  sheet: string,
): void {
  if (found === null) throw new WorkbookError('too-large', '', sheet);
  values.forEach((row, r) => {
    row.forEach((value, c) => {
      if (same(value, found[r]?.[c])) return;
      const place = fullAddress(sheet, { top: area.top + r, left: area.left + c, rows: 1, columns: 1 });
      throw new WorkbookError('read-back-differs', place, sheet);
    });
  });
}

/** Hosts keep line ends in their own way and 15 digits of a number; nothing else may change. */
function same(written: WrittenValue, found: CellValue | undefined): boolean {
  if (typeof written === 'string') return typeof found === 'string' && (found === written || lines(found) === lines(written));
  return typeof found === 'number' && Math.abs(found - written) <= Math.abs(written) * 1e-14;
}

function lines(text: string): string {
  return text.replace(/\r\n?/gu, '\n');
}
