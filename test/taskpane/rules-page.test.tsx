/** 依据: from a customer's reason and from the settings to every rule of the table, and back to where one was. */
import { screen, within } from '@testing-library/react';
import { tier } from '../../src/domain/policy/tier';
import { FIVE } from './lists';
import { choose, openPane } from './open-pane';

test('from the reason of a customer to all rules, and back to the same list', async () => {
  const pane = openPane();
  pane.paste({ text: FIVE });
  await pane.step('columns');
  await pane.click('next');
  await pane.step('result');
  await pane.user.type(screen.getByTestId('search'), '丙');
  await screen.findByText('找到 1 户，共 5 户');
  await pane.user.click(screen.getByRole('button', { name: '为什么：丙物流有限公司' }));
  await pane.user.click(await screen.findByTestId('rules-tier'));
  const page = await screen.findByTestId('rules-page');
  expect(screen.queryByTestId('why-card')).toBeNull();
  expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('依据');
  expect(screen.getByRole('heading', { level: 2 })).toHaveFocus();
  expect(within(page).getAllByTestId(/^rule-/)).toHaveLength(tier.rows.length);
  const middle = screen.getByTestId('rule-middle');
  expect(middle).toHaveTextContent('存款大于500万元(tier.low)');
  expect(middle).toHaveTextContent('中端客户为在我行带来一般性结算,存款不足1000万元的客户,但大于500万元的客户依据：条款 A1-08 · 读法 Q-01');
  expect(middle).not.toHaveTextContent('当前读法下不用');
  expect(screen.getByTestId('rule-top-gold')).toHaveTextContent('当前读法下不用');
  expect(screen.getByTestId('parameter-tier.aboveHigh')).toHaveTextContent('高端客户 可选：黄金客户、不定,待补标志');
  expect(screen.getByTestId('leaves-out')).toHaveTextContent('保证金存款不计入存款');
  await pane.click('close-aside');
  await pane.step('result');
  expect(screen.queryByTestId('rules-page')).toBeNull();
  expect(screen.getByTestId('search')).toHaveValue('丙');
  expect(pane.text()).toContain('找到 1 户，共 5 户');
});

test('from the settings, before any list; every table can be chosen', async () => {
  const pane = openPane();
  await pane.click('settings');
  await pane.click('open-rules');
  await screen.findByTestId('rules-page');
  await choose(pane.user, '政策表', '应采取措施');
  expect(await screen.findAllByTestId(/^rule-/)).not.toHaveLength(tier.rows.length);
  await pane.click('close-aside');
  expect(screen.queryByTestId('rules-page')).toBeNull();
  expect(screen.getByTestId('paste-box')).toBeVisible();
});

test('a parameter that was changed is told beside its default', async () => {
  const pane = openPane();
  pane.paste({ text: FIVE });
  await pane.step('columns');
  await pane.click('next');
  await pane.step('result');
  await pane.user.clear(screen.getByTestId('policy-tier.low'));
  await pane.user.type(screen.getByTestId('policy-tier.low'), '600{Enter}');
  await pane.user.click(await screen.findByTestId('apply-policy'));
  await screen.findByTestId('policy-in-force');
  await pane.click('settings');
  await pane.click('open-rules');
  expect(await screen.findByTestId('parameter-tier.low')).toHaveTextContent('600万元 已改，不是默认默认：500万元');
  expect(screen.getByTestId('rule-middle')).toHaveTextContent('存款大于600万元(tier.low)');
});
