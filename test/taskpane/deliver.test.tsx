/** 交付副本 through the pane: what is in the file, what is not, and what the pane says about it. */
import { screen, within } from '@testing-library/react';
import { MemoryWorkbook } from '../../src/workbook/memory-workbook';
import { allOf, unzipped } from '../workbook/unzipped';
import { FIVE, HEADINGS, tsv } from './lists';
import { choose, openPane, type OpenPane } from './open-pane';
import { savedFiles } from './saved-files';

async function toDeliver(workbook = new MemoryWorkbook(), list = FIVE): Promise<OpenPane> {
  const pane = openPane({ workbook });
  pane.paste({ text: list });
  await pane.step('columns');
  await pane.click('next');
  await pane.step('result');
  await pane.click('next');
  await pane.step('write');
  return pane;
}

/** The section of the copy; the one above it asks for sheets too. */
const inDelivery = () => within(screen.getByRole('region', { name: '交付副本' }));

const sheetNames = (file: Uint8Array): readonly string[] => [...(unzipped(file).get('xl/workbook.xml') ?? '').matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name]) => name as string);

test('a single copy is opened: strictest masking, values, nothing of the add-in', async () => {
  const pane = await toDeliver();
  await pane.click('deliver-open');
  expect(await screen.findByTestId('delivered')).toHaveTextContent('副本已在新窗口打开，共5户含：存量对公客户分级分类清单');
  expect(await savedFiles()).toEqual([]);
  const [copy] = pane.workbook.copies as [Uint8Array];
  expect(sheetNames(copy)).toEqual(['存量对公客户分级分类清单']);
  const all = allOf(copy);
  for (const shown of ['甲建材有限公司', '中端客户']) expect([shown, all.includes(shown)]).toEqual([shown, true]);
  for (const hidden of ['张三', '李四', '8001', '王五', 'BRANCH.']) expect([hidden, all.includes(hidden)]).toEqual([hidden, false]);
  expect(screen.getByTestId('delivered-files')).toHaveTextContent('存量对公客户分级分类清单.xlsx 5户');
  expect(screen.queryByRole('button', { name: /再存一次/ })).toBeNull();
});

test('where a copy may not be opened it is saved, and can be saved again', async () => {
  const pane = await toDeliver(new MemoryWorkbook({ refusesCopies: true }));
  await pane.click('deliver-open');
  expect(await screen.findByTestId('delivered')).toHaveTextContent('已生成1个文件，共5户');
  const [first, ...more] = await savedFiles();
  expect([first?.name, more.length]).toEqual(['存量对公客户分级分类清单.xlsx', 0]);
  expect(allOf(first?.bytes as Uint8Array)).toContain('甲建材有限公司');
  await pane.user.click(screen.getByRole('button', { name: '再存一次：存量对公客户分级分类清单.xlsx' }));
  expect((await savedFiles())[0]?.bytes).toEqual(first?.bytes);
});

test('each way of masking shows its example, and the file follows it', async () => {
  const pane = await toDeliver();
  expect(screen.getByTestId('mask-name')).toHaveTextContent('张小明 → （空）');
  await choose(pane.user, '个人姓名', '仅保留姓: 张**');
  expect(screen.getByTestId('mask-name')).toHaveTextContent('张小明 → 张**');
  await choose(pane.user, '单位名称', '保留首尾两字: 城关****公司');
  await pane.click('deliver-save');
  await screen.findByTestId('delivered');
  const [file] = await savedFiles();
  const all = allOf(file?.bytes as Uint8Array);
  expect([all.includes('李*'), all.includes('李四'), all.includes('甲建***公司'), all.includes('甲建材有限公司')]).toEqual([true, false, true, false]);
  expect(pane.workbook.copies).toEqual([]);
  await pane.click('strictest');
  expect(screen.getByTestId('mask-name')).toHaveTextContent('张小明 → （空）');
});

test('a personal class that is shown is called so', async () => {
  const pane = await toDeliver();
  expect(screen.queryByText('保留原值')).toBeNull();
  await choose(pane.user, '证件号码', '保留: 360402190001010000');
  expect(screen.getByText('保留原值')).toBeInTheDocument();
});

