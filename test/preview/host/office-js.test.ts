/** The genuine office.js against the host: what an add-in sees must be what Excel shows it. */
import { headlessBook } from '../../../preview/book/headless-book';
import { createHost, type Host } from '../../../preview/host/host';
import { PROFILES } from '../../../preview/host/profile';
import { openOfficePage, type OfficePage } from './office-page';

let host: Host;
let page: OfficePage;

beforeEach(async () => {
  const t = Date.now();
  host = createHost({ book: headlessBook(), profile: PROFILES.desktop });
  console.log('host', Date.now() - t);
  page = await openOfficePage(host);
  console.log('page', Date.now() - t);
});
afterEach(() => {
  page.close();
  host.close();
});

test('starts as Excel on a PC', async () => {
  expect(await page.Office.onReady()).toEqual({ host: 'Excel', platform: 'PC' });
});
test('rw', async () => {
  const t = Date.now();
  const rows = Array.from({ length: 20_000 }, (_r, r) => Array.from({ length: 10 }, (_c, c) => r * 10 + c));
  await page.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRangeByIndexes(0, 0, 20_000, 10);
    range.values = rows;
    range.load('address');
    await context.sync();
    console.log('write', Date.now() - t, range.address);
    range.load('values');
    await context.sync();
    console.log('read', Date.now() - t);
    expect(range.values[19_999]).toEqual(rows[19_999]);
  });
  expect(host.unknownMembers()).toEqual([]);
});
