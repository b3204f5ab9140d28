/** The main job, as a newcomer does it in the preview, on both transports: sample, columns, result, sheet, and three formulas typed. */
import type { PreviewWindow } from '../../preview/page/preview-window';
import { T01_TEXTS } from '../../src/domain/sheets/t01-columns';
import { openPreview, type OpenPreview, type Transport } from './open-preview';

const OFFICE_HOST = 'https://appsforoffice.microsoft.com';

async function classifySample({ pane }: OpenPreview): Promise<void> {
  await pane.getByTestId('load-sample').click();
  await pane.getByTestId('step-columns').waitFor();
  await pane.getByTestId('next').click();
  await pane.getByTestId('step-result').waitFor();
}

async function writeSheet({ pane }: OpenPreview): Promise<void> {
  await pane.getByTestId('next').click();
  await pane.getByTestId('step-write').waitFor();
  await pane.getByTestId('write').click();
  await pane.getByTestId('done').waitFor({ timeout: 60_000 });
}

describe.each<Transport>(['desktop', 'web'])('%s', (transport) => {
  let preview: OpenPreview;
  beforeAll(async () => {
    preview = await openPreview({ transport });
  });
  afterAll(async () => {
    await preview.close();
  });

  test('the sample list is classified', async () => {
    await classifySample(preview);
    const counts = await Promise.all(['黄金客户', '高端客户', '中端客户', '一般客户'].map((tier) => preview.pane.getByTestId(`tier-count-${tier}`).innerText()));
    expect(counts.map((text) => Number(/\d+/.exec(text)?.[0]))).toEqual([4, 16, 12, 22]);
    expect(await preview.pane.getByTestId('row-balance').innerText()).toContain('读入 79 行');
  });

  test('the sheet is written beside the user’s, with results, totals that are calculated, and no mark of being unfinished', async () => {
    const before = await preview.sheetNames();
    await writeSheet(preview);
    expect(await preview.sheetNames()).toEqual([...before, T01_TEXTS.title]);
    const [title, , , headings, first] = await preview.values(T01_TEXTS.title, { top: 0, left: 0, rows: 5, columns: 26 });
    expect(title?.[0]).toBe(T01_TEXTS.title);
    expect(title?.[25]).toBe('');
    expect(headings?.slice(0, 3)).toEqual(['序号', '客户名称', '客户编号(统一社会信用代码)']);
    expect([first?.[0], first?.[1], first?.[14]]).toEqual([1, '甲某建材 有限公司', '中端客户']);
    const [total] = await preview.values(T01_TEXTS.title, { top: 4 + 59, left: 0, rows: 1, columns: 8 });
    expect([total?.[0], total?.[1], total?.[7]]).toEqual(['合计', 59, expect.closeTo(73758.550001 - 12.5 + 12.5, 5)]);
    const names = (await preview.values(T01_TEXTS.title, { top: 4, left: 1, rows: 59, columns: 1 })).map(([name]) => name);
    expect(names).toContain('=辛某进出口有限公司');
  });

  test('formulas typed into cells are answered by the genuine runtime', async () => {
    const { page } = preview;
    await page.evaluate(async () => {
      const { book } = (window as unknown as PreviewWindow).branchbook;
      const sheet = book.addSheet('试算');
      book.activate(sheet.id);
      book.select(sheet.id, { top: 0, left: 0, rows: 1, columns: 1 });
    });
    const formulas = ['=BRANCH.TIER(500.000001)', '=branch.tier(1000)', '=BRANCH.FUNDRETURN_OK(0.7,"是")', '=BRANCH.REPRICE_ACTION(F1:F3)', '=BRANCH.TIER(-1)', '=SUM(1,2)'];
    await page.evaluate(async (texts) => {
      const { book } = (window as unknown as PreviewWindow).branchbook;
      const sheet = book.activeSheet();
      book.write(sheet, { top: 0, left: 5, rows: 3, columns: 1 }, [['不达标'], ['不达标'], ['不达标']]);
      book.write(sheet, { top: 0, left: 0, rows: texts.length, columns: 1 }, texts.map((formula) => [{ formula }]));
      await book.calculated();
    }, formulas);
    const answers = (await preview.values('试算', { top: 0, left: 0, rows: formulas.length, columns: 1 })).map(([value]) => value);
    expect(answers).toEqual(['中端客户', '高端客户', true, '调高贷款利率', '#VALUE!', 3]);
  });

  test('nothing was asked of the host that it does not know, nothing was refused, and only our own files and office.js were loaded', async () => {
    expect(await preview.unknownMembers()).toEqual([]);
    expect(preview.complaints).toEqual([]);
    const origins = new Set(preview.requested.filter((url) => /^https?:/.test(url)).map((url) => new URL(url).origin));
    expect([...origins].filter((origin) => origin !== OFFICE_HOST)).toHaveLength(1);
    expect(origins.has(OFFICE_HOST)).toBe(transport === 'web');
  });
});
