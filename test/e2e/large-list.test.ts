/** 50,000 customers through the built pane and the genuine office.js: pasted, classified, written with progress; and cancelled midway. */
import { T01_TEXTS } from '../../src/domain/sheets/t01-columns';
import { customerText } from './customer-text';
import { openPreview, type OpenPreview } from './open-preview';
import { paste } from './paste';

const CUSTOMERS = 50_000;
let preview: OpenPreview;
beforeAll(async () => {
  preview = await openPreview({ transport: 'web' });
});
afterAll(async () => {
  await preview.close();
});

test('pasted and classified, every row accounted for', async () => {
  const { pane } = preview;
  await paste(pane, { text: customerText(CUSTOMERS) });
  await pane.getByTestId('step-columns').waitFor({ timeout: 60_000 });
  await pane.getByTestId('next').click();
  await pane.getByTestId('step-result').waitFor({ timeout: 60_000 });
  expect(await pane.getByTestId('row-balance').innerText()).toMatch(/^读入 50,003 行 = 客户数据 50,000 \+ 标题与表头 3/);
});

test('cancelled midway, the sheet says 未完成 and the pane says which', async () => {
  const { pane } = preview;
  await pane.getByTestId('next').click();
  await pane.getByTestId('write').click();
  const progress = pane.getByTestId('progress');
  await progress.getByText(/个单元格/).waitFor({ timeout: 60_000 });
  await pane.getByTestId('cancel').click();
  await pane.getByTestId('problem').waitFor({ timeout: 60_000 });
  expect(await pane.getByTestId('problem').innerText()).toContain(`工作表“${T01_TEXTS.title}”标有“未完成”`);
  const [row] = await preview.values(T01_TEXTS.title, { top: 0, left: 0, rows: 1, columns: 40 });
  expect(row).toContain('未完成');
}, 180_000);

test('written again in full, in a sheet of its own, with counts that grow', async () => {
  const { pane } = preview;
  await pane.getByTestId('write').click();
  const seen: string[] = [];
  const done = pane.getByTestId('done').waitFor({ timeout: 240_000 }).then(() => true);
  while (!(await Promise.race([done, new Promise((resolve) => setTimeout(() => resolve(false), 400))]))) {
    const text = await pane.getByTestId('progress').innerText({ timeout: 1_000 }).catch(() => '');
    if (/个单元格/.test(text) && seen.at(-1) !== text) seen.push(text);
  }
  expect(seen.length).toBeGreaterThan(3);
  const name = `${T01_TEXTS.title}(2)`;
  expect(await preview.sheetNames()).toContain(name);
  const [last, total] = await preview.values(name, { top: 4 + CUSTOMERS - 1, left: 0, rows: 2, columns: 3 });
  expect(last?.slice(0, 3)).toEqual([CUSTOMERS, `虚构某某商贸有限公司${CUSTOMERS - 1}`, String(10_000_000 + CUSTOMERS - 1)]);
  expect(total?.slice(0, 2)).toEqual(['合计', CUSTOMERS]);
  expect(await preview.unknownMembers()).toEqual([]);
  expect(preview.complaints).toEqual([]);
}, 300_000);
