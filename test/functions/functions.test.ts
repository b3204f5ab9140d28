/** Every function as Excel calls it: matrices in, matrices out, blanks in every form, wrong use named. */
import { answerCall, type Answer } from '../../src/functions/answers';
import type { FunctionId } from '../../src/functions/declarations';
import { WrongUse } from '../../src/functions/wrong-use';

/** Answers with errors as their sentences. */
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

const column = (...values: readonly unknown[]): unknown[][] => values.map((value) => [value]);

describe('TIER', () => {
  test.each([
    [500, '一般客户'],
    [500.000001, '中端客户'],
    ['1,234.5', '高端客户'],
    ['９９９．９９９９９９', '中端客户'],
    [0, '一般客户'],
    [null, '待补数据'],
    ['', '待补数据'],
    [undefined, '待补数据'],
    ['待补数据', '待补数据'],
    [-0.000001, expect.stringContaining('存款为负数')],
    ['五百', expect.stringContaining('“存款”应为金额数字')],
    [true, expect.stringContaining('“存款”应为金额数字')],
    ['#N/A', expect.stringContaining('“存款”含错误值#N/A')],
    [{ type: 'Error', basicValue: '#N/A' }, expect.stringContaining('“存款”含错误值')],
    [Infinity, expect.stringContaining('“存款”应为金额数字')],
  ])('TIER(%p)', (deposit, expected) => {
    expect(call('TIER', deposit)).toEqual(expected);
    expect(call('TIER', [[deposit]])).toEqual(expected);
  });

  test.each([
    ['是', '黄金客户'],
    ['√', '黄金客户'],
    ['Y', '黄金客户'],
    ['y', '黄金客户'],
    ['有', '黄金客户'],
    [true, '黄金客户'],
    [1, '黄金客户'],
    ['1', '黄金客户'],
    ['TRUE', '黄金客户'],
    ['否', '一般客户'],
    ['×', '一般客户'],
    ['N', '一般客户'],
    ['无', '一般客户'],
    [false, '一般客户'],
    [0, '一般客户'],
    ['', '一般客户'],
    [null, '一般客户'],
    ['也许', expect.stringContaining('“黄金标志”应为是或否')],
    [2, expect.stringContaining('“黄金标志”应为是或否')],
  ])('a gold mark of %p', (mark, expected) => {
    expect(call('TIER', 1, mark)).toEqual(expected);
  });

  test('the unit', () => {
    expect(call('TIER', 5_000_000.01, null, null, null, '元')).toBe('中端客户');
    expect(call('TIER', 5_000_000, null, null, null, '元')).toBe('一般客户');
    expect(call('TIER', 0.1, null, null, null, '亿元')).toBe('高端客户');
    expect(call('TIER', 1, null, null, null, '美元')).toContain('“单位”应为元');
  });

  test('ranges spill, single cells stretch, one wrong cell spoils only itself', () => {
    expect(call('TIER', column(800, 'x', null, 400), column('是', '', '', ''), '否')).toEqual([
      ['黄金客户'],
      [expect.stringContaining('“存款”')],
      ['待补数据'],
      ['一般客户'],
    ]);
    expect(call('TIER', [[800, 400]], '是')).toEqual([['黄金客户', '黄金客户']]);
    expect(call('TIER', column(1, 2, 3), column(1, 2))).toContain('“黄金标志”的区域大小(2行1列)');
  });

  test('a range gives what its cells give one by one', () => {
    const deposits = [499.999999, 500, 500.000001, 999.999999, 1000, '', 'abc', -1];
    expect(call('TIER', column(...deposits))).toEqual(deposits.map((deposit) => [call('TIER', deposit)]));
  });

  test('the policy argument changes thresholds and readings, and refuses what it does not know', () => {
    const policy = [
      ['P.tier.low', 600],
      ['tier.precedence', '存款优先'],
      ['', ''],
    ];
    expect(call('TIER', 600, '是', null, null, null, policy)).toBe('一般客户');
    expect(call('TIER', 600, null, null, null, null, [['P.tier.lwo', 600]])).toContain('政策区域第1行“P.tier.lwo”不是政策参数');
    expect(call('TIER', 600, null, null, null, null, [['P.tier.low', 2000]])).toContain('不再由低到高');
    expect(call('TIER', 600, null, null, null, null, [['a', 1, 2]])).toContain('“政策”应为两列的区域');
    expect(call('TIER', 600, null, null, null, null, [['']])).toBe('中端客户');
  });
});

test('OWNER, SERVICE_CLASS, SERVICE_PLAN', () => {
  expect(call('OWNER', '高端客户')).toBe('分管行长、拓展部、支行行长');
  expect(call('OWNER', '黄金')).toBe('分行行长、分管行长');
  expect(call('OWNER', column('一般客户', '', 'VIP'))).toEqual([['客户经理'], ['待补数据'], [expect.stringContaining('“级别”应为以下之一')]]);
  expect(call('SERVICE_CLASS', '是')).toBe('信贷类');
  expect(call('SERVICE_CLASS', '否', '是')).toBe('结算类');
  expect(call('SERVICE_CLASS', '', '是', '是', '是')).toBe('渠道类');
  expect(call('SERVICE_CLASS', '')).toBe('未分类');
  expect(call('SERVICE_PLAN', '关系类')).toBe('逐步由个人关系转变为依托银行产品的合作型客户');
  expect(call('SERVICE_PLAN', '未分类')).toBe('不适用');
});

