/** Wrong input: each kind with its own Chinese sentence, and whatever was there before is still there. */
import { screen, waitFor } from '@testing-library/react';
import { MemoryWorkbook } from '../../src/workbook/memory-workbook';
import { FIVE, HEADINGS, many, tsv } from './lists';
import { openPane, reported, type OpenPane } from './open-pane';

/** A pane that has a list already, back at the first step. */
async function withList(): Promise<OpenPane> {
  const pane = openPane();
  pane.paste({ text: FIVE });
  await pane.step('columns');
  await pane.click('back');
  await pane.step('paste');
  return pane;
}

async function said(): Promise<string> {
  return (await screen.findByTestId('problem', undefined, { timeout: 60_000 })).textContent ?? '';
}

/** The list given before is whole, and goes on to its result. */
async function expectNothingLost(pane: OpenPane): Promise<void> {
  expect(screen.getByTestId('kept')).toHaveTextContent('上次的清单还在（10行）');
  await pane.click('next');
  await pane.step('columns');
  expect(screen.queryByTestId('problem')).toBeNull();
  await pane.click('next');
  await pane.step('result');
  expect(screen.getByTestId('tier-count-黄金客户')).toHaveTextContent('1');
}

test.each([
  ['nothing', { text: '' }, '没有可读的内容在 Excel 中选中整张清单(含表头)复制后再粘贴'],
  ['blanks', { text: ' \t\r\n\t ' }, '没有可读的内容在 Excel 中选中整张清单(含表头)复制后再粘贴'],
  ['a picture', { files: [new File(['x'], 'image.png', { type: 'image/png' })] }, '剪贴板里是图片,不是表格图片无法识别。请打开原表,选中单元格复制后再粘贴'],
  ['a picture in a page', { html: '<html><body><img src="file:///C:/a.png"></body></html>' }, '剪贴板里是图片,不是表格图片无法识别。请打开原表,选中单元格复制后再粘贴'],
  ['prose', { text: '各位同事\n请于本周五前上报\n谢谢' }, '前3行里没有找到可识别的表头请连同表头一起复制;表头至少要有客户名称和另一列,如存款余额'],
  ['headings alone', { text: tsv([HEADINGS]) }, '表头下面没有数据行请连同数据行一起复制'],
])('%s', async (_what, clip, sentence) => {
  const pane = await withList();
  pane.paste(clip);
  expect(await said()).toBe(sentence);
  expect(screen.queryByTestId('retry')).toBeNull();
  await expectNothingLost(pane);
});

test('a picture beside cells is not in the way', async () => {
  const pane = openPane();
  pane.paste({ text: FIVE, files: [new File(['x'], 'image.png', { type: 'image/png' })] });
  await pane.step('columns');
});

test('300,000 rows are refused whole, with the numbers', async () => {
  const pane = await withList();
  pane.paste({ text: many(300_000) });
  expect(await said()).toBe('清单有300000行数据,超过一次可读的200000行,没有读入请按支行拆成几份分别处理,没有任何一行被截掉');
  await expectNothingLost(pane);
}, 90_000);

test.each([
  ['a workbook', [0x50, 0x4b, 0x03, 0x04], '这是 Excel 工作簿文件,不是文本文件请在 Excel 中打开它,选中清单后用“使用所选区域”或复制粘贴'],
  ['a PDF', [0x25, 0x50, 0x44, 0x46], '这是图片或 PDF 文件,无法读取表格请使用 .csv 或 .txt 文件,或从原表复制'],
  ['bytes of no encoding', [0x61, 0x80, 0xff], '文件编码既不是 UTF-8 也不是 GB18030请在 Excel 中另存为“CSV UTF-8”后再选'],
])('%s as a file', async (_what, bytes, sentence) => {
  const pane = await withList();
  await pane.user.upload(screen.getByTestId('file-input'), new File([Uint8Array.from(bytes)], '清单.csv'));
  expect(await said()).toBe(sentence);
  await expectNothingLost(pane);
});

test('a file that cannot be opened', async () => {
  const pane = await withList();
  const gone = new File(['x'], '清单.csv');
  gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
  await pane.user.upload(screen.getByTestId('file-input'), gone);
  expect(await said()).toBe('文件“清单.csv”打不开请确认它没有被移走或被别的程序占用，然后点“重试”。重试');
  await expectNothingLost(pane);
});

