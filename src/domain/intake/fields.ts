/** Every field a list can carry, as data: its names in bank lists, how its cells are read and how several rows of one customer become one. */
import type { Words } from '../texts/words';

export type FieldKind = 'text' | 'name' | 'id' | 'money' | 'ratio' | 'flag' | 'number' | 'day' | 'word' | 'ignored';

export interface Field {
  readonly id: string;
  readonly kind: FieldKind;
  readonly title: Words;
  /** Headings that mean this field and nothing else, normalised (`normal-heading.ts`). */
  readonly synonyms: readonly string[];
  /** How several rows of one customer become one value. */
  readonly combine: 'sum' | 'any' | 'latest' | 'earliest' | 'agree' | 'first' | 'largest' | 'joined';
  /** A blank cell takes the value above it: only where a merged block prints its name once (4.1). */
  readonly fillDown?: true;
  /** Personal data: masked in copies, never in a message. */
  readonly personal?: 'name' | 'id' | 'phone' | 'account' | 'address';
}

const field = (id: string, kind: FieldKind, zh: string, en: string, combine: Field['combine'], synonyms: readonly string[], more: Partial<Pick<Field, 'fillDown' | 'personal'>> = {}): Field => ({
  id,
  kind,
  title: { zh, en },
  synonyms: [zh, ...synonyms],
  combine,
  ...more,
});

