/** The whole way without a mouse, with the focus where a person expects it. */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { FIVE, many, WITHOUT_UNIT } from './lists';
import { openPane, type OpenPane } from './open-pane';

/** Presses Tab until the element has the focus; fails when it cannot be reached. */
async function tabTo(pane: OpenPane, find: () => HTMLElement, limit = 60): Promise<void> {
  for (let press = 0; press < limit; press += 1) {
    if (document.activeElement === find()) return;
    await pane.user.tab();
  }
  throw new Error(`not reached with ${limit} tabs: ${find().outerHTML.slice(0, 120)}`);
}

const heading = () => screen.getByRole('heading', { level: 2 });

test('opening the pane takes no focus', () => {
  openPane();
  expect(document.body).toHaveFocus();
});

test('paste, answer, change a column, read why, write', async () => {
  const pane = openPane();
  await tabTo(pane, () => screen.getByTestId('paste-box'));
  pane.paste({ text: WITHOUT_UNIT });
  await pane.step('columns');
  await waitFor(() => expect(heading()).toHaveFocus());

  // The open question: arrow keys and blank choose.
  await tabTo(pane, () => screen.getByRole('radio', { name: '元' }));
  await pane.user.keyboard(' ');
  expect(screen.getByRole('radio', { name: '元' })).toBeChecked();
  fireEvent.click(screen.getByRole('radio', { name: '万元' }));

  // Another use for a column: open, move, take.
  await tabTo(pane, () => screen.getByRole('combobox', { name: '“总对总”用作' }));
  await pane.user.keyboard('{Enter}{Home}{Enter}');
  expect(screen.getByRole('combobox', { name: '“总对总”用作' })).toHaveValue('不使用');

  await tabTo(pane, () => screen.getByTestId('next'));
  await pane.user.keyboard('{Enter}');
  await pane.step('result');
  await waitFor(() => expect(heading()).toHaveFocus());
  await tabTo(pane, () => screen.getByRole('button', { name: '为什么：甲建材有限公司' }));
  await pane.user.keyboard('{ArrowDown}{ArrowDown}');
  await waitFor(() => expect(screen.getByRole('button', { name: '为什么：丙物流有限公司' })).toHaveFocus());
  await pane.user.keyboard('{Enter}');
  const why = await screen.findByTestId('why-card');
  await waitFor(() => expect(why.contains(document.activeElement)).toBe(true));
  await pane.user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByTestId('why-card')).toBeNull());

  await tabTo(pane, () => screen.getByTestId('next'));
  await pane.user.keyboard('{Enter}');
  await pane.step('write');
  await tabTo(pane, () => screen.getByTestId('write'));
  await pane.user.keyboard('{Enter}');
  await screen.findByTestId('done');
  expect(screen.getByTestId('write')).toHaveFocus();
  await tabTo(pane, () => screen.getByTestId('open-sheet'));
});

test('the table of thousands is one stop; keys move in it', async () => {
  const pane = openPane();
  pane.paste({ text: many(3_000) });
  await pane.step('columns');
  await pane.click('next');
  await pane.step('result');
  const table = screen.getByTestId('customer-table');
  expect(table).toHaveAttribute('aria-rowcount', '3001');
  const buttons = within(table).getAllByTestId('why');
  expect(buttons.length).toBeLessThan(20);
  expect(buttons.filter((button) => button.tabIndex === 0)).toHaveLength(1);
  expect(within(table).getAllByRole('row')[1]).toHaveAttribute('aria-rowindex', '2');
  buttons[0]?.focus();
  const focused = () => document.activeElement?.getAttribute('data-row');
  await pane.user.keyboard('{ArrowUp}');
  expect(focused()).toBe('0');
  await pane.user.keyboard('{ArrowDown}');
  expect(focused()).toBe('1');
  await pane.user.keyboard('{PageDown}');
  expect(focused()).toBe('8');
  await pane.user.keyboard('{PageUp}');
  expect(focused()).toBe('1');
  await pane.user.keyboard('{Home}');
  expect(focused()).toBe('0');
  expect(within(table).getAllByTestId('why').filter((button) => button.tabIndex === 0)).toHaveLength(1);
  await pane.user.tab();
  expect(table.contains(document.activeElement)).toBe(false);
});

test('a cancelled task gives the focus back to the heading', async () => {
  const pane = openPane();
  pane.paste({ text: many(150_000) });
  screen.getByTestId('cancel').focus();
  await pane.user.keyboard('{Enter}');
  await screen.findByTestId('stopped');
  await waitFor(() => expect(heading()).toHaveFocus());
});

test('half a word of an input method searches nothing', async () => {
  const pane = openPane();
  pane.paste({ text: FIVE });
  await pane.step('columns');
  await pane.click('next');
  await pane.step('result');
  const search = screen.getByTestId('search');
  const rows = () => screen.getByTestId('customer-table').getAttribute('aria-rowcount');
  fireEvent.compositionStart(search);
  fireEvent.change(search, { target: { value: 'dong' } });
  expect(search).toHaveValue('dong');
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(rows()).toBe('6');
  fireEvent.change(search, { target: { value: '东门' } });
  fireEvent.compositionEnd(search);
  await waitFor(() => expect(rows()).toBe('4'));
});
