/**
 * DATA: every canonical field of a customer list with its synonyms, how it is read, how the rows of one customer are
 * joined, and what kind of personal data it is. A heading means a field only when it equals a synonym.
 */
import type { Words } from '../texts/words';

/** How the cells of a field are read. */
export type FieldKind =
  | 'text'
  | 'name'
  | 'id'
  | 'number-text'
  | 'person'
  | 'money'
  | 'ratio'
  | 'flag'
  | 'number'
  | 'day'
  | 'validity'
  | 'product'
  | 'loan-class'
  | 'month-result'
  | 'ignored';

/** How the rows of one customer become one value. */
export type Aggregation =
  | 'sum'
  | 'or'
  | 'worst'
  | 'best'
  | 'latest'
  | 'earliest'
  | 'agree'
  | 'first'
  | 'largest'
  | 'largest-balance'
  | 'join';

export type PersonalData = 'none' | 'name' | 'id' | 'phone' | 'account' | 'address';

export interface Field {
  readonly id: string;
  readonly kind: FieldKind;
  readonly title: Words;
  readonly synonyms: readonly string[];
  readonly aggregation: Aggregation;
  readonly personal: PersonalData;
  /** Blank cells may take the value above (merged cells of organisation and region). */
  readonly fillDown: boolean;
  /** One cell may hold several values. */
  readonly splits: boolean;
  /** A change between two dates, never a balance. */
  readonly change: boolean;
  /** Several columns of the list may feed it, one per bank or month. */
  readonly many: boolean;
}

type Extra = Partial<Pick<Field, 'aggregation' | 'personal' | 'fillDown' | 'splits' | 'change' | 'many'>>;

const USUAL: Readonly<Record<FieldKind, Aggregation>> = {
  text: 'agree',
  name: 'agree',
  id: 'first',
  'number-text': 'agree',
  person: 'largest-balance',
  money: 'sum',
  ratio: 'agree',
  flag: 'or',
  number: 'largest',
  day: 'latest',
  validity: 'agree',
  product: 'best',
  'loan-class': 'worst',
  'month-result': 'agree',
  ignored: 'first',
};

function field<Id extends string>(id: Id, kind: FieldKind, zh: string, en: string, synonyms: string, extra: Extra = {}): Field & { readonly id: Id } {
  return {
    id,
    kind,
    title: { zh, en },
    synonyms: synonyms.split(' ').filter((synonym) => synonym !== ''),
    aggregation: USUAL[kind],
    personal: 'none',
    fillDown: false,
    splits: false,
    change: false,
    many: false,
    ...extra,
  };
}

/** A mark of the tier or service tables: the word with the forms in which lists print it. */
function mark<Id extends string>(id: Id, zh: string, en: string, words: string): Field & { readonly id: Id } {
  const forms = words.split(' ').flatMap((word) => [word, `是否${word}`, `${word}标志`, `${word}标识`, `${word}客户`, `是否${word}客户`, `是否为${word}客户`]);
  return field(id, 'flag', zh, en, forms.join(' '));
}

function product<Id extends string>(id: Id, zh: string, en: string, words: string): Field & { readonly id: `products.${Id}` } {
  const forms = words.split(' ').flatMap((word) => [word, `是否${word}`, `是否开通${word}`, `${word}开通情况`, `${word}状态`]);
  return field(`products.${id}`, 'product', zh, en, forms.join(' '));
}

