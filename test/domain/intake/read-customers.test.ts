/** From rows to customers: keys, sums, filling down, duplicates, totals, what is said about each (4.5, 4.6). */
import { columnsInUse } from '../../../src/domain/intake/columns-in-use';
import { UNREADABLE_FLAG } from '../../../src/domain/intake/customer-list';
import { finish } from '../../../src/domain/intake/finish';
import { gridFromText } from '../../../src/domain/intake/grid-from-text';
import { readLayout } from '../../../src/domain/intake/layout';
import { readCustomers } from '../../../src/domain/intake/read-customers';
import { issueWords, type IntakeIssueCode } from '../../../src/domain/texts/issues';
import { FLAG } from '../../../src/domain/values/flag';
import { found, lines, readPaste } from './read';

const A = '91420900MA4AAAAA0K';
const B = '91420900MA4AAAAA1N';

describe('keys', () => {
  const heading = '客户名称\t证件号码\t客户编号\t支行\t存款余额(元)';
  const counts = (...rows: readonly string[]): readonly number[] => [...readPaste(lines(heading, ...rows)).list.rowCount];

  test('document number, else customer number, else name and organisation', () => {
    expect(counts(`甲\t${A}\t1\t东\t1`, `甲\t${A}\t2\t西\t2`)).toEqual([2]);
    expect(counts('甲\t\t1\t东\t1', '乙\t\t1\t东\t2')).toEqual([2]);
    expect(counts('甲\t\t\t东\t1', '甲\t\t\t东\t2')).toEqual([2]);
    expect(counts('甲\t\t\t东\t1', '甲\t\t\t西\t2')).toEqual([1, 1]);
    expect(counts('甲（集团）\t\t\t东\t1', '甲(集团) \t\t\t东\t2')).toEqual([2]);
  });

  test('a number that fails its check identifies nobody', () => {
    expect(counts('甲\t91420900MA4AAAAA0L\t\t东\t1', '乙\t91420900MA4AAAAA0L\t\t东\t2')).toEqual([1, 1]);
    expect(counts('甲\t3.6E+17\t\t东\t1', '乙\t3.6E+17\t\t东\t2')).toEqual([1, 1]);
  });

  test('same name and different ids stay two customers, with a warning that names the first row', () => {
    const { list } = readPaste(lines(heading, `甲\t${A}\t\t东\t1`, `甲\t${B}\t\t东\t2`));
    expect(list.count).toBe(2);
    expect(list.issues).toMatchObject([{ code: 'SAME_NAME', place: { row: 3 }, values: { first: 2 } }]);
  });

  test('one id with two names is one customer, and said', () => {
    const { list } = readPaste(lines(heading, `甲\t${A}\t\t东\t1`, `乙\t${A}\t\t东\t2`));
    expect(list.text['customerName']).toEqual(['甲']);
    expect(found(list)).toEqual(['VALUES_DIFFER@3/客户名称']);
  });

  test('a customer without number is said; of a list without numbers once', () => {
    expect(found(readPaste(lines(heading, '甲\t\t\t东\t1', `乙\t${A}\t\t东\t1`)).list)).toEqual(['NO_ID@2']);
    const bare = readPaste(lines('客户名称\t存款余额(元)', '甲\t1', '乙\t2')).list;
    expect(found(bare)).toEqual(['NO_ID@-']);
    expect(bare.issueCounts).toEqual({ NO_ID: 1 });
  });

  test('a row that names nobody is left out and said', () => {
    const { list } = readPaste(lines(heading, '甲\t\t1\t东\t1', '\t\t\t东\t2', '\t3.6E+17\t\t东\t2', '\t\t7\t东\t2'));
    expect(list.count).toBe(2);
    expect(list.balance).toMatchObject({ dataRows: 2, rejectedRows: 2 });
    expect(found(list)).toEqual(['ROW_WITHOUT_CUSTOMER@3', 'ROW_WITHOUT_CUSTOMER@4', 'NAME_MISSING@5']);
  });

  test('a mapping without a name column says so and still reads by number', () => {
    const layout = readLayout(gridFromText(lines('客户编号\t存款余额(元)', '1\t5')));
    const { list } = readPaste(lines('客户编号\t存款余额(元)', '1\t5'));
    expect([...(list.money['depositBalance'] ?? [])]).toEqual([500]);
    expect(found(list)).toEqual(['NO_NAME_COLUMN@-']);
    expect(finish(readCustomers(layout, [], {})).balance).toMatchObject({ dataRows: 0, rejectedRows: 1, customers: 0 });
  });
});

