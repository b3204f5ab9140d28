/** Native formulas in a real .xlsx file, recalculated by LibreOffice without a screen. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseCsv } from 'hucre/csv';
import { writeXlsx, type Cell, type WriteSheet } from 'hucre/xlsx';
import { columnLetters } from '../../../src/domain/sheets/column-letters';
import type { Reader } from '../questions';
import { nativeSheet, plain } from './native';

/** The installed version, or null. */
export function libreOfficeVersion(): string | null {
  const { status, stdout } = spawnSync('soffice', ['--version'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
}

/** The named sheets of a workbook as rows of what their cells show. */
export function shownByLibreOffice(file: Uint8Array, names: readonly string[]): readonly (readonly (readonly string[])[])[] {
  const folder = mkdtempSync(join(tmpdir(), 'branchbook-'));
  try {
    writeFileSync(join(folder, 'book.xlsx'), file);
    // Comma, quotes, UTF-8, from row 1, as shown, every sheet to a file of its own.
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
    const run = spawnSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', filter, '--outdir', folder, join(folder, 'book.xlsx')], { encoding: 'utf8' });
    if (run.status !== 0) throw new Error(`soffice: ${run.stderr}`);
    return names.map((name) => parseCsv(readFileSync(join(folder, `book-${name}.csv`), 'utf8')).map((row) => row.map(String)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const libreOfficeReader: Reader = async (batches) => {
    const sheets = batches.map((batch, b): { sheet: WriteSheet; names: { name: string; range: string; scope: string }[]; count: number } => {
      const { names, rows, formula } = nativeSheet(batch);
      const name = `s${b + 1}`;
      // The answer stands first, where every row of the file has it; the parameters stand right of everything, in the first rows.
      const width = (rows[0]?.length ?? 0) + 2;
      // One formula, filled down as a person would: the file keeps its text once.
      const column = columnLetters(width);
      const shared = { formulaType: 'shared', formulaSharedIndex: 0 } as const;
      const cells = new Map<string, Partial<Cell>>();
      rows.forEach((_row, r) => cells.set(`${r},${width}`, { ...shared, formula: r === 0 ? formula(1).slice(1) : '', ...(r === 0 && { formulaRef: `${column}1:${column}${rows.length}` }) }));
      const height = Math.max(rows.length, names.length);
      return {
        count: rows.length,
        names: names.map((one, p) => ({ name: one.name, range: `${name}!$${columnLetters(width + 2)}$${p + 1}`, scope: name })),
        sheet: {
          name,
          rows: Array.from({ length: height }, (_none, r) => [...(rows[r] ?? []), ...new Array<null>(width + 2 - (rows[r]?.length ?? 0)).fill(null), names[r]?.value ?? null]),
          cells,
        },
      };
    });
    const file = await writeXlsx({ sheets: sheets.map(({ sheet }) => sheet), namedRanges: sheets.flatMap(({ names }) => names) });
    return shownByLibreOffice(file, sheets.map(({ sheet }) => sheet.name)).map((rows, b) => {
      const width = (nativeSheet(batches[b] as (typeof batches)[number]).rows[0]?.length ?? 0) + 2;
      return rows.slice(0, sheets[b]?.count).map((row) => plain(row[width] ?? ''));
    });
};
