/** The genuine office.js against the host: what an add-in sees must be what Excel shows it. */
import { headlessBook } from '../../../preview/book/headless-book';
import { createHost, type Host } from '../../../preview/host/host';
import { PROFILES, type Profile } from '../../../preview/host/profile';
import { openOfficePage, type OfficePage } from './office-page';

let host: Host;
let page: OfficePage;
/** Members that a test asks for although the host does not know them. */
let expectedUnknown: readonly string[] = [];

async function open(profile: Profile = PROFILES.desktop): Promise<void> {
  host = createHost({ book: headlessBook(), profile });
  page = await openOfficePage(host);
}

function close(): void {
  page.close();
  host.close();
  expect(host.unknownMembers()).toEqual(expectedUnknown);
  expect(page.errors).toEqual([]);
  expectedUnknown = [];
}

function run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return page.Excel.run(batch);
}

/** The code and place of the error that work ends in. */
async function failure(work: Promise<unknown>): Promise<{ readonly code: string; readonly at: string }> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof page.OfficeExtension.Error)) throw error ?? new Error('nothing failed');
  return { code: error.code, at: error.debugInfo.errorLocation ?? '' };
}

/** The platforms as the client calls them. */
const PLATFORMS = [
  ['PC', PROFILES.desktop],
  ['OfficeOnline', PROFILES.web],
] as const;