describe('several rows of one customer', () => {
  const read = (heading: string, ...rows: readonly string[]) => readPaste(lines(`客户名称\t证件号码\t${heading}`, ...rows.map((row) => `甲\t${A}\t${row}`))).list;

  test('amounts are added to the 分', () => {
    expect(read('存款余额(万元)', '0.1', '0.2', '500.000001').money['depositBalance']?.[0]).toBe(500_300_001);
  });

  test('one unknown amount makes the sum unknown, its known part told', () => {
    for (const unknown of ['', '-']) {
      const list = read('存款余额(元)', '1,000', unknown, '234.5');
      expect(list.money['depositBalance']?.[0]).toBeNaN();
      expect(list.issues).toMatchObject([{ code: 'SUM_PARTLY_UNKNOWN', place: { row: 2, column: 3, heading: '存款余额(元)' }, values: { known: '1,234.50' } }]);
    }
    expect(found(read('存款余额(元)', '1', '约2'))).toEqual(['SUM_PARTLY_UNKNOWN@2/存款余额(元)', 'AMOUNT_UNREADABLE@3/存款余额(元)']);
    expect(read('存款余额(元)\t备注', '\ta', '\tb').issues).toEqual([]);
  });

  test('flags are joined by or; unreadable beats no and not yes', () => {
    const flag = (...cells: readonly string[]) => read('总对总', ...cells).flag['headOfficeLink']?.[0];
    expect([flag('否', '是'), flag('是', '否'), flag('', '否'), flag('', ' '), flag('否', '待定'), flag('待定', '是')]).toEqual([FLAG.yes, FLAG.yes, FLAG.no, FLAG.blank, UNREADABLE_FLAG, FLAG.yes]);
  });

  test('the worst loan class; one that cannot be read leaves it open', () => {
    const worst = (...cells: readonly string[]) => read('五级分类', ...cells).text['loanClass']?.[0];
    expect([worst('正常', '可疑', '关注'), worst('正常', ''), worst('', ''), worst('损失', '良好')]).toEqual(['可疑', '正常', '', '']);
  });

  test('the furthest state of a product', () => {
    expect(read('企业网银', '否', '是').text['products.enterpriseOnline']).toEqual(['已开通']);
    expect(read('企业网银', '', '').text['products.enterpriseOnline']).toEqual(['未阐述']);
  });

  test('the latest visit, the earliest opening', () => {
    const list = read('上次走访日期\t开户日期', '2016-01-05\t2010-05-01', '2016-01-20\t2009-05-01', '2015-12-31\t');
    expect([list.day['lastVisit']?.[0], list.day['openDate']?.[0]]).toEqual([16_820, 14_365]);
  });

  test('the manager of the largest balance, with a warning; ties and blanks take the first', () => {
    const list = read('客户经理\t客户经理工号\t存款余额(元)', '张三\t01\t5', '李四\t02\t50', '王五\t03\t');
    expect([list.text['manager'], list.text['managerId']]).toEqual([['李四'], ['02']]);
    expect(list.issueCounts['MANAGERS_DIFFER']).toBe(2);
    expect(read('客户经理\t存款余额(元)', '张三\t5', '李四\t5').text['manager']).toEqual(['张三']);
    expect(read('客户经理\t存款余额(元)', '\t5', '李四\t1').text['manager']).toEqual(['李四']);
    expect(read('客户经理\t存款余额(元)', '张三\t5', '张 三\t9').issueCounts['MANAGERS_DIFFER']).toBeUndefined();
  });

  test('of several names in a cell the first leads, the others assist', () => {
    const list = read('客户经理\t协办客户经理\t存款余额(元)', '张三、李四\t赵六\t5', '张三/王五\t赵六\t6');
    expect([list.text['manager'], list.text['coManager']]).toEqual([['张三'], ['赵六、李四、王五']]);
    expect(list.issues).toEqual([]);
  });

  test('rates must agree exactly, else the rate is unknown', () => {
    expect(read('资金归行率', '70%', '70.0%').ratio['fundReturnRate']?.numerators[0]).toBe(700_000_000);
    const list = read('资金归行率\t备注', '70%\ta', '70.01%\tb', '70%\tc');
    expect(list.ratio['fundReturnRate']?.numerators[0]).toBeNaN();
    expect(found(list)).toEqual(['RATES_DIFFER@3/资金归行率']);
  });

  test('texts that differ are said once and the first is taken; remarks are joined', () => {
    const list = read('客户行业\t备注', '制造业\ta', '\tb', '批发业\ta', '农业\t');
    expect([list.text['industry'], list.text['remark']]).toEqual([['制造业'], ['a、b']]);
    expect(found(list)).toEqual(['VALUES_DIFFER@4/客户行业']);
  });
});

