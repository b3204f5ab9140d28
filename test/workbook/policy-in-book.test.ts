/**
 * The sheets of the policy and T-01 with native formulas in the user's own workbook, through the genuine office.js: the spreadsheet behind
 * the preview calculates them, 自检 agrees, and a threshold that somebody changes on 政策 moves a customer.
 */
import { headlessBook } from '../../preview/book/headless-book';
import type { Book, Scalar } from '../../preview/host/book';
import { createHost, type Host } from '../../preview/host/host';
import { PROFILES } from '../../preview/host/profile';
import { PARAMETERS } from '../../src/domain/policy';
import { classifyCustomers } from '../../src/domain/portfolio/classify';
import { planCustomerClassification } from '../../src/domain/sheets/customer-classification';
import { planPolicyCheck } from '../../src/domain/sheets/policy-check';
import { planPolicyClauses } from '../../src/domain/sheets/policy-clauses';
import { planPolicyParameters } from '../../src/domain/sheets/policy-parameters';
import { planProvenance } from '../../src/domain/sheets/policy-provenance';
import { planPolicyReadings } from '../../src/domain/sheets/policy-readings';
import type { SheetPlan } from '../../src/domain/sheets/sheet-plan';
import { T01_COLUMNS } from '../../src/domain/sheets/t01-columns';
import { ExcelWorkbook } from '../../src/workbook/excel-workbook';
import { finish } from '../../src/domain/intake/finish';
import { listOf } from '../domain/portfolio/list-of';
import { openOfficePage, type OfficePage } from '../preview/host/office-page';

const DEPOSITS = [0, 500, 500.000001, 1000, 1500];
const TIER = T01_COLUMNS.findIndex(({ id }) => id === 'tier');
const FIRST_CUSTOMER = 4;
const [FIRST_PARAMETER, SETTING, STATUS] = [5, 2, 5];

function plans(): readonly SheetPlan[] {
  const list = listOf(DEPOSITS.map((depositAvg, i) => ({ text: { customerName: `测试客户${i}有限公司` }, money: { depositAvg }, flag: { hasCredit: i % 2 === 0 ? 2 : 0 } })));
  const classification = finish(classifyCustomers(list));
  const { result, plan } = planProvenance(finish(planCustomerClassification(classification, undefined, 'native')), classification, { input: '清单', written: '2016-02-01 09:30' });
  return [result, planPolicyParameters(), planPolicyReadings(), planPolicyCheck(), planPolicyClauses(), plan];
}

let book: Book;
let host: Host;
let page: OfficePage;

beforeAll(async () => {
  book = headlessBook();
  host = createHost({ book, profile: PROFILES.desktop });
  page = await openOfficePage(host);
  Object.assign(globalThis, { Office: page.Office, Excel: page.Excel });
  await new ExcelWorkbook().write(plans());
  await book.calculated();
}, 120_000);

afterAll(() => {
  page.close();
  host.close();
  expect(host.unknownMembers()).toEqual([]);
});

function idOf(name: string): string {
  const found = book.sheets().find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found.id;
}

function at(sheet: string, row: number, column: number): Scalar {
  return book.values(idOf(sheet), { top: row, left: column, rows: 1, columns: 1 })[0]?.[0] ?? '';
}

const tiers = (): readonly Scalar[] => DEPOSITS.map((_deposit, i) => at('存量对公客户分级分类清单', FIRST_CUSTOMER + i, TIER));

/** Whether any line of a sheet says that it is not what was written. */
function saysChanged(sheet: string): boolean {
  const area = book.usedArea(idOf(sheet), true);
  return area !== null && book.values(idOf(sheet), area).flat().includes('已改动');
}

/** Types into the setting of a parameter, as a person would. */
async function setParameter(id: string, value: Scalar): Promise<void> {
  const row = FIRST_PARAMETER + [...PARAMETERS.keys()].indexOf(id);
  book.write(idOf('政策'), { top: row, left: SETTING, rows: 1, columns: 1 }, [[value]]);
  await book.calculated();
}

test('every formula shows what its plan says', () => {
  const wrong = plans().flatMap((plan) =>
    plan.blocks.flatMap(({ top, left, rows, columns }) =>
      columns.flatMap((column, c) => {
        if (!('formulas' in column)) return [];
        const shown = book.values(idOf(plan.name), { top, left: left + c, rows, columns: 1 });
        return column.formulas.flatMap((cell, r) => {
          if (cell?.result === undefined) return [];
          const found = shown[r]?.[0];
          const same = typeof cell.result === 'number' ? Math.abs(Number(found) - cell.result) <= Math.abs(cell.result) * 1e-13 : String(found) === cell.result;
          return same ? [] : [`${plan.template} row ${top + r + 1} column ${left + c + 1}: ${String(found)}, not ${cell.result}; ${cell.formula.slice(0, 200)}`];
        });
      }),
    ),
  );
  expect(wrong).toEqual([]);
});

test('the check agrees with itself; every name, rule and link of the plans is there', () => {
  expect(at('自检', 1, 0)).toMatch(/^自检通过,全部一致,项数:\d{3}$/);
  const all = plans();
  expect(book.names()).toHaveLength(all.flatMap(({ names }) => names ?? []).length);
  for (const plan of all) {
    for (const { area } of plan.validations ?? []) expect(host.validation(idOf(plan.name), area)).toMatchObject({ errorAlert: { style: 'Stop' } });
    for (const { row, column, to } of plan.links ?? []) expect(host.link(idOf(plan.name), { top: row, left: column, rows: 1, columns: 1 })).toEqual({ documentReference: to, textToDisplay: at(plan.name, row, column) });
  }
});

test('a threshold changed on 政策 moves a customer, shows on 来源, and is seen by 自检; taken back, all is as before', async () => {
  const before = tiers();
  expect(before).toEqual(['一般客户', '一般客户', '中端客户', '高端客户', '高端客户']);
  await setParameter('tier.low', 499);
  expect(tiers()).toEqual(['一般客户', '中端客户', '中端客户', '高端客户', '高端客户']);
  expect(at('政策', FIRST_PARAMETER + [...PARAMETERS.keys()].indexOf('tier.low'), STATUS)).toBe('已改');
  expect(at('自检', 1, 0)).toBe('自检不通过,不一致的项数:3');
  expect(saysChanged('来源')).toBe(true);
  await setParameter('tier.low', '');
  expect(saysChanged('来源')).toBe(false);
  expect(tiers()).toEqual(before);
  expect(at('自检', 1, 0)).toMatch(/^自检通过/);
});
