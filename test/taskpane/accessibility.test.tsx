/**
 * Every state of the pane against axe. Nothing is drawn here, so the colours (contrast, dark) are checked in a browser:
 * test/e2e/pane-states.mjs does so for the same states.
 */
import { screen } from '@testing-library/react';
import axe from 'axe-core';
import { MemoryWorkbook } from '../../src/workbook/memory-workbook';
import type { Workbook } from '../../src/workbook/workbook';
import { FIVE, WITHOUT_UNIT } from './lists';
import { openPane } from './open-pane';
import './saved-files';

/** @param except rules that do not apply to this state */
async function violations(...except: readonly string[]): Promise<readonly string[]> {
  const found = await axe.run(document.documentElement, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: Object.fromEntries(['color-contrast', ...except].map((rule) => [rule, { enabled: false }])),
  });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

test('empty, problem, question, result, why, write, progress, done, settings', async () => {
  const workbook = new MemoryWorkbook();
  let finish: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const door = Object.assign(Object.create(workbook) as Workbook, {
    write: async (...[plans, watch]: Parameters<Workbook['write']>) => {
      watch?.onProgress?.({ done: 1, total: 3 });
      await gate;
      return workbook.write(plans, watch);
    },
  });
  const pane = openPane({ workbook, door, sample: FIVE, isExcel: false });
  expect(await violations()).toEqual([]);

  pane.paste({ text: '' });
  await screen.findByTestId('problem');
  expect(await violations()).toEqual([]);

  pane.paste({ text: WITHOUT_UNIT });
  await pane.step('columns');
  expect(await violations()).toEqual([]);
  await pane.user.click(screen.getByRole('combobox', { name: '“总对总”用作' }));
  // An open list floats above the landmarks; it belongs to the box that opened it.
  expect(await violations('region')).toEqual([]);
  await pane.user.keyboard('{Escape}');

  await pane.user.click(screen.getByRole('radio', { name: '万元' }));
  await pane.click('next');
  await pane.step('result');
  expect(await violations()).toEqual([]);

  await pane.user.type(screen.getByTestId('search'), '没有这个');
  await screen.findByText(/没有符合的客户/);
  expect(await violations()).toEqual([]);
  await pane.user.clear(screen.getByTestId('search'));

  await pane.user.click((await screen.findAllByTestId('why'))[0] as HTMLElement);
  await screen.findByTestId('why-card');
  expect(await violations()).toEqual([]);
  await pane.user.keyboard('{Escape}');

  await pane.click('next');
  await pane.step('write');
  expect(await violations()).toEqual([]);
  await pane.click('write');
  await screen.findByText('1 / 3 个单元格');
  expect(await violations()).toEqual([]);
  finish();
  await screen.findByTestId('done');
  expect(await violations()).toEqual([]);

  await pane.click('settings');
  expect(await violations()).toEqual([]);
});

test('what if, refused and tried; rules; repair; delivered', async () => {
  const workbook = new MemoryWorkbook({ sheets: [{ name: '政策', rows: [['x']] }, { name: '一月', rows: [['#NAME?']], formulas: [{ row: 0, column: 0, formula: '=_xldudf_BRANCH_TIER(A2)' }] }], refusesCopies: true });
  const pane = openPane({ workbook });
  pane.paste({ text: FIVE });
  await pane.step('columns');
  await pane.click('next');
  await pane.step('result');
  await screen.findByTestId('policy-sheet');
  await pane.user.clear(screen.getByTestId('policy-tier.low'));
  await pane.user.type(screen.getByTestId('policy-tier.low'), 'x');
  expect(await violations()).toEqual([]);
  await pane.user.clear(screen.getByTestId('policy-tier.low'));
  await pane.user.type(screen.getByTestId('policy-tier.low'), '600{Enter}');
  await screen.findByTestId('trial');
  expect(await violations()).toEqual([]);

  await pane.click('settings');
  await pane.click('open-rules');
  await screen.findByTestId('rules-page');
  expect(await violations()).toEqual([]);
  await pane.click('settings');
  await pane.click('open-repair');
  await pane.click('find-stuck');
  await screen.findByTestId('stuck');
  expect(await violations()).toEqual([]);
  await pane.click('repair');
  await screen.findByTestId('repaired');
  expect(await violations()).toEqual([]);
  await pane.click('close-aside');

  await pane.click('next');
  await pane.step('write');
  await pane.user.click(screen.getByRole('radio', { name: '每名客户经理一个文件' }));
  await pane.click('deliver-save');
  await screen.findByTestId('delivered');
  expect(await violations()).toEqual([]);
});

test('steps, problems and progress are spoken', async () => {
  const pane = openPane();
  const alerts = screen.getAllByRole('alert');
  pane.paste({ text: '' });
  const banner = await screen.findByTestId('problem');
  // The region was there before its text.
  expect(alerts.some((alert) => alert.contains(banner))).toBe(true);
  pane.paste({ text: FIVE });
  await pane.step('columns');
  expect(screen.getByText(/第2步，共4步 核对列/)).toHaveAttribute('role', 'status');
  expect(screen.getByRole('button', { name: '核对列' })).toHaveAttribute('aria-current', 'step');
});