describe('rows equal in every cell (Q-67)', () => {
  const list = lines('序号\t客户名称\t客户编号\t存款余额(元)', '1\t甲\t1\t5', '2\t甲\t1\t5', '2\t甲\t1\t5', '2\t甲\t1\t5 ');

  test('count once, sequence number included, and are said', () => {
    const read = readPaste(list).list;
    expect(read.money['depositBalance']?.[0]).toBe(1_000);
    expect([...read.rowCount]).toEqual([2]);
    expect(read.balance).toMatchObject({ dataRows: 4, duplicateRows: 2, customers: 1 });
    expect(read.issues).toMatchObject([
      { code: 'DUPLICATE_ROW', place: { row: 4 }, values: { first: 3 } },
      { code: 'DUPLICATE_ROW', place: { row: 5 }, values: { first: 3 } },
    ]);
  });

  test('are all added when the reading says so', () => {
    const read = readPaste(list, { 'intake.equalRows': 'add' }).list;
    expect(read.money['depositBalance']?.[0]).toBe(2_000);
    expect([...read.rowCount, read.balance.duplicateRows]).toEqual([4, 0]);
  });

  test('the same blank organisation under two branches is not equal', () => {
    const blocks = lines('支行\t客户名称\t客户编号\t存款余额(元)', '东\t乙\t2\t1', '\t甲\t1\t5', '西\t丙\t3\t1', '\t甲\t1\t5');
    expect(readPaste(blocks).list.money['depositBalance']?.[1]).toBe(1_000);
  });

  test('a list pasted twice is the list', () => {
    const once = lines('客户名称\t客户编号\t存款余额(元)', '甲\t1\t5', '乙\t2\t6', '合计\t\t11');
    const twice = readPaste(lines(once, once)).list;
    expect([...(twice.money['depositBalance'] ?? [])]).toEqual([500, 600]);
    expect(twice.balance).toMatchObject({ duplicateRows: 2, repeatedHeadingRows: 1, totalRows: 2 });
    expect(twice.totals.map(({ agrees }) => agrees)).toEqual([true, true]);
  });
});

