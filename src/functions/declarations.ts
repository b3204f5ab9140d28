/**
 * Every custom function as Excel sees it, as data in both languages: the one source of functions.json.
 *
 * An id lives in people's workbooks for ever: none is ever changed or reused.
 */
import type { RuleId } from '../domain/readers/rules';
import type { Words } from '../domain/texts/words';

export interface ParameterDeclaration {
  readonly name: Words;
  readonly description: Words;
  readonly optional: boolean;
  /** `cell` takes one value or a range that spills; `range` takes a range as a whole. Excel hands both over as matrices. */
  readonly shape: 'cell' | 'range';
  /** The parameter may be repeated; only the last one can be. */
  readonly repeating?: true;
}

export interface FunctionDeclaration {
  readonly id: string;
  readonly description: Words;
  /** The rule it answers, which has a native formula and SQL; `why` explains any of them by its clause. */
  readonly rule: RuleId | 'why';
  readonly parameters: readonly ParameterDeclaration[];
}

const cell = (zh: string, en: string, descriptionZh: string, descriptionEn: string, optional = false): ParameterDeclaration => ({
  name: { zh, en },
  description: { zh: descriptionZh, en: descriptionEn },
  optional,
  shape: 'cell',
});

const flag = (zh: string, en: string, descriptionZh: string, descriptionEn: string, optional = true): ParameterDeclaration =>
  cell(zh, en, `${descriptionZh};是/否、TRUE/FALSE、√/×、1/0,空白为否`, `${descriptionEn}; yes/no, TRUE/FALSE, 1/0; blank is no`, optional);

const policy: ParameterDeclaration = {
  name: { zh: '政策', en: 'policy' },
  description: {
    zh: '两列区域:参数名、值(通常为名称“政策参数”);不填按文件默认',
    en: 'A range of two columns, name and value (usually the name 政策参数); left out, the documents’ defaults',
  },
  optional: true,
  shape: 'range',
};

const exclusive = cell('独家', 'exclusive', '是否由本行独家支持;空白为未知', 'Whether we are the sole lender; blank is unknown', true);
const share = cell('融资份额', 'share', '本行融资占全部融资的份额,0到1,如0.455', 'Our share of all financing, 0 to 1, 0.455 for instance', true);

const results: ParameterDeclaration = {
  name: { zh: '各月结果', en: 'results' },
  description: {
    zh: '从旧到新的各月综合贡献度结果:达标/不达标、TRUE/FALSE、1/0,空白为缺月',
    en: 'Monthly results, oldest first: 达标/不达标, TRUE/FALSE, 1/0; blank is a month without result',
  },
  optional: false,
  shape: 'range',
};

