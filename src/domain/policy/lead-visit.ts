/**
 * Which loan customers the lead of a unit must visit one by one (A2-43): the one place for the limit of 500万元, included.
 *
 * The balance is that of one customer, all loans together; companies of one group are not added.
 */
import { BALANCE_BOUNDS } from './balance-bounds';
import type { Table } from './table';

const clause = { id: 'A2-43', says: '各包点负责人到包点单位对500万元(含)以上信贷客户逐户开展综合营销活动' };

export const leadVisit: Table = {
  id: 'lead-visit',
  title: { zh: '包点负责人逐户走访', en: 'Visit by the lead of the unit' },
  inputs: {
    loan: { kind: 'money', title: { zh: '贷款余额', en: 'Loan balance' }, bounds: BALANCE_BOUNDS },
  },
  parameters: [
    {
      id: 'lead.min',
      kind: 'money',
      title: { zh: '包点负责人逐户走访的贷款下限(含)', en: 'Lowest loan a lead visits (included)' },
      default: 500_000_000,
      clause,
    },
    {
      id: 'lead.basis',
      kind: 'choice',
      title: { zh: '“500万元以上信贷客户”的口径', en: 'Which figure makes a customer of 5 million and above' },
      default: 'loanBalance',
      choices: [
        { value: 'loanBalance', title: { zh: '每户贷款余额合计', en: 'Loan balance of the customer, all loans together' } },
        { value: 'creditLimit', title: { zh: '每户授信额度', en: 'Credit limit of the customer' } },
      ],
      clause,
      reading: 'Q-28',
    },
  ],
  words: ['是', '否'],
  rows: [
    {
      id: 'visited',
      when: [{ op: 'atLeast', input: 'loan', limit: { parameter: 'lead.min' } }],
      then: { kind: 'word', word: '是' },
      clause,
      reading: 'Q-28',
    },
    {
      id: 'smaller',
      when: [{ op: 'below', input: 'loan', limit: { parameter: 'lead.min' } }],
      then: { kind: 'word', word: '否' },
      clause,
      reading: 'Q-28',
    },
    { id: 'unknown', when: [{ op: 'blank', input: 'loan' }], then: { kind: 'missing', inputs: ['loan'] }, clause },
  ],
  leavesOut: [{ zh: '集团客户不合并计算(Q-28)', en: 'Companies of one group are not added up (Q-28)' }],
};
