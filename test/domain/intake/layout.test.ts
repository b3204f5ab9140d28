/** Where the headings are, what stands above them, and what every row below is. */
import { gridFromText } from '../../../src/domain/intake/grid-from-text';
import type { Grid } from '../../../src/domain/intake/grid';
import { readLayout, type Layout } from '../../../src/domain/intake/layout';
import { MAX_COLUMNS } from '../../../src/domain/intake/limits';
import { ROW } from '../../../src/domain/intake/row-class';
import { issueWords } from '../../../src/domain/texts/issues';
import { lines, readPaste } from './read';

const NAMES = Object.fromEntries(Object.entries(ROW).map(([name, value]) => [value, name]));

function layoutOf(...rows: readonly string[]): Layout {
  return readLayout(gridFromText(lines(...rows)));
}

/** Classes of the rows below the headings. */
function classes(...rows: readonly string[]): readonly (string | undefined)[] {
  const { rowClass, firstDataRow } = layoutOf('序号\t客户名称\t证件号码\t支行\t存款余额(元)', ...rows);
  return [...rowClass.slice(firstDataRow)].map((kind) => NAMES[kind]);
}

describe('rows below the headings', () => {
  test.each([
    ['\t合计\t\t\t5', 'total'],
    ['合计\t\t\t\t5', 'total'],
    ['合 计：\t\t\t\t5', 'total'],
    ['\t合　计:\t\t\t5', 'total'],
    ['\t总计\t\t\t5', 'total'],
    ['\t累计\t\t\t5', 'total'],
    ['城关支行小计\t\t\t\t5', 'total'],
    ['\t城关支行小计\t\t\t5', 'total'],
    ['城关支行\t小计\t\t\t5', 'total'],
    ['城关支行合计\t\t\t\t5', 'total'],
    ['一、小计\t\t\t\t5', 'total'],
    ['本页小计\t\t\t\t5', 'total'],
    ['3\t合计商贸有限公司\t\t\t5', 'data'],
    ['3\t合计\t91420900MA4AAAAA2R\t\t5', 'data'],
    ['3\t甲小计\t91420900MA4AAAAA2R\t\t5', 'data'],
    ['3\t甲\t\t小计\t5', 'data'],
    ['3\t小计算机有限公司\t\t\t5', 'data'],
    ['\t会计\t\t\t5', 'data'],
    ['填报人：　\t复核人：\t负责人：\t\t', 'signature'],
    ['制表人:张某\t\t\t\t2016.2.1', 'signature'],
    ['审核人：\t\t\t\t', 'signature'],
    ['主管领导：\t\t\t\t', 'signature'],
    ['说明：1、本表…\t\t\t\t', 'note'],
    ['注：数据为…\t\t\t\t', 'note'],
    ['备注：…\t\t\t\t', 'note'],
    ['第1页\t\t\t\t', 'note'],
    ['其中：城关支行\t\t\t\t5', 'note'],
    ['\t其中:甲公司\t\t\t5', 'note'],
    ['3\t其中：甲公司\t\t\t5', 'note'],
    ['其中：\t甲公司\t\t\t5', 'data'],
    ['3\t其中：甲公司\t91420900MA4AAAAA2R\t\t5', 'data'],
    ['3\t其中商贸有限公司\t\t\t5', 'data'],
    ['以上数据截至2016年1月31日\t\t\t\t', 'note'],
    ['\t以上数据截至2016年1月31日\t\t\t', 'note'],
    ['\t数据来源：核心系统\t\t\t', 'note'],
    ['3\t以上数据科技有限公司\t\t\t5', 'data'],
    ['3\t数据来源科技有限公司\t\t\t5', 'data'],
    ['\t\t\t\t', 'blank'],
    ['', 'blank'],
    [' \t\u3000\t\t\t', 'blank'],
    ['序号\t客户名称\t证件号码\t支行\t存款余额(元)', 'repeatedHeading'],
    [' 序号\t客户名称 \t证件号码\t支行\t存款余额(元)\t\t', 'repeatedHeading'],
    ['序号\t客户名称\t证件号码\t支行\t存款余额(万元)', 'data'],
    ['1\t负责人：张某公司\t\t\t5', 'data'],
  ])('%j is %s', (row, kind) => {
    expect(classes('1\t甲\t\t\t5', row, '2\t乙\t\t\t5')[1]).toBe(kind);
  });

  test.each([
    ['城关支行\t\t小计\t\t5', ROW.total],
    ['城关支行\t公司部\t合计\t\t5', ROW.total],
    ['城关支行\t公司部\t合计商贸有限公司\t\t5', ROW.data],
    ['城关支行\t公司部\t合计\t91420900MA4AAAAA2R\t5', ROW.data],
    ['城关支行\t公司部\t甲公司\t\t小计', ROW.data],
  ])('with the branch first and the name third: %j (Q-70)', (row, kind) => {
    const { rowClass } = layoutOf('支行\t部门\t客户名称\t证件号码\t存款余额(元)', row, '城关支行\t\t乙\t\t5');
    expect(rowClass[1]).toBe(kind);
  });

  test('with the name first, 合计 with a number is a company and without one a total', () => {
    const { rowClass } = layoutOf('客户名称\t证件号码\t存款余额(元)', '合计\t91420900MA4AAAAA2R\t5', '合计\t\t5');
    expect([...rowClass]).toEqual([ROW.head, ROW.data, ROW.total]);
  });

  test('numbered lines under a note belong to it, not those elsewhere', () => {
    expect(classes('1\t甲\t\t\t5', '说明：1、……', '2、存款为……', '', '3、贷款为……')).toEqual(['data', 'note', 'note', 'blank', 'note']);
    expect(classes('1\t甲\t\t\t5', '2、存款为……')).toEqual(['data', 'data']);
  });

  test('a blank row does not end the table', () => {
    expect(classes('1\t甲\t\t\t5', '', '2\t乙\t\t\t5')).toEqual(['data', 'blank', 'data']);
  });

  test('both rows of a two-row heading are recognised again on the next page, and titles too', () => {
    const { rowClass } = layoutOf('××银行客户情况表', '序号\t客户名称\t存款\t', '\t\t余额\t日均', '1\t甲\t1\t2', '××银行客户情况表', '序号\t客户名称\t存款\t', '\t\t余额\t日均', '2\t乙\t1\t2');
    expect([...rowClass].map((kind) => NAMES[kind])).toEqual(['head', 'head', 'head', 'data', 'repeatedHeading', 'repeatedHeading', 'repeatedHeading', 'data']);
  });
});