test('a blank selection', async () => {
  const pane = openPane({ workbook: new MemoryWorkbook({ sheets: [{ name: '一月', rows: [] }], selection: { sheet: '一月', areas: [{ top: 0, left: 0, rows: 5, columns: 2 }] } }) });
  await pane.click('use-selection');
  expect(await said()).toBe('“一月”是空的请选择有清单的区域或工作表。重试');
});

test('several areas selected', async () => {
  const area = { top: 0, left: 0, rows: 1, columns: 1 };
  const pane = openPane({ workbook: new MemoryWorkbook({ selection: { sheet: 'Sheet1', areas: [area, area] } }) });
  await pane.click('use-selection');
  expect(await said()).toContain('这个选区读不了请选择一个连续的单元格区域（不是图表、图片或多个区域），然后点“重试”。');
});

test('headings that are names of JavaScript’s own things', async () => {
  const before = JSON.stringify(Object.getOwnPropertyNames(Object.prototype));
  const pane = openPane();
  pane.paste({ text: tsv([[...HEADINGS, '__proto__', 'constructor', 'toString', '__proto__'], ['甲有限公司', '1', '城关支行', '600', '', '', '张三', '恶意', 'x', 'y', 'z']]) });
  await pane.step('columns');
  expect(pane.text()).toContain('没有认出的列（4）');
  for (const column of [8, 9, 10, 11]) expect(screen.getByTestId(`column-${column}`)).toBeInTheDocument();
  expect(screen.getByTestId('column-8')).toHaveTextContent('__proto__');
  await pane.click('next');
  await pane.step('result');
  expect(screen.getByTestId('tier-count-中端客户')).toHaveTextContent('1');
  expect(JSON.stringify(Object.getOwnPropertyNames(Object.prototype))).toBe(before);
  expect('恶意' in {}).toBe(false);
});

test('ids that Excel damaged are told, never padded, and never shown', async () => {
  const pane = openPane();
  pane.paste({ text: tsv([['客户名称', '证件号码', '日均存款(万元)'], ['甲有限公司', '3.60426E+17', '600'], ['乙有限公司', '3.6E+17', '400']]) });
  await pane.step('columns');
  await pane.click('next');
  await pane.step('result');
  const problems = screen.getByTestId('issue-list');
  expect(problems).toHaveTextContent('第2行 B列 “证件号码”号码被 Excel 变成了数字(如 3.6E+17),后几位已丢失,无法找回,没有补零');
  expect(problems).toHaveTextContent('请让系统把该列按文本重新导出');
  expect(problems.textContent).not.toContain('360426');
  expect(screen.getByTestId('tier-count-中端客户')).toHaveTextContent('1');
  expect(screen.getByTestId('tier-count-一般客户')).toHaveTextContent('1');
});

test('names that begin like a formula stay text from the pane to the sheet', async () => {
  const names = ['=HYPERLINK("http://x","甲")', '+1公司', '-丙公司', '@丁公司', '＝戊公司'];
  const pane = openPane();
  pane.paste({ text: tsv([['客户名称', '客户编号', '日均存款(万元)'], ...names.map((name, i) => [name.includes('"') ? `"${name.replaceAll('"', '""')}"` : name, `80${i}`, '600'])]) });
  await pane.step('columns');
  await pane.click('next');
  await pane.step('result');
  await waitFor(() => expect(screen.getAllByTestId('why')).toHaveLength(5));
  expect(screen.getByRole('button', { name: `为什么：${names[0]}` })).toBeInTheDocument();
  await pane.click('next');
  await pane.click('write');
  await screen.findByTestId('done');
  const sheet = pane.workbook.sheets[1];
  const place = (name: string) => sheet?.values.flatMap((row, r) => row.flatMap((cell, c) => (cell === name ? [[r, c] as const] : [])));
  for (const name of names) expect(place(name)).toHaveLength(1);
});

test('a mistake of our own says so, keeps the list, and is reported to developers', async () => {
  const workbook = new MemoryWorkbook();
  const door = Object.assign(Object.create(workbook) as MemoryWorkbook, { read: () => Promise.reject(new Error('unforeseen')) });
  const pane = openPane({ workbook, door });
  pane.paste({ text: FIVE });
  await pane.step('columns');
  await pane.click('back');
  await pane.click('use-selection');
  expect(await said()).toBe('程序出错了，清单还在点“重试”；仍不行，请点“重新开始”，并把做过的步骤告诉技术支持（不要附客户数据）。重试');
  expect(reported.splice(0)).toEqual([new Error('unforeseen')]);
  await expectNothingLost(pane);
});
