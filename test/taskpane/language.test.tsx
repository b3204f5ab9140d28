/** The language can be switched at any step, at once and completely. */
import { screen, waitFor } from '@testing-library/react';
import { FIVE } from './lists';
import { openPane, type OpenPane } from './open-pane';

const HAN = /\p{Script=Han}+/gu;
/** Chinese that stays in English: the user's own words, quotations, units of the list, the name of a sheet, the switch itself. */
const KEPT = /^(甲建材|乙商贸|丙物流|丁餐饮|戊电子|有限公司|张三|李四|王五|城关支行|东门支行|某某农商银行对公客户存款情况表|填报人|是|客户名称|客户编号|所属支行|日均存款|总对总|有信贷|客户经理|万元|分|语言|中文|存量对公客户分级分类清单)+$/u;

async function toEnglish(pane: OpenPane): Promise<void> {
  await pane.click('settings');
  await pane.user.click(await screen.findByRole('radio', { name: 'English' }));
  await pane.user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('radio', { name: 'English' })).toBeNull());
}

/** Chinese on the screen that should be English; names for assistive technology and hints count too. */
function leftovers(): readonly string[] {
  const spoken = [...document.body.querySelectorAll<HTMLElement>('[aria-label], [title], [placeholder], input, textarea')].flatMap((element) => [
    element.getAttribute('aria-label') ?? '',
    element.getAttribute('title') ?? '',
    element.getAttribute('placeholder') ?? '',
    element instanceof HTMLInputElement ? element.value : '',
  ]);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode()) if (walker.currentNode.parentElement?.closest('[lang="zh-CN"], style, script') === null) texts.push(walker.currentNode.textContent ?? '');
  return [...spoken, ...texts].filter((text) => [...text.matchAll(HAN)].some(([word]) => !KEPT.test(word)));
}

test('every step in English', async () => {
  const pane = openPane({ sample: FIVE, isExcel: false });
  expect(document.documentElement.lang).toBe('zh-CN');
  expect(document.title).toBe('支行客户簿');
  await toEnglish(pane);
  expect(document.documentElement.lang).toBe('en-US');
  expect(document.title).toBe('Branchbook');
  expect(leftovers()).toEqual([]);

  pane.paste({ text: 'a\nb' });
  expect(await screen.findByTestId('problem')).toHaveTextContent('No headings were recognised in the first 2 rows');
  expect(leftovers()).toEqual([]);

  pane.paste({ text: FIVE });
  await pane.step('columns');
  expect(pane.text()).toContain('Recognised columns (7)');
  expect(leftovers()).toEqual([]);

  await pane.click('next');
  await pane.step('result');
  expect(screen.getByRole('button', { name: 'Gold customer 1 customers Deposits 500.00 (10,000 yuan) 20.0%' })).toBeInTheDocument();
  expect(screen.getByTestId('issue-list')).toHaveTextContent('Row 8No readable deposit: the tier stays open');
  expect(leftovers()).toEqual([]);

  await pane.user.click(screen.getAllByTestId('why')[2] as HTMLElement);
  expect(await screen.findByTestId('why-card')).toHaveTextContent('Rule A1-08');
  expect(leftovers()).toEqual([]);
  await pane.user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByTestId('why-card')).toBeNull());

  await pane.user.clear(screen.getByTestId('policy-tier.low'));
  await pane.user.type(screen.getByTestId('policy-tier.low'), '2000');
  expect(pane.text()).toContain('The limits no longer rise. Keep the lower limit below the upper one.');
  expect(leftovers()).toEqual([]);
  await pane.user.clear(screen.getByTestId('policy-tier.low'));
  await pane.user.type(screen.getByTestId('policy-tier.low'), '600{Enter}');
  expect(await screen.findByTestId('trial')).toHaveTextContent('1 of 5 customers would change tier');
  expect(leftovers()).toEqual([]);
  await pane.click('settings');
  await pane.click('open-rules');
  expect(await screen.findByTestId('rules-page')).toHaveTextContent('Not modelled');
  expect(leftovers()).toEqual([]);
  await pane.click('settings');
  await pane.click('open-repair');
  await pane.click('find-stuck');
  expect(await screen.findByTestId('stuck')).toHaveTextContent('No stuck formula was found.');
  expect(leftovers()).toEqual([]);
  await pane.click('close-aside');

  await pane.click('next');
  await pane.step('write');
  await pane.click('deliver-open');
  expect(await screen.findByTestId('delivered')).toHaveTextContent('The copy is open in a new window: 5 customers');
  expect(leftovers()).toEqual([]);
  await pane.click('write');
  expect(await screen.findByTestId('done')).toHaveTextContent('is written');
  expect(leftovers()).toEqual([]);
});

test('switching keeps step, list and answers', async () => {
  const pane = openPane();
  pane.paste({ text: FIVE });
  await pane.step('columns');
  await pane.click('next');
  await pane.step('result');
  await pane.user.type(screen.getByTestId('search'), '东门');
  await toEnglish(pane);
  expect(screen.getByTestId('step-result')).toBeInTheDocument();
  expect(screen.getByTestId('search')).toHaveValue('东门');
  expect(screen.getByTestId('customer-table')).toHaveAttribute('aria-rowcount', '4');
});

test('a person with an English Office starts in English', () => {
  openPane({ language: 'en' });
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Branchbook');
});
