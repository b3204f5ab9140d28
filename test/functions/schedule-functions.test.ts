/** VISIT_DUE, BIG_MOVE and LEAD_VISIT as Excel calls them: both sides of every edge, limits of one's own, wrong use named, reasons. */
import { answerCall, type Answer } from '../../src/functions/answers';
import type { FunctionId } from '../../src/functions/declarations';
import { WrongUse } from '../../src/functions/wrong-use';
import { dayFrom, serialOf, type Day } from '../../src/domain/values/day';

function call(id: FunctionId, ...args: readonly unknown[]): unknown {
  const plain = (answer: Answer): unknown => (answer instanceof WrongUse ? `#VALUE! ${answer.message}` : answer);
  try {
    const rows = answerCall(id, args).map((row) => row.map(plain));
    return rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : rows;
  } catch (error) {
    if (error instanceof WrongUse) return `#VALUE! ${error.message}`;
    throw error;
  }
}

const date = (year: number, month: number, day: number): number => serialOf(dayFrom(year, month, day) as Day);

describe('VISIT_DUE', () => {
  const base = date(2016, 2, 29);

  test.each([
    ['分管行长', date(2015, 9, 30), base, date(2015, 12, 31)],
    ['分管行长', date(2015, 10, 1), base, date(2016, 3, 31)],
    ['分管行长', null, base, date(2016, 3, 31)],
    ['支行行长', date(2016, 1, 31), base, date(2016, 2, 29)],
    ['支行行长', date(2016, 2, 1), base, date(2016, 3, 31)],
    ['支行行长', date(2015, 1, 31), null, date(2015, 2, 28)],
    ['拓展部负责人', null, base, date(2016, 2, 29)],
    ['支行行长', '2016-01-31', undefined, date(2016, 2, 29)],
    ['支行行长', '2015年12月1日', undefined, date(2016, 1, 31)],
    ['支行行长', null, null, '待补数据'],
    ['', date(2016, 1, 31), base, '待补数据'],
    ['客户经理', date(2016, 1, 31), base, '未定频率'],
    ['分行行长', null, base, '未定频率'],
    ['拓展团队负责人', null, base, '未定频率'],
    ['支行行长助理', null, null, '未定频率'],
    ['董事长', null, base, expect.stringContaining('“角色”应为以下之一:分管行长')],
    ['支行行长', '去年', base, expect.stringContaining('“上次走访日”应为日期')],
    ['支行行长', '2016年1月', base, expect.stringContaining('“上次走访日”应为日期')],
    ['支行行长', true, base, expect.stringContaining('“上次走访日”应为日期')],
    ['支行行长', null, '2016-02-30', expect.stringContaining('“基准日”应为日期')],
    ['支行行长', '#N/A', base, expect.stringContaining('“上次走访日”含错误值#N/A')],
  ])('VISIT_DUE(%p, %p, %p)', (role, last, day, expected) => {
    expect(call('VISIT_DUE', role, last, day)).toEqual(expected);
  });

  test('a range of customers spills; one wrong date spoils its own row', () => {
    expect(call('VISIT_DUE', '支行行长', [[date(2016, 1, 31)], [null], ['去年']], base)).toEqual([
      [date(2016, 2, 29)],
      [date(2016, 2, 29)],
      [expect.stringContaining('应为日期')],
    ]);
  });

  test('says why', () => {
    expect(call('WHY', 'VISIT_DUE', '分管行长', date(2015, 9, 30), base)).toEqual([['每季度', '角色为分管行长', 'A1-34', '分管行长每季度对目标客户进行一次走访', '']]);
    expect(call('WHY', 'VISIT_DUE', '客户经理', null, base)).toEqual([['未定频率', '角色为客户经理', 'A1-40', '客户经理及时进行日常关系维护', '']]);
  });
});

describe('BIG_MOVE', () => {
  test.each([
    [[100, 600], true],
    [[100, 599.999999], false],
    [[600, 100], true],
    [[600, 100.000001], false],
    [[0, 500], true],
    [[400, 0], false],
    [[400, 0, null, 1], true],
    [[100, 70, null, 0.3], true],
    [[100, 70.000001, null, 0.3], false],
    [[100, 130, null, '30%'], true],
    [[0, 100, null, 0.3], false],
    [[100, 200, 100], true],
    [[100, 199.999999, 100], false],
    [[null, 600], '待补数据'],
    [[600, ''], '待补数据'],
    [[600, -0.000001], expect.stringContaining('余额应在0到10万亿元之间')],
    [['六百', 600], expect.stringContaining('“期初”应为金额数字')],
    [[100, 600, 0], expect.stringContaining('“金额限”应大于零')],
    [[100, 600, null, 0], expect.stringContaining('“比例限”应大于0')],
    [[100, 600, null, 1.0001], expect.stringContaining('“比例限”应大于0')],
    [[100, 600, null, 0.00001], expect.stringContaining('“比例限”应大于0')],
  ])('BIG_MOVE(%j)', (args, expected) => {
    expect(call('BIG_MOVE', ...args)).toEqual(expected);
  });

  test('the policy decides where no limit is given, and a limit goes before the policy', () => {
    const policy = [['P_move_abs', 50], ['P_move_byRatio', '达到比例也算'], ['P_move_ratio', 0.2]];
    expect(call('BIG_MOVE', 100, 150, null, null, policy)).toBe(true);
    expect(call('BIG_MOVE', 1000, 1049.999999, null, null, policy)).toBe(false);
    expect(call('BIG_MOVE', 10, 12, null, null, policy)).toBe(true);
    expect(call('BIG_MOVE', 100, 150, 60, 0.6, policy)).toBe(false);
  });

  test('says why', () => {
    expect(call('WHY', 'BIG_MOVE', 100, 600)).toEqual([['是', expect.stringContaining('变动额 500.00万元'), 'A1-33', '及时向分管行长、分行汇报情况', '']]);
    expect(call('WHY', 'BIG_MOVE', null, 600)).toEqual([['待补数据', expect.stringContaining('期初余额'), 'A1-32', expect.any(String), '期初余额']]);
  });
});

describe('LEAD_VISIT', () => {
  test.each([
    [[500], true],
    [[499.999999], false],
    [[5_000_000, '元'], true],
    [[4_999_999.99, '元'], false],
    [[0], false],
    [[null], '待补数据'],
    [[-1], expect.stringContaining('余额应在0到10万亿元之间')],
    [[500, '斤'], expect.stringContaining('“单位”应为')],
    [[300, null, [['P_lead_min', 300]]], true],
    [[299.999999, null, [['P_lead_min', 300]]], false],
  ])('LEAD_VISIT(%j)', (args, expected) => {
    expect(call('LEAD_VISIT', ...args)).toEqual(expected);
  });

  test('says why', () => {
    expect(call('WHY', 'LEAD_VISIT', 500)).toEqual([['是', expect.stringContaining('贷款余额 500.00万元'), 'A2-43', expect.stringContaining('500万元(含)以上'), '']]);
  });
});