export const FIELDS: readonly Field[] = [
  field('seq', 'ignored', '序号', 'No.', 'first', ['No', 'NO', 'no']),
  field('customerName', 'name', '客户名称', 'Customer', 'first', ['客户姓名', '户名', '账户名称', '单位名称', '企业名称', '公司名称', '借款人名称', '借款人', '贷款户名', '商户名称', '客户', '授信客户名称'], { personal: 'name' }),
  field('customerId', 'id', '客户编号', 'Customer number', 'first', ['客户号', '核心客户号', 'ECIF号', '客户代码', '客户编号(统一社会信用代码)'], { personal: 'id' }),
  field('idNumber', 'id', '证件号码', 'Id number', 'first', ['身份证号码', '身份证号', '统一社会信用代码', '社会信用代码', '企业证件号码', '组织机构代码', '营业执照号', '证件号'], { personal: 'id' }),
  field('idType', 'text', '证件种类', 'Kind of id', 'first', ['证件类型', '留存证件种类']),
  field('customerKind', 'word', '客户类型', 'Kind of customer', 'agree', ['客户性质', '客户类别', '对公对私标志']),
  field('orgName', 'text', '所属机构', 'Branch', 'agree', ['机构名称', '所属支行', '支行名称', '支行', '网点', '所属网点', '开户机构', '核算机构', '管户机构', '下级单位名称', '包点单位', '所属机构(支行)', '支行(网点)'], { fillDown: true }),
  field('orgCode', 'id', '机构编码', 'Branch code', 'first', ['机构号', '机构代码', '行号']),
  field('parentOrg', 'text', '县市行', 'Parent branch', 'agree', ['上级机构', '一级支行', '管理行'], { fillDown: true }),
  field('manager', 'text', '客户经理', 'Customer manager', 'largest', ['主客户经理', '主办客户经理', '管户经理', '管户人', '管户客户经理', '所属客户经理', '归属客户经理', '第一责任人', '绩效归属员工名称', '员工姓名'], { personal: 'name' }),
  field('managerId', 'id', '客户经理工号', 'Manager number', 'first', ['客户经理号', '主办客户经理号', '员工工号', '柜员号', '员工通行证', '工号']),
  field('coManager', 'text', '协办客户经理', 'Assisting manager', 'first', ['协管客户经理'], { personal: 'name' }),
  field('unitHead', 'text', '单位负责人', 'Head of the unit', 'first', ['支行行长', '支行负责人', '网点负责人'], { personal: 'name' }),
  field('leadPerson', 'text', '包点负责人', 'Lead', 'first', ['包点领导', '挂片领导', '包片领导', '联系领导'], { personal: 'name' }),
  field('dataDate', 'day', '数据日期', 'Date of the data', 'latest', ['统计日期', '统计时点', '截止日期']),
  field('depositBalance', 'money', '时点存款', 'Deposit balance', 'sum', ['存款余额', '时点余额', '账户余额', '对公存款余额', '对公存款时点余额', '各项存款余额', '存款总余额', '存款时点余额', '存款']),
  field('depositAvg', 'money', '日均存款', 'Average deposit', 'sum', ['存款日均', '存款日平', '存款日平余额', '年日均存款余额', '自然年日均', '年日均', '存款年日均', '对公存款日均', '对公存款日均余额', '年日均存款', '存款日均余额', '日均存款余额']),
  field('depositAvgMonth', 'money', '月日均存款', 'Month average deposit', 'sum', ['月日均存款余额', '月日平', '存款月日均', '月日均']),
  field('depositAvgQuarter', 'money', '季日均存款', 'Quarter average deposit', 'sum', ['存款季日平', '三个月日均存款', '季日均', '季日均存款余额']),
  field('depositChange', 'money', '存款比年初', 'Change of deposits', 'sum', ['时点存款比昨日', '时点存款比月初', '时点存款比年初', '存款净增', '存款较上月增减', '较上月增减', '存款比上月']),
  field('balanceBefore', 'money', '期初余额', 'Balance before', 'sum', ['余额(起)', '年初余额', '上期余额', '存款年初余额']),
  field('balanceAfter', 'money', '期末余额', 'Balance after', 'sum', ['余额(止)', '本期余额']),
  field('marginDeposit', 'money', '保证金存款余额', 'Margin deposit', 'sum', ['保证金', '保证金存款']),
  field('loanBalance', 'money', '贷款余额', 'Loan balance', 'sum', ['用信余额', '贷款总余额', '对公贷款余额', '本行贷款余额', '我行贷款余额', '用信金额', '贷款']),
  field('loanAvg', 'money', '贷款日均', 'Average loan', 'sum', ['贷款日平', '贷款日平余额', '贷款年日均', '日均贷款']),
  field('creditLimit', 'money', '授信额度', 'Credit limit', 'sum', ['授信金额', '综合授信额度', '有效授信额度', '最终授信金额']),
  field('acceptanceExposure', 'money', '承兑敞口', 'Acceptance exposure', 'sum', ['银承敞口', '表外敞口']),
  field('otherBankLoan', 'money', '他行贷款余额', 'Loans of other banks', 'sum', ['他行用信', '他行融资余额']),
  field('totalFinancing', 'money', '融资总额', 'All financing', 'sum', ['全部融资余额', '银行融资合计', '贷款总额(全部银行)']),
  field('financingShare', 'ratio', '融资份额', 'Financing share', 'agree', ['我行占比', '信贷我行占比', '我行份额', '本行融资占比', '份额占比', '融资占比', '我行融资份额']),
  field('exclusive', 'flag', '是否独家', 'Sole lender', 'any', ['独家支持', '独家信贷支持', '独家', '是否单一银行']),
  field('loanClass', 'word', '五级分类', 'Loan class', 'agree', ['贷款形态', '风险分类', '分类结果', '贷款五级分类']),
  field('guaranteeType', 'text', '担保方式', 'Guarantee', 'joined', ['主担保方式']),
  field('collateralValue', 'money', '抵押物价值', 'Collateral value', 'sum', ['评估价值', '重估价值', '押品价值']),
  field('loanRate', 'ratio', '执行利率', 'Loan rate', 'agree', ['合同利率', '年利率', '利率']),
  field('contractFundReturn', 'ratio', '合同约定归行率', 'Agreed fund return', 'agree', ['约定归行率']),
  field('startDate', 'day', '发放日期', 'Start', 'earliest', ['借款日期', '起贷日']),
  field('dueDate', 'day', '到期日', 'Due date', 'latest', ['到期日期', '贷款到期日']),
  field('contractNo', 'id', '合同号', 'Contract number', 'first', ['借据号', '贷款编号'], { personal: 'account' }),
  field('dueAmount', 'money', '应收金额', 'Amount due', 'sum', ['到期金额', '应收本息']),
  field('recoveredAmount', 'money', '实收金额', 'Amount recovered', 'sum', ['收回金额', '实收本息']),
  field('inflowOurs', 'money', '本行归行额', 'Receipts with us', 'sum', ['本行贷方发生额', '销售回笼本行', '归行资金']),
  field('totalReceipts', 'money', '销售收入', 'All receipts', 'sum', ['营业收入', '回笼总额', '纳税销售额']),
  field('fundReturnRate', 'ratio', '资金归行率', 'Fund return rate', 'agree', ['归行率', '销售归行率', '平均结算资金归行率']),
  field('settlementRate', 'ratio', '资金沉淀率', 'Settlement rate', 'agree', ['沉淀率']),
  field('payrollShare', 'ratio', '工资代发份额', 'Payroll share', 'agree', ['代发占比']),
  field('collectionShare', 'ratio', '代收代付份额', 'Collection share', 'agree', ['代收付占比']),
  field('corporateBanking', 'flag', '企业网银', 'Corporate e-banking', 'any', ['是否开通企业网银']),
  field('mobileBanking', 'flag', '手机银行', 'Mobile banking', 'any', ['商务手机', '手机银行(商务手机)', '商务手机银行', '是否开通手机银行']),
  field('smsBanking', 'flag', '短信银行', 'SMS banking', 'any', ['短信通']),
  field('personalBanking', 'flag', '个人网银', 'Personal e-banking', 'any', []),
  field('cardTerminal', 'flag', '卡乐付', 'Card terminal', 'any', []),
  field('electricity', 'flag', '代扣电费', 'Electricity by debit', 'any', ['电费代扣']),
  field('payroll', 'flag', '工资代发', 'Payroll', 'any', ['代发工资', '是否代发工资']),
  field('headOfficeLink', 'flag', '总对总', 'Head office to head office', 'any', ['是否总对总', '总行级客户', '总行级', '集团客户', '总行级/集团客户']),
  field('highYield', 'flag', '较高收益', 'High yield', 'any', ['高收益', '是否较高收益', '带来较高收益']),
  field('mainDepositSource', 'flag', '存款主要来源', 'Main source of deposits', 'any', ['是否存款主要来源', '主要存款来源']),
  field('productBundle', 'flag', '多项产品捆绑', 'Bundled products', 'any', ['产品捆绑', '多项产品']),
  field('potential', 'flag', '业务潜力', 'Potential', 'any', ['潜力', '目标潜力', '潜力客户', '目标潜力客户']),
  field('lowActivity', 'flag', '资金往来少', 'Few transactions', 'any', ['低活跃', '无过多资金往来', '是否资金往来少']),
  field('hasCredit', 'flag', '有信贷', 'Has credit', 'any', ['是否信贷客户', '信贷客户', '有无信贷', '是否有贷款', '有无贷款']),
  field('hasSettlement', 'flag', '有结算', 'Has settlement', 'any', ['是否结算客户', '结算客户', '有无结算', '结算账户', '基本户', '基本账户', '基础户']),
  field('relationBased', 'flag', '关系型', 'Based on a relation', 'any', ['关系客户', '是否关系客户', '关系型客户']),
  field('channelPartner', 'flag', '渠道型', 'Channel partner', 'any', ['渠道客户', '是否渠道客户', '渠道型客户', '平台客户']),
  field('productCount', 'number', '产品数', 'Number of products', 'largest', ['产品持有数', '已签约核心服务数']),
  field('tier', 'word', '客户级别', 'Tier (given)', 'agree', ['客户等级', '分层', '服务级别', '客户分层']),
  field('serviceClass', 'text', '服务类别', 'Service class (given)', 'joined', ['应用产品分类']),
  field('industry', 'text', '客户行业', 'Industry', 'agree', ['所属行业', '行业分类', '行业']),
  field('assetType', 'text', '客户资产类型', 'Asset type', 'agree', ['资产类型']),
  field('region', 'text', '区域', 'Region', 'agree', ['地区', '区域类型', '所在地'], { fillDown: true }),
  field('scaleClass', 'text', '企业规模', 'Size', 'agree', []),
  field('lastVisit', 'day', '上次走访日期', 'Last visit', 'latest', ['回访日期', '最近走访时间', '最近走访日期', '上次走访时间']),
  field('visitMethod', 'text', '走访方式', 'Kind of visit', 'first', ['回访方式']),
  field('nextVisit', 'day', '下次走访日期', 'Next visit', 'earliest', ['下次回访日期']),
  field('account', 'id', '账号', 'Account', 'first', ['账户', '对公客户账号', '卡号'], { personal: 'account' }),
  field('openDate', 'day', '开户日期', 'Opened', 'earliest', ['开立时间', '建户日期']),
  field('phone', 'id', '联系电话', 'Phone', 'first', ['手机号码', '电话', '手机号', '联系方式'], { personal: 'phone' }),
  field('address', 'text', '地址', 'Address', 'first', ['注册地址', '经营地址', '住所地'], { personal: 'address' }),
  field('remark', 'text', '备注', 'Remark', 'joined', ['说明']),
];

/** Headings that mean too many things on their own (4.3): only a group heading or the user decides. */
export const AMBIGUOUS_HEADINGS: ReadonlySet<string> = new Set(['余额', '金额', '日均', '占比', '名称', '编号', '日期', '类型', '级别', '责任人', '状态', '网银', '日平', '户数', '存贷比']);

/** Fields by id. */
export const FIELD_BY_ID: ReadonlyMap<string, Field> = new Map(FIELDS.map((one) => [one.id, one]));

/** Fields by every synonym. */
export const FIELD_BY_SYNONYM: ReadonlyMap<string, Field> = new Map(FIELDS.flatMap((one) => one.synonyms.map((synonym) => [synonym, one] as const)));