describe('headings', () => {
  test.each([0, 1, 2, 3, 9])('are found below %d title rows', (titles) => {
    const { headingRows, firstDataRow } = layoutOf(...Array.from({ length: titles }, (_, i) => `标题${i}`), '客户名称\t存款余额(元)', '甲\t5');
    expect([headingRows, firstDataRow]).toEqual([[titles], titles + 1]);
  });

  test('are not searched for below the tenth row', () => {
    const { problem } = layoutOf(...Array.from({ length: 10 }, (_, i) => `标题${i}`), '客户名称\t存款余额(元)', '甲\t5');
    expect(problem).toMatchObject({ code: 'NO_HEADING', values: { rows: 10 } });
  });

  test('one recognised heading is none', () => {
    expect(layoutOf('存款余额\t甲乙丙', '5\t甲').problem?.code).toBe('NO_HEADING');
    expect(layoutOf('客户名称\t2016-', '甲\t5').problem?.code).toBe('ONLY_NAME_HEADING');
  });

  test('the name alone is said to be the only one', () => {
    const { problem } = layoutOf('××银行', ' 客户名称 \t甲乙丙', '甲\t5');
    expect(problem).toMatchObject({ code: 'ONLY_NAME_HEADING', severity: 'error', values: { heading: '客户名称' } });
    if (problem === null) throw new Error('the list was read');
    const { reason, cure } = issueWords(problem.code, problem.values);
    expect([reason.zh, cure.zh, reason.en]).toEqual(['只认出“客户名称”一列', '至少还要一列,如存款余额;如果清单里有,请核对它的表头名称', 'Only the column "客户名称" was recognised']);
    expect(layoutOf(...Array.from({ length: 10 }, (_, i) => `标题${i}`), '客户名称', '甲').problem?.code).toBe('NO_HEADING');
  });

  test('row labels of a pivot table and months beside a name are headings', () => {
    expect(layoutOf('行标签\t求和项:存款余额(万元)', '甲公司\t5', '总计\t5')).toMatchObject({ problem: null, headingRows: [0], dataRows: 1 });
    expect(layoutOf('行标签\t计数项:客户编号', '甲公司\t5').problem?.code).toBe('NO_HEADING');
    expect(layoutOf('客户名称\t2016年1月\t2016年2月', '甲公司\t达标\t未达标')).toMatchObject({ problem: null, headingRows: [0], dataRows: 1 });
    expect(layoutOf('2016年1月\t2016年2月', '达标\t未达标').problem?.code).toBe('NO_HEADING');
  });

  test.each([
    '(1)\t(2)\t(3)=(1)/(2)',
    '（1）\t（2）\t（3）＝（1）÷（2）',
    '1\t2\t3=1/2',
    '1\t2\t3',
    'A\tB\tC',
    '甲\t乙\t丙',
    '\t\t重点客群贷款户存款年日均余额/重点客群贷款余额×100%',
  ])('a row of column numbers or formulas is no data: %j', (numbers) => {
    const { firstDataRow, dataRows } = layoutOf('客户名称\t存款余额(元)\t资金归行率%', numbers, '甲公司\t5\t70', '乙公司\t6\t70');
    expect([firstDataRow, dataRows]).toEqual([2, 2]);
  });

  test.each(['甲公司\t2\t3', '甲\t5\t70', '1\t5\t70', '甲×乙公司\t5\t70', '甲×乙公司\t1\t', '=1+1\t\t'])('%j is a customer', (row) => {
    expect(layoutOf('客户名称\t存款余额(元)\t资金归行率%', row).dataRows).toBe(1);
  });

  test('three heading rows; a group is filled to the right until the next', () => {
    const { columns } = layoutOf('客户名称\t业务\t\t\t\t备注', '\t存款\t\t贷款\t\t', '\t余额\t日均\t余额\t我行占比(%)\t', '甲公司\t1\t2\t3\t4\t', '乙公司\t1\t2\t3\t4\t');
    expect(columns.map(({ groups, leaf }) => [...groups, leaf].join('/'))).toEqual(['客户名称', '业务/存款/余额', '业务/存款/日均', '业务/贷款/余额', '业务/贷款/我行占比(%)', '备注']);
  });

  test.each([
    ['\t万元\t%', '万元', '%'],
    ['\t(万元)\t(%)', '万元', '%'],
    ['\t元\t', '元', ''],
    ['\t单位：千元\t', '千元', ''],
  ])('a row of units below the headings belongs to them: %j', (units, deposit, rate) => {
    const { layout, columns, list } = readPaste(lines('客户名称\t存款余额\t资金归行率', units, '甲公司\t5\t70'));
    expect([layout.headingRows, layout.dataRows]).toEqual([[0, 1], 1]);
    expect(columns.map(({ field, unit }) => [field, unit])).toEqual([['customerName', ''], ['depositBalance', deposit], ['fundReturnRate', rate]]);
    expect(list.text['customerName']).toEqual(['甲公司']);
  });

  test('units stand below three heading rows and below periods; under a name they are data', () => {
    const units = (...rows: readonly string[]) => readPaste(lines(...rows)).columns.map(({ field, period, unit }) => [field, period, unit]).slice(1);
    expect(units('客户名称\t业务\t', '\t存款\t', '\t余额\t日均', '\t万元\t元', '甲公司\t1\t2')).toEqual([['depositBalance', '', '万元'], ['depositAvg', '', '元']]);
    expect(units('客户名称\t存款余额\t', '\t年初\t1月末', '\t万元\t元', '甲公司\t1\t2')).toEqual([['depositBalance', '年初', '万元'], ['depositBalance', '1月末', '元']]);
    expect(layoutOf('客户名称\t存款余额', '万元\t-', '甲公司\t5').headingRows).toEqual([0]);
    expect(layoutOf('客户名称\t备注\t存款余额', '\t万元\t', '甲公司\t\t5').headingRows).toEqual([0]);
  });

  test('merges say exactly how far a group reaches', () => {
    const grid: Grid = {
      ...gridFromText(lines('客户名称\t存款\t\t日均', '\t余额\t比年初\t', '甲公司\t1\t2\t3')),
      merges: [{ top: 0, left: 1, rows: 1, columns: 2 }, { top: 0, left: 0, rows: 2, columns: 1 }],
    };
    expect(readLayout(grid).columns.map(({ groups, leaf }) => [...groups, leaf].join('/'))).toEqual(['客户名称', '存款/余额', '存款/比年初', '日均']);
  });

  test('the first customer is not taken for a second heading row', () => {
    expect(layoutOf('客户名称\t客户经理\t所属支行\t备注', '甲公司\t张三\t城关支行\t说明').headingRows).toEqual([0]);
    expect(layoutOf('客户名称\t五级分类\t存款余额', '甲公司\t正常\t-').headingRows).toEqual([0]);
  });
});

