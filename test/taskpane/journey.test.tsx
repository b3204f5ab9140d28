/** The whole way with the real domain and a workbook in memory: paste, columns, result, write. */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { MemoryWorkbook } from '../../src/workbook/memory-workbook';
import { FIVE, WITHOUT_UNIT } from './lists';
import { choose, clipboard, openPane } from './open-pane';

const tierCount = (word: string): string => screen.getByTestId(`tier-count-${word}`).textContent ?? '';

async function toResult(list = FIVE) {
  const pane = openPane();
  pane.paste({ text: list });
  await pane.step('columns');
  await pane.click('next');
  await pane.step('result');
  return pane;
}

test('a pasted list is recognised, classified and written', async () => {
  const pane = openPane();
  pane.paste({ text: FIVE });
  await pane.step('columns');
  expect(pane.text()).toContain('粘贴的清单，共10行');
  expect(pane.text()).toContain('填报单位城关支行');
  expect(pane.text()).toContain('数据日期2016-01-31');
  expect(pane.text()).toContain('认出的列（7）');
  const deposit = screen.getByTestId('column-4');
  expect(deposit).toHaveTextContent('D列');
  expect(within(deposit).getByRole('combobox', { name: /用作/ })).toHaveValue('日均存款');
  expect(within(deposit).getByRole('combobox', { name: /单位/ })).toHaveValue('万元');
  expect(deposit).toHaveTextContent('单位见表头');
  expect(deposit).toHaveTextContent('示例 500.00、1,000.00、500.000001');

  await pane.click('next');
  await pane.step('result');
  expect(['黄金客户', '高端客户', '中端客户', '一般客户', '待补数据'].map(tierCount)).toEqual(['1', '1', '1', '1', '1']);
  expect(pane.text()).toContain('按“日均存款”分级');
  // No known deposit is not a deposit of nothing.
  expect(screen.getByRole('button', { name: '待补数据 1 户 存款未填 20.0%' })).toBeInTheDocument();
  expect(screen.getByTestId('row-balance')).toHaveTextContent('读入 10 行 = 客户数据 5 + 标题与表头 3 + 合计 1 + 签字 1');
  expect(screen.getByTestId('totals')).toHaveTextContent('第9行“日均存款(万元)”合计 2,500.00 万元：相符');
  expect(screen.getByTestId('missing')).toHaveTextContent('日均存款：1 户');
  expect(screen.getByTestId('readings')).toHaveTextContent('存款达到上限且无标志的客户高端客户 · Q-02 · 默认');
  expect(screen.getByTestId('readings')).toHaveTextContent('清单有日均用日均,否则用时点 · Q-05 · 默认');

  await pane.click('next');
  await pane.step('write');
  expect(pane.text()).toContain('将新建工作表“存量对公客户分级分类清单”，不改动您的任何表');
  await pane.click('write');
  expect(await screen.findByTestId('done')).toHaveTextContent('已写好“存量对公客户分级分类清单”');
  const [own, sheet] = pane.workbook.sheets;
  expect(own?.name).toBe('Sheet1');
  expect(sheet?.name).toBe('存量对公客户分级分类清单');
  const cells = sheet?.values.flat() ?? [];
  for (const name of ['甲建材有限公司', '乙商贸有限公司', '丙物流有限公司', '丁餐饮有限公司', '戊电子有限公司']) expect(cells).toContain(name);
  expect(cells).not.toContain('未完成');

  expect(pane.workbook.shown).toBe(own?.id);
  await pane.click('open-sheet');
  await waitFor(() => expect(pane.workbook.shown).toBe(sheet?.id));
});

test('a second copy gets a name of its own, told before it is written', async () => {
  const pane = await toResult();
  await pane.click('next');
  await pane.step('write');
  await pane.user.type(screen.getByTestId('sheet-name'), '一月');
  await pane.click('write');
  await screen.findByTestId('done');
  await screen.findByText(/将新建工作表“一月\(2\)”/);
  await pane.click('write');
  await waitFor(() => expect(screen.getAllByTestId('done')).toHaveLength(2));
  expect(pane.workbook.sheets).toHaveLength(3);
});

test('the matrix counts customers by tier and class, and its sums agree', async () => {
  await toResult();
  const [head, ...rows] = within(screen.getByRole('group', { name: '级别与客户类型' })).getAllByRole('row').map((row) => [...row.children].map((cell) => cell.textContent));
  expect(head).toEqual(['户数', '结算类', '信贷类', '关系类', '渠道类', '未分类', '合计']);
  expect(rows).toEqual([
    ['黄金客户', '–', '1', '–', '–', '–', '1'],
    ['高端客户', '–', '–', '–', '–', '1', '1'],
    ['中端客户', '–', '1', '–', '–', '–', '1'],
    ['一般客户', '–', '–', '–', '–', '1', '1'],
    ['待补数据', '–', '–', '–', '–', '1', '1'],
    ['合计', '–', '2', '–', '–', '3', '5'],
  ]);
});

