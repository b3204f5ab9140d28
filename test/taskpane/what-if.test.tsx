/** 假如 through the pane: another policy is tried, looked at, taken over and given back; a 政策 sheet is read as what a stranger wrote. */
import { screen, waitFor, within } from '@testing-library/react';
import { planPolicyParameters } from '../../src/domain/sheets/policy-parameters';
import { MemoryWorkbook } from '../../src/workbook/memory-workbook';
import type { CellValue } from '../../src/workbook/workbook';
import { allOf } from '../workbook/unzipped';
import { FIVE, many } from './lists';
import { choose, openPane, type OpenPane } from './open-pane';

const tierCount = (word: string): string => screen.getByTestId(`tier-count-${word}`).textContent ?? '';
const rowsOf = (table: string): readonly (readonly (string | null)[])[] => within(screen.getByTestId(table)).getAllByRole('row').slice(1).map((row) => [...row.children].map((cell) => cell.textContent));

async function toResult(workbook = new MemoryWorkbook(), list = FIVE): Promise<OpenPane> {
  const pane = openPane({ workbook });
  pane.paste({ text: list });
  await pane.step('columns');
  await pane.click('next');
  await pane.step('result');
  return pane;
}

async function type(pane: OpenPane, parameter: string, text: string): Promise<void> {
  await pane.user.clear(screen.getByTestId(`policy-${parameter}`));
  await pane.user.type(screen.getByTestId(`policy-${parameter}`), text);
}

test('another limit is tried: counts, migration and who moves; nothing is taken over or written', async () => {
  const pane = await toResult();
  await type(pane, 'tier.low', '600');
  await pane.click('try');
  expect(await screen.findByTestId('trial')).toHaveTextContent('1户会变级别，共5户');
  expect(rowsOf('trial-counts')).toEqual([
    ['黄金客户', '1', '1', '–'],
    ['高端客户', '1', '1', '–'],
    ['中端客户', '1', '0', '−1'],
    ['一般客户', '1', '2', '+1'],
    ['待补数据', '1', '1', '–'],
  ]);
  expect(rowsOf('trial-migration')[2]).toEqual(['中端客户', '–', '–', '–', '1', '–']);
  expect(screen.getByTestId('trial-moved')).toHaveTextContent('丙物流有限公司500.00中端客户 → 一般客户');
  expect(pane.text()).toContain('只是试算，还没有应用，也没有写入任何表。');
  expect(tierCount('中端客户')).toBe('1');
  expect(screen.queryByTestId('policy-in-force')).toBeNull();
  expect(pane.workbook.sheets).toHaveLength(1);
  await type(pane, 'tier.low', '601');
  expect(screen.queryByTestId('trial')).toBeNull();
});

test('applied, it holds for the result, the copy and the next list, until it is given back', async () => {
  const pane = await toResult();
  await choose(pane.user, '存款达到上限且无标志的客户', '黄金客户');
  await pane.click('try');
  await pane.click('apply-policy');
  await waitFor(() => expect(tierCount('黄金客户')).toBe('2'));
  expect(screen.getByTestId('policy-in-force')).toHaveTextContent('当前结果有1项政策参数不是文件默认。');
  expect(screen.getByTestId('readings')).toHaveTextContent('存款达到上限且无标志的客户黄金客户 · Q-02 · 已改，不是默认');
  expect(screen.queryByTestId('trial')).toBeNull();
  await pane.click('next');
  await pane.step('write');
  await pane.click('deliver-policy');
  await pane.click('deliver-open');
  await screen.findByTestId('delivered');
  const copy = allOf(pane.workbook.copies[0] as Uint8Array);
  expect(copy).toContain('1项与文件默认不同');
  expect(copy).toContain('6、以下政策参数不是文件默认:存款达到上限且无标志的客户=黄金客户。');
  await pane.user.click(screen.getByRole('button', { name: '粘贴或选取' }));
  pane.paste({ text: FIVE });
  await pane.step('columns');
  await pane.click('next');
  await pane.step('result');
  expect(tierCount('黄金客户')).toBe('2');
  await pane.click('restore-policy');
  await waitFor(() => expect(tierCount('黄金客户')).toBe('1'));
  expect(screen.queryByTestId('policy-in-force')).toBeNull();
  expect(screen.queryByTestId('restore-policy')).toBeNull();
});

