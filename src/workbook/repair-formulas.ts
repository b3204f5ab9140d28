/**
 * The one procedure that finds our stuck formulas and enters them again; each gateway lends it a `FormulaDriver`.
 *
 * It is the only one that writes into sheets of the user's, because a person asked for it and recalculating does not help: it writes the
 * same formula into the same cell, touches no other cell, and leaves protected sheets alone.
 */
import type { Area } from '../domain/sheets/sheet-plan';
import { cellBytes } from './cell-bytes';
import { REQUEST_LIMITS, type RequestLimits } from './excel-limits';
import { areaAddress } from './range-address';
import { repairedFormula } from './repair-formula';
import { requests } from './requests';
import { WorkbookError, type CellValue, type LeftFormulas, type RepairReport, type StuckSheet, type Watch, type WorkbookFault } from './workbook';

export interface FormulaSheet {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
  /** Rows and columns from the first cell in use to the last; null where none is. */
  readonly used: Area | null;
}

export interface ReadCells {
  readonly formulas: readonly (readonly CellValue[])[] | null;
  readonly values: readonly (readonly CellValue[])[] | null;
  readonly formats: readonly (readonly string[])[] | null;
}

/** Formulas to be entered into cells one below the other. */
export interface Entry {
  readonly area: Area;
  readonly formulas: readonly string[];
}

/** What is stuck in a chunk; `asText` are cells whose format would turn a formula that is entered into a text. */
interface Stuck {
  readonly entries: readonly Entry[];
  readonly asText: readonly Entry[];
}

/** What repairing needs of a host. Each method is one request; each rejects with what the host threw. */
export interface FormulaDriver {
  sheets(): Promise<readonly FormulaSheet[]>;
  /** What stands in the cells of an area, what they show and how; null is what Excel answers when that is too much. */
  cells(id: string, area: Area): Promise<ReadCells>;
  enter(id: string, entries: readonly Entry[]): Promise<void>;
  failure(error: unknown, sheet: string): unknown;
}

const TEXT = '@';
/** Wire bytes around one entry: a range has a path of its own. */
const ENTRY_BYTES = 1_000;
/** Faults that concern the cells of a request, not the workbook: each entry is tried by itself. */
const OF_CELLS: ReadonlySet<WorkbookFault> = new Set(['protected-sheet', 'read-only', 'merged-or-filtered', 'too-large', 'unknown']);

/** Where our formulas are stuck; nothing is written. */
export async function findStuckFormulas(driver: FormulaDriver, watch: Watch = {}, limits: RequestLimits = REQUEST_LIMITS): Promise<readonly StuckSheet[]> {
  const found: StuckSheet[] = [];
  await eachStuck(driver, watch, limits, (sheet, stuck) => {
    const entries = [...stuck.entries, ...stuck.asText];
    const cells = countOf(entries);
    const known = found.find(({ name }) => name === sheet.name);
    if (known === undefined) found.push({ name: sheet.name, cells, first: areaAddress({ ...(entries[0] as Entry).area, rows: 1 }), isProtected: sheet.isProtected });
    else found[found.indexOf(known)] = { ...known, cells: known.cells + cells };
    return Promise.resolve();
  });
  return found;
}

/** Enters every stuck formula again. What was entered before an error or a cancel stays, and repairing again goes on from there. */
export async function repairFormulas(driver: FormulaDriver, watch: Watch = {}, limits: RequestLimits = REQUEST_LIMITS): Promise<RepairReport> {
  const repaired = new Map<string, number>();
  const left = new Map<string, LeftFormulas>();
  const leave = (sheet: string, why: LeftFormulas['why'], entries: readonly Entry[]): void => {
    const cells = countOf(entries) + (left.get(`${why} ${sheet}`)?.cells ?? 0);
    left.set(`${why} ${sheet}`, { name: sheet, cells, why });
  };
  await eachStuck(driver, watch, limits, async (sheet, { entries, asText }) => {
    if (sheet.isProtected) {
      leave(sheet.name, 'protected', [...entries, ...asText]);
      return;
    }
    if (asText.length > 0) leave(sheet.name, 'text-format', asText);
    const weighed = entries.flatMap((entry) => pieces(entry, limits)).map((entry) => ({ entry, cells: entry.area.rows, bytes: bytesOf(entry) }));
    for (const request of requests(weighed, limits)) {
      proceed(watch, sheet.name);
      const refused = await enter(driver, sheet, request.map(({ entry }) => entry));
      if (refused.length > 0) leave(sheet.name, 'refused', refused);
      const cells = countOf(request.map(({ entry }) => entry)) - countOf(refused);
      if (cells > 0) repaired.set(sheet.name, (repaired.get(sheet.name) ?? 0) + cells);
    }
  });
  return { repaired: [...repaired].map(([name, cells]) => ({ name, cells })), left: [...left.values()] };
}

