/** What the workbook can do to the pane: refuse, be busy, be stopped. Each time a sentence, a way out, and nothing lost. */
import { act, screen, waitFor } from '@testing-library/react';
import { MemoryWorkbook } from '../../src/workbook/memory-workbook';
import { WorkbookError, WORKBOOK_FAULTS, type Watch, type Workbook, type WrittenSheet } from '../../src/workbook/workbook';
import { zh } from '../../src/taskpane/texts/zh';
import { FIVE, many } from './lists';
import { openPane, type OpenPane } from './open-pane';

async function toWrite(given: Parameters<typeof openPane>[0] = {}, list = FIVE): Promise<OpenPane> {
  const pane = openPane(given);
  pane.paste({ text: list });
  await pane.step('columns');
  await pane.click('next');
  await pane.step('result');
  await pane.click('next');
  await pane.step('write');
  return pane;
}

/** A workbook whose members are replaced one by one. */
function changed(workbook: MemoryWorkbook, members: Partial<Workbook>): Workbook {
  return Object.assign(Object.create(workbook) as Workbook, members);
}

test('a protected workbook: nothing is written; lifted, the same button goes on', async () => {
  const given = { structureProtected: true };
  const pane = await toWrite({ workbook: new MemoryWorkbook(given) });
  await pane.click('write');
  expect(await screen.findByTestId('problem')).toHaveTextContent('工作簿结构受保护，不能新建工作表在“审阅”里撤销工作簿保护，然后点“重试”。重试');
  expect(screen.queryByTestId('done')).toBeNull();
  expect(pane.workbook.sheets).toHaveLength(1);
  given.structureProtected = false;
  await pane.click('retry');
  expect(await screen.findByTestId('done')).toHaveTextContent('已写好“存量对公客户分级分类清单”');
  expect(screen.queryByTestId('problem')).toBeNull();
});

test('a repeated write takes the name that was typed after the first one failed', async () => {
  const given = { structureProtected: true };
  const pane = await toWrite({ workbook: new MemoryWorkbook(given) });
  await pane.click('write');
  await screen.findByTestId('problem');
  await pane.user.type(screen.getByTestId('sheet-name'), '二月');
  given.structureProtected = false;
  await pane.click('retry');
  expect(await screen.findByTestId('done')).toHaveTextContent('已写好“二月”');
});

test('a cell being edited while the selection is read', async () => {
  const rows = FIVE.split('\r\n').map((row) => row.split('\t'));
  const workbook = new MemoryWorkbook({ sheets: [{ name: '一月', rows }], selection: { sheet: '一月', areas: [{ top: 0, left: 0, rows: 10, columns: 7 }] } });
  let isEditing = true;
  workbook.failing = () => (isEditing ? { code: 'InvalidOperationInCellEditMode', applied: 0 } : null);
  const pane = openPane({ workbook });
  await pane.click('use-selection');
  const banner = await screen.findByTestId('problem');
  expect(banner).toHaveTextContent('您正在编辑单元格在 Excel 里按回车或 Esc 结束编辑，然后点“重试”。');
  expect(banner).toHaveTextContent('代码：InvalidOperationInCellEditMode');
  isEditing = false;
  await pane.click('retry');
  await pane.step('columns');
  expect(pane.text()).toContain('所选区域，共10行');
});

test('a write that fails on its way names the half-made sheet; again makes a new one', async () => {
  const workbook = new MemoryWorkbook();
  const pane = await toWrite({ workbook });
  let left = 3;
  workbook.failing = () => {
    left -= 1;
    return left === 0 ? { code: 'RequestPayloadSizeLimitExceeded', applied: 0.5 } : null;
  };
  await pane.click('write');
  const banner = await screen.findByTestId('problem');
  expect(banner).toHaveTextContent('内容太多，Excel 放不下');
  expect(banner).toHaveTextContent('工作表“存量对公客户分级分类清单”标有“未完成”，可以删除。');
  expect(workbook.sheets[1]?.values.flat()).toContain('未完成');
  await pane.click('retry');
  expect(await screen.findByTestId('done')).toHaveTextContent('已写好“存量对公客户分级分类清单(2)”');
});

test('reading that fails never calls the user’s own sheet half-made', async () => {
  const workbook = new MemoryWorkbook({ sheets: [{ name: '我的表', rows: [['客户名称']] }] });
  const door = changed(workbook, { read: () => Promise.reject(new WorkbookError('protected-sheet', 'AccessDenied', '我的表')) });
  const pane = openPane({ workbook, door });
  await pane.click('use-selection');
  expect(await screen.findByTestId('problem')).toHaveTextContent('工作表受保护，读不了');
  expect(pane.text()).not.toContain('未完成');
});