describe('filling down', () => {
  const heading = '支行\t客户名称\t客户编号\t区域\t客户经理\t存款余额(元)';

  test('organisation and region only, marked with their rows, never across a total', () => {
    const { list } = readPaste(lines(heading, '东\t甲\t1\t城区\t张三\t5', '\t乙\t2\t\t\t', '', '\t丙\t3\t\t\t7', '小计\t\t\t\t\t12', '\t丁\t4\t\t\t8'));
    expect(list.text['orgName']).toEqual(['东', '东', '东', '']);
    expect(list.text['region']).toEqual(['城区', '城区', '城区', '']);
    expect(list.text['manager']).toEqual(['张三', '', '', '']);
    expect([...(list.money['depositBalance'] ?? [])]).toEqual([500, NaN, 700, 800]);
    expect(list.issues.map(({ code, values }) => [code, values['heading'], values['count'], values['rows']])).toEqual([
      ['FILLED_DOWN', '支行', 2, '3、5'],
      ['FILLED_DOWN', '区域', 2, '3、5'],
    ]);
  });

  test('nothing is above the first row', () => {
    expect(readPaste(lines(heading, '\t甲\t1\t\t\t5')).list.text['orgName']).toEqual(['']);
  });

  test('a filled organisation tells namesakes apart', () => {
    const { list } = readPaste(lines('支行\t客户名称\t存款余额(元)', '东\t甲\t1', '\t乙\t1', '西\t丙\t1', '\t甲\t2'));
    expect(list.count).toBe(4);
  });
});

describe('printed totals', () => {
  const totals = (...rows: readonly string[]) => readPaste(lines('客户名称\t客户编号\t存款余额(万元)', ...rows)).list;
  const agreed = (...rows: readonly string[]): readonly boolean[] => totals(...rows).totals.map(({ agrees }) => agrees);

  test('blocks and the whole', () => {
    expect(agreed('甲\t1\t1.5', '乙\t2\t2.5', '小计\t\t4.0', '丙\t3\t3', '小计\t\t3', '合计\t\t7.0')).toEqual([true, true, true]);
    expect(agreed('甲\t1\t1', '东支行小计\t\t1.00', '乙\t2\t2', '西支行小计\t\t2.00', '合计\t\t3.00', '丙\t3\t4', '南支行小计\t\t4.00', '合计\t\t4.00', '总计\t\t7.00')).toEqual([true, true, true, true, true, true]);
  });

  test('differ beyond one unit of the last printed digit per row, and not within', () => {
    expect(agreed('甲\t1\t1.004', '乙\t2\t1.004', '合计\t\t2.03')).toEqual([false]);
    expect(agreed('甲\t1\t1.005', '乙\t2\t1.005', '合计\t\t2.03')).toEqual([true]);
    expect(agreed('甲\t1\t1.5', '合计\t\t2.6')).toEqual([false]);
    expect(agreed('甲\t1\t1.5', '合计\t\t2.5')).toEqual([false]);
    expect(agreed('甲\t1\t1.5', '合计\t\t1.6')).toEqual([true]);
  });

  test('a difference is said with both sums and its place', () => {
    const list = totals('甲\t1\t1.5', '乙\t2\t约2', '合计\t\t3.50');
    expect(list.totals).toEqual([{ row: 4, field: 'depositBalance', heading: '存款余额(万元)', printed: 3_500_000, ours: 1_500_000, agrees: false }]);
    expect(list.issues.find(({ code }) => code === 'TOTAL_DIFFERS')).toMatchObject({ place: { row: 4, column: 3 }, values: { printed: '35,000.00', ours: '15,000.00' } });
  });

  test('the unit in a total’s cell counts; blank and unreadable totals are not checked', () => {
    expect(agreed('甲\t1\t300', '合计\t\t3000000元')).toEqual([true]);
    expect(agreed('甲\t1\t300', '合计\t\t', '总计\t\t约300')).toEqual([]);
  });
});

describe('sequence', () => {
  const gaps = (...numbers: readonly string[]): readonly string[] => {
    const rows = numbers.map((number, i) => `${number}\t甲${i}\t${i + 1}\t5`);
    return readPaste(lines('序号\t客户名称\t客户编号\t存款余额(元)', ...rows)).list.issues.map(({ place, values }) => `${place.row}:${values['before']}-${values['after']}`);
  };

  test('a jump is said, a new beginning and a repeated row are not', () => {
    expect(gaps('1', '2', '4', '5')).toEqual(['4:2-4']);
    expect(gaps('1', '2', '1', '2', '3')).toEqual([]);
    expect(gaps('1', '2', '1', '3')).toEqual(['5:1-3']);
    expect(gaps('1', '3', '2', '4')).toEqual(['3:1-3']);
    expect(gaps('7', '8', '', '9', 'x', '10')).toEqual([]);
  });
});

