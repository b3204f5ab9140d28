/** What a list of 50,000 customers costs as a file: ours as values, masked and with native formulas, beside another library given the same cells. */
import ExcelJS from '@protobi/exceljs';
import type { CustomerList } from '../src/domain/intake/customer-list';
import { classifyCustomers, type Classification } from '../src/domain/portfolio/classify';
import { planCustomerClassification } from '../src/domain/sheets/customer-classification';
import { maskPlan } from '../src/domain/sheets/mask-plan';
import { formulaAt, type SheetPlan } from '../src/domain/sheets/sheet-plan';
import { xlsxFile } from '../src/workbook/xlsx-file';

export interface FileMeasurement {
  readonly name: string;
  /** Of the processor, so that what else runs on the machine does not count. */
  readonly milliseconds: number;
  /** Most memory in use above the start. */
  readonly megabytes: number;
  readonly fileMegabytes: number;
}

const CUSTOMERS = 50_000;
const RUNS = 3;
const MEGABYTE = 1_048_576;

function listOf(count: number): CustomerList {
  const numbers = (make: (i: number) => number): Float64Array => Float64Array.from({ length: count }, (_none, i) => make(i));
  const flags = (every: number): Uint8Array => Uint8Array.from({ length: count }, (_none, i) => (i % every === 0 ? 2 : 0));
  const text = (make: (i: number) => string): readonly string[] => Array.from({ length: count }, (_none, i) => make(i));
  return {
    count,
    facts: { title: '', organisation: '某某分行', dataDate: '2026-10-31', unit: '万元' },
    sources: [],
    text: {
      customerName: text((i) => `九江第${i}商贸有限公司`),
      idNumber: text((i) => `91360400MA${String(35_000_000 + i)}`),
      orgName: text((i) => `第${i % 40}支行`),
      industry: text((i) => ['批发业', '零售业', '建筑业'][i % 3] as string),
      manager: text((i) => (i % 50 === 0 ? '' : `经理${i % 300}`)),
      remark: text((i) => (i % 9 === 0 ? `联系人王${i},13${String(800_000_000 + i)}` : '')),
    },
    money: { depositAvg: numbers((i) => (i % 50 === 0 ? NaN : (i * 7_919) % 2_000_000_000)), depositBalance: numbers((i) => (i * 104_729) % 2_000_000_000) },
    ratio: {},
    flag: { headOfficeLink: flags(97), potential: flags(31), lowActivity: flags(7), hasSettlement: flags(2), channelPartner: flags(19) },
    number: {},
    day: { lastVisit: numbers((i) => 20_400 + (i % 300)) },
    firstRow: Int32Array.from({ length: count }, (_none, i) => i + 5),
    rowCount: new Int32Array(count).fill(1),
    issues: [],
    issueCounts: {},
    balance: { rowsRead: count + 4, headRows: 4, dataRows: count, totalRows: 0, noteRows: 0, signatureRows: 0, blankRows: 0, repeatedHeadingRows: 0, rejectedRows: 0, duplicateRows: 0, customers: count },
    totals: [],
  };
}

function finish<T>(steps: Generator<unknown, T>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

/** The same cells without looks, by the library that the tests open our files with. */
async function byExcelJs(plan: SheetPlan): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('T-01');
  for (const { top, left, rows, columns } of plan.blocks) {
    for (let r = 0; r < rows; r += 1) {
      const row = sheet.getRow(top + r + 1);
      columns.forEach((column, c) => {
        if ('formulas' in column) {
          const cell = column.formulas[r];
          if (cell !== null && cell !== undefined) row.getCell(left + c + 1).value = { formula: formulaAt(cell, top + r).slice(1), result: cell.result ?? 0 };
          return;
        }
        const value = column.values[r];
        if (value !== undefined && value !== '' && !Number.isNaN(value)) row.getCell(left + c + 1).value = value;
      });
    }
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function measure(name: string, work: () => Promise<Uint8Array>): Promise<FileMeasurement> {
  const times: number[] = [];
  let most = 0;
  let size = 0;
  for (let run = 0; run < RUNS; run += 1) {
    globalThis.gc?.();
    const before = process.memoryUsage().rss;
    const started = process.cpuUsage();
    const bytes = await work();
    const { user, system } = process.cpuUsage(started);
    times.push((user + system) / 1000);
    most = Math.max(most, process.memoryUsage().rss - before);
    size = bytes.length;
  }
  times.sort((a, b) => a - b);
  return { name, milliseconds: times[Math.floor(RUNS / 2)] as number, megabytes: most / MEGABYTE, fileMegabytes: size / MEGABYTE };
}

/** Median times; planning and masking are part of ours, so that the whole way from a classification to bytes is paid for. */
export async function measureFiles(): Promise<readonly FileMeasurement[]> {
  const classification: Classification = finish(classifyCustomers(listOf(CUSTOMERS)));
  const values = (): SheetPlan => finish(planCustomerClassification(classification));
  return [
    await measure('T-01 as values', () => xlsxFile([values()])),
    await measure('T-01 as values, masked', () => xlsxFile([finish(maskPlan(values(), {}))])),
    await measure('T-01 as values, masked, remarks swept', () => xlsxFile([finish(maskPlan(values(), { freeText: 'sweep', name: 'surname', id: 'wide', company: 'ends' }))])),
    await measure('T-01 as native formulas', () => xlsxFile([finish(planCustomerClassification(classification, undefined, 'native'))])),
    await measure('@protobi/exceljs, the same values without looks', () => byExcelJs(values())),
  ];
}