test.each([
  ['tier.low', '五百', '不是数字'],
  ['tier.low', '0', '超出范围'],
  ['tier.low', '1000', '界限不再由低到高'],
  ['tier.bundleCount', '1', '超出范围'],
])('%s = %s is refused: %s', async (parameter, text, says) => {
  const pane = await toResult();
  await type(pane, parameter, text);
  expect(pane.text()).toContain(`${says}。`);
  expect(screen.getByTestId('try')).toHaveAttribute('aria-disabled', 'true');
  await pane.user.type(screen.getByTestId(`policy-${parameter}`), '{Enter}');
  expect(screen.queryByTestId('trial')).toBeNull();
  await pane.click('clear-draft');
  expect(screen.getByTestId('try')).not.toHaveAttribute('aria-disabled');
});

test('many that move are listed in parts, with their number', async () => {
  const pane = await toResult(new MemoryWorkbook(), many(200));
  await type(pane, 'tier.low', '0.01');
  await pane.user.keyboard('{Enter}');
  await screen.findByTestId('trial');
  const listed = () => within(screen.getByTestId('trial-moved')).getAllByRole('listitem').length;
  expect(listed()).toBe(20);
  const all = Number(/(\d+)户会变级别/.exec(screen.getByTestId('trial').textContent ?? '')?.[1]);
  expect(screen.getByTestId('trial')).toHaveTextContent(`显示 20 条，共 ${all} 条`);
  await pane.click('trial-more');
  expect(listed()).toBe(40);
});

