/** A policy page says what the table says, in both languages, and marks what another policy changes. */
import { TABLES } from '../../src/domain/policy';
import { fundReturn } from '../../src/domain/policy/fund-return';
import { tier } from '../../src/domain/policy/tier';
import { policyPage } from '../../src/domain/readers/page';
import { toMarkdown } from '../../src/domain/readers/page-markdown';
import type { Words } from '../../src/domain/texts/words';

const rowOf = (page: ReturnType<typeof policyPage>, id: string) => page.rows.find((row) => row.id === id);

test('a row in words, with its clause and the reading it rests on', () => {
  expect(rowOf(policyPage(tier), 'ordinary')).toEqual({
    id: 'ordinary',
    when: [
      { zh: '按设定“标志与存款冲突时:存款优先”或黄金标志(总对总或较高收益):否', en: expect.stringContaining(' or Gold mark') as string },
      { zh: '按设定“标志与存款冲突时:存款优先”或高端标志(存款主要来源、多项产品捆绑或业务潜力):否', en: expect.stringContaining(' or High-end mark') as string },
      { zh: '存款不低于0万元', en: 'Deposit not below 0 (10,000 yuan)' },
      { zh: '存款不超过500万元(tier.low)', en: 'Deposit not above 500 (10,000 yuan) (tier.low)' },
    ],
    then: { zh: '一般客户', en: 'Ordinary customer' },
    clause: { id: 'A1-09', says: '一般客户为在我行存款500万元以下的客户' },
    reading: 'Q-01',
    inForce: true,
  });
});

test('another policy: values in force, what differs from the documents, rows that come and go', () => {
  const page = policyPage(tier, { 'tier.low': 600_000_001, 'tier.aboveHigh': 'gold' });
  expect(page.parameters.filter(({ isStandard }) => !isStandard).map(({ id, value, standard }) => [id, value.zh, standard.zh])).toEqual([
    ['tier.low', '600.000001万元', '500万元'],
    ['tier.aboveHigh', '黄金客户', '高端客户'],
  ]);
  expect(rowOf(page, 'ordinary')?.when.at(-1)?.zh).toBe('存款不超过600.000001万元(tier.low)');
  expect([rowOf(page, 'top-gold')?.inForce, rowOf(page, 'top-high')?.inForce, rowOf(policyPage(tier), 'top-gold')?.inForce]).toEqual([true, false, false]);
  expect(toMarkdown(page)).toContain('**600.000001万元** | 500万元');
});

test('answers that are no words: values, missing data, errors, warnings', () => {
  expect(rowOf(policyPage(fundReturn), 'sole-with-part-share')?.then.zh).toBe('错误:标为独家,融资份额却不到100%,两者矛盾。请更正其中一项');
  expect(rowOf(policyPage(fundReturn), 'nothing-given-open')?.then).toEqual({ zh: '待补数据:独家、融资份额', en: 'Data missing: Sole lender, Financing share' });
  expect(rowOf(policyPage(tier), 'top-inactive-high')?.then.zh).toBe('高端客户(并提示:存款达到高端界限,但标有“资金往来少”,请核实(Q-04))');
  expect(policyPage(fundReturn).inputs[0]?.holds.zh).toBe('比率,比较到十亿分之一,由两个金额得出时交叉相乘,0%至100%,否则为错误');
});

test.each(TABLES.map((table) => [table.id, table] as const))('%s: complete in both languages, every row and parameter on it', (_id, table) => {
  const page = policyPage(table);
  expect(page.rows.map(({ id }) => id)).toEqual(table.rows.map(({ id }) => id));
  expect(page.parameters.map(({ id }) => id)).toEqual(table.parameters.map(({ id }) => id));
  const words: readonly Words[] = [page.title, ...page.leavesOut, ...page.inputs.flatMap(({ title, holds }) => [title, holds]), ...page.parameters.flatMap(({ title, value, others }) => [title, value, ...others]), ...page.rows.flatMap(({ when, then }) => [...when, then])];
  for (const { zh, en } of words) {
    expect(zh).not.toMatch(/undefined|\{|^$/);
    expect(en).not.toMatch(/undefined|\{|^$/);
    expect([en, /[一-龥]/.test(en.replace(/分/g, ''))]).toEqual([en, false]);
  }
  const markdown = toMarkdown(page);
  for (const { id, clause } of page.rows) expect(markdown.split(`| \`${id}\` |`).length + markdown.split(clause.says).length).toBeGreaterThanOrEqual(6);
});