test('a problem tells its row, reason and cure, and the kinds can be picked', async () => {
  const pane = await toResult();
  const problems = screen.getByTestId('issue-list');
  expect(problems).toHaveTextContent('第8行存款未填或无法识别,级别为待补数据');
  expect(problems).toHaveTextContent('在清单中补上存款后重新分级');
  const items = within(problems).getAllByRole('listitem').length;
  await choose(pane.user, '问题种类', '存款未填或无法识别,级别为待补数据（1）');
  expect(within(problems).getAllByRole('listitem')).toHaveLength(1);
  await choose(pane.user, '问题种类', `全部（${items}）`);
  expect(within(problems).getAllByRole('listitem')).toHaveLength(items);
});

test('customers are found by name, manager and branch; a tier filters; why tells clause and quotation', async () => {
  const pane = await toResult();
  const table = screen.getByTestId('customer-table');
  const names = () => within(table).queryAllByRole('row').slice(1).map((row) => row.querySelector('[title]')?.textContent);
  expect(table).toHaveAttribute('aria-rowcount', '6');
  await pane.user.type(screen.getByTestId('search'), '东门');
  await waitFor(() => expect(names()).toEqual(['丙物流有限公司', '丁餐饮有限公司', '戊电子有限公司']));
  expect(table).toHaveAttribute('aria-rowcount', '4');
  expect(pane.text()).toContain('找到 3 户，共 5 户');
  await pane.user.click(screen.getByRole('button', { name: '中端客户 1 户 存款 500.00 万元 20.0%' }));
  await waitFor(() => expect(names()).toEqual(['丙物流有限公司']));
  await pane.user.click(screen.getByRole('button', { name: '为什么：丙物流有限公司' }));
  const why = await screen.findByTestId('why-card');
  expect(why).toHaveTextContent('客户级别中端客户');
  expect(why).toHaveTextContent('存款 500.000001万元 大于500.00万元;低于1,000.00万元');
  expect(why).toHaveTextContent('存款不足1000万元的客户,但大于500万元的客户');
  expect(why).toHaveTextContent('依据：条款 A1-08');
  expect(why).toHaveTextContent('牵头负责人：支行行长、拓展团队负责人、支行行长助理');
  expect(why).toHaveTextContent('来自清单第6行');
  await pane.user.click(within(why).getByRole('button', { name: '关闭' }));
  await waitFor(() => expect(screen.queryByTestId('why-card')).toBeNull());
  await pane.user.clear(screen.getByTestId('search'));
  await pane.user.type(screen.getByTestId('search'), '没有这个');
  await screen.findByText('没有符合的客户。换个词，或者显示全部级别。');
});

test('amounts without a unit are asked for; nothing goes on before; the answer decides the tiers', async () => {
  const pane = openPane();
  pane.paste({ text: WITHOUT_UNIT });
  await pane.step('columns');
  expect(screen.getByTestId('next')).toHaveAttribute('aria-disabled', 'true');
  expect(pane.text()).toContain('请先回答：日均存款');
  await pane.click('next');
  expect(screen.getByTestId('step-columns')).toBeInTheDocument();
  const question = screen.getByTestId('question-unit');
  expect(question).toHaveTextContent('必答');
  for (const radio of within(question).getAllByRole('radio')) expect(radio).not.toBeChecked();
  await pane.user.click(within(question).getByRole('radio', { name: '元' }));
  expect(screen.getByTestId('next')).not.toHaveAttribute('aria-disabled');
  await pane.click('next');
  await pane.step('result');
  expect(tierCount('一般客户')).toBe('3');
  await pane.click('back');
  await pane.user.click(within(await screen.findByTestId('question-unit')).getByRole('radio', { name: '万元' }));
  await pane.click('next');
  await pane.step('result');
  expect(tierCount('一般客户')).toBe('1');
});

test('a column can be used otherwise, left out, and read in another unit', async () => {
  const pane = openPane();
  pane.paste({ text: FIVE });
  await pane.step('columns');
  await choose(pane.user, '“日均存款(万元)”用作', '时点存款');
  expect(screen.getByTestId('column-4')).toHaveTextContent('您指定的');
  await choose(pane.user, '“日均存款(万元)”的单位', '元');
  expect(screen.getByTestId('column-4')).toHaveTextContent('单位由您指定');
  await choose(pane.user, '“总对总”用作', '不使用');
  await pane.click('next');
  await pane.step('result');
  expect(pane.text()).toContain('按“时点存款”分级');
  expect(['黄金客户', '一般客户'].map(tierCount)).toEqual(['0', '4']);
  await pane.click('back');
  await choose(pane.user, '“客户名称”用作', '不使用');
  expect(pane.text()).toContain('没有指定客户名称列');
  expect(screen.getByTestId('next')).toHaveAttribute('aria-disabled', 'true');
});