describe('a 政策 sheet of the workbook', () => {
  /** The sheet as a delivered copy has it, with settings in place of its own. */
  function policyRows(settings: Readonly<Record<string, CellValue>>): CellValue[][] {
    const { blocks } = planPolicyParameters();
    const rows: CellValue[][] = Array.from({ length: Math.max(...blocks.map(({ top, rows: count }) => top + count)) }, () => []);
    for (const { top, left, columns } of blocks) {
      columns.forEach((column, c) => {
        const values = 'formulas' in column ? column.formulas.map((cell) => cell?.result ?? '') : column.values;
        values.forEach((value, r) => {
          const row = rows[top + r] as CellValue[];
          while (row.length < left + c) row.push('');
          row[left + c] = typeof value === 'number' && Number.isNaN(value) ? '' : value;
        });
      });
    }
    for (const row of rows) if (String(row[1]) in settings) row[2] = settings[String(row[1])] ?? '';
    return rows;
  }
  const book = (rows: readonly (readonly CellValue[])[], name = '政策'): MemoryWorkbook => new MemoryWorkbook({ sheets: [{ name: '清单', rows: [['x']] }, { name, rows }] });

  test('is offered, tried and, applied, in force', async () => {
    const pane = await toResult(book(policyRows({ 'tier.high': 2000 })));
    expect(await screen.findByTestId('policy-sheet')).toHaveTextContent('工作簿里有“政策”表');
    await pane.click('read-policy');
    expect(await screen.findByTestId('policy-offer')).toHaveTextContent('已读到，1项不是文件默认');
    await screen.findByTestId('trial');
    expect(screen.getByTestId('policy-tier.high')).toHaveValue('2000');
    expect(screen.getByTestId('trial-moved')).toHaveTextContent('乙商贸有限公司1,000.00高端客户 → 中端客户');
    expect(tierCount('中端客户')).toBe('1');
    await pane.click('apply-policy');
    await waitFor(() => expect(tierCount('中端客户')).toBe('2'));
  });

  test('that we wrote into the workbook beside the list is taken over once somebody edited it', async () => {
    const pane = await toResult();
    await pane.click('next');
    await pane.step('write');
    await pane.user.click(within(screen.getByRole('region', { name: '要生成的表' })).getByRole('radio', { name: '原生公式' }));
    await pane.click('write');
    await waitFor(() => expect(screen.getAllByTestId('done')).toHaveLength(3));
    expect(pane.workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1', '存量对公客户分级分类清单', '政策', '依据']);
    const sheet = pane.workbook.sheets[2];
    const row = sheet?.values.findIndex((cells) => cells[1] === 'tier.low') ?? -1;
    (sheet?.values[row] as CellValue[])[2] = 600;
    await pane.click('back');
    await pane.step('result');
    await screen.findByTestId('policy-sheet');
    await pane.click('read-policy');
    await screen.findByTestId('trial');
    expect(screen.getByTestId('trial-moved')).toHaveTextContent('丙物流有限公司500.00中端客户 → 一般客户');
  });

  test('with faults is not taken, each fault with its row and cure', async () => {
    const rows = policyRows({ 'tier.high': '很多', 'tier.aboveHigh': '随便', 'tier.low': 300 });
    const at = (id: string): number => rows.findIndex((row) => row[1] === id) + 1;
    const pane = await toResult(book([...rows, ['', '=CMD|x', '1']]));
    await screen.findByTestId('policy-sheet');
    await pane.click('read-policy');
    const offer = await screen.findByTestId('policy-offer');
    expect(offer).toHaveTextContent('有3处不对，一项也没有采用');
    expect(offer).toHaveTextContent(`第${at('tier.high')}行“tier.high”：不是数字金额填万元`);
    expect(offer).toHaveTextContent(`第${at('tier.aboveHigh')}行“tier.aboveHigh”：不是可选的读法`);
    expect(offer).toHaveTextContent(`第${rows.length + 1}行“=CMD|x”：不是政策参数`);
    expect(screen.getByTestId('policy-tier.low')).toHaveValue('500');
    expect(screen.queryByTestId('trial')).toBeNull();
  });

  test('can decide about equal rows: the list is read again', async () => {
    const again = FIVE.replace(/\r\n合计/u, '\r\n丁餐饮有限公司\t8004\t东门支行\t500.00\t\t\t李四\r\n合计');
    const pane = await toResult(book(policyRows({ 'intake.equalRows': '两行都计入' })), again);
    expect(tierCount('高端客户')).toBe('1');
    await screen.findByTestId('policy-sheet');
    await pane.click('read-policy');
    await pane.user.click(await screen.findByTestId('apply-policy'));
    await waitFor(() => expect(tierCount('高端客户')).toBe('2'));
  });

  test('that agrees is said to', async () => {
    const pane = await toResult(book(policyRows({})));
    await screen.findByTestId('policy-sheet');
    await pane.click('read-policy');
    expect(await screen.findByTestId('policy-offer')).toHaveTextContent('与当前政策相同。');
  });

  test('of the same name that is none of ours is a problem', async () => {
    const pane = await toResult(book([['会议', '时间'], ['政策宣讲', '周一']]));
    await screen.findByTestId('policy-sheet');
    await pane.click('read-policy');
    expect(await screen.findByTestId('problem')).toHaveTextContent('“政策”不是本工具的政策表');
  });

  test('is known by our name, numbered or not, and by no other', async () => {
    const sheets = ['清单', '政策汇编', '政策(2)', '新政策'].map((name) => ({ name, rows: policyRows({}) }));
    await toResult(new MemoryWorkbook({ sheets }));
    expect((await screen.findAllByTestId('policy-sheet')).map(({ textContent }) => /“(.*?)”/.exec(textContent ?? '')?.[1])).toEqual(['政策(2)']);
  });
});
