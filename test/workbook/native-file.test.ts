/** T-01 with native formulas as a file: its formulas stand there once and filled down, its names are known, and LibreOffice agrees with every value. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from '@protobi/exceljs';
import { classifyCustomers } from '../../src/domain/portfolio/classify';
import { planCustomerClassification } from '../../src/domain/sheets/customer-classification';
import type { PlanColumn, SheetPlan } from '../../src/domain/sheets/sheet-plan';
import { T01_COLUMNS } from '../../src/domain/sheets/t01-columns';
import { columnLetters } from '../../src/domain/sheets/column-letters';
import { copyBytes } from '../../src/workbook/deliver-copy';
import { xlsxFile } from '../../src/workbook/xlsx-file';
import { finish } from '../../src/domain/intake/finish';
import { listOf, type PlainCustomer } from '../domain/portfolio/list-of';
import { parametersPlan } from '../domain/sheets/parameters-plan';
import { unzipped } from './unzipped';

const CUSTOMERS = Array.from({ length: 60 }, (_none, i): PlainCustomer => ({
  text: { customerName: `客户${i}有限公司`, manager: i % 4 === 0 ? '' : `经理${i % 3}` },
  money: { depositAvg: i % 7 === 0 ? null : [0, 500, 500.000001, 999.999999, 1000, 1500][i % 6] ?? 0, depositBalance: i, loanBalance: i % 5 === 0 ? 3 : null },
  flag: { headOfficeLink: i % 11 === 0 ? 2 : 0, potential: i % 13 === 0 ? 2 : 0, lowActivity: i % 3 === 0 ? 2 : 0, hasSettlement: i % 2 === 0 ? 2 : 0, channelPartner: i % 9 === 0 ? 2 : 0 },
  day: { lastVisit: i % 6 === 0 ? NaN : 16_700 + i },
}));

function native(): SheetPlan {
  return finish(planCustomerClassification(finish(classifyCustomers(listOf(CUSTOMERS))), undefined, 'native'));
}

function bodyOf(plan: SheetPlan): readonly PlanColumn[] {
  return plan.blocks.find(({ top, style }) => top === 4 && style === 'body')?.columns ?? [];
}

test('a formula stands in the file once, with its range; another library reads it in every row', async () => {
  const bytes = await copyBytes([native(), parametersPlan()]);
  const sheet = unzipped(bytes).get('xl/worksheets/sheet1.xml') ?? '';
  const tier = columnLetters(T01_COLUMNS.findIndex(({ id }) => id === 'tier'));
  expect(sheet.match(/<f t="shared"[^>]* ref="[A-Z]+5:[A-Z]+64"/g)).toHaveLength(10);
  expect(sheet.split('P_tier_precedence').length).toBeLessThan(40);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  const [first, second] = [5, 6].map((row) => book.worksheets[0]?.getCell(`${tier}${row}`).formula ?? '');
  expect(first).toContain('P_tier_low');
  expect(second).toBe(first?.replaceAll(/(\$[A-Z]+)5\b/g, '$16'));
  expect(unzipped(bytes).get('xl/workbook.xml')).toMatch(/<definedName name="P_tier_low">'?政策'?!\$B\$\d+<\/definedName>/);
});

test('without the sheet of the parameters the copy is refused: every cell would be #NAME?', async () => {
  await expect(copyBytes([native()])).rejects.toThrow('no sheet of the file has the name P_tier_precedence');
});

test('two equal names are our own mistake', async () => {
  await expect(xlsxFile([parametersPlan(), parametersPlan()])).rejects.toThrow(/two names are P_/);
});

test('LibreOffice calculates from nothing what the values say, cell by cell', async () => {
  if (spawnSync('soffice', ['--version']).status !== 0) {
    process.stdout.write('native-file: LibreOffice is not installed; IronCalc recalculated the same formulas in test/domain/sheets/t01-native\n');
    return;
  }
  const plan = native();
  // Without known results nothing but a calculation can fill the cells.
  const bare: SheetPlan = {
    ...plan,
    blocks: plan.blocks.map((block) => ({ ...block, columns: block.columns.map((column) => ('formulas' in column ? { ...column, formulas: column.formulas.map((cell) => (cell === null ? null : { formula: cell.formula, ...(cell.down === true && { down: true as const }) })) } : column)) })),
  };
  const folder = mkdtempSync(join(tmpdir(), 'branchbook-'));
  try {
    writeFileSync(join(folder, 'plan.xlsx'), await copyBytes([bare, parametersPlan()]));
    const { status } = spawnSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,false,false,false,false,1', '--outdir', folder, join(folder, 'plan.xlsx')]);
    expect(status).toBe(0);
    const rows = readFileSync(join(folder, 'plan-存量对公客户分级分类清单.csv'), 'utf8').split('\n').map((row) => row.split('\t').map((cell) => cell.replace(/^"|"$/g, '')));
    const columns = bodyOf(plan);
    let compared = 0;
    columns.forEach((column, c) => {
      if (!('formulas' in column)) return;
      column.formulas.forEach((cell, i) => {
        const found = rows[4 + i]?.[c] ?? '';
        const expected = cell?.result ?? '';
        compared += 1;
        if (column.kind === 'date' && typeof expected === 'number') expect([c, i, found]).toEqual([c, i, new Date((expected - 25_569) * 86_400_000).toISOString().slice(0, 10)]);
        else if (typeof expected === 'number') expect([c, i, Number(found)]).toEqual([c, i, expect.closeTo(expected, 6)]);
        else expect([c, i, found]).toEqual([c, i, expected]);
      });
    });
    expect(compared).toBe(600);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 120_000);
