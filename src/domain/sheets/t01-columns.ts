/** Columns and texts of T-01, as data, in the order they are printed. */
import type { MaskClass } from './mask-rules';
import type { CellKind } from './sheet-plan';

export interface T01Column {
  readonly id:
    | 'seq' | 'customerName' | 'customerId' | 'orgName' | 'industry' | 'assetType'
    | 'depositBalance' | 'depositAvg'
    | 'headOfficeLink' | 'highYield' | 'mainDepositSource' | 'bundled' | 'potential' | 'lowActivity'
    | 'tier' | 'owner' | 'person' | 'serviceClass' | 'otherServices' | 'plan'
    | 'cadence' | 'lastVisit' | 'due' | 'remark' | 'basis'
    | 'manager' | 'tierDeposit' | 'depositAvgMonth' | 'productCount'
    | 'hasSettlement' | 'hasCredit' | 'relationBased' | 'channelPartner';
  /** '' for a column without a group: its heading spans both heading rows. */
  readonly group: string;
  readonly heading: string;
  readonly kind: CellKind;
  readonly width: number;
  /** What it tells about somebody; left out, nothing. */
  readonly personal?: MaskClass;
  readonly source:
    | { readonly from: 'text' | 'money' | 'flag' | 'day' | 'number'; readonly field: string }
    | { readonly from: 'ids' }
    /** What the service-class table read, loans and limits counted in. */
    | { readonly from: 'service-fact'; readonly input: string }
    | {
        readonly from: 'computed';
        readonly value: 'seq' | 'tier' | 'tierDeposit' | 'owner' | 'person' | 'service' | 'otherServices' | 'plan' | 'cadence' | 'due' | 'basis' | 'remark';
      };
}

export const T01_COLUMNS: readonly T01Column[] = [
  { id: 'seq', group: '客户', heading: '序号', kind: 'integer', width: 4, source: { from: 'computed', value: 'seq' } },
  { id: 'customerName', group: '客户', heading: '客户名称', kind: 'text', width: 15, personal: 'company', source: { from: 'text', field: 'customerName' } },
  { id: 'customerId', group: '客户', heading: '客户编号(统一社会信用代码)', kind: 'text', width: 16, personal: 'id', source: { from: 'ids' } },
  { id: 'orgName', group: '客户', heading: '所属机构(支行)', kind: 'word', width: 6, source: { from: 'text', field: 'orgName' } },
  { id: 'industry', group: '客户', heading: '客户行业', kind: 'text', width: 6, source: { from: 'text', field: 'industry' } },
  { id: 'assetType', group: '客户', heading: '客户资产类型', kind: 'text', width: 6, source: { from: 'text', field: 'assetType' } },
  { id: 'depositBalance', group: '存款(万元)', heading: '时点存款', kind: 'wan', width: 10, source: { from: 'money', field: 'depositBalance' } },
  { id: 'depositAvg', group: '存款(万元)', heading: '日均存款', kind: 'wan', width: 10, source: { from: 'money', field: 'depositAvg' } },
  { id: 'headOfficeLink', group: '标志', heading: '总对总', kind: 'word', width: 4, source: { from: 'flag', field: 'headOfficeLink' } },
  { id: 'highYield', group: '标志', heading: '较高收益', kind: 'word', width: 4, source: { from: 'flag', field: 'highYield' } },
  { id: 'mainDepositSource', group: '标志', heading: '存款主要来源', kind: 'word', width: 4, source: { from: 'flag', field: 'mainDepositSource' } },
  { id: 'bundled', group: '标志', heading: '多项产品捆绑', kind: 'word', width: 4, source: { from: 'flag', field: 'productBundle' } },
  { id: 'potential', group: '标志', heading: '业务潜力', kind: 'word', width: 4, source: { from: 'flag', field: 'potential' } },
  { id: 'lowActivity', group: '标志', heading: '资金往来少', kind: 'word', width: 4, source: { from: 'flag', field: 'lowActivity' } },
  { id: 'tier', group: '结果', heading: '客户级别', kind: 'word', width: 6, source: { from: 'computed', value: 'tier' } },
  { id: 'owner', group: '结果', heading: '牵头负责人(角色)', kind: 'text', width: 12, source: { from: 'computed', value: 'owner' } },
  { id: 'person', group: '结果', heading: '责任人姓名', kind: 'word', width: 5, personal: 'name', source: { from: 'computed', value: 'person' } },
  { id: 'serviceClass', group: '服务', heading: '客户类型(主)', kind: 'word', width: 5, source: { from: 'computed', value: 'service' } },
  { id: 'otherServices', group: '服务', heading: '其他类型', kind: 'text', width: 6, source: { from: 'computed', value: 'otherServices' } },
  { id: 'plan', group: '服务', heading: '营销方案', kind: 'text', width: 20, source: { from: 'computed', value: 'plan' } },
  { id: 'cadence', group: '走访', heading: '走访频率', kind: 'text', width: 14, source: { from: 'computed', value: 'cadence' } },
  { id: 'lastVisit', group: '走访', heading: '上次走访日期', kind: 'date', width: 8, source: { from: 'day', field: 'lastVisit' } },
  { id: 'due', group: '走访', heading: '下次走访截止日', kind: 'date', width: 8, source: { from: 'computed', value: 'due' } },
  { id: 'basis', group: '', heading: '定级依据(条款)', kind: 'text', width: 18, source: { from: 'computed', value: 'basis' } },
  { id: 'remark', group: '', heading: '备注', kind: 'text', width: 16, personal: 'freeText', source: { from: 'computed', value: 'remark' } },
];