export const FUNCTIONS = [
  {
    id: 'TIER',
    rule: 'tier',
    description: {
      zh: '对公客户级别:黄金客户、高端客户、中端客户、一般客户;缺数据时为待补数据',
      en: 'Tier of a corporate customer: 黄金客户, 高端客户, 中端客户 or 一般客户; 待补数据 when data are missing',
    },
    parameters: [
      cell('存款', 'deposit', '存款(万元,除非填写单位)', 'Deposit, in 10,000 yuan unless a unit is given'),
      flag('黄金标志', 'gold', '总对总或较高收益', 'Head office to head office, or high yield'),
      flag('高端标志', 'high', '存款主要来源、多项产品捆绑或业务潜力', 'Main source of deposits, bundled products or potential'),
      flag('资金往来少', 'lowActivity', '与我行无过多资金往来', 'Few transactions with us'),
      cell('单位', 'unit', '存款的单位:元、千元、万元、亿元;不填为万元', 'Unit of the deposit: 元, 千元, 万元 or 亿元; 万元 if left out', true),
      policy,
    ],
  },
  {
    id: 'OWNER',
    rule: 'owner',
    description: { zh: '某级别客户的牵头负责人,首位牵头', en: 'Posts that lead the work on a tier; the first leads' },
    parameters: [cell('级别', 'tier', '客户级别,如黄金客户', 'A tier, 黄金客户 for instance')],
  },
  {
    id: 'SERVICE_CLASS',
    rule: 'service-class',
    description: {
      zh: '客户类型(主类):信贷类、渠道类、结算类、关系类或未分类',
      en: 'Primary service class: 信贷类, 渠道类, 结算类, 关系类 or 未分类',
    },
    parameters: [
      flag('有信贷', 'hasCredit', '有信贷业务', 'Has credit', false),
      flag('有结算', 'hasSettlement', '有结算业务', 'Has settlement'),
      flag('关系型', 'relationBased', '靠个人关系维系', 'Rests on a personal relation'),
      flag('渠道型', 'channelPartner', '渠道合作客户', 'Is a channel partner'),
    ],
  },
  {
    id: 'SERVICE_PLAN',
    rule: 'service-plan',
    description: { zh: '某客户类型配套的营销方案(文件原文)', en: 'The plan that goes with a service class, in the document’s words' },
    parameters: [cell('类别', 'class', '客户类型,如结算类', 'A service class, 结算类 for instance')],
  },
  {
    id: 'FUNDRETURN_OK',
    rule: 'fund-return',
    description: {
      zh: '资金归行率是否达标(两个不低于):TRUE/FALSE,或待补数据、不适用',
      en: 'Whether the fund return rate is met: TRUE or FALSE, or 待补数据, 不适用',
    },
    parameters: [cell('归行率', 'rate', '资金归行率,0到1,如0.7', 'Fund return rate, 0 to 1, 0.7 for instance'), exclusive, share, policy],
  },
  {
    id: 'FUNDRETURN_REQ',
    rule: 'fund-return-requirement',
    description: { zh: '应达到的资金归行率(独家70%,多家为融资份额)', en: 'The fund return rate that is due: 70% for a sole lender, else our share' },
    parameters: [exclusive, share, policy],
  },
  {
    id: 'REPRICE_ACTION',
    rule: 'repricing-months',
    description: {
      zh: '利率阶梯的建议措施:维持、下达预警通知、调高贷款利率等;由人决定',
      en: 'Proposed measure of the repricing ladder; a person decides',
    },
    parameters: [results, policy],
  },
  {
    id: 'REPRICE_NOTICE_MONTH',
    rule: 'notice-month',
    description: { zh: '预警通知的下达月份,如2016-02;无需通知为不适用', en: 'Month of the warning notice, 2016-02 for instance; 不适用 if none is due' },
    parameters: [
      {
        name: { zh: '月份', en: 'months' },
        description: { zh: '与各月结果同样大小的月份,从旧到新:2016-01、2016年1月或日期', en: 'Months, oldest first, as many as results: 2016-01, 2016年1月 or dates' },
        optional: false,
        shape: 'range',
      },
      results,
      policy,
    ],
  },
  {
    id: 'VISIT_DUE',
    rule: 'visit-due',
    description: {
      zh: '该角色下次走访的截止日(日期,请设日期格式);文件没有给次数的角色为未定频率',
      en: 'Due day of a post’s next visit, a date to be formatted as one; 未定频率 for a post without a number',
    },
    parameters: [
      cell('角色', 'role', '走访人的职务,如支行行长', 'Post of who visits, 支行行长 for instance'),
      cell('上次走访日', 'lastVisit', '上次走访的日期;空白为从未走访', 'Date of the last visit; blank is never'),
      cell('基准日', 'base', '数据日期;从未走访时按它所在的季(月)', 'Day of the data; its quarter or month counts for who was never visited', true),
    ],
  },
  {
    id: 'BIG_MOVE',
    rule: 'big-move',
    description: {
      zh: '是否大额异动:TRUE/FALSE,或待补数据;增减都算,只看余额,级别变动另看',
      en: 'Whether a balance moved much, up or down: TRUE or FALSE, or 待补数据; changes of tier are seen elsewhere',
    },
    parameters: [
      cell('期初', 'opening', '期初余额(万元)', 'Balance at the start, in 10,000 yuan'),
      cell('期末', 'closing', '期末余额(万元)', 'Balance at the end, in 10,000 yuan'),
      cell('金额限', 'amountLimit', '变动额达到即算(含,万元);不填按政策,默认500', 'Amount that counts, included; left out, the policy’s, 500 by default', true),
      cell('比例限', 'ratioLimit', '变动额占期初达到即算(含),如0.3;不填按政策,默认不看', 'Share of the start that counts, 0.3 for instance; left out, the policy’s, none by default', true),
      policy,
    ],
  },
  {
    id: 'LEAD_VISIT',
    rule: 'lead-visit',
    description: {
      zh: '是否须由包点负责人逐户走访(500万元及以上信贷客户):TRUE/FALSE,或待补数据',
      en: 'Whether the lead of the unit must visit a loan customer (5 million yuan and above): TRUE or FALSE, or 待补数据',
    },
    parameters: [
      cell('贷款余额', 'loan', '每户贷款余额合计(万元,除非填写单位)', 'Loan balance of the customer, in 10,000 yuan unless a unit is given'),
      cell('单位', 'unit', '余额的单位:元、千元、万元、亿元;不填为万元', 'Unit of the balance: 元, 千元, 万元 or 亿元; 万元 if left out', true),
      policy,
    ],
  },
  {
    id: 'WHY',
    rule: 'why',
    description: {
      zh: '说明理由:结果、理由、条款号、条款原文、缺少的数据(五列)',
      en: 'Says why: result, reason, clause, quotation, missing inputs (five columns)',
    },
    parameters: [
      cell('函数名', 'function', '要说明的函数,如"TIER"', 'The function to explain, "TIER" for instance'),
      {
        name: { zh: '参数', en: 'arguments' },
        description: { zh: '与该函数相同的参数', en: 'The same arguments as that function' },
        optional: true,
        shape: 'range',
        repeating: true,
      },
    ],
  },
] as const satisfies readonly FunctionDeclaration[];

export type FunctionId = (typeof FUNCTIONS)[number]['id'];
