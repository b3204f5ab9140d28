/** Native formulas in a real .xlsx file, recalculated by LibreOffice without a screen. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseCsv } from 'hucre/csv';
import { writeXlsx, type WriteSheet } from 'hucre/xlsx';
import { columnLetters } from '../../../src/domain/sheets/column-letters';
import type { Reader } from '../questions';
import { nativeSheet, plain } from './native';

/** The installed version, or null. */
export function libreOfficeVersion(): string | null {
  const { status, stdout } = spawnSync('soffice', ['--version'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
}

/** Every sheet of a workbook as rows of what its cells show, in order. */
export function shownByLibreOffice(file: Uint8Array): readonly (readonly (readonly string[])[])[] {
  const folder = mkdtempSync(join(tmpdir(), 'branchbook-'));
  try {
    writeFileSync(join(folder, 'book.xlsx'), file);
    // Comma, quotes, UTF-8, from row 1, as shown, every sheet to a file of its own.
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
    const run = spawnSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', filter, '--outdir', folder, join(folder, 'book.xlsx')], { encoding: 'utf8' });
    if (run.status !== 0) throw new Error(`soffice: ${run.stderr}`);
    const names = readdirSync(folder).filter((name) => name.endsWith('.csv'));
    const position = (name: string): number => Number(/-s(\d+)\.csv$/.exec(name)?.[1] ?? 0);
    return names.sort((a, b) => position(a) - position(b)).map((name) => parseCsv(readFileSync(join(folder, name), 'utf8')).map((row) => row.map(String)));
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
      const cells = new Map<string, { formula: string }>();
      rows.forEach((_row, r) => cells.set(`${r},${width}`, { formula: formula(r + 1).slice(1) }));
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
    return shownByLibreOffice(file).map((rows, b) => {
      const width = (nativeSheet(batches[b] as (typeof batches)[number]).rows[0]?.length ?? 0) + 2;
      return rows.slice(0, sheets[b]?.count).map((row) => plain(row[width] ?? ''));
    });
};
