/** The copy that travels, through the pane in Chromium: classify, try a policy, deliver by branch with masking, reopen the files, compare. */
import ExcelJS from '@protobi/exceljs';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Download } from 'playwright-core';
import { finish } from '../../src/domain/intake/finish';
import { classifyCustomers, SERVICE_WORDS, TIER_WORDS } from '../../src/domain/portfolio/classify';
import { onlyCustomers } from '../../src/domain/portfolio/only-customers';
import { whatIf } from '../../src/domain/portfolio/what-if';
import { looksLikePerson } from '../../src/domain/sheets/mask-person';
import { splitCustomers } from '../../src/domain/sheets/split-customers';
import { T01_COLUMNS, T01_TEXTS } from '../../src/domain/sheets/t01-columns';
import { readPaste } from '../domain/intake/read';
import { allOf, unzipped } from '../workbook/unzipped';
import { openPreview, type OpenPreview } from './open-preview';

interface File {
  readonly name: string;
  readonly bytes: Buffer;
}

const FIRST_ROW = 5;

const column = (id: (typeof T01_COLUMNS)[number]['id']): number => T01_COLUMNS.findIndex((each) => each.id === id) + 1;

/** What a cell shows: of a formula what it yields. */
function shown(value: ExcelJS.CellValue): unknown {
  return value !== null && typeof value === 'object' && 'result' in value ? value.result : value;
}

async function reopened(bytes: Buffer): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  return book;
}

let preview: OpenPreview;
let folder: string;
const downloads: Download[] = [];
let expected: ReturnType<typeof sampleResult>;

function sampleResult(text: string) {
  return finish(classifyCustomers(readPaste(text).list));
}

/** Waits for so many files and takes them. */
async function files(count: number): Promise<readonly File[]> {
  await preview.pane.getByTestId('delivered').waitFor({ timeout: 60_000 });
  const until = Date.now() + 20_000;
  while (downloads.length < count && Date.now() < until) await preview.page.waitForTimeout(50);
  return Promise.all(
    downloads.splice(0).map(async (download) => {
      const name = download.suggestedFilename();
      const path = join(folder, name);
      await download.saveAs(path);
      return { name, bytes: await readFile(path) };
    }),
  );
}

beforeAll(async () => {
  expected = sampleResult(await readFile(join(__dirname, '../../samples/corporate-customers.txt'), 'utf8'));
  folder = await mkdtemp(join(tmpdir(), 'branchbook-deliver-'));
  preview = await openPreview();
  preview.page.on('download', (download) => downloads.push(download));
  const { pane } = preview;
  await pane.getByTestId('load-sample').click();
  await pane.getByTestId('step-columns').waitFor();
  await pane.getByTestId('next').click();
  await pane.getByTestId('step-result').waitFor();
});
afterAll(async () => {
  await preview.close();
});

test('what if: the counts are those of the domain, and nothing is written', async () => {
  const { pane } = preview;
  const before = await preview.sheetNames();
  await pane.getByTestId('policy-tier.low').fill('800');
  await pane.getByTestId('try').click();
  await pane.getByTestId('trial').waitFor();
  const { moved, countBefore, countAfter } = finish(whatIf(expected, { 'tier.low': 800_000_000 }));
  expect(moved.length).toBeGreaterThan(0);
  expect(await pane.getByTestId('trial').innerText()).toContain(`${moved.length}户会变级别，共59户`);
  const rows = await pane.getByTestId('trial-counts').locator('tbody tr').evaluateAll((trs) => trs.map((tr) => [...tr.children].slice(0, 3).map((cell) => cell.textContent)));
  expect(rows).toEqual(TIER_WORDS.map((word, t) => [word, String(countBefore[t]), String(countAfter[t])]));
  expect(await preview.sheetNames()).toEqual(before);
  await pane.getByTestId('clear-draft').click();
  await pane.getByTestId('trial').waitFor({ state: 'detached' });
});

