/** 修复 #NAME?: looking changes nothing, repairing enters what can be entered, and the rest is named with its reason. */
import { screen } from '@testing-library/react';
import { MemoryWorkbook } from '../../src/workbook/memory-workbook';
import { openPane, type OpenPane } from './open-pane';

const STUCK = '=_xldudf_BRANCH_TIER(A2)';
const stuck = (name: string, more: { readonly isProtected?: boolean; readonly asText?: boolean } = {}) => ({
  name,
  rows: [['存款', '级别'], [600, '#NAME?'], [700, '#NAME?']],
  formulas: [
    { row: 1, column: 1, formula: STUCK },
    { row: 2, column: 1, formula: '=_xldudf_BRANCH_TIER(A3)' },
  ],
  ...(more.isProtected === true && { isProtected: true }),
  ...(more.asText === true && { formats: [{ area: { top: 2, left: 1, rows: 1, columns: 1 }, format: '@' }] }),
});

async function toRepair(workbook: MemoryWorkbook): Promise<OpenPane> {
  const pane = openPane({ workbook });
  await pane.click('settings');
  await pane.click('open-repair');
  await screen.findByTestId('repair-page');
  return pane;
}

test('found, repaired, and what was left alone with its reason', async () => {
  const pane = await toRepair(new MemoryWorkbook({ sheets: [stuck('一月', { asText: true }), stuck('二月', { isProtected: true }), { name: '空', rows: [] }] }));
  expect(screen.queryByTestId('stuck')).toBeNull();
  await pane.click('find-stuck');
  expect(await screen.findByTestId('stuck')).toHaveTextContent('2张表上有4个失效的公式“一月”：2个，第一个在 B2“二月”：2个，第一个在 B2受保护，不会改动');
  expect(pane.workbook.sheets[0]?.formulas.get('1,1')).toBe(STUCK);
  expect(screen.getByTestId('repair')).toHaveTextContent('修复2个');
  await pane.click('repair');
  expect(await screen.findByTestId('repaired')).toHaveTextContent('已重新录入1个公式“一月”：1个');
  expect(screen.getByTestId('left-alone')).toHaveTextContent('3个没有改动');
  expect(screen.getByTestId('left-alone')).toHaveTextContent('“一月”：1个单元格是文本格式，录入会变成文字把格式改为“常规”，然后再修复。');
  expect(screen.getByTestId('left-alone')).toHaveTextContent('“二月”：2个工作表受保护在“审阅”里撤销保护，然后再修复。');
  expect(pane.workbook.sheets[0]?.formulas.get('1,1')).toBe('=BRANCH.TIER(A2)');
  expect(pane.workbook.sheets[1]?.formulas.get('1,1')).toBe(STUCK);
  expect(screen.queryByTestId('repair')).toBeNull();
});

test('nothing stuck is said; all protected offers no repair', async () => {
  const pane = await toRepair(new MemoryWorkbook());
  await pane.click('find-stuck');
  expect(await screen.findByTestId('stuck')).toHaveTextContent('没有发现失效的公式。');
  expect(screen.queryByTestId('repair')).toBeNull();
});

test('all on protected sheets: no repair is offered, and it is said why', async () => {
  const pane = await toRepair(new MemoryWorkbook({ sheets: [stuck('一月', { isProtected: true })] }));
  await pane.click('find-stuck');
  expect(await screen.findByTestId('stuck')).toHaveTextContent('都在受保护的表上。');
  expect(screen.queryByTestId('repair')).toBeNull();
});

test('a host that fails leaves a sentence and a way to go on', async () => {
  const workbook = new MemoryWorkbook({ sheets: [stuck('一月')] });
  const pane = await toRepair(workbook);
  workbook.failing = () => ({ code: 'InvalidOperationInCellEditMode', applied: 0 });
  await pane.click('find-stuck');
  expect(await screen.findByTestId('problem')).toHaveTextContent('您正在编辑单元格');
  workbook.failing = null;
  await pane.click('retry');
  expect(await screen.findByTestId('stuck')).toHaveTextContent('1张表上有2个失效的公式');
});
