/** The one dictionary of what classification has to say about single customers: reason and cure, in both languages. */
import type { Words } from './words';

export const CLASSIFICATION_ISSUES = {
  DEPOSIT_MISSING: {
    reason: { zh: '存款未填或无法识别,级别为待补数据', en: 'No readable deposit: the tier stays open' },
    cure: { zh: '在清单中补上存款后重新分级', en: 'Fill in the deposit and classify again' },
  },
  NEGATIVE_DEPOSIT: {
    reason: { zh: '存款为负数,无法分级', en: 'The deposit is negative: no tier' },
    cure: { zh: '核对余额;透支请不要填在存款栏', en: 'Check the balance; an overdraft does not belong in the deposit column' },
  },
  MARKS_OPEN: {
    reason: { zh: '存款达到上限而没有标志,按设定不定级', en: 'The deposit reaches the limit without a mark: left open by the setting' },
    cure: { zh: '补上黄金或高端标志', en: 'Give the gold or high-end mark' },
  },
  LOW_ACTIVITY_CONFLICT: {
    reason: { zh: '存款达到高端界限,但标有“资金往来少”(Q-04)', en: 'The deposit reaches the high-end limit, yet "few transactions" is marked (Q-04)' },
    cure: { zh: '核实资金往来;如确实往来少,请人工决定级别', en: 'Check the transactions; a person decides' },
  },
  MARK_UNREADABLE: {
    reason: { zh: '有标志无法识别,未计入;若为“是”则级别为{tier}(Q-69)', en: 'A mark could not be read and was left out; if it is set the tier is {tier} (Q-69)' },
    cure: { zh: '把该标志改为是或否', en: 'Write yes or no for that mark' },
  },
  TIER_DIFFERS: {
    reason: { zh: '清单所列级别为{given},按规则为{tier}', en: 'The list says {given}, the rule says {tier}' },
    cure: { zh: '核对标志与存款口径;确认后以规则结果为准', en: 'Check the marks and which deposit figure was used' },
  },
  SERVICE_CLASS_UNKNOWN: {
    reason: { zh: '清单所列客户类型“{given}”不是结算类、信贷类、关系类、渠道类之一,未采用', en: 'The service class "{given}" in the list is none of the four and was not used' },
    cure: { zh: '改为四类之一,或在有结算、有信贷等列中标明', en: 'Write one of the four, or mark settlement, credit and so on' },
  },
  PERSONAL_CUSTOMER: {
    reason: { zh: '客户性质为个人,第一篇的分级只针对对公客户', en: 'A personal customer: the tiers of article 1 are for corporate customers' },
    cure: { zh: '核对客户性质;个人客户请从清单中移出', en: 'Check the kind of customer; take personal customers out of the list' },
  },
  MANAGER_MISSING: {
    reason: { zh: '没有客户经理,责任未到人', en: 'No customer manager: nobody is responsible' },
    cure: { zh: '在清单中补上客户经理', en: 'Name the customer manager in the list' },
  },
} as const satisfies Readonly<Record<string, { readonly reason: Words; readonly cure: Words }>>;

export type ClassificationIssueCode = keyof typeof CLASSIFICATION_ISSUES;