describe('block line', () => {
  const block = (...above: readonly string[]) => {
    const { title, organisation, dataDate, unit, year } = layoutOf(...above, '客户名称\t存款余额\t日均存款', '甲\t5\t6');
    return { title, organisation, dataDate, unit, year };
  };

  test('in cells of its own, in one cell, and over two rows', () => {
    const expected = { title: '××客户情况表', organisation: '城关支行', dataDate: '2016-01-31', unit: '万元', year: 2016 };
    expect(block('××客户情况表', '填报单位：城关支行\t数据日期：2016年1月31日\t单位：万元、户')).toEqual(expected);
    expect(block('××客户情况表', '填报单位：城关支行　数据日期：2016年1月31日　单位：万元')).toEqual(expected);
    expect(block('××客户情况表', '填报单位：\t城关支行\t数据日期：\t2016.1.31', '单位：\t万元')).toEqual(expected);
    expect(block('××客户情况表', '单位：城关支行\t统计日期：20160131\t金额单位：人民币万元')).toEqual(expected);
  });

  test('单位 is a unit or an organisation by its value', () => {
    expect(block('单位：千元')).toMatchObject({ unit: '千元', organisation: '' });
    expect(block('单位：户、万元')).toMatchObject({ unit: '万元', organisation: '' });
    expect(block('单位：××支行')).toMatchObject({ unit: null, organisation: '××支行' });
    expect(block('单位：户')).toMatchObject({ unit: null, organisation: '' });
    expect(block('（单位：亿元）')).toMatchObject({ unit: '亿元' });
  });

  test('a month dates the list by its last day; what is no date dates nothing', () => {
    expect(block('数据日期：2016年2月').dataDate).toBe('2016-02-29');
    expect(block('××银行2016年1月末客户情况表')).toMatchObject({ dataDate: '2016-01-31', title: '××银行2016年1月末客户情况表' });
    expect(block('数据日期：待定')).toMatchObject({ dataDate: '', year: null });
    expect(block('数据日期：1月31日')).toMatchObject({ dataDate: '', year: null });
  });

  test.each(['2016年1月31日', '2016-01-31', '2016.1.31', '2016/1/31', '20160131', '2016年1月', '（2016年1月31日）', '\t2016-01-31'])('a lone date dates the list and is no title: %j', (date) => {
    expect(block(date)).toMatchObject({ dataDate: '2016-01-31', title: '', year: 2016 });
    expect(block('××客户情况表', date)).toMatchObject({ dataDate: '2016-01-31', title: '××客户情况表' });
    expect(block('数据日期：2015-12-31', date).dataDate).toBe('2015-12-31');
  });

  test('a bare number above the headings dates the list only as a date cell', () => {
    expect([block('42400').dataDate, block('2016').dataDate, block('1月31日').dataDate]).toEqual(['', '', '']);
    const grid = (format: string): Grid => ({ ...gridFromText(''), values: [[42_400, ''], ['客户名称', '存款余额'], ['甲', 5]], formats: [[format, 'General'], ['General', 'General'], ['General', 'General']] });
    expect([readLayout(grid('yyyy-mm-dd')).dataDate, readLayout(grid('General')).dataDate]).toEqual(['2016-01-31', '']);
  });

  test('a date beside a unit heads the list, not its columns', () => {
    expect(block('2016年1月31日\t\t万元')).toMatchObject({ dataDate: '2016-01-31', unit: '万元' });
  });

  test('every list is read afresh', () => {
    for (let i = 0; i < 3; i += 1) expect(block('填报单位：城关支行\t单位：元').organisation).toBe('城关支行');
  });
});

