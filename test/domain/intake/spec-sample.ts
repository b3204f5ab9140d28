/** The messy list of the specification (4.7), as it is pasted. */
const LINES = [
  '××农商银行对公客户存贷款情况表',
  '填报单位：城关支行\t\t数据日期：2016年1月31日\t\t\t单位：万元、户',
  '序号\t客户名称\t证件号码\t存款\t\t贷款\t\t\t客户经理\t备注',
  '\t\t\t余额\t日均\t余额\t我行占比(%)\t归行率%',
  "1\t甲建材 有限公司\t'91420900MA4AAAAA0K\t1，234.50 \t980.00\t５００\t100\t70\t张三",
  '2\t乙商贸有限公司\t91420900MA4AAAAA1N\t-\t/\t3000000元\t45.5\t45.49\t李四\t',
  '\t小计\t\t1,234.50\t\t800',
  '3\t合计商贸有限公司\t91420900MA4AAAAA2R\t500.000001\t500\t0\t\t\t张三',
  '\t合  计\t\t1,734.50\t1,480.00\t800',
  '填报人：王五\t\t\t复核人：\t\t2016.2.1',
];

export const SPEC_SAMPLE = LINES.join('\r\n');