describe('FUNDRETURN_OK and FUNDRETURN_REQ', () => {
  test.each([
    [[0.7, '是'], true],
    [[0.699999999, '是'], false],
    [['70%', '是'], true],
    [[0.455, '否', 0.455], true],
    [['45.49%', '否', '45.5%'], false],
    [[0.7], '待补数据'],
    [['', '是'], '待补数据'],
    [[0.7, '', 0], '不适用'],
    [[0.7, '是', 0.6], expect.stringContaining('两者矛盾')],
    [[70, '是'], expect.stringContaining('0到1之间')],
    [['七成', '是'], expect.stringContaining('“归行率”应为0到1之间')],
    [[0.7, '也许'], expect.stringContaining('“独家”应为是或否')],
  ])('FUNDRETURN_OK(%j)', (args, expected) => {
    expect(call('FUNDRETURN_OK', ...args)).toEqual(expected);
  });

  test('the required rate', () => {
    expect(call('FUNDRETURN_REQ', '是')).toBe(0.7);
    expect(call('FUNDRETURN_REQ', '否', 0.8)).toBe(0.8);
    expect(call('FUNDRETURN_REQ', '否', 0.8, [['fr.cap', 'capped']])).toBe(0.7);
    expect(call('FUNDRETURN_REQ')).toBe('待补数据');
  });
});

describe('the ladder', () => {
  const no = '不达标';
  test('a row, a column, several customers', () => {
    expect(call('REPRICE_ACTION', [[no, no, no]])).toBe('调高贷款利率');
    expect(call('REPRICE_ACTION', column(no, no, no))).toBe('调高贷款利率');
    expect(call('REPRICE_ACTION', [[no, no], ['达标', '达标'], [no, '']])).toEqual([['下达预警通知'], ['维持'], ['待补数据']]);
    expect(call('REPRICE_ACTION', [[true, false, 0, '×', '未达标', '否']])).toBe('调高贷款利率');
    expect(call('REPRICE_ACTION', [[no, '随便']])).toContain('“各月结果”应为达标或不达标');
    expect(call('REPRICE_ACTION', [[no, no]], [['reprice.raise', 2]])).toBe('调高贷款利率');
  });

  test('the month of the notice', () => {
    expect(call('REPRICE_NOTICE_MONTH', [['2015-11', '2015年12月']], [['达标', no]])).toBe('2016-01');
    expect(call('REPRICE_NOTICE_MONTH', [[42370, 42401]], [[no, no], ['达标', '达标']])).toEqual([['2016-02'], ['不适用']]);
    expect(call('REPRICE_NOTICE_MONTH', [[201601]], [[no]])).toBe('2016-02');
    expect(call('REPRICE_NOTICE_MONTH', [['2016-13']], [[no]])).toContain('“月份”应为月份');
    expect(call('REPRICE_NOTICE_MONTH', [['2016-01', '', '']], [[no, '', null]])).toBe('2016-02');
    expect(call('REPRICE_NOTICE_MONTH', [['2016-01', '', '']], [[no, no, '']])).toContain('“月份”应为月份,如2016-01、2016年1月或日期,现为“空白”');
    expect(call('REPRICE_NOTICE_MONTH', [['2016-01', '2016-02']], [[no, '']])).toBe('待补数据');
    expect(call('REPRICE_NOTICE_MONTH', [['2016-01', '2016-02']], [[no]])).toContain('个数不同');
  });
});

describe('WHY', () => {
  test('result, reason, clause, quotation, missing inputs', () => {
    expect(call('WHY', 'TIER', 800)).toEqual([
      ['中端客户', '存款 800.00万元 大于500.00万元;低于1,000.00万元', 'A1-08', '中端客户为在我行带来一般性结算,存款不足1000万元的客户,但大于500万元的客户', ''],
    ]);
    expect(call('WHY', 'branch.tier')).toEqual([['待补数据', '存款未填', 'A1-11', expect.any(String), '存款']]);
  });

  test('one row for each customer, and the arguments as Excel repeats them', () => {
    expect(call('WHY', 'TIER', [[[800], [400]], [['√'], ['']]])).toEqual([expect.arrayContaining(['黄金客户']), expect.arrayContaining(['一般客户'])]);
    expect(call('WHY', 'FUNDRETURN_OK', [[0.6]], [['是']])).toEqual([['不达标', '独家:是;融资份额未填;归行率 60% 低于70%', 'A2-31', expect.any(String), '']]);
  });

  test('an unknown function lists the known ones', () => {
    expect(call('WHY', 'TEIR', 800)).toContain('没有名为“TEIR”的函数。可用:TIER、OWNER');
    expect(call('WHY', 'WHY')).toContain('没有名为');
  });
});

test('the same call gives the same answer', () => {
  const args = [column(800, 400, ''), column('是', '', '')];
  expect(call('TIER', ...args)).toEqual(call('TIER', ...args));
});
