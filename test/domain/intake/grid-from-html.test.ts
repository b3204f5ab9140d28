/** HTML flavour of the clipboard: merges, exact figures, entities, hostile markup. */
import { gridFromHtml } from '../../../src/domain/intake/grid-from-html';
import { readGrid } from './read';

const EXCEL = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>
<!-- .xl65 {mso-number-format:"\\@";} td {color:black} --></style></head><body><!--StartFragment-->
<table border=0 width=400><col width=72>
 <tr height=19><td rowspan=2 class=xl65>客户名称</td><td rowspan=2>证件号码</td><td rowspan=2>所属支行</td><td colspan=2>存款（万元）</td><td>贷款</td></tr>
 <tr><td>余额</td><td>日均</td><td>我行占比(%)</td></tr>
 <tr><td>甲&amp;乙<br>有限公司</td><td class=xl65>91420900MA4AAAAA0K</td><td rowspan=2>东片支行</td><td x:num="1234.5">1,234.50</td><td x:num="500.000001">500.00</td><td x:num="0.455" x:fmla="=A1>5">45.50%</td></tr>
 <tr><td>丙公司</td><td x:num="440524188001010050">4.40524E+17</td><td x:num="5000000">500万</td><td>-</td><td></td></tr>
 <tr><td>丁公司</td><td></td><td></td><td>7</td><td>8</td></tr>
<![if supportMisalignedColumns]><tr height=0 style='display:none'><td width=72></td><td width=72></td></tr><![endif]>
</table><!--EndFragment--></body></html>`;

describe('a table of Excel', () => {
  const grid = gridFromHtml(EXCEL);

  test('cells stand where spans put them', () => {
    expect(grid.values).toEqual([
      ['客户名称', '证件号码', '所属支行', '存款（万元）', '', '贷款'],
      ['', '', '', '余额', '日均', '我行占比(%)'],
      ['甲&乙\n有限公司', '91420900MA4AAAAA0K', '东片支行', 1234.5, 500.000001, 0.455],
      ['丙公司', 440524188001010050, '', '500万', '-'],
      ['丁公司', '', '', '7', '8'],
    ]);
    expect(grid.formats?.[2]).toEqual(['', '', '', '', '', '0.00%']);
    expect(grid.merges).toEqual([
      { top: 0, left: 0, rows: 2, columns: 1 },
      { top: 0, left: 1, rows: 2, columns: 1 },
      { top: 0, left: 2, rows: 2, columns: 1 },
      { top: 0, left: 3, rows: 1, columns: 2 },
      { top: 2, left: 2, rows: 2, columns: 1 },
    ]);
  });

  test('the list reads exactly, and only merged cells are filled down', () => {
    const { list, columns } = readGrid(grid);
    expect(columns.map(({ field }) => field)).toEqual(['customerName', 'idNumber', 'orgName', 'depositBalance', 'depositAvg', 'financingShare']);
    expect([...(list.money['depositBalance'] ?? [])]).toEqual([1_234_500_000, 500_000_000, 7_000_000]);
    expect(list.money['depositAvg']?.[0]).toBe(500_000_001);
    expect(list.ratio['financingShare']?.numerators[0]).toBe(455_000_000);
    expect(list.text['orgName']).toEqual(['东片支行', '东片支行', '']);
    expect(list.issueCounts['PRECISION_LOST']).toBe(1);
  });
});

describe('other markup', () => {
  test('text without a table is no grid', () => {
    expect(gridFromHtml('<p>客户名称</p>').values).toEqual([]);
    expect(gridFromHtml('').values).toEqual([]);
  });

  test('cells and rows need no closing tags', () => {
    expect(gridFromHtml('<TABLE><TR><TD>a<TD>b<TR><TH>c').values).toEqual([['a', 'b'], ['c']]);
  });

  test('scripts, styles and comments are no text; nothing is run', () => {
    expect(gridFromHtml('<table><tr><td>a<script>document.x="</td>"</script><style>b{}</style><!-- c --><img src=x onerror=alert(1)>d</td></tr></table>').values).toEqual([['ad']]);
  });

  test('entities: named, decimal, hexadecimal; wrong ones stay as they are', () => {
    expect(gridFromHtml('<table><tr><td>&yen;1&nbsp;&lt;&#20013;&#x4E2D;&times;&radic;&#0;&#xD800;&#1114112;&what; a &lt b</td></tr></table>').values).toEqual([
      ['¥1\u00a0<中中×√&#0;&#xD800;&#1114112;&what; a &lt b'],
    ]);
  });

  test('the figure is taken only when the text is that figure rounded, a per cent of it or a date', () => {
    const cell = (figure: string, shown: string): unknown => gridFromHtml(`<table><tr><td x:num="${figure}">${shown}</td></tr></table>`).values[0]?.[0];
    expect([cell('1234.567', '1,234.57'), cell('1234.567', '1,234.58'), cell('-5', '(5.00)'), cell('5000000', '500.00'), cell('0.7', '70%'), cell('0.7', '71%'), cell('42370', '1月1日'), cell('42370', '####')]).toEqual([
      1234.567, '1,234.58', '(5.00)', '500.00', 0.7, '71%', 42370, '####',
    ]);
  });

  test('a text that runs over into blank cells is no merge', () => {
    const { values, merges } = gridFromHtml("<table><tr><td colspan=3 style='mso-ignore:colspan'>长标题</td><td>b</td></tr></table>");
    expect([values, merges]).toEqual([[['长标题', '', '', 'b']], []]);
  });

  test('a table inside a cell is text of the cell', () => {
    expect(gridFromHtml('<table><tr><td>a<table><tr><td>b</td></tr></table></td><td>c</td></tr></table>').values).toEqual([['ab', 'c']]);
  });

  test('spans are cut at what HTML allows', () => {
    const { merges, values } = gridFromHtml('<table><tr><td colspan=999999 rowspan=999999>a<td>b</tr></table>');
    expect(merges).toEqual([{ top: 0, left: 0, rows: 65_534, columns: 1_000 }]);
    expect(values[0]?.length).toBe(1_001);
  });

  test.each([
    ['unclosed quotes', '<td a="'],
    ['single quotes', "<td a='"],
    ['openings', '<'],
    ['comments', '<!--'],
    ['scripts', '<script>'],
    ['entities', '&#'],
    ['tables', '<table>'],
    ['cells', '<table><tr><td>'],
  ])('%s without end take time in proportion to their length', (_name, piece) => {
    const time = (times: number): number => {
      const html = `<table><tr><td>${piece.repeat(times)}`;
      const start = process.hrtime.bigint();
      gridFromHtml(html);
      return Number(process.hrtime.bigint() - start) / 1e6;
    };
    time(1_000);
    expect(time(200_000)).toBeLessThan(1_500);
  });
});