const LISTED = [
  field('seq', 'ignored', '序号', 'No.', '序号 NO. NO'),
  field('customerName', 'name', '客户名称', 'Customer name', '客户名称 客户姓名 户名 账户名称 单位名称 企业名称 公司名称 借款人名称 借款人 贷款户名 商户名称 客户', { personal: 'name' }),
  field('customerId', 'number-text', '客户编号', 'Customer number', '客户编号 客户号 核心客户号 ECIF号 客户代码', { personal: 'account', aggregation: 'first' }),
  field('idNumber', 'id', '证件号码', 'Document number', '证件号码 身份证号码 身份证号 统一社会信用代码 社会信用代码 企业证件号码 组织机构代码 营业执照号 客户编号(统一社会信用代码)', { personal: 'id' }),
  field('idType', 'text', '证件种类', 'Kind of document', '证件种类 证件类型 留存证件种类'),
  field('customerKind', 'text', '客户性质', 'Kind of customer', '客户性质 客户类别 对公对私标志'),
  field('orgName', 'text', '所属机构', 'Organisation', '机构名称 所属机构 所属支行 支行名称 支行 网点 所属网点 开户机构 核算机构 管户机构 下级单位名称 包点单位 所属机构(支行)', { fillDown: true }),
  field('orgCode', 'number-text', '机构编码', 'Organisation code', '机构编码 机构号 机构代码 行号'),
  field('parentOrg', 'text', '上级机构', 'Parent organisation', '县市行 上级机构 一级支行 管理行', { fillDown: true }),
  field('manager', 'person', '客户经理', 'Customer manager', '客户经理 主客户经理 主办客户经理 管户经理 管户人 管户客户经理 所属客户经理 归属客户经理 第一责任人 绩效归属员工名称 员工姓名 客户经理姓名 责任人姓名', { personal: 'name', splits: true }),
  field('managerId', 'number-text', '客户经理工号', 'Manager number', '客户经理工号 客户经理号 主办客户经理号 员工工号 柜员号 员工通行证', { personal: 'account', aggregation: 'largest-balance' }),
  field('coManager', 'text', '协办客户经理', 'Second manager', '协办客户经理 协管客户经理', { personal: 'name', aggregation: 'join' }),
  field('unitHead', 'text', '单位负责人', 'Head of unit', '单位负责人 支行行长 支行负责人 网点负责人', { personal: 'name' }),
  field('leadPerson', 'text', '包点领导', 'Responsible leader', '包点领导 包点负责人 挂片领导 包片领导 联系领导', { personal: 'name' }),
  field('dataDate', 'day', '数据日期', 'Data date', '数据日期 统计日期 统计时点 截止日期 统计月份 年月'),
  field('depositBalance', 'money', '时点存款', 'Deposit balance', '存款余额 时点余额 时点存款 时点存款余额 账户余额 对公存款余额 对公存款时点余额 各项存款余额 存款总余额 存款时点余额 存款时点'),
  field('depositAvg', 'money', '日均存款', 'Average deposit', '日均存款 存款日均 存款日平 存款日平余额 存款日均余额 日均存款余额 年日均存款余额 年日均存款 自然年日均 年日均 存款年日均 存款年日均余额 对公存款日均 对公存款日均(余额) 对公存款日均余额'),
  field('depositAvgMonth', 'money', '月日均存款', 'Monthly average deposit', '月日均存款余额 月日均存款 月日平 月日均 存款月日均 存款月日均余额'),
  field('depositAvgQuarter', 'money', '季日均存款', 'Quarterly average deposit', '存款季日平 三个月日均存款 季日均存款 季日均 季日均存款余额 存款季日均'),
  field('depositChange', 'money', '存款变动', 'Change of deposits', '存款比年初 存款较年初 存款余额比年初 存款余额较年初 时点存款比昨日 时点存款比月初 时点存款比年初 存款净增 存款增减 较上月增减', { change: true }),
  field('balanceBefore', 'money', '期初余额', 'Balance before', '余额(起) 期初余额 年初余额 上期余额'),
  field('balanceAfter', 'money', '期末余额', 'Balance after', '余额(止) 本期余额'),
  field('marginDeposit', 'money', '保证金存款', 'Margin deposit', '保证金存款余额 保证金存款 保证金'),
  field('loanBalance', 'money', '贷款余额', 'Loan balance', '贷款余额 用信余额 贷款总余额 对公贷款余额 本行贷款余额 我行贷款余额 用信金额 各项贷款余额'),
  field('loanAvg', 'money', '日均贷款', 'Average loan', '贷款日平 贷款日均 贷款日平余额 贷款日均余额 贷款年日均 日均贷款'),
  field('creditLimit', 'money', '授信额度', 'Credit limit', '授信额度 授信金额 综合授信额度 有效授信额度 最终授信金额'),
  field('acceptanceExposure', 'money', '承兑敞口', 'Acceptance exposure', '承兑敞口 银承敞口 表外敞口'),
  field('otherBankLoan', 'money', '他行贷款', 'Loans of other banks', '他行贷款余额 他行用信 他行融资余额 他行贷款 他行用信余额', { many: true }),
  field('totalFinancing', 'money', '融资总额', 'All loans', '融资总额 全部融资余额 银行融资合计 贷款总额(全部银行)'),
  field('financingShare', 'ratio', '我行融资份额', 'Our share of loans', '融资份额 我行占比 信贷我行占比 我行份额 本行融资占比 份额占比 融资占比 我行融资份额 贷款我行占比'),
  field('exclusive', 'flag', '是否独家', 'Sole lender', '是否独家 独家支持 独家信贷支持 独家 是否单一银行 是否独家支持'),
  field('loanClass', 'loan-class', '五级分类', 'Loan class', '五级分类 贷款形态 风险分类 分类结果 贷款五级分类'),
  field('guaranteeType', 'text', '担保方式', 'Guarantee', '担保方式 主担保方式', { aggregation: 'join' }),
  field('collateralValue', 'money', '抵押物价值', 'Collateral', '抵押物价值 评估价值 重估价值 押品价值'),
  field('loanRate', 'ratio', '执行利率', 'Loan rate', '执行利率 合同利率 年利率 利率'),
  field('contractFundReturn', 'ratio', '约定归行率', 'Agreed fund return', '合同约定归行率 约定归行率'),
  field('startDate', 'day', '发放日期', 'Start of loan', '发放日期 借款日期 起贷日', { aggregation: 'earliest' }),
  field('dueDate', 'day', '到期日', 'Due date', '到期日 到期日期 贷款到期日', { aggregation: 'earliest' }),
  field('contractNo', 'number-text', '合同号', 'Contract number', '合同号 借据号 贷款编号', { personal: 'account', aggregation: 'join' }),
  field('dueAmount', 'money', '应收金额', 'Amount due', '应收金额 到期金额 应收本息'),
  field('recoveredAmount', 'money', '实收金额', 'Amount received', '实收金额 收回金额 实收本息'),
  field('inflowOurs', 'money', '本行归行额', 'Receipts with us', '本行归行额 本行贷方发生额 销售回笼本行 归行资金'),
  field('totalReceipts', 'money', '销售收入', 'All receipts', '销售收入 营业收入 回笼总额 纳税销售额'),
  field('fundReturnRate', 'ratio', '资金归行率', 'Fund return rate', '资金归行率 归行率 月资金归行率 季资金归行率 销售归行率 平均结算资金归行率'),
  field('settlementRate', 'ratio', '资金沉淀率', 'Settlement rate', '资金沉淀率 沉淀率'),
  product('enterpriseOnline', '企业网银', 'Corporate e-banking', '企业网银 网上银行'),
  product('mobile', '手机银行', 'Mobile banking', '手机银行 商务手机 商务手机银行 手机银行(商务手机)'),
  product('sms', '短信银行', 'SMS banking', '短信银行 短信通 短信'),
  product('personalOnline', '个人网银', 'Personal e-banking', '个人网银'),
  product('cardTerminal', '卡乐付', 'Card terminal', '卡乐付'),
  product('alipayCard', '支付宝卡通', 'Alipay card', '支付宝卡通'),
  product('unionPayOnline', '银联在线支付', 'UnionPay online', '银联在线支付'),
  product('electricity', '代扣电费', 'Electricity by debit', '代扣电费 电费代扣'),
  product('payroll', '工资代发', 'Payroll', '工资代发 代发工资'),
  product('collection', '代收代付', 'Collection', '代收代付'),
  product('settlementAccount', '结算账户', 'Settlement account', '结算账户 基本户 基本账户 基础户'),
  field('products.flow', 'number', '近一月交易笔数', 'Transactions last month', '本月交易笔数 近一月笔数', { aggregation: 'largest' }),
  field('payrollOurs', 'money', '代发工资金额', 'Payroll with us', '代发工资金额 近12个月代发金额'),
  field('payrollTotal', 'money', '工资总额', 'All payroll', '工资总额'),
  field('payrollShare', 'ratio', '工资代发份额', 'Payroll share', '工资代发份额 代发占比'),
  field('collectionShare', 'ratio', '代收代付份额', 'Collection share', '代收代付份额 代收付占比'),
  field('partyName', 'text', '关联人姓名', 'Related party', '关联人姓名 关联方名称 股东名称 上游客户 下游客户 主要供应商 主要销售客户', { personal: 'name', aggregation: 'join' }),
  field('partyRelation', 'text', '关联关系', 'Relation', '关联关系', { aggregation: 'join' }),
  field('partyShare', 'ratio', '持股比例', 'Shareholding', '持股比例', { aggregation: 'first' }),
  field('partyDeposit', 'money', '关联人存款', 'Deposits of related parties', '关联人存款余额 关联方存款余额'),
  mark('headOfficeLink', '总对总', 'Head office to head office', '总对总 总行级 集团 总行级集团'),
  mark('highYield', '较高收益', 'Higher yield', '高收益 较高收益 带来较高收益'),
  mark('mainDepositSource', '存款主要来源', 'Main source of deposits', '存款主要来源 主要存款来源'),
  mark('productBundle', '多项产品捆绑', 'Product bundle', '产品捆绑 多项产品 多项产品捆绑'),
  mark('potential', '业务潜力', 'Potential', '潜力 目标潜力 业务潜力'),
  mark('lowActivity', '资金往来少', 'Few transactions', '资金往来少 低活跃 无过多资金往来'),
  mark('hasSettlement', '有结算', 'Has settlement', '有结算 有无结算 结算 结算类'),
  mark('hasCredit', '有信贷', 'Has credit', '有信贷 有无信贷 有无贷款 有贷款 信贷 信贷类'),
  mark('relationBased', '关系型', 'Relation based', '关系型 关系类'),
  mark('channelPartner', '渠道合作', 'Channel partner', '渠道合作 渠道型 渠道类 渠道'),
  mark('visitTarget', '目标客户', 'Visit target', '目标'),
  field('productCount', 'number', '产品数', 'Number of products', '产品数 产品持有数 已签约核心服务数'),
  field('tier', 'text', '客户级别', 'Tier as given', '客户级别 客户等级 分层 服务级别'),
  field('serviceClass', 'text', '服务类别', 'Service class as given', '服务类别 应用产品分类 客户类型(主)', { splits: true, aggregation: 'join' }),
  field('industry', 'text', '客户行业', 'Industry', '客户行业 所属行业 行业分类 行业'),
  field('assetType', 'text', '客户资产类型', 'Asset type', '客户资产类型 资产类型'),
  field('region', 'text', '区域', 'Region', '区域 地区 区域类型 所在地', { fillDown: true }),
  field('scaleClass', 'text', '企业规模', 'Size', '企业规模'),
  field('lastVisit', 'day', '上次走访日期', 'Last visit', '上次走访日期 回访日期 最近走访时间 最近走访日期 上次走访时间'),
  field('visitMethod', 'text', '走访方式', 'Kind of visit', '走访方式 回访方式', { aggregation: 'first' }),
  field('nextVisit', 'day', '下次走访日期', 'Next visit', '下次走访日期 下次回访日期'),
  field('monthlyResults', 'month-result', '各月达标', 'Monthly results', '各月达标', { many: true }),
  field('doneCount', 'number', '完成户数', 'Done', '完成户数 实际户数'),
  field('dueCount', 'number', '应完成户数', 'Due', '应完成户数 应有户数 任务数 全年任务'),
  field('account', 'number-text', '账号', 'Account', '账号 账户 对公客户账号 卡号', { personal: 'account', aggregation: 'join' }),
  field('openDate', 'day', '开户日期', 'Opened', '开户日期 开立时间 建户日期', { aggregation: 'earliest' }),
  field('accountKind', 'text', '账户种类', 'Kind of account', '账户种类 账户类型 储种', { aggregation: 'join' }),
  field('copyRetained', 'flag', '是否留存复印件', 'Copy kept', '是否留存复印件'),
  field('nameHandwritten', 'flag', '姓名手写', 'Name by hand', '姓名手写'),
  field('nameUnreadable', 'flag', '生僻字', 'Rare characters', '生僻字 难以识别'),
  field('idValidTo', 'validity', '证件有效期', 'Document valid until', '证件有效期 有效期至 证件到期日 有效期限'),
  field('checkName', 'text', '姓名核查结果', 'Name check', '姓名核查结果'),
  field('checkNumber', 'text', '号码核查结果', 'Number check', '号码核查结果'),
  field('checkPhoto', 'text', '照片核查结果', 'Photo check', '照片核查结果'),
  field('agentName', 'text', '代理人姓名', 'Agent', '代理人姓名', { personal: 'name' }),
  field('agentId', 'number-text', '代理人证件号码', 'Agent document', '代理人证件号码', { personal: 'id' }),
  field('birthDate', 'day', '出生日期', 'Born', '出生日期 生日', { aggregation: 'earliest', personal: 'id' }),
  field('phone', 'text', '联系电话', 'Phone', '联系电话 手机号码 电话 电话号码 手机号', { personal: 'phone', splits: true, aggregation: 'first' }),
  field('address', 'text', '地址', 'Address', '地址 注册地址 经营地址 住所地', { personal: 'address', aggregation: 'first' }),
  field('remark', 'text', '备注', 'Remark', '备注 说明', { aggregation: 'join' }),
];

/** The checklist of article 2: the short forms in the order of its items K01 to K16. */
const CHECKLIST = ['人品', '家庭', '经营', '水电税表', '股权', '现金流', '归行约定', '还款来源', '担保能力', '押品管理', '重估', '资金来源', '高利贷', '诉讼', '民间借贷', '流入'];

const CHECKLIST_FIELDS: readonly Field[] = CHECKLIST.map((word, index) =>
  field(`checklist.K${String(index + 1).padStart(2, '0')}`, 'flag', word, `Checklist item ${index + 1}`, word),
);

/** Every field, in the order in which a person looks for one. */
export const ALL_FIELDS: readonly Field[] = [...LISTED, ...CHECKLIST_FIELDS];

export type FieldId = (typeof LISTED)[number]['id'];

/** The listed fields by id, for code that names one. Ids that come from outside go through `fieldById`. */
export const FIELDS = Object.fromEntries(LISTED.map((each) => [each.id, each])) as Readonly<Record<FieldId, Field>>;

const BY_ID: ReadonlyMap<string, Field> = new Map(ALL_FIELDS.map((each) => [each.id, each]));

/** The field of an id; `undefined` for an id that does not exist. */
export function fieldById(id: string): Field | undefined {
  return BY_ID.get(id);
}
