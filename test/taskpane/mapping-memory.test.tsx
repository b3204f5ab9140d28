/** What the user decided about columns is found again for the same headings in the same workbook, and holds no customer's data. */
import { screen, waitFor } from '@testing-library/react';
import type { ColumnMatch } from '../../src/domain/intake/match-headings';
import { isMemorable, mappingKey, recallDecisions, rememberDecisions } from '../../src/taskpane/mapping-memory';
import { NO_DECISIONS } from '../../src/taskpane/decisions';
import { MemoryWorkbook } from '../../src/workbook/memory-workbook';
import { FIVE, tsv, WITHOUT_UNIT } from './lists';
import { choose, openPane } from './open-pane';

const column = (index: number, name: string, more: Partial<ColumnMatch> = {}): ColumnMatch => ({
  index, heading: name, group: '', name, unit: '', period: '', change: false, legend: null, field: null, why: 'unknown', candidates: [], ...more,
});
const COLUMNS = [column(0, '名称'), column(1, '金额', { unit: '元', period: '2016年1月末' })];

describe('the key', () => {
  test('is the same for another month, and another for other names, units, order or number', () => {
    const key = mappingKey(COLUMNS);
    expect(mappingKey([column(0, '名称'), column(1, '金额', { unit: '元', period: '2016年2月末' })])).toBe(key);
    const others = [
      [column(0, '名称'), column(1, '金额', { unit: '万元' })],
      [column(0, '名称'), column(1, '金额', { unit: '元', change: true })],
      [column(0, '金额', { unit: '元' }), column(1, '名称')],
      [column(0, '名称')],
      [column(0, '名称金额'), column(1, '', { unit: '元' })],
    ];
    expect(new Set([key, ...others.map(mappingKey)]).size).toBe(6);
  });
  test('does not repeat the headings', () => {
    expect(mappingKey([column(0, '张三的清单')])).toMatch(/^columns\.[0-9a-f]{16}$/);
    expect(mappingKey([])).toBe('columns.cbf29ce484222325');
  });
});

describe('what is kept', () => {
  const decisions = { fields: { 0: 'customerName', 1: '' }, units: { 1: '万元' as const }, answers: { unit: '元', 'rate-unit:3': 'percent', 'legend:4': 'yes1no0' } };

  test('uses and meanings come back; units are asked again', async () => {
    const workbook = new MemoryWorkbook();
    await rememberDecisions(workbook, COLUMNS, decisions);
    expect([...workbook.settings.values()]).toEqual(['{"fields":{"0":"customerName","1":""},"answers":{"legend:4":"yes1no0"}}']);
    expect(await recallDecisions(workbook, COLUMNS)).toEqual({ fields: { 0: 'customerName', 1: '' }, units: {}, answers: { 'legend:4': 'yes1no0' } });
    expect(await recallDecisions(workbook, [...COLUMNS, column(2, '备注')])).toBeNull();
  });
  test('units alone are not worth keeping', () => {
    expect(isMemorable(decisions)).toBe(true);
    expect(isMemorable({ fields: {}, units: { 1: '万元' }, answers: { unit: '元' } })).toBe(false);
    expect(isMemorable(NO_DECISIONS)).toBe(false);
  });
  test.each([
    ['nothing', null],
    ['another shape', [1, 2]],
    ['fields of no text', { fields: { 0: 7 }, answers: {} }],
    ['fields and columns that there are no more', { fields: { 0: 'abolished', 9: 'customerName' }, answers: {} }],
    ['only units', { fields: {}, answers: { unit: '元' } }],
  ])('%s in the settings counts as nothing', async (_what, stored) => {
    const workbook = new MemoryWorkbook();
    await workbook.writeSetting(mappingKey(COLUMNS), stored);
    expect(await recallDecisions(workbook, COLUMNS)).toBeNull();
  });
  test('a field named __proto__ reaches no prototype', async () => {
    const workbook = new MemoryWorkbook();
    workbook.settings.set(`branchbook.${mappingKey(COLUMNS)}`, '{"fields":{"__proto__":"customerName","0":"customerName"},"answers":{"__proto__":"x"}}');
    const decided = await recallDecisions(workbook, COLUMNS);
    expect(Object.entries(decided?.fields ?? {})).toEqual([['0', 'customerName']]);
    expect(Object.getPrototypeOf(decided?.fields)).toBe(Object.prototype);
  });
});

