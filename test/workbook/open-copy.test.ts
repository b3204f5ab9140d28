/** A copy is opened beside the user's workbook through the genuine office.js, byte for byte; where the host refuses, the person gets the file. */
import { headlessBook } from '../../preview/book/headless-book';
import { createHost, type Host } from '../../preview/host/host';
import { PROFILES, type Profile } from '../../preview/host/profile';
import { deliverCopy } from '../../src/workbook/deliver-copy';
import { ExcelWorkbook } from '../../src/workbook/excel-workbook';
import { openOfficePage, type OfficePage } from '../preview/host/office-page';
import { plan } from './plans';

let host: Host;
let page: OfficePage;
const opened: string[] = [];

async function open(profile: Profile): Promise<void> {
  host = createHost({ book: headlessBook(), profile });
  host.onWorkbookOpened((file) => opened.push(file));
  page = await openOfficePage(host);
  Object.assign(globalThis, { Office: page.Office, Excel: page.Excel });
}

afterEach(() => {
  page.close();
  host.close();
  opened.length = 0;
  expect(host.unknownMembers()).toEqual([]);
});

test.each([
  ['desktop', PROFILES.desktop],
  ['web', PROFILES.web],
] as const)('%s: opened', async (_name, profile) => {
  await open(profile);
  const bytes = Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0, 255, 128, 7]);
  expect(await new ExcelWorkbook().openCopy(bytes)).toBe('opened');
  expect(opened).toEqual([Buffer.from(bytes).toString('base64')]);
  expect(await deliverCopy(new ExcelWorkbook(), [plan(['甲'])])).toEqual({ kind: 'opened' });
  expect(Buffer.from(opened[1] ?? '', 'base64').subarray(0, 2).toString()).toBe('PK');
});

test('what is no workbook is refused, and so is everything on a host that says no', async () => {
  await open(PROFILES.desktop);
  expect(await new ExcelWorkbook().openCopy(Uint8Array.from([1, 2, 3]))).toBe('refused');
  host.plan([{ request: 1, code: 'AccessDenied', applied: 0 }]);
  const delivery = await deliverCopy(new ExcelWorkbook(), [plan(['甲'])]);
  expect(delivery.kind).toBe('file');
  expect(opened).toEqual([]);
});

test('an Excel older than this gets the file', async () => {
  await open({ ...PROFILES.desktop, requirementSets: { ...PROFILES.desktop.requirementSets, ExcelApi: '1.7' } });
  expect(await new ExcelWorkbook().openCopy(Uint8Array.from([0x50, 0x4b, 0x03, 0x04]))).toBe('refused');
  expect(opened).toEqual([]);
});