describe('shares', () => {
  const share = (row: string) => {
    const { list } = readPaste(lines('客户名称\t客户编号\t贷款余额(元)\t融资总额(元)\t融资份额(%)', `甲\t1\t${row}`));
    const { numerators, denominators } = list.ratio['financingShare'] ?? { numerators: [NaN], denominators: [NaN] };
    return [(numerators[0] ?? NaN) / (denominators[0] ?? NaN), ...list.issues.map(({ code }) => code)];
  };

  test('are worked out from amounts, and a given one is held against them', () => {
    expect(share('100\t400\t')).toEqual([0.25]);
    expect(share('100\t400\t26')).toEqual([0.26]);
    expect(share('100\t400\t26.1')).toEqual([0.261, 'SHARE_DIFFERS']);
    expect(share('100\t400\t24')).toEqual([0.24]);
    expect(share('100\t400\t23.9')).toEqual([0.239, 'SHARE_DIFFERS']);
    expect(share('400\t400\t')).toEqual([1]);
    expect(share('0\t0\t')).toEqual([NaN]);
    expect(share('\t400\t')).toEqual([NaN]);
    expect(share('500\t400\t')).toEqual([NaN, 'OURS_ABOVE_TOTAL']);
  });
});

describe('units and rates', () => {
  test('no unit anywhere: asked with both readings, not read, each cell said; an answer reads it', () => {
    const paste = lines('客户名称\t客户编号\t存款余额', '甲\t1\t5000000', '乙\t2\t300', '丙\t3\t20万');
    const { questions, list } = readPaste(paste);
    expect(questions).toMatchObject([{ id: 'unit', kind: 'unit', columns: [2], preset: null, values: { medianYuan: '500万元', maxYuan: '500万元', medianWan: '5,000,000万元', maxWan: '5,000,000万元' } }]);
    expect([...(list.money['depositBalance'] ?? [])]).toEqual([NaN, NaN, 20_000_000]);
    expect(list.issueCounts).toEqual({ UNIT_OPEN: 2 });
    expect(readPaste(paste, { unit: '元' }).list.money['depositBalance']?.[0]).toBe(500_000_000);
  });

  test('a rate without sign is asked about and not read', () => {
    const paste = lines('客户名称\t客户编号\t资金归行率', '甲\t1\t70', '乙\t2\t45%');
    const { questions, list } = readPaste(paste);
    expect(questions).toMatchObject([{ id: 'rate-unit:2', preset: null, values: { max: 70 } }]);
    expect([...(list.ratio['fundReturnRate']?.numerators ?? [])]).toEqual([NaN, 450_000_000]);
    expect(list.issueCounts).toEqual({ RATE_UNIT_OPEN: 1 });
    expect(readPaste(paste, { 'rate-unit:2': 'percent' }).list.ratio['fundReturnRate']?.numerators[0]).toBe(700_000_000);
  });

  test('a %-column that may hold fractions is warned of: at 1.5 and not above', () => {
    const codes = (...cells: readonly string[]): readonly string[] => Object.keys(readPaste(lines('客户名称\t客户编号\t资金归行率(%)', ...cells.map((cell, i) => `甲${i}\t${i}\t${cell}`))).list.issueCounts);
    expect(codes('0.8', '1.5')).toEqual(['RATE_MAYBE_FRACTION']);
    expect(codes('0.8', '1.51')).toEqual([]);
    expect(codes('0', '0')).toEqual([]);
    expect(codes('1%', '0.5%')).toEqual([]);
  });

  test('‰ per month becomes a rate per year only under such a heading', () => {
    const rate = (heading: string) => readPaste(lines(`客户名称\t客户编号\t${heading}`, '甲\t1\t5')).list.ratio['loanRate']?.numerators[0];
    expect([rate('月利率(‰)'), rate('执行利率(‰)'), rate('年利率(%)')]).toEqual([60_000_000, 5_000_000, 50_000_000]);
  });

  test('存贷比 is turned over when the user says loans ÷ deposits', () => {
    const paste = lines('客户名称\t客户编号\t存贷比(%)', '甲\t1\t80', '乙\t2\t0');
    const ratio = (answer: string) => readPaste(paste, { 'stock-ratio:2': answer }).list.ratio['settlementRate'];
    expect([ratio('depositOverLoan')?.numerators[0], ratio('depositOverLoan')?.denominators[0]]).toEqual([800_000_000, 1_000_000_000]);
    expect([ratio('loanOverDeposit')?.numerators[0], ratio('loanOverDeposit')?.denominators[0]]).toEqual([1_000_000_000, 800_000_000]);
    expect(ratio('loanOverDeposit')?.numerators[1]).toBeNaN();
    expect(ratio('ignore')).toBeUndefined();
  });

  test('digits without legend are asked about; the answer reads them', () => {
    const paste = lines('客户名称\t客户编号\t总对总', '甲\t1\t1', '乙\t2\t2');
    const { questions, list } = readPaste(paste);
    expect(questions).toMatchObject([{ id: 'legend:2', kind: 'legend', preset: null, values: { digits: '1、2' } }]);
    expect([...(list.flag['headOfficeLink'] ?? [])]).toEqual([UNREADABLE_FLAG, UNREADABLE_FLAG]);
    expect([...(readPaste(paste, { 'legend:2': 'yes2no1' }).list.flag['headOfficeLink'] ?? [])]).toEqual([FLAG.no, FLAG.yes]);
    expect([...(readPaste(paste, { 'legend:2': 'constructor' }).list.flag['headOfficeLink'] ?? [])]).toEqual([UNREADABLE_FLAG, UNREADABLE_FLAG]);
  });

  test('two-digit years are asked about', () => {
    const paste = lines('客户名称\t客户编号\t上次走访日期', '甲\t1\t16-1-5');
    expect(readPaste(paste).questions).toMatchObject([{ id: 'century:2', preset: null, values: { sample: '16-1-5' } }]);
    expect(readPaste(paste).list.day['lastVisit']?.[0]).toBeNaN();
    expect(readPaste(paste, { 'century:2': '2000' }).list.day['lastVisit']?.[0]).toBe(16_805);
  });
});