test('every fault has its sentence on the screen, offers to try again, and leaves the list', async () => {
  let fault: (typeof WORKBOOK_FAULTS)[number] = 'unknown';
  const workbook = new MemoryWorkbook();
  const pane = await toWrite({ workbook, door: changed(workbook, { write: () => Promise.reject(new WorkbookError(fault)) }) });
  for (fault of WORKBOOK_FAULTS) {
    await pane.click('write');
    expect(await screen.findByTestId('problem')).toHaveTextContent(`${zh.faults[fault].says}${zh.faults[fault].cure}`);
    expect(screen.getByTestId('retry')).toBeEnabled();
    await pane.user.click(screen.getByRole('button', { name: '关闭' }));
    expect(screen.queryByTestId('problem')).toBeNull();
  }
  expect(pane.text()).toContain('5 户');
});

test('cancelling a write before anything is there leaves nothing', async () => {
  const workbook = new MemoryWorkbook();
  const door = changed(workbook, {
    write: (_plans, watch) =>
      new Promise((_resolve, reject) => {
        watch?.onProgress?.({ done: 10, total: 200 });
        watch?.signal?.addEventListener('abort', () => reject(new WorkbookError('cancelled')));
      }),
  });
  const pane = await toWrite({ workbook, door });
  await pane.click('write');
  expect(await screen.findByText('10 / 200 个单元格')).toBeInTheDocument();
  expect(screen.getByTestId('progress')).toHaveTextContent('正在写入');
  expect(screen.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '10');
  expect(screen.getByTestId('write')).toHaveAttribute('aria-disabled', 'true');
  await pane.click('cancel');
  expect(await screen.findByTestId('stopped')).toHaveTextContent('已取消，清单和设置都还在。');
  expect(screen.queryByTestId('problem')).toBeNull();
  expect(screen.queryByTestId('progress')).toBeNull();
});

test('cancelling a write that has begun tells the sheet that stays', async () => {
  const finished: WrittenSheet = { id: 'x', name: '汇总', rows: 1, cells: 1 };
  const workbook = new MemoryWorkbook();
  const door = changed(workbook, {
    write: (_plans, watch) => new Promise((_resolve, reject) => watch?.signal?.addEventListener('abort', () => reject(new WorkbookError('cancelled', '', '清单', [finished])))),
  });
  const pane = await toWrite({ workbook, door });
  await pane.click('write');
  await pane.click('cancel');
  const banner = await screen.findByTestId('problem');
  expect(banner).toHaveTextContent('已取消没有丢失任何内容，可以随时再来。');
  expect(banner).toHaveTextContent('工作表“清单”标有“未完成”，可以删除。');
  expect(banner).toHaveTextContent('这些表已完整写好：汇总');
});

test('cancelling while a long list is read keeps the list before', async () => {
  const pane = openPane();
  pane.paste({ text: FIVE });
  await pane.step('columns');
  await pane.click('back');
  pane.paste({ text: many(150_000) });
  await pane.click('cancel');
  expect(await screen.findByTestId('stopped')).toBeInTheDocument();
  expect(screen.getByTestId('kept')).toHaveTextContent('上次的清单还在（10行）');
  await pane.click('next');
  await pane.step('columns');
  expect(screen.queryByTestId('stopped')).toBeNull();
  expect(pane.text()).toContain('粘贴的清单，共10行');
});

test('what arrives after starting over changes nothing', async () => {
  let answer: (sheets: readonly WrittenSheet[]) => void = () => undefined;
  const workbook = new MemoryWorkbook();
  const pane = await toWrite({ workbook, door: changed(workbook, { write: (_plans, watch?: Watch) => new Promise((resolve, reject) => {
    answer = resolve;
    watch?.signal?.addEventListener('abort', () => reject(new WorkbookError('cancelled')));
  }) }) });
  await pane.click('write');
  await pane.click('cancel');
  await screen.findByTestId('stopped');
  await pane.click('start-over');
  await act(async () => answer([{ id: 'x', name: '迟到', rows: 1, cells: 1 }]));
  expect(screen.getByTestId('step-paste')).toBeInTheDocument();
  expect(pane.text()).not.toContain('迟到');
});

test('sheets that cannot be listed do not stop anything, and are listed when the list is opened again', async () => {
  const workbook = new MemoryWorkbook({ sheets: [{ name: '一月', rows: [] }] });
  let isEditing = true;
  workbook.failing = () => (isEditing ? { code: 'InvalidOperationInCellEditMode', applied: 0 } : null);
  const pane = openPane({ workbook });
  const list = screen.getByRole('combobox', { name: '选择工作表或表格' });
  await waitFor(() => expect(workbook.log.length).toBeGreaterThan(0));
  expect(list).toBeEnabled();
  expect(screen.queryByTestId('problem')).toBeNull();
  isEditing = false;
  await pane.user.click(list);
  expect(await screen.findByRole('option', { name: '工作表：一月' })).toBeInTheDocument();
});

test('a sheet that is gone when it shall be opened', async () => {
  const workbook = new MemoryWorkbook();
  const pane = await toWrite({ workbook });
  await pane.click('write');
  await screen.findByTestId('done');
  workbook.sheets.pop();
  await pane.click('open-sheet');
  expect(await screen.findByTestId('problem')).toHaveTextContent('这张表或区域找不到了');
});