test('in the pane: decided once, taken over the next time, shown, and dropped on request', async () => {
  const workbook = new MemoryWorkbook();
  const first = openPane({ workbook });
  first.paste({ text: FIVE });
  await first.step('columns');
  expect(screen.queryByTestId('memory')).toBeNull();
  await choose(first.user, '“日均存款(万元)”用作', '时点存款');
  await first.click('next');
  await first.step('result');
  expect(await screen.findByTestId('memory')).toHaveTextContent('列的用途已记在本工作簿里');
  const kept = JSON.stringify([...workbook.settings]);
  for (const secret of ['甲建材', '8001', '张三', '城关', '500']) expect(kept).not.toContain(secret);

  // The same headings again, with other customers.
  await first.click('start-over');
  first.paste({ text: FIVE.replace('甲建材', '己建材') });
  await first.step('columns');
  expect(await screen.findByTestId('memory')).toHaveTextContent('已沿用上次的选择。请再看一眼。');
  expect(screen.getByRole('combobox', { name: '“日均存款(万元)”用作' })).toHaveValue('时点存款');
  expect(screen.getByTestId('column-4')).toHaveTextContent('您指定的');
  await first.click('forget');
  expect(screen.queryByTestId('memory')).toBeNull();
  expect(screen.getByRole('combobox', { name: '“日均存款(万元)”用作' })).toHaveValue('日均存款');

  await first.click('start-over');
  first.paste({ text: FIVE });
  await first.step('columns');
  await waitFor(() => expect(workbook.log.length).toBeGreaterThan(5));
  expect(screen.queryByTestId('memory')).toBeNull();
  expect(screen.getByRole('combobox', { name: '“日均存款(万元)”用作' })).toHaveValue('日均存款');
});

test('the unit is asked again next month', async () => {
  const pane = openPane();
  for (let month = 1; month <= 2; month += 1) {
    pane.paste({ text: WITHOUT_UNIT });
    await pane.step('columns');
    expect(screen.getByTestId('next')).toHaveAttribute('aria-disabled', 'true');
    await pane.user.click(screen.getByRole('radio', { name: '万元' }));
    await pane.click('next');
    await pane.step('result');
    await pane.click('start-over');
    await pane.step('paste');
  }
});

test('a list that nobody decided about leaves the workbook’s settings alone', async () => {
  const pane = openPane();
  pane.paste({ text: FIVE });
  await pane.step('columns');
  await pane.click('next');
  await pane.step('result');
  expect(pane.workbook.settings.size).toBe(0);
});

test('a workbook that cannot be asked or written stops nothing, and is told', async () => {
  const workbook = new MemoryWorkbook();
  workbook.failing = () => ({ code: 'InvalidOperationInCellEditMode', applied: 0 });
  const pane = openPane({ workbook });
  pane.paste({ text: tsv([['名称', '存款余额(万元)'], ['甲公司', '600']]) });
  await pane.step('columns');
  expect(await screen.findByTestId('memory')).toHaveTextContent('没能读取本工作簿里上次的选择，请重新核对。');
  await pane.user.click(screen.getByRole('radio', { name: '客户名称' }));
  await pane.click('next');
  await pane.step('result');
  expect(await screen.findByTestId('memory')).toHaveTextContent('列的用途没能记在本工作簿里，下次需要重新核对。本次结果不受影响。');
  expect(screen.getByTestId('tier-count-中端客户')).toHaveTextContent('1');
});
