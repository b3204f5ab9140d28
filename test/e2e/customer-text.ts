/** A list of so many fictitious customers as text, the same each time, for tests and benchmarks of size. */

const HEAD = ['客户名称', '客户编号', '所属支行', '客户行业', '日均存款(万元)', '时点存款(万元)', '总对总', '存款主要来源', '有结算', '有信贷', '上次走访日期', '客户经理'];
const BRANCHES = ['东片支行', '西片支行', '南片支行', '北片支行'];
const INDUSTRIES = ['制造业', '批发和零售业', '建筑业', '农业'];

export function customerText(count: number): string {
  const lines = ['某某农村商业银行对公客户清单(虚构)', '填报单位:某某总行营业部\t数据日期:2016年1月31日\t单位:万元', HEAD.join('\t')];
  for (let i = 0; i < count; i += 1) {
    const average = ((i * 7919) % 150_000) / 100;
    lines.push(
      [
        `虚构某某商贸有限公司${i}`,
        String(10_000_000 + i),
        BRANCHES[i % 4],
        INDUSTRIES[i % 3],
        i % 50 === 7 ? '' : average.toFixed(2),
        (average + 10).toFixed(2),
        i % 40 === 0 ? '是' : '否',
        i % 25 === 0 ? '√' : '',
        i % 2 === 0 ? '是' : '否',
        i % 3 === 0 ? '是' : '否',
        `2016-01-${String((i % 28) + 1).padStart(2, '0')}`,
        `张某${i % 60}`,
      ].join('\t'),
    );
  }
  return lines.join('\r\n');
}
