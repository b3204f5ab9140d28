/** Lists for tests of the pane, as they come from the clipboard; all names are made up. */

export const HEADINGS = ['客户名称', '客户编号', '所属支行', '日均存款(万元)', '总对总', '有信贷', '客户经理'] as const;

/** One customer of each tier and one without deposit. */
export const FIVE = tsv([
  ['某某农商银行对公客户存款情况表'],
  ['填报单位:城关支行', '', '', '数据日期:2016年1月31日', '', '', '单位:万元'],
  HEADINGS,
  ['甲建材有限公司', '8001', '城关支行', '500.00', '是', '是', '张三'],
  ['乙商贸有限公司', '8002', '城关支行', '1,000.00', '', '', '李四'],
  ['丙物流有限公司', '8003', '东门支行', '500.000001', '', '是', '张三'],
  ['丁餐饮有限公司', '8004', '东门支行', '500.00', '', '', '李四'],
  ['戊电子有限公司', '8005', '东门支行', '-', '', '', '李四'],
  ['合计', '', '', '2,500.00', '', '', ''],
  ['填报人:王五', '', '', '', '', '', ''],
]);

/** As `FIVE`, but the deposits have no unit anywhere. */
export const WITHOUT_UNIT = FIVE.replace('\t单位:万元', '\t').replace('日均存款(万元)', '日均存款');

export function tsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.join('\t')).join('\r\n');
}

/** `count` customers in one text, made cheaply. */
export function many(count: number): string {
  const rows = [HEADINGS.join('\t')];
  for (let i = 0; i < count; i += 1) rows.push(`第${i}号有限公司\t${800_000 + i}\t城关支行\t${(i * 7) % 1500}.50\t${i % 50 === 0 ? '是' : ''}\t${i % 2 === 0 ? '是' : '否'}\t张三`);
  return rows.join('\n');
}