test('one file per organisation: each only its own customers, small groups are named', async () => {
  const pane = await toDeliver();
  await pane.user.click(screen.getByRole('radio', { name: '每个机构一个文件' }));
  expect(screen.queryByTestId('deliver-open')).toBeNull();
  await pane.click('deliver-save');
  expect(await screen.findByTestId('delivered')).toHaveTextContent('已生成2个文件，共5户');
  const files = await savedFiles();
  expect(files.map(({ name }) => name)).toEqual(['客户分级分类清单-01-城关支行.xlsx', '客户分级分类清单-02-东门支行.xlsx']);
  const named = ['甲建材有限公司', '乙商贸有限公司', '丙物流有限公司', '丁餐饮有限公司', '戊电子有限公司'];
  expect(files.map(({ bytes }) => named.map((name) => allOf(bytes).includes(name)))).toEqual([
    [true, true, false, false, false],
    [false, false, true, true, true],
  ]);
  for (const { bytes } of files) for (const hidden of ['张三', '李四', '800']) expect([hidden, allOf(bytes).includes(hidden)]).toEqual([hidden, false]);
  expect(screen.getByTestId('delivered-few')).toHaveTextContent('1个文件不足3户：即使没有姓名，看金额也可能认出客户。');
  const listed = within(screen.getByTestId('delivered-files')).getAllByRole('listitem');
  expect(listed.map(({ textContent }) => textContent?.includes('不足3户'))).toEqual([true, false]);
  expect(listed[1]).toHaveTextContent('客户分级分类清单-02-东门支行.xlsx 3户');
});

test('native formulas bring the sheets they need, and those can then not be left out', async () => {
  const pane = await toDeliver();
  await pane.user.click(inDelivery().getByRole('radio', { name: '原生公式' }));
  for (const sheet of ['policy', 'clauses']) {
    expect(screen.getByTestId(`deliver-${sheet}`)).toBeChecked();
    expect(screen.getByTestId(`deliver-${sheet}`)).toBeDisabled();
  }
  expect(screen.getByTestId('deliver-check')).not.toBeChecked();
  await pane.click('deliver-check');
  await pane.click('deliver-provenance');
  await pane.click('deliver-open');
  await screen.findByTestId('delivered');
  const [copy] = pane.workbook.copies as [Uint8Array];
  expect(sheetNames(copy)).toEqual(['存量对公客户分级分类清单', '政策', '自检', '依据', '来源']);
  const all = allOf(copy);
  expect(all).toMatch(/<f>[^<]*P_tier_low/);
  expect(all).toContain('粘贴的清单');
  // What 来源 counts: without the name it would show an error.
  expect(unzipped(copy).get('xl/workbook.xml')).toContain('R_T01_tier');
  await pane.user.click(inDelivery().getByRole('radio', { name: '数值' }));
  await pane.click('deliver-check');
  await pane.click('deliver-provenance');
  expect(screen.getByTestId('deliver-policy')).not.toBeChecked();
});

test('stopped between two files, nothing counts as delivered', async () => {
  const managers = Array.from({ length: 60 }, (_none, i) => [`第${i}号有限公司`, String(8000 + i), '城关支行', '600', '', '', `经理${i}`]);
  const pane = await toDeliver(new MemoryWorkbook(), tsv([HEADINGS, ...managers]));
  await pane.user.click(screen.getByRole('radio', { name: '每名客户经理一个文件' }));
  await pane.click('deliver-save');
  await pane.user.click(await screen.findByRole('button', { name: '取消' }));
  await screen.findByTestId('stopped');
  expect(screen.queryByTestId('delivered')).toBeNull();
  await savedFiles();
});

test('another result makes the delivered copies go', async () => {
  const pane = await toDeliver();
  await pane.click('deliver-open');
  await screen.findByTestId('delivered');
  await pane.user.click(screen.getByRole('button', { name: '核对列' }));
  await pane.step('columns');
  await pane.click('next');
  await pane.step('result');
  await pane.click('next');
  await pane.step('write');
  expect(screen.queryByTestId('delivered')).toBeNull();
});
