/** The one dictionary of what tables answer: outcome words, warnings and errors of rules, in both languages. */
import type { Words } from './words';

/** The four words every rule can answer beside its own. */
export const STATES = {
  missing: { zh: '待补数据', en: 'Data missing' },
  notApplicable: { zh: '不适用', en: 'Not applicable' },
  error: { zh: '错误', en: 'Error' },
} as const satisfies Readonly<Record<string, Words>>;

/** English of the Chinese outcome words; the Chinese word is the value everywhere. */
export const OUTCOME_WORDS: Readonly<Record<string, string>> = {
  黄金客户: 'Gold customer',
  高端客户: 'High-end customer',
  中端客户: 'Middle customer',
  一般客户: 'Ordinary customer',
  结算类: 'Settlement class',
  信贷类: 'Credit class',
  关系类: 'Relation class',
  渠道类: 'Channel class',
  未分类: 'Unclassified',
  是: 'Yes',
  否: 'No',
  每季度: 'Every quarter',
  每月: 'Every month',
  未定频率: 'No number given',
  上门走访: 'Visit',
  约见: 'Meeting',
  电话联络: 'Phone call',
  达标: 'Met',
  不达标: 'Not met',
  维持: 'Keep',
  下达预警通知: 'Issue a warning notice',
  调高贷款利率: 'Raise the loan rate',
  '宣布贷款提前到期,收回贷款': 'Declare the loan due early and recall it',
  报贷审会审批下调贷款利率: 'Ask the loan committee to lower the rate',
  '分行行长、分管行长': 'Branch president and deputy president',
  '分管行长、拓展部、支行行长': 'Deputy president, development department, sub-branch president',
  '支行行长、拓展团队负责人、支行行长助理': 'Sub-branch president, head of the development team, assistant to the sub-branch president',
  分行行长: 'Branch president',
  分管行长: 'Deputy president',
  拓展部负责人: 'Head of the development department',
  支行行长: 'Sub-branch president',
  拓展团队负责人: 'Head of the development team',
  支行行长助理: 'Assistant to the sub-branch president',
  客户经理: 'Customer manager',
  '根据结算周期、资金支付路径设计配套的融资业务品种': 'Design financing products that fit the settlement cycle and payment paths',
  '以优化存贷比及风存比为前提,增加现有信贷客户的综合贡献度,使之成为我行的核心客户':
    'With better deposit and risk ratios, raise the overall contribution of credit customers until they are core customers',
  逐步由个人关系转变为依托银行产品的合作型客户: 'Turn personal relations step by step into cooperation based on bank products',
  '通过组织产品推介会、平台授信,建立长期互助的合作模式': 'Build long-term mutual cooperation through product fairs and platform credit',
};

/** Codes of warnings that rows of tables carry. */
export const WARNINGS = {
  LOW_ACTIVITY_CONFLICT: {
    zh: '存款达到高端界限,但标有“资金往来少”,请核实(Q-04)',
    en: 'The deposit reaches the high-end limit, yet "few transactions" is marked: please check (Q-04)',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** Codes of impossible input: what is wrong and what to do. */
export const RULE_ERRORS = {
  NEGATIVE_DEPOSIT: {
    zh: '存款为负数。请核对存款余额,透支请不要填在存款栏',
    en: 'The deposit is negative. Check the balance; an overdraft does not belong in the deposit column',
  },
  SHARE_OUT_OF_RANGE: {
    zh: '融资份额应在0到1之间(70%写作0.7或70%)。请核对份额',
    en: 'The financing share must lie between 0 and 1 (write 70% as 0.7 or 70%). Check the share',
  },
  RATE_OUT_OF_RANGE: {
    zh: '归行率应在0到1之间(70%写作0.7或70%)。请核对归行额与回笼总额',
    en: 'The fund return rate must lie between 0 and 1 (write 70% as 0.7 or 70%). Check the two amounts',
  },
  EXCLUSIVE_WITH_PART_SHARE: {
    zh: '标为独家,融资份额却不到100%,两者矛盾。请更正其中一项',
    en: 'Marked as sole lender, yet the share is below 100%. Correct one of the two',
  },
  NOT_EXCLUSIVE_WITH_WHOLE_SHARE: {
    zh: '标为非独家,融资份额却是100%,两者矛盾。请更正其中一项',
    en: 'Marked as not the sole lender, yet the share is 100%. Correct one of the two',
  },
  BALANCE_OUT_OF_RANGE: {
    zh: '余额应在0到10万亿元之间,不能为负数。请核对余额',
    en: 'A balance must lie between 0 and 10 trillion yuan. Check the balance',
  },
  MONTHS_NOT_ASCENDING: {
    zh: '月份应从旧到新排列且不重复。请调整月份',
    en: 'Months must run from old to new without repetition. Sort them',
  },
  MONTHS_AND_RESULTS_DIFFER: {
    zh: '月份与结果的个数不同。请选择同样大小的两个区域',
    en: 'There are not as many months as results. Select two ranges of one size',
  },
} as const satisfies Readonly<Record<string, Words>>;

export type RuleErrorCode = keyof typeof RULE_ERRORS;

/** Words of a rule's error. Throws for a code without words, which a test rules out. */
export function ruleError(code: string): Words {
  const words = (RULE_ERRORS as Readonly<Record<string, Words>>)[code];
  if (words === undefined) throw new Error(`no words for the rule error ${code}`);
  return words;
}

/** Words of a warning. Throws for a code without words, which a test rules out. */
export function warning(code: string): Words {
  const words = (WARNINGS as Readonly<Record<string, Words>>)[code];
  if (words === undefined) throw new Error(`no words for the warning ${code}`);
  return words;
}
