/** Wrong input in the built pane: each kind with its own Chinese sentence, and the list given before is still there. */
import { customerText } from './customer-text';
import { openPreview, type OpenPreview } from './open-preview';
import { paste, type Clip } from './paste';

let preview: OpenPreview;
beforeAll(async () => {
  preview = await openPreview();
});
afterAll(async () => {
  expect(preview.complaints).toEqual([]);
  await preview.close();
});

/** Back at the first step with a list of five customers. */
beforeEach(async () => {
  const { pane } = preview;
  if (await pane.getByTestId('start-over').isVisible()) await pane.getByTestId('start-over').click();
  await paste(pane, { text: customerText(5) });
  await pane.getByTestId('step-columns').waitFor();
  await pane.getByTestId('back').click();
  await pane.getByTestId('step-paste').waitFor();
});

test.each<[string, Clip, string]>([
  ['an empty paste', {}, '没有可读的内容'],
  ['no recognisable heading', { text: '各位同事\n请于本周五前上报\n谢谢' }, '前3行里没有找到可识别的表头'],
  ['a picture', { picture: true }, '剪贴板里是图片,不是表格'],
  ['300,000 rows', { text: customerText(300_000) }, '清单有300000行数据,超过一次可读的200000行,没有读入'],
])('%s', async (_what, clip, sentence) => {
  const { pane } = preview;
  await paste(pane, clip);
  const problem = pane.getByTestId('problem');
  await problem.waitFor({ timeout: 60_000 });
  expect(await problem.innerText()).toContain(sentence);
  expect(await pane.getByTestId('kept').innerText()).toContain('上次的清单还在');
});

test('a heading __proto__, damaged ids and names that begin with = are read, said and kept as they are', async () => {
  const { pane } = preview;
  await paste(pane, {
    text: ['客户名称\t证件号码\t日均存款(万元)\t__proto__', '=1+1公司\t3.6E+17\t800\t甲', '@SUM(A1)公司\t91000000MAX000002G\t400\t乙'].join('\n'),
  });
  await pane.getByTestId('step-columns').waitFor();
  expect(await pane.getByTestId('step-columns').innerText()).toContain('__proto__');
  await pane.getByTestId('next').click();
  await pane.getByTestId('step-result').waitFor();
  expect(await pane.getByTestId('issue-list').innerText()).toContain('号码被 Excel 变成了数字(如 3.6E+17),后几位已丢失,无法找回,没有补零');
  await pane.getByTestId('next').click();
  await pane.getByTestId('write').click();
  await pane.getByTestId('done').waitFor({ timeout: 60_000 });
  const written = (await preview.sheetNames()).at(-1) ?? '';
  const rows = await preview.values(written, { top: 4, left: 1, rows: 2, columns: 2 });
  expect(rows).toEqual([['=1+1公司', ''], ['@SUM(A1)公司', '91000000MAX000002G']]);
  expect(await preview.page.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
});
