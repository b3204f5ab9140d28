/**
 * The one procedure that writes plans into new sheets; each gateway lends it a `SheetDriver`.
 *
 * Requests of one write, the budget the tests count:
 * 1 (names) + for each plan 1 (the sheet with its 未完成) + r (operations) + v (reading back) + 1 (未完成 off), where
 * r and v are bounded by `requestBound`. A name taken meanwhile costs two more, once.
 */
import type { Area, SheetPlan } from '../domain/sheets/sheet-plan';
import { REQUEST_LIMITS, type RequestLimits } from './excel-limits';
import { requests } from './requests';
import { checkPlan, countCells, expectedValues, sheetOperations, type Operation, type WrittenValue } from './sheet-operations';
import { fullAddress } from './range-address';
import { sheetName } from './sheet-name';
import { WorkbookError, type CellValue, type Watch, type WrittenSheet } from './workbook';

export interface BookState {
  readonly sheetNames: readonly string[];
  /** Nobody can add a sheet. */
  readonly structureProtected: boolean;
}

export interface StatusCell {
  readonly row: number;
  readonly column: number;
}

/** What writing needs of a host. Each method is one request; each rejects with what the host threw. */
export interface SheetDriver {
  state(): Promise<BookState>;
  /** Adds a sheet as the last one, with 未完成 in its status cell, without leaving the sheet the user looks at. */
  add(name: string, status: StatusCell): Promise<{ readonly id: string; readonly name: string }>;
  apply(id: string, operations: readonly Operation[]): Promise<void>;
  /** Values of areas, as the host now holds them; null where it did not answer. */
  values(id: string, areas: readonly Area[]): Promise<readonly (readonly (readonly CellValue[])[] | null)[]>;
  /** Takes 未完成 off and tells the name the sheet has now. */
  finish(id: string, status: StatusCell): Promise<{ readonly name: string }>;
  /** What the host's error means; anything else is returned as it is. */
  failure(error: unknown, sheet: string): unknown;
}

/**
 * Writes each plan into a new sheet.
 * @throws WorkbookError with the name of the sheet that stays 未完成 and the sheets finished before it
 */
export async function writePlans(
  driver: SheetDriver,
  plans: readonly SheetPlan[],
  watch: Watch = {},
  limits: RequestLimits = REQUEST_LIMITS,
): Promise<readonly WrittenSheet[]> {
  plans.forEach(checkPlan);
  const written: WrittenSheet[] = [];
  let current = '';
  const counts = plans.map(countCells);
  const total = counts.reduce((sum, count) => sum + count.written + count.read, 0);
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
    const { sheetNames, structureProtected } = await driver.state();
    if (structureProtected) throw new WorkbookError('protected-workbook');
    const taken = new Set(sheetNames);
    for (const plan of plans) {
      proceed();
      const { id, name } = await addSheet(driver, plan, taken);
      current = name;
      taken.add(name);
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
      proceed();
      const finished = await driver.finish(id, plan.statusCell);
      written.push({ id, name: finished.name, rows: rowsOf(plan), cells: (counts[written.length] as { written: number }).written });
      current = '';
    }
  } catch (error) {
    const failure = driver.failure(error, current);
    if (!(failure instanceof WorkbookError)) throw failure;
    throw new WorkbookError(failure.fault, failure.hostCode, failure.sheet === '' ? current : failure.sheet, written);
  }
  return written;
}

/** Someone may have taken the name since we looked: look once more, then give in. */
async function addSheet(driver: SheetDriver, plan: SheetPlan, taken: ReadonlySet<string>): Promise<{ id: string; name: string }> {
  try {
    return await driver.add(sheetName(plan.name, taken), plan.statusCell);
  } catch (error) {
    const failure = driver.failure(error, '');
    if (!(failure instanceof WorkbookError) || failure.fault !== 'name-taken') throw error;
    const { sheetNames } = await driver.state();
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
