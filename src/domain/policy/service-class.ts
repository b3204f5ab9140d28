/** Service class of a customer (A1-16): the one place that says which of the four classes comes first. */
import type { Table } from './table';

/** The four classes in the document's order, with the input that marks each. */
export const SERVICE_CLASSES = [
  { word: '结算类', input: 'hasSettlement' },
  { word: '信贷类', input: 'hasCredit' },
  { word: '关系类', input: 'relationBased' },
  { word: '渠道类', input: 'channelPartner' },
] as const;

const clause = { id: 'A1-16', says: '目前按应用产品分为结算类、信贷类、关系类、渠道类四种客户类型' };

export const serviceClass: Table = {
  id: 'service-class',
  title: { zh: '客户类型(主)', en: 'Primary service class' },
  inputs: {
    hasCredit: { kind: 'mark', title: { zh: '有信贷', en: 'Has credit' } },
    hasSettlement: { kind: 'mark', title: { zh: '有结算', en: 'Has settlement' } },
    relationBased: { kind: 'mark', title: { zh: '关系型', en: 'Based on a relation' } },
    channelPartner: { kind: 'mark', title: { zh: '渠道型', en: 'Channel partner' } },
  },
  parameters: [
    {
      id: 'class.order',
      kind: 'order',
      title: { zh: '多类并存时的先后', en: 'Order among several classes' },
      default: ['hasCredit', 'channelPartner', 'hasSettlement', 'relationBased'],
      titles: {
        hasCredit: { zh: '信贷类', en: 'Credit' },
        channelPartner: { zh: '渠道类', en: 'Channel' },
        hasSettlement: { zh: '结算类', en: 'Settlement' },
        relationBased: { zh: '关系类', en: 'Relation' },
      },
      clause,
      reading: 'Q-08',
    },
  ],
  words: ['结算类', '信贷类', '关系类', '渠道类', '未分类'],
  rows: [
    ...SERVICE_CLASSES.map(({ word, input }) => ({
      id: input,
      when: [{ op: 'foremost' as const, input, order: 'class.order' }],
      then: { kind: 'word' as const, word },
      clause,
      reading: 'Q-08',
    })),
    {
      id: 'none',
      when: SERVICE_CLASSES.map(({ input }) => ({ op: 'no' as const, input })),
      then: { kind: 'word', word: '未分类' },
      clause,
    },
  ],
  leavesOut: [{ zh: '风险敞口未给定义,不计算风存比', en: 'Risk exposure is not defined, so its ratio to deposits is not computed' }],
};