/** Reads every sheet in chunks and hands over what is stuck in each. */
async function eachStuck(driver: FormulaDriver, watch: Watch, limits: RequestLimits, onStuck: (sheet: FormulaSheet, stuck: Stuck) => Promise<void>): Promise<void> {
  let current = '';
  try {
    proceed(watch, '');
    const sheets = await driver.sheets();
    const total = sheets.reduce((sum, { used }) => sum + (used === null ? 0 : used.rows * used.columns), 0);
    let done = 0;
    for (const sheet of sheets) {
      const { used } = sheet;
      if (used === null) continue;
      current = sheet.name;
      // A formula, a value and a format travel for each cell.
      let rows = Math.max(1, Math.floor(limits.cells / used.columns / 3));
      for (let top = used.top; top < used.top + used.rows; ) {
        proceed(watch, sheet.name);
        const area = { ...used, top, rows: Math.min(rows, used.top + used.rows - top) };
        const { formulas, values, formats } = await cellsOrTooMany(driver, sheet, area);
        if (formulas === null || values === null || formats === null) {
          if (area.rows === 1) throw new WorkbookError('too-large', '', sheet.name);
          rows = Math.ceil(area.rows / 2);
          continue;
        }
        const repairs = formulas.map((row, r) => row.map((formula, c) => repairedFormula(formula, values[r]?.[c] ?? '')));
        const asText = (r: number, c: number): boolean => formats[r]?.[c] === TEXT;
        const stuck = {
          entries: runsOf(area, (r, c) => (asText(r, c) ? null : (repairs[r]?.[c] ?? null))),
          asText: runsOf(area, (r, c) => (asText(r, c) ? (repairs[r]?.[c] ?? null) : null)),
        };
        if (stuck.entries.length + stuck.asText.length > 0) await onStuck(sheet, stuck);
        top += area.rows;
        done += area.rows * area.columns;
        watch.onProgress?.({ done, total });
      }
    }
  } catch (error) {
    const failure = driver.failure(error, current);
    throw failure instanceof WorkbookError && failure.sheet === '' ? new WorkbookError(failure.fault, failure.hostCode, current) : failure;
  }
}

async function cellsOrTooMany(driver: FormulaDriver, sheet: FormulaSheet, area: Area): Promise<ReadCells> {
  try {
    return await driver.cells(sheet.id, area);
  } catch (error) {
    const failure = driver.failure(error, sheet.name);
    if (failure instanceof WorkbookError && failure.fault === 'too-large') return { formulas: null, values: null, formats: null };
    throw failure;
  }
}

/** The cells of an area that have a formula to enter, those below each other together. */
function runsOf(area: Area, at: (row: number, column: number) => string | null): readonly Entry[] {
  const entries: Entry[] = [];
  for (let c = 0; c < area.columns; c += 1) {
    let run: string[] = [];
    for (let r = 0; r <= area.rows; r += 1) {
      const whole = r === area.rows ? null : at(r, c);
      if (whole !== null) run.push(whole);
      else if (run.length > 0) {
        entries.push({ area: { top: area.top + r - run.length, left: area.left + c, rows: run.length, columns: 1 }, formulas: run });
        run = [];
      }
    }
  }
  return entries;
}

/** An entry in pieces that fit a request each. */
function pieces({ area, formulas }: Entry, limits: RequestLimits): readonly Entry[] {
  const cut: Entry[] = [];
  for (let from = 0; from < formulas.length; ) {
    let to = from;
    for (let bytes = ENTRY_BYTES; to < formulas.length && to - from < limits.cells; to += 1) {
      bytes += cellBytes(formulas[to] as string);
      if (bytes > limits.bytes && to > from) break;
    }
    cut.push({ area: { ...area, top: area.top + from, rows: to - from }, formulas: formulas.slice(from, to) });
    from = to;
  }
  return cut;
}

/** Enters the formulas and returns those that the host refused by themselves. */
async function enter(driver: FormulaDriver, sheet: FormulaSheet, entries: readonly Entry[]): Promise<readonly Entry[]> {
  try {
    await driver.enter(sheet.id, entries);
    return [];
  } catch (error) {
    const failure = driver.failure(error, sheet.name);
    if (!(failure instanceof WorkbookError) || !OF_CELLS.has(failure.fault)) throw failure;
    const [only] = entries;
    if (only !== undefined && entries.length === 1) return [only];
    const refused: Entry[] = [];
    for (const entry of entries) refused.push(...(await enter(driver, sheet, [entry])));
    return refused;
  }
}

function proceed({ signal }: Watch, sheet: string): void {
  if (signal?.aborted === true) throw new WorkbookError('cancelled', '', sheet);
}

function countOf(entries: readonly Entry[]): number {
  return entries.reduce((sum, { area }) => sum + area.rows, 0);
}

function bytesOf({ formulas }: Entry): number {
  return formulas.reduce((bytes, each) => bytes + cellBytes(each), ENTRY_BYTES);
}