describe('findings', () => {
  const heading = '客户名称\t身份证号码\t客户编号\t账号\t联系电话\t存款余额(元)';

  test('never repeat anybody’s number, not even in the wrong column', () => {
    const secret = '440524188001010014';
    const { list } = readPaste(
      lines(heading, `甲\t${secret}\t1\t4.4E+17\t#REF!\t${secret}`, '乙\t11010519491231002Y\t6.2E+18\t\t\t138 0000 0000 甲', `丙\t\t3\t\t\t约${secret}x元`, `丁\t${secret}\t4\t\t\t4405 2418 8001 0100 14`),
    );
    const said = JSON.stringify(list.issues);
    expect(list.issues.length).toBeGreaterThan(6);
    for (const { code, values } of list.issues) if (code === 'PRECISION_LOST' || code === 'CELL_ERROR') expect(values['text']).toBe('***');
    for (const part of [secret, '11010519491231002', '138 0000 0000', '4405 2418']) expect(said).not.toContain(part);
  });

  test('the first 200 of a code are kept, all are counted', () => {
    const { list } = readPaste(lines('客户名称\t客户编号\t存款余额(元)', ...Array.from({ length: 250 }, (_, i) => `甲${i}\t${i}\t约${i}`)));
    expect(list.issues.filter(({ code }) => code === 'AMOUNT_UNREADABLE').length).toBe(200);
    expect(list.issueCounts).toEqual({ AMOUNT_UNREADABLE: 250 });
  });

  test('each has its cell, its heading as printed, and words that can be filled in', () => {
    const { list } = readPaste(lines('', `客户名称\t客户编号\t存款（元）余额`, '标题', '客户名称\t客户编号\t上次走访日期\t级别标志总对总\t存款余额(元)', '甲\t1\t待定\t\t约5'));
    expect(list.issues.map(({ code, place, values }) => [code, place, values])).toEqual([
      ['DAY_UNREADABLE', { row: 5, column: 3, heading: '上次走访日期' }, { heading: '上次走访日期', text: '待定' }],
      ['AMOUNT_UNREADABLE', { row: 5, column: 5, heading: '存款余额(元)' }, { heading: '存款余额(元)', text: '约5' }],
    ]);
    expect(issueWords('AMOUNT_UNREADABLE', list.issues[1]?.values ?? {}).reason).toEqual({ zh: '“约5”不是确定的金额,按待补数据处理', en: '"约5" is no certain amount; it counts as missing' });
  });

  test('a text longer than a cell is cut between characters and said', () => {
    const { list } = readPaste(lines('客户名称\t客户编号\t备注', `甲\t1\t${'字'.repeat(32_766)}𠮷尾`));
    expect(list.text['remark']?.[0]).toBe('字'.repeat(32_766));
    expect(found(list)).toEqual(['TEXT_TOO_LONG@2/备注']);
  });

  test('every code of a list with every fault can be said in both languages', () => {
    const { list } = readPaste(
      lines(
        '数据日期：2016年1月31日\t单位：万元',
        '序号\t支行\t客户名称\t证件号码\t存款余额\t年初存款余额\t贷款余额\t融资总额\t融资份额(%)\t资金归行率(%)\t上次走访日期\t证件有效期\t总对总\t企业网银\t五级分类\t客户级别\t客户经理\t产品数',
        `1\t东\t甲\t${A}\t约1\t1\t9\t8\t50\t0.9\t1月5日\t2020.1.1-2019.1.1\t待定\t-5\t正常关注类\tAAA\t张三\t3.5`,
        `3\t\t甲\t${A}\t1E+99\t1\t9\t8\t150\t-1\t16-1-1\t2020-13-01\t7\t怪\t好\t五星\t李四\t`,
        `3\t\t甲\t${A}\t1E+99\t1\t9\t8\t150\t-1\t16-1-1\t2020-13-01\t7\t怪\t好\t五星\t李四\t`,
        `4\t\t甲\t3.6E+17\t1\t1\t4\t8\t90\t3pp\t2016-01\t60\t是\t是\t正常\t黄金\t\t2`,
        '5\t\t\t\t1\t1',
        '\t合计\t\t\t99\t99',
      ),
    );
    const codes = Object.keys(list.issueCounts);
    expect(codes.length).toBeGreaterThan(20);
    for (const { code, values } of list.issues) {
      const { reason, cure } = issueWords(code as IntakeIssueCode, values);
      expect([reason.zh, reason.en, cure.zh, cure.en].join()).not.toMatch(/[{}]|undefined/);
    }
  });
});

test('work is done in slices that report how far they are', () => {
  const layout = readLayout(gridFromText(lines('客户名称\t客户编号\t支行\t存款余额(元)', ...Array.from({ length: 20_000 }, (_, i) => `甲${i}\t${i}\t东\t5`))));
  const { used } = columnsInUse(layout, [], {});
  expect(used).toEqual([]);
  const { columns } = readPaste(lines('客户名称\t客户编号\t支行\t存款余额(元)', '甲\t1\t东\t5'));
  const work = readCustomers(layout, columns, {});
  const steps: number[] = [];
  for (let step = work.next(); step.done !== true; step = work.next()) {
    steps.push(step.value.done / step.value.total);
  }
  expect(steps.length).toBeGreaterThan(20);
  expect(Math.max(...steps)).toBeLessThanOrEqual(1);
  expect(steps).toEqual([...steps].sort((a, b) => a - b));
});