test('typed text is taken with the button', async () => {
  const pane = openPane();
  await pane.user.click(screen.getByTestId('paste-box'));
  await pane.user.keyboard('客户名称,存款余额');
  await pane.user.clear(screen.getByTestId('paste-box'));
  fireEvent.change(screen.getByTestId('paste-box'), { target: { value: FIVE } });
  await pane.click('next');
  await pane.step('columns');
  expect(pane.text()).toContain('认出的列（7）');
});

test('going back keeps list and result; going forward does not read again; starting over leaves nothing', async () => {
  const pane = await toResult();
  await pane.user.click(screen.getByRole('button', { name: '粘贴或选取' }));
  await pane.step('paste');
  expect(screen.getByTestId('kept')).toHaveTextContent('上次的清单还在（10行）');
  await pane.click('next');
  await pane.step('columns');
  await pane.user.click(screen.getByRole('button', { name: '结果' }));
  await pane.step('result');
  expect(tierCount('黄金客户')).toBe('1');
  await pane.click('start-over');
  await pane.step('paste');
  expect(screen.queryByTestId('kept')).toBeNull();
  expect(screen.getByRole('button', { name: '核对列' })).toBeDisabled();
});

describe('other ways in', () => {
  test('a file in GB18030', async () => {
    const pane = openPane();
    const bytes = Uint8Array.from([0xbf, 0xcd, 0xbb, 0xa7, 0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xb4, 0xe6, 0xbf, 0xee, 0xd3, 0xe0, 0xb6, 0xee, 0x0d, 0x0a, 0xbc, 0xd7, 0x2c, 0x36, 0x30, 0x30, 0xcd, 0xf2, 0xd4, 0xaa]);
    await pane.user.upload(screen.getByTestId('file-input'), new File([bytes], '一月.csv', { type: 'text/csv' }));
    await pane.step('columns');
    expect(pane.text()).toContain('文件“一月.csv”，共2行');
    await pane.click('next');
    await pane.step('result');
    expect(tierCount('中端客户')).toBe('1');
  });

  test('a dropped file', async () => {
    const pane = openPane();
    fireEvent.drop(screen.getByTestId('paste-box'), { dataTransfer: clipboard({ files: [new File([FIVE], '清单.txt', { type: 'text/plain' })] }) });
    await pane.step('columns');
    expect(pane.text()).toContain('文件“清单.txt”');
  });

  test('the selection, with its rows as Excel counts them and those that are hidden', async () => {
    const rows = FIVE.split('\r\n').map((row) => row.split('\t'));
    const workbook = new MemoryWorkbook({
      sheets: [{ name: '一月', rows: [[], [], ...rows.map((row) => ['', ...row])], hiddenRows: [6] }],
      selection: { sheet: '一月', areas: [{ top: 2, left: 1, rows: 10, columns: 7 }] },
    });
    const pane = openPane({ workbook });
    await pane.click('use-selection');
    await pane.step('columns');
    expect(pane.text()).toContain('所选区域，共10行');
    expect(pane.text()).toContain('其中1行被隐藏或筛选掉，也一并读取。');
    expect(screen.getByTestId('column-5')).toHaveTextContent('E列日均存款(万元)');
    await pane.click('next');
    await pane.step('result');
    expect(screen.getByTestId('issue-list')).toHaveTextContent('第10行存款未填或无法识别');
  });

  test('a sheet or table chosen from the workbook', async () => {
    const rows = FIVE.split('\r\n').map((row) => row.split('\t'));
    const workbook = new MemoryWorkbook({ sheets: [{ name: '空表', rows: [] }, { name: '一月', rows }], tables: [{ name: '客户表', sheet: '一月', area: { top: 2, left: 0, rows: 6, columns: 7 } }] });
    const pane = openPane({ workbook });
    expect(screen.getByTestId('use-source')).toBeDisabled();
    await choose(pane.user, '选择工作表或表格', '表格：客户表');
    await pane.click('use-source');
    await pane.step('columns');
    expect(pane.text()).toContain('表格“客户表”，共6行');
    await pane.click('back');
    await choose(pane.user, '选择工作表或表格', '工作表：一月');
    await pane.click('use-source');
    await waitFor(() => expect(pane.text()).toContain('工作表“一月”，共10行'));
  });

  test('the sample', async () => {
    const pane = openPane({ sample: FIVE, isExcel: false });
    expect(pane.text()).toContain('未连接 Excel');
    await pane.click('load-sample');
    await pane.step('columns');
    expect(pane.text()).toContain('样例清单，共10行');
  });
});
