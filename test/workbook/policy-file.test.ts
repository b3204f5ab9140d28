/** The sheets that travel together in one file: it passes the checks of a copy, LibreOffice recalculates it to what the plans say, masking leaves it whole. */
import ExcelJS from '@protobi/exceljs';
import { PARAMETERS } from '../../src/domain/policy';
import { classifyCustomers } from '../../src/domain/portfolio/classify';
import { planCustomerClassification } from '../../src/domain/sheets/customer-classification';
import { maskPlans } from '../../src/domain/sheets/mask-plan';
import { planPolicyCheck } from '../../src/domain/sheets/policy-check';
import { planPolicyClauses } from '../../src/domain/sheets/policy-clauses';
import { planPolicyParameters } from '../../src/domain/sheets/policy-parameters';
import { planProvenance } from '../../src/domain/sheets/policy-provenance';
import { planPolicyReadings } from '../../src/domain/sheets/policy-readings';
import type { SheetPlan } from '../../src/domain/sheets/sheet-plan';
import { copyBytes } from '../../src/workbook/deliver-copy';
import { finish } from '../../src/domain/intake/finish';
import { listOf } from '../domain/portfolio/list-of';
import { unzipped } from './unzipped';
import { libreOfficeVersion, shownByLibreOffice } from '../readers/engines/libreoffice';

function plans(): readonly SheetPlan[] {
  const list = listOf(Array.from({ length: 40 }, (_none, i) => ({ text: { customerName: `测试客户${i}有限公司` }, money: { depositAvg: [0, 500, 500.000001, 1000][i % 4] ?? 0 }, flag: { hasCredit: i % 3 === 0 ? 2 : 0 } })));
  const classification = finish(classifyCustomers(list, { 'tier.aboveHigh': 'gold' }));
  const { result, plan } = planProvenance(finish(planCustomerClassification(classification, undefined, 'native')), classification, { input: '清单', written: '2016-02-01 09:30' });
  return [result, planPolicyParameters(classification.choices), planPolicyReadings(classification.choices), planPolicyCheck(classification.choices), planPolicyClauses(), plan];
}

test('masked as strictly as can be, the sheets of the policy stay as they are', () => {
  const all = plans();
  const masked = finish(maskPlans(all, {}));
  [1, 2, 3, 4].forEach((sheet) => {
    expect(masked[sheet]).toEqual(all[sheet]);
  });
});

test('a file bounds what may be typed as a setting, and clauses lead to their words', async () => {
  const bytes = await copyBytes(plans());
  const parts = unzipped(bytes);
  const policy = parts.get('xl/worksheets/sheet2.xml') ?? '';
  expect(policy).toMatch(/<dataValidation type="decimal"[^>]* sqref="C6"[^>]*>\s*<formula1>0.000001<\/formula1>\s*<formula2>1000000000<\/formula2>/);
  expect(policy).toMatch(/<dataValidation type="list"[^>]* sqref="C8"[^>]*>\s*<formula1>\$H\$8:\$J\$8<\/formula1>/);
  expect(policy).toMatch(/<hyperlink ref="L6" location="C_A1_09"/);
  expect(policy.match(/<hyperlink /g)).toHaveLength(PARAMETERS.size);
  expect([...parts.keys()].filter((name) => name.includes('_rels') && (parts.get(name) ?? '').includes('External'))).toEqual([]);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  expect(book.worksheets[1]?.getCell('L6').text).toBe('A1-09');
});

test('a link to a sheet that does not travel is left out', async () => {
  const alone = unzipped(await copyBytes([planPolicyParameters()])).get('xl/worksheets/sheet1.xml') ?? '';
  expect(alone).toContain('<dataValidation ');
  expect(alone).not.toContain('<hyperlink');
});

test('LibreOffice recalculates every formula to what the plan says', async () => {
  const version = libreOfficeVersion();
  const all = plans();
  const bytes = await copyBytes(all);
  expect(bytes.length).toBeGreaterThan(30_000);
  if (version === null) {
    process.stdout.write('policy-file: LibreOffice is not installed; IronCalc recalculated the same sheets in test/domain/sheets\n');
    return;
  }
  // Without what the plan says the program has nothing to show but its own calculation.
  const bare = all.map((plan) => ({ ...plan, blocks: plan.blocks.map((block) => ({ ...block, columns: block.columns.map(withoutResults) })) }));
  const shown = shownByLibreOffice(await copyBytes(bare), all.map(({ name }) => name));
  const wrong = all.flatMap((plan, sheet) =>
    plan.blocks.flatMap(({ top, left, rows, columns }) =>
      columns.flatMap((column, c) =>
        Array.from({ length: rows }, (_none, r) => r).flatMap((r) => {
          const cell = 'formulas' in column ? (column.formulas[r] ?? null) : null;
          if (cell?.result === undefined) return [];
          const found = shown[sheet]?.[top + r]?.[left + c] ?? '';
          const same = typeof cell.result === 'number' && /^-?[\d,.]+$/.test(found) ? Math.abs(Number(found.replaceAll(',', '')) - cell.result) < 0.005 : found === String(cell.result);
          return same || isDate(found) ? [] : [`${plan.template} row ${top + r + 1} column ${left + c + 1}: ${found}, not ${cell.result}`];
        }),
      ),
    ),
  );
  expect(wrong).toEqual([]);
  expect(shown[3]?.[1]?.[0]).toMatch(/^自检通过,全部一致,项数:\d{3}$/);
}, 120_000);

function withoutResults<T extends SheetPlan['blocks'][number]['columns'][number]>(column: T): T {
  return 'formulas' in column ? { ...column, formulas: column.formulas.map((cell) => (cell === null ? null : { formula: cell.formula, ...(cell.down === true && { down: true as const }) })) } : column;
}

/** Due days are compared by native-file.test.ts. */
function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}