/**
 * What the rules read beside the printed columns: stands right of them where results are native formulas, so that each formula sees its own
 * row and nothing else. `needs` is the field without which a column is left out.
 */
export const T01_NATIVE_COLUMNS: readonly (T01Column & { readonly needs?: string })[] = [
  { id: 'tierDeposit', group: '计算依据', heading: '定级存款', kind: 'wan', width: 10, source: { from: 'computed', value: 'tierDeposit' } },
  { id: 'depositAvgMonth', group: '计算依据', heading: '月日均存款', kind: 'wan', width: 10, source: { from: 'money', field: 'depositAvgMonth' }, needs: 'depositAvgMonth' },
  { id: 'productCount', group: '计算依据', heading: '产品数', kind: 'integer', width: 4, source: { from: 'number', field: 'productCount' }, needs: 'productCount' },
  { id: 'hasSettlement', group: '计算依据', heading: '有结算', kind: 'word', width: 3, source: { from: 'service-fact', input: 'hasSettlement' } },
  { id: 'hasCredit', group: '计算依据', heading: '有信贷', kind: 'word', width: 3, source: { from: 'service-fact', input: 'hasCredit' } },
  { id: 'relationBased', group: '计算依据', heading: '关系型', kind: 'word', width: 3, source: { from: 'service-fact', input: 'relationBased' } },
  { id: 'channelPartner', group: '计算依据', heading: '渠道型', kind: 'word', width: 3, source: { from: 'service-fact', input: 'channelPartner' } },
  { id: 'manager', group: '计算依据', heading: '客户经理', kind: 'word', width: 5, personal: 'name', source: { from: 'text', field: 'manager' } },
];

export const T01_TEXTS = {
  title: '存量对公客户分级分类清单',
  organisation: '填报单位:',
  dataDate: '数据日期:',
  unit: '单位:万元、户',
  total: '合计',
  byTier: '分级汇总',
  byTierAndClass: '级别与客户类型',
  tier: '客户级别',
  customers: '户数',
  balanceWan: '时点存款(万元)',
  averageWan: '日均存款(万元)',
  /** By `FLAG`; 3 is a mark that could not be read. */
  flags: ['', '否', '是', '待核'],
  /** Stands for a level that the list calls by a name of its own. */
  otherLevel: '其他',
  every: { quarter: '每季度一次', month: '每月一次', open: '定期(未定频率)' },
  basis: {
    depositAvg: '说明:1、存款口径为日均存款(清单有日均时优先,Q-05);{results}',
    depositAvgMonth: '说明:1、存款口径为月日均存款(Q-05);{results}',
    depositBalance: '说明:1、存款口径为时点存款(清单没有日均,Q-05);{results}',
    '': '说明:1、清单没有存款列,级别只能由标志决定,其余为待补数据;{results}',
  },
  /** How the results stand in the cells. */
  results: {
    values: '级别结果为数值,合计与汇总为公式。',
    native: '级别、类型、负责人、方案和截止日为公式,随“政策”表参数变化;备注为制表时的提示。',
  },
  balance:
    '2、行数平衡:读入{rows}行=表头{head}+数据{data}+合计{totals}+说明与签字{notes}+空行{blanks}+重复表头{repeated};数据{data}行归并为{customers}户(完全相同的重复行{duplicates}行只计一次,无客户名称剔除{rejected}行)。',
  partBalance: '2、部分清单:原清单读入{rows}行、{whole}户,本表为其中{customers}户(来自{data}个数据行),原清单其余各行见原清单。',
  lead: '3、牵头负责人按文件顺序,首位牵头、其余协同(Q-49)。',
  hole: '4、存款{high}万元以上且无标志的客户,文件未明确,按{reading}处理(Q-02);{low}万元整为一般客户(Q-01)。',
  visits: '5、下次走访截止日为有明确频率的负责人中最早的一个(按自然季、月,Q-10);文件未定频率的负责人不设截止日。',
  changed: '6、以下政策参数不是文件默认:{parameters}。',
  signature: '客户经理:                支行负责人:                分管行长:                日期:',
  footer: '第 &P 页 共 &N 页',
} as const;
