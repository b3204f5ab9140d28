/** Cutting text and files into cells, and lists read from a range with its number formats. */
import { gridFromCsv, separatorOf } from '../../../src/domain/intake/grid-from-csv';
import { gridFromRange } from '../../../src/domain/intake/grid-from-range';
import { gridFromText } from '../../../src/domain/intake/grid-from-text';
import { found, readGrid } from './read';

describe('pasted text', () => {
  test.each<[string, readonly (readonly string[])[]]>([
    ['', []],
    ['a', [['a']]],
    ['a\tb\r\nc\td\r\n', [['a', 'b'], ['c', 'd']]],
    ['a\tb\nc', [['a', 'b'], ['c']]],
    ['a\rb', [['a'], ['b']]],
    ['a\t', [['a', '']]],
    ['\t\t', [['', '', '']]],
    ['a\n\nb', [['a'], [''], ['b']]],
    ['"a\tb"\tc', [['a\tb', 'c']]],
    ['"a\r\nb"\tc', [['a\nb', 'c']]],
    ['"说""好"""\tc', [['说"好"', 'c']]],
    ['"甲"公司\tc', [['"甲"公司', 'c']]],
    ['甲"公司"\tc', [['甲"公司"', 'c']]],
    ['"a\tb', [['"a', 'b']]],
    ['""\ta', [['', 'a']]],
    ['\ufeffa\tb', [['a', 'b']]],
    ['a,b\tc;d', [['a,b', 'c;d']]],
  ])('%j', (text, values) => {
    expect(gridFromText(text)).toEqual({ values, formats: null, merges: null, origin: 'text', firstRow: 1, firstColumn: 1 });
  });

  test.each(['"', '"\t', '""', '"a\n', '\t', '\n'])('a long run of %j takes time in proportion', (piece) => {
    const start = process.hrtime.bigint();
    gridFromText(piece.repeat(200_000));
    expect(Number(process.hrtime.bigint() - start) / 1e6).toBeLessThan(2_000);
  });
});

describe('files', () => {
  test('the separator that the lines agree on', () => {
    expect(separatorOf('a,b\n1,2\n')).toBe(',');
    expect(separatorOf('a;b\n"1,5";2\n')).toBe(';');
    expect(separatorOf('a\tb\n1,234\t2\n1,234,567\t2\n')).toBe('\t');
    expect(separatorOf('单列\n值')).toBe(',');
    expect(gridFromCsv('sep=;\na;b,c\n').values).toEqual([['a', 'b,c']]);
  });

  test('rows count as in the file, below its declaration', () => {
    expect([gridFromCsv('a,b').firstRow, gridFromCsv('sep=,\r\na,b').firstRow, gridFromCsv('a,b').origin]).toEqual([1, 2, 'file']);
  });

  test('a bank’s export in GB18030 with quoted amounts, quotes in names and a line break', () => {
    // 客户名称,客户编号,存款余额(元) and two customers, 甲"集团"公司 and 𠮷某公司.
    const bytes = Buffer.from(
      'bfcdbba7c3fbb3c62cbfcdbba7b1e0bac52cb4e6bfeed3e0b6ee28d4aa290d0a22bcd72222bcafcdc52222b' +
        '9abcbbe222c3030312c22312c3233342e3536220d0a9534b235c4b3b9abcbbe2c3030322c220d0a35220d0a',
      'hex',
    );
    const text = new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    const { list } = readGrid(gridFromCsv(text));
    expect(list.text['customerName']).toEqual(['甲"集团"公司', '𠮷某公司']);
    expect(list.text['customerId']).toEqual(['001', '002']);
    expect([...(list.money['depositBalance'] ?? [])]).toEqual([123_456, 500]);
  });
});

describe('a range', () => {
  const values = [
    ['客户名称', '证件号码', '客户编号', '上次走访日期', '资金归行率', '存款余额(万元)', '总对总', '账号'],
    ['甲公司', '91420900MA4AAAAA0K', 17, 42370, 0.7, 500.000001, true, 6217001234567],
    ['乙公司', 440524188001010050, '002', 42400.5, '45.49%', '#REF!', false, 6.217e18],
    ['合计', '', '', '', '', 500.000001, '', ''],
  ];
  const formats = values.map((row) => row.map((_cell, index) => (index === 3 ? 'yyyy/m/d' : index === 4 ? '0.00%' : 'General')));
  const grid = gridFromRange([{ values: values.slice(0, 2), formats: formats.slice(0, 2) }, { values: values.slice(2), formats: formats.slice(2) }], { firstRow: 5, firstColumn: 3 });
  const { list, questions } = readGrid(grid);

  test('serial numbers are days, percent formats fractions, booleans flags; nothing is asked', () => {
    expect(questions).toEqual([]);
    expect([...(list.day['lastVisit'] ?? [])]).toEqual([16_801, 16_831]);
    expect([...(list.ratio['fundReturnRate']?.numerators ?? [])]).toEqual([700_000_000, 454_900_000]);
    expect(list.money['depositBalance']?.[0]).toBe(500_000_001);
    expect([...(list.flag['headOfficeLink'] ?? [])]).toEqual([2, 1]);
    expect(list.text['customerId']).toEqual(['17', '002']);
    expect(list.text['account']).toEqual(['6217001234567', '']);
  });

  test('places are those of the sheet; ids as numbers have lost their digits', () => {
    expect(found(list)).toEqual(['PRECISION_LOST@7/证件号码', 'CELL_ERROR@7/存款余额(万元)', 'PRECISION_LOST@7/账号']);
    expect(list.issues.map(({ place }) => place.column)).toEqual([4, 8, 10]);
    expect(list.sources[0]).toEqual({ field: 'customerName', heading: '客户名称', column: 3, unit: '', period: '' });
    expect([...list.firstRow]).toEqual([6, 7]);
    expect(list.text['idNumber']).toEqual(['91420900MA4AAAAA0K', '']);
  });

  test('a number cell’s total must agree to one 分 per row', () => {
    expect(list.totals).toMatchObject([{ row: 8, printed: 500_000_001, ours: 500_000_001, agrees: true }]);
    const off = gridFromRange([{ values: [...values.slice(0, 3), ['合计', '', '', '', '', 500.000004, '', '']], formats }]);
    expect(readGrid(off).list.totals).toMatchObject([{ agrees: false }]);
  });

  test('without a percent format the fraction is asked about', () => {
    const plain = gridFromRange([{ values, formats: values.map((row) => row.map(() => 'General')) }]);
    expect(readGrid(plain).questions.map(({ id }) => id)).toEqual(['rate-unit:4']);
  });
});