describe('lists that cannot be read', () => {
  const code = (text: string): string | undefined => readLayout(gridFromText(text)).problem?.code;

  test('nothing pasted', () => {
    expect([code(''), code(' '), code('\r\n\t\t\r\n'), code('\u200b\u3000')]).toEqual(['EMPTY_PASTE', 'EMPTY_PASTE', 'EMPTY_PASTE', 'NO_HEADING']);
  });

  test('no heading, no rows', () => {
    expect(code('甲公司\t500\n乙公司\t600')).toBe('NO_HEADING');
    expect(code('客户名称\t存款余额')).toBe('NO_DATA_ROWS');
    expect(code('客户名称\t存款余额\n合计\t5')).toBe('NO_DATA_ROWS');
  });

  test('200,000 rows are read, one more is refused whole with both numbers', () => {
    const rows = (count: number): Grid => ({ ...gridFromText('客户名称\t存款余额(元)'), values: [['客户名称', '存款余额(元)'], ...Array.from({ length: count }, (_, i) => [`甲${i}`, '5'])] });
    expect(readLayout(rows(200_000)).problem).toBeNull();
    expect(readLayout(rows(200_001)).problem).toMatchObject({ code: 'TOO_MANY_ROWS', severity: 'error', values: { rows: 200_001, limit: 200_000 } });
    const { problem } = readLayout(rows(300_000));
    if (problem === null) throw new Error('300,000 rows were read');
    expect(issueWords(problem.code, problem.values).reason.zh).toBe('清单有300000行数据,超过一次可读的200000行,没有读入');
  });

  test('more columns than a sheet has', () => {
    expect(code(`客户名称\t存款余额${'\t'.repeat(MAX_COLUMNS - 1)}甲\n乙\t5`)).toBe('TOO_MANY_COLUMNS');
    expect(code(`客户名称\t存款余额${'\t'.repeat(MAX_COLUMNS - 2)}甲\n乙\t5`)).not.toBe('TOO_MANY_COLUMNS');
  });
});
