/** Plan that goes with each service class (A1-17 … A1-21): the one place for the four plan texts, in the document's words. */
import type { Table } from './table';

const PLANS = [
  {
    id: 'settlement',
    word: '结算类',
    plan: '根据结算周期、资金支付路径设计配套的融资业务品种',
    clause: { id: 'A1-17', says: '结算类客户,根据结算周期、资金支付路径设计配套的融资业务品种' },
  },
  {
    id: 'credit',
    word: '信贷类',
    plan: '以优化存贷比及风存比为前提,增加现有信贷客户的综合贡献度,使之成为我行的核心客户',
    clause: { id: 'A1-18', says: '以优化存贷比及风存比为前提,增加现有信贷客户的综合贡献度,使之成为我行的核心客户' },
  },
  {
    id: 'relation',
    word: '关系类',
    plan: '逐步由个人关系转变为依托银行产品的合作型客户',
    clause: { id: 'A1-19', says: '关系类客户,逐步由个人关系转变为依托银行产品的合作型客户' },
  },
  {
    id: 'channel',
    word: '渠道类',
    plan: '通过组织产品推介会、平台授信,建立长期互助的合作模式',
    clause: { id: 'A1-20', says: '渠道类客户,则通过组织产品推介会、平台授信,建立长期互助的合作模式' },
  },
] as const;

export const servicePlan: Table = {
  id: 'service-plan',
  title: { zh: '营销方案', en: 'Service plan' },
  inputs: {
    class: { kind: 'word', title: { zh: '客户类型', en: 'Service class' }, words: ['结算类', '信贷类', '关系类', '渠道类', '未分类'] },
  },
  parameters: [],
  words: PLANS.map(({ plan }) => plan),
  rows: [
    ...PLANS.map(({ id, word, plan, clause }) => ({
      id,
      when: [{ op: 'is' as const, input: 'class', word }],
      then: { kind: 'word' as const, word: plan },
      clause,
    })),
    {
      id: 'unclassified',
      when: [{ op: 'is', input: 'class', word: '未分类' }],
      then: { kind: 'notApplicable' },
      clause: { id: 'A1-21', says: '分行将配套四种营销方案,由分管负责人进行营销工作的落实' },
    },
    {
      id: 'unknown',
      when: [{ op: 'blank', input: 'class' }],
      then: { kind: 'missing', inputs: ['class'] },
      clause: { id: 'A1-21', says: '分行将配套四种营销方案,由分管负责人进行营销工作的落实' },
    },
  ],
  leavesOut: [{ zh: '具体产品清单由分行另行配套', en: 'The concrete products are supplied by the branch' }],
};