describe.each(PLATFORMS)('on %s', (platform, profile) => {
  beforeEach(() => open(profile));
  afterEach(close);

  test('Office is ready, and says where', async () => {
    expect(await page.Office.onReady()).toMatchObject({ host: 'Excel', platform });
    const { displayLanguage, contentLanguage, requirements } = page.Office.context;
    expect([displayLanguage, contentLanguage]).toEqual(['zh-CN', 'zh-CN']);
    expect(requirements.isSetSupported('ExcelApi', '1.15')).toBe(true);
    expect(requirements.isSetSupported('ExcelApi', '1.16')).toBe(false);
    expect(requirements.isSetSupported('KeyboardShortcuts', '1.1')).toBe(false);
  });

  test('20,000 rows of 10 cells are written and read in one request each', async () => {
    const rows = Array.from({ length: 20_000 }, (_row, r) => Array.from({ length: 10 }, (_cell, c) => r * 10 + c));
    await run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRangeByIndexes(0, 0, 20_000, 10);
      range.values = rows;
      await context.sync();
      expect(host.requests()).toHaveLength(1);
      range.load('values,address');
      await context.sync();
      expect(host.requests()).toHaveLength(2);
      expect(range.address).toBe('Sheet1!A1:J20000');
      expect(range.values).toEqual(rows);
    });
  });

  test('objects that are not there are null objects, or ItemNotFound with the place', async () => {
    await run(async (context) => {
      const { worksheets, tables, names, settings } = context.workbook;
      const missing = [worksheets.getItemOrNullObject('没有'), tables.getItemOrNullObject('没有'), names.getItemOrNullObject('没有'), settings.getItemOrNullObject('没有')];
      const used = worksheets.getActiveWorksheet().getUsedRangeOrNullObject(true);
      const inside = worksheets.getItemOrNullObject('没有').getRange('A1');
      await context.sync();
      expect([...missing, used, inside].map(({ isNullObject }) => isNullObject)).toEqual([true, true, true, true, true, true]);
    });
    const gone = (make: (book: Excel.Workbook) => { load(what: string): unknown }) =>
      failure(
        run(async (context) => {
          make(context.workbook).load('name');
          await context.sync();
        }),
      );
    expect(await gone((book) => book.worksheets.getItem('没有'))).toEqual({ code: 'ItemNotFound', at: 'WorksheetCollection.getItem' });
    expect(await gone((book) => book.tables.getItem('没有'))).toEqual({ code: 'ItemNotFound', at: 'TableCollection.getItem' });
    expect(await gone((book) => book.names.getItem('没有'))).toEqual({ code: 'ItemNotFound', at: 'NamedItemCollection.getItem' });
  });

  test('what was done before an error stays done, what comes after is not', async () => {
    const work = run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1').values = [['先']];
      context.workbook.worksheets.getItem('没有').activate();
      sheet.getRange('A2').values = [['后']];
      await context.sync();
    });
    expect(await failure(work)).toEqual({ code: 'ItemNotFound', at: 'WorksheetCollection.getItem' });
    expect(host.book.values(host.book.activeSheet(), { top: 0, left: 0, rows: 2, columns: 1 })).toEqual([['先'], ['']]);
  });

  test('a member that the host does not know is ApiNotFound, and recorded', async () => {
    expectedUnknown = ['Workbook.pivotTables', 'Range.getSpecialCells'];
    const pivots = failure(
      run(async (context) => {
        context.workbook.pivotTables.load('items/name');
        await context.sync();
      }),
    );
    expect(await pivots).toEqual({ code: 'ApiNotFound', at: 'Workbook.pivotTables' });
    const special = failure(
      run(async (context) => {
        context.workbook.getSelectedRange().getSpecialCells('Constants').load('address');
        await context.sync();
      }),
    );
    expect((await special).code).toBe('ApiNotFound');
  });

  test('a range that is kept can be used after it was loaded; a sheet that is gone cannot', async () => {
    await run(async (context) => {
      const sheet = context.workbook.worksheets.add('临时');
      const range = sheet.getRange('B2:C3');
      range.load('address');
      await context.sync();
      sheet.name = '改名';
      await context.sync();
      range.load('address');
      await context.sync();
      expect(range.address).toBe('改名!B2:C3');
      sheet.delete();
      await context.sync();
      range.load('address');
      expect((await failure(context.sync())).code).toBe('ItemNotFound');
    });
  });

  test('settings are those of the document, both ways', async () => {
    await run(async (context) => {
      context.workbook.settings.add('a', { 元: [1, null] });
      await context.sync();
    });
    const { settings } = page.Office.context.document;
    const done = (work: (callback: (result: Office.AsyncResult<unknown>) => void) => void) => new Promise((resolve) => work(resolve));
    await done((callback) => settings.refreshAsync(callback));
    expect(settings.get('a')).toEqual({ 元: [1, null] });
    settings.set('b', '乙');
    settings.remove('a');
    await done((callback) => settings.saveAsync(callback as (result: Office.AsyncResult<void>) => void));
    await run(async (context) => {
      const { settings: own } = context.workbook;
      own.load('items/key,items/value');
      await context.sync();
      expect(own.items.map(({ key, value }) => [key, value as unknown])).toEqual([['b', '乙']]);
      own.getItem('b').delete();
      await context.sync();
    });
    expect(host.settings.size).toBe(0);
  });

  test('a cell being edited refuses at once, or makes wait those who asked for it', async () => {
    host.editCell(true);
    const touch = async (context: Excel.RequestContext) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[1]];
      await context.sync();
      return 'done';
    };
    expect((await failure(run(touch))).code).toBe('InvalidOperationInCellEditMode');
    let finished = false;
    const waiting = page.Excel.run({ delayForCellEdit: true }, touch).then((word) => {
      finished = true;
      return word;
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(finished).toBe(false);
    host.editCell(false);
    expect(await waiting).toBe('done');
  });

  test.each(['InvalidOrTimedOutSession', 'ActivityLimitReached', 'WriteNotSupportedWhenModalDialogOpen', 'AccessDenied', 'ItemAlreadyExists', 'GeneralException'])(
    '%s arrives under its name at the planned request and no other',
    async (code) => {
      const touch = (value: number) =>
        run(async (context) => {
          const sheet = context.workbook.worksheets.getActiveWorksheet();
          sheet.getRange('A1').values = [[value]];
          sheet.getRange('A2').values = [[value]];
          await context.sync();
        });
      host.plan([{ request: 2, code, applied: 1 }]);
      await touch(1);
      expect((await failure(touch(2))).code).toBe(code);
      await touch(3);
      host.plan([{ request: 1, code, applied: 0 }]);
      expect((await failure(touch(4))).code).toBe(code);
      expect(host.book.values(host.book.activeSheet(), { top: 0, left: 0, rows: 2, columns: 1 })).toEqual([[3], [3]]);
    },
  );
});