test('a file for each branch holds its customers and nobody else’s, the same results, and no person', async () => {
  const { pane } = preview;
  await pane.getByTestId('next').click();
  await pane.getByTestId('step-write').waitFor();
  await pane.getByRole('radio', { name: '每个机构一个文件' }).check();
  await pane.getByTestId('deliver-save').click();
  const made = await files(4);
  const parts = splitCustomers(expected, 'organisation', {});
  expect(made.map(({ name }) => name).sort()).toEqual(parts.map(({ fileName }) => fileName).sort());
  const { list } = expected;
  const texts = (field: string): readonly string[] => [...new Set((list.text[field] ?? []).flatMap((text) => text.split('、')).filter((text) => text !== ''))];
  const companies = (list.text['customerName'] ?? []).join('\n');
  const hidden = [...texts('idNumber'), ...texts('customerId'), ...texts('manager').filter((name) => !companies.includes(name))];
  expect(hidden.length).toBeGreaterThan(60);
  for (const { fileName, indexes } of parts) {
    const { bytes } = made.find(({ name }) => name === fileName) as File;
    const book = await reopened(bytes);
    expect(book.worksheets.map(({ name }) => name)).toEqual([T01_TEXTS.title]);
    const [sheet] = book.worksheets as [ExcelJS.Worksheet];
    const part = finish(onlyCustomers(expected, indexes));
    const rows = Array.from(indexes, (_index, i) => {
      const cell = (id: Parameters<typeof column>[0]): unknown => shown(sheet.getCell(FIRST_ROW + i, column(id)).value);
      return [cell('customerName') ?? '', cell('tier'), cell('serviceClass'), cell('orgName') ?? '', cell('depositAvg') ?? null];
    });
    const { list: own } = part;
    expect(rows).toEqual(
      Array.from(indexes, (_index, i) => {
        const name = own.text['customerName']?.[i] ?? '';
        const average = own.money['depositAvg']?.[i] ?? NaN;
        return [looksLikePerson(name) ? '' : name, TIER_WORDS[part.tier[i] as number], SERVICE_WORDS[part.service[i] as number], own.text['orgName']?.[i] ?? '', Number.isNaN(average) ? null : average / 1_000_000];
      }),
    );
    const all = allOf(bytes);
    expect(hidden.filter((secret) => all.includes(secret))).toEqual([]);
    const others = list.text['customerName']?.filter((name, i) => !indexes.includes(i) && !(own.text['customerName'] ?? []).some((mine) => mine.includes(name))) ?? [];
    expect(others.filter((name) => all.includes(name))).toEqual([]);
    expect([...unzipped(bytes).keys()].filter((path) => /webextension|externalLink|customXml/.test(path))).toEqual([]);
    for (const foreign of ['BRANCH.', '_xldudf', 'webextension']) expect([foreign, all.includes(foreign)]).toEqual([foreign, false]);
  }
  expect(await pane.getByTestId('delivered').innerText()).toContain('已生成4个文件，共59户');
});

test('native formulas travel with the sheets they refer to', async () => {
  const { pane } = preview;
  await pane.getByRole('radio', { name: '全部客户一个文件' }).check();
  await pane.getByRole('radio', { name: '原生公式' }).last().check();
  for (const sheet of ['readings', 'check', 'provenance']) await pane.getByTestId(`deliver-${sheet}`).check();
  await pane.getByTestId('deliver-save').click();
  await pane.getByText('已生成1个文件，共59户').waitFor({ timeout: 60_000 });
  const [file] = await files(1);
  const book = await reopened((file as File).bytes);
  expect(book.worksheets.map(({ name }) => name)).toEqual([T01_TEXTS.title, '政策', '口径', '自检', '依据', '来源']);
  const sheet = book.getWorksheet(T01_TEXTS.title) as ExcelJS.Worksheet;
  const tiers = Array.from({ length: 59 }, (_none, i) => sheet.getCell(FIRST_ROW + i, column('tier')));
  expect(tiers.every(({ formula }) => formula.includes('P_tier_low'))).toBe(true);
  expect(tiers.map(({ value }) => shown(value))).toEqual(Array.from(expected.tier, (tier) => TIER_WORDS[tier]));
});

test('no page complained, and nothing was loaded from elsewhere', () => {
  expect(preview.complaints).toEqual([]);
  expect([...new Set(preview.requested.filter((url) => /^https?:/.test(url)).map((url) => new URL(url).hostname))]).toEqual(['localhost']);
});