describe.each(PLATFORMS)('events on %s', (_platform, profile) => {
  beforeEach(() => open(profile));
  afterEach(close);

  test('changes, selections and sheets are told to those who asked, sheet by sheet and for all', async () => {
    const told: unknown[] = [];
    const first = host.book.activeSheet();
    await run(async (context) => {
      const { worksheets } = context.workbook;
      const sheet = worksheets.getActiveWorksheet();
      sheet.onChanged.add(async ({ address, worksheetId, source, triggerSource }) => void told.push(['sheet', address, worksheetId, source, triggerSource]));
      worksheets.onChanged.add(async ({ address, worksheetId }) => void told.push(['all', address, worksheetId]));
      worksheets.onSelectionChanged.add(async ({ address }) => void told.push(['selected', address]));
      worksheets.onAdded.add(async ({ worksheetId }) => void told.push(['added', worksheetId]));
      worksheets.onDeleted.add(async ({ worksheetId }) => void told.push(['deleted', worksheetId]));
      worksheets.onActivated.add(async ({ worksheetId }) => void told.push(['activated', worksheetId]));
      worksheets.onDeactivated.add(async ({ worksheetId }) => void told.push(['deactivated', worksheetId]));
      await context.sync();
    });
    await run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('B2:C3').values = [[1, 2], [3, 4]];
      await context.sync();
    });
    const second = host.book.addSheet('乙').id;
    host.book.activate(second);
    host.book.select(second, { top: 4, left: 0, rows: 2, columns: 2 });
    host.book.removeSheet(second);
    // Handlers are called by promises of the client.
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(told).toEqual([
      ['sheet', 'B2:C3', first, 'Local', 'ThisLocalAddin'],
      ['all', 'B2:C3', first],
      ['added', second],
      ['deactivated', first],
      ['activated', second],
      ['selected', 'A5:B6'],
      ['deactivated', second],
      ['activated', first],
      ['deleted', second],
    ]);
  });

  test('nobody is told who did not ask or no longer wants to know', async () => {
    const entries: unknown[] = [];
    const stop = host.onMessage((messages) => entries.push(...messages));
    const change = () =>
      run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[1]];
        await context.sync();
      });
    await change();
    expect(entries).toEqual([]);
    const handler = await run(async (context) => {
      const added = context.workbook.worksheets.getActiveWorksheet().onChanged.add(async () => undefined);
      await context.sync();
      return added;
    });
    await change();
    expect(entries).toHaveLength(1);
    await page.Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    await change();
    expect(entries).toHaveLength(1);
    stop();
  });

  test('the selection is told through the old channel too', async () => {
    let told = 0;
    await new Promise((resolve) => page.Office.context.document.addHandlerAsync(page.Office.EventType.DocumentSelectionChanged, () => (told += 1), resolve));
    host.book.select(host.book.activeSheet(), { top: 1, left: 1, rows: 1, columns: 1 });
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(told).toBe(1);
  });
});

describe('sizes on the web', () => {
  beforeEach(() => open(PROFILES.web));
  afterEach(close);

  // Beside the text itself a request holds some two thousand bytes.
  test.each([
    [5_200_000, null],
    [5_300_000, 'RequestPayloadSizeLimitExceeded'],
  ])('a request with %i bytes of text', async (bytes, code) => {
    const rows = Array.from({ length: 200 }, () => ['长'.repeat(bytes / 600)]);
    const work = run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRangeByIndexes(0, 0, 200, 1).values = rows;
      await context.sync();
    });
    if (code === null) await work;
    else expect((await failure(work)).code).toBe(code);
  });

  test('an answer that is too large is refused, one cell less is not', async () => {
    const sheet = host.book.activeSheet();
    const text = '长'.repeat(10_000);
    host.book.write(sheet, { top: 0, left: 0, rows: 175, columns: 1 }, Array.from({ length: 175 }, () => [text]));
    const read = (rows: number) =>
      run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRangeByIndexes(0, 0, rows, 1).load('values');
        await context.sync();
        return range.values.length;
      });
    expect(await read(174)).toBe(174);
    expect((await failure(read(175))).code).toBe('ResponsePayloadSizeLimitExceeded');
  });
});

describe('what a page is told when it opens', () => {
  afterEach(close);

  test('on a PC the colours of Office', async () => {
    await open();
    expect(page.Office.context.officeTheme.bodyBackgroundColor.toUpperCase()).toBe('#FFFFFF');
  });

  test('what an Excel of long ago cannot do', async () => {
    await open(PROFILES.old);
    expect(page.Office.context.requirements.isSetSupported('ExcelApi', '1.9')).toBe(true);
    expect(page.Office.context.requirements.isSetSupported('ExcelApi', '1.10')).toBe(false);
  });
});
