/**
 * Level of a corporate customer (A1-04 … A1-11): the one place that says who is 黄金, 高端, 中端 or 一般.
 *
 * The document numbers only the two lower levels and tells the upper two by marks; 1000万元 and above without a mark is a
 * hole in the text, and the paragraphs overlap. What we read into it is a parameter each time.
 */
import type { Condition, Table } from './table';

/** Marks decide this customer: always, or, when deposits come first, where the deposit is blank or at the top. */
const marksDecide: Condition = {
  op: 'any',
  of: [
    { op: 'chosen', parameter: 'tier.precedence', value: 'marks' },
    { op: 'blank', input: 'deposit' },
    { op: 'atLeast', input: 'deposit', limit: { parameter: 'tier.high' } },
  ],
};

/** No mark stands in the way of the deposit. */
const depositDecides: readonly Condition[] = [
  { op: 'any', of: [{ op: 'chosen', parameter: 'tier.precedence', value: 'deposit' }, { op: 'no', input: 'gold' }] },
  { op: 'any', of: [{ op: 'chosen', parameter: 'tier.precedence', value: 'deposit' }, { op: 'no', input: 'high' }] },
];

const unmarked: readonly Condition[] = [
  { op: 'no', input: 'gold' },
  { op: 'no', input: 'high' },
];

const isActive: Condition = {
  op: 'any',
  of: [
    { op: 'no', input: 'lowActivity' },
    { op: 'chosen', parameter: 'tier.lowActivity', value: 'never' },
  ],
};

const lowActivityCounts: Condition = {
  op: 'any',
  of: [
    { op: 'chosen', parameter: 'tier.lowActivity', value: 'within' },
    { op: 'chosen', parameter: 'tier.lowActivity', value: 'always' },
  ],
};

const between: readonly Condition[] = [
  { op: 'above', input: 'deposit', limit: { parameter: 'tier.low' } },
  { op: 'below', input: 'deposit', limit: { parameter: 'tier.high' } },
];

const top: Condition = { op: 'atLeast', input: 'deposit', limit: { parameter: 'tier.high' } };

const hole = { id: 'A1-08', says: '存款不足1000万元的客户,但大于500万元的客户' };

export const tier: Table = {
  id: 'tier',
  title: { zh: '客户级别', en: 'Customer tier' },
  inputs: {
    gold: { kind: 'mark', title: { zh: '黄金标志(总对总或较高收益)', en: 'Gold mark (head office to head office, or high yield)' } },
    high: {
      kind: 'mark',
      title: { zh: '高端标志(存款主要来源、多项产品捆绑或业务潜力)', en: 'High-end mark (main source of deposits, bundled products or potential)' },
    },
    lowActivity: { kind: 'mark', title: { zh: '资金往来少', en: 'Few transactions' } },
    deposit: { kind: 'money', title: { zh: '存款', en: 'Deposit' } },
  },
  parameters: [
    {
      id: 'tier.low',
      kind: 'money',
      title: { zh: '一般客户存款上限(含)', en: 'Upper deposit limit of ordinary customers (included)' },
      default: 500_000_000,
      clause: { id: 'A1-09', says: '一般客户为在我行存款500万元以下的客户' },
      reading: 'Q-01',
    },
    {
      id: 'tier.high',
      kind: 'money',
      title: { zh: '中端客户存款上限(不含)', en: 'Upper deposit limit of middle customers (not included)' },
      default: 1_000_000_000,
      clause: hole,
      reading: 'Q-02',
    },
    {
      id: 'tier.aboveHigh',
      kind: 'choice',
      title: { zh: '存款达到上限且无标志的客户', en: 'Customers at or above that limit without a mark' },
      default: 'high',
      choices: [
        { value: 'high', title: { zh: '高端客户', en: 'High-end' } },
        { value: 'gold', title: { zh: '黄金客户', en: 'Gold' } },
        { value: 'open', title: { zh: '不定,待补标志', en: 'Left open until a mark is given' } },
      ],
      clause: hole,
      reading: 'Q-02',
    },
    {
      id: 'tier.precedence',
      kind: 'choice',
      title: { zh: '标志与存款冲突时', en: 'When a mark and the deposit disagree' },
      default: 'marks',
      choices: [
        { value: 'marks', title: { zh: '标志优先', en: 'The mark wins' } },
        { value: 'deposit', title: { zh: '存款优先', en: 'The deposit wins' } },
      ],
      clause: { id: 'A1-04', says: '黄金客户为总对总或带来较高收益客户' },
      reading: 'Q-03',
    },
    {
      id: 'tier.lowActivity',
      kind: 'choice',
      title: { zh: '“无过多资金往来”的适用范围', en: 'Where "few transactions" counts' },
      default: 'within',
      choices: [
        { value: 'within', title: { zh: '仅在两个界限之间', en: 'Between the two limits only' } },
        { value: 'always', title: { zh: '任何存款', en: 'At any deposit' } },
        { value: 'never', title: { zh: '不适用', en: 'Never' } },
      ],
      clause: { id: 'A1-10', says: '或与我行无过多资金往来的客户' },
      reading: 'Q-04',
    },
    {
      id: 'tier.basis',
      kind: 'choice',
      title: { zh: '存款口径', en: 'Which deposit figure' },
      default: 'preferAverage',
      choices: [
        { value: 'preferAverage', title: { zh: '清单有日均用日均,否则用时点', en: 'Average if the list has one, else balance' } },
        { value: 'depositBalance', title: { zh: '时点余额', en: 'Balance on the day' } },
        { value: 'depositAvg', title: { zh: '年日均', en: 'Year average' } },
        { value: 'depositAvgMonth', title: { zh: '月日均', en: 'Month average' } },
      ],
      clause: { id: 'A1-08', says: '存款不足1000万元的客户,但大于500万元的客户' },
      reading: 'Q-05',
    },
    {
      id: 'tier.bundleCount',
      kind: 'count',
      unit: { zh: '项', en: 'products' },
      title: { zh: '“多项产品捆绑”的产品数', en: 'Products that make a bundle' },
      default: 3,
      min: 2,
      clause: { id: 'A1-06', says: '依靠多项产品捆绑与我行合作较为紧密的客户' },
      reading: 'Q-48',
    },
  ],
  words: ['黄金客户', '高端客户', '中端客户', '一般客户'],
  ascending: [{ parameters: ['tier.low', 'tier.high'], strictly: true }],
  rows: [
    {
      id: 'gold',
      when: [{ op: 'yes', input: 'gold' }, marksDecide],
      then: { kind: 'word', word: '黄金客户' },
      clause: { id: 'A1-04', says: '黄金客户为总对总或带来较高收益客户' },
      reading: 'Q-03',
    },
    {
      id: 'high',
      when: [{ op: 'no', input: 'gold' }, { op: 'yes', input: 'high' }, marksDecide],
      then: { kind: 'word', word: '高端客户' },
      clause: { id: 'A1-05', says: '高端客户为各机构存款主要来源的客户' },
      reading: 'Q-48',
    },
    {
      id: 'unknown',
      when: [...unmarked, { op: 'blank', input: 'deposit' }, isActive],
      then: { kind: 'missing', inputs: ['deposit'] },
      clause: { id: 'A1-11', says: '一般客户为在我行存款500万元以下的客户或与我行无过多资金往来的客户' },
      reading: 'Q-05',
    },
    {
      id: 'inactive-unknown',
      when: [...unmarked, { op: 'blank', input: 'deposit' }, { op: 'yes', input: 'lowActivity' }, lowActivityCounts],
      then: { kind: 'word', word: '一般客户' },
      clause: { id: 'A1-10', says: '或与我行无过多资金往来的客户' },
      reading: 'Q-05',
    },
    {
      id: 'negative',
      when: [...depositDecides, { op: 'below', input: 'deposit', limit: { number: 0 } }],
      then: { kind: 'error', code: 'NEGATIVE_DEPOSIT' },
      clause: { id: 'A1-11', says: '一般客户为在我行存款500万元以下的客户' },
    },
    {
      id: 'ordinary',
      when: [
        ...depositDecides,
        { op: 'atLeast', input: 'deposit', limit: { number: 0 } },
        { op: 'atMost', input: 'deposit', limit: { parameter: 'tier.low' } },
      ],
      then: { kind: 'word', word: '一般客户' },
      clause: { id: 'A1-09', says: '一般客户为在我行存款500万元以下的客户' },
      reading: 'Q-01',
    },
    {
      id: 'middle',
      when: [...depositDecides, ...between, isActive],
      then: { kind: 'word', word: '中端客户' },
      clause: { id: 'A1-08', says: '中端客户为在我行带来一般性结算,存款不足1000万元的客户,但大于500万元的客户' },
      reading: 'Q-01',
    },
    {
      id: 'inactive',
      when: [...depositDecides, ...between, { op: 'yes', input: 'lowActivity' }, lowActivityCounts],
      then: { kind: 'word', word: '一般客户' },
      clause: { id: 'A1-10', says: '或与我行无过多资金往来的客户' },
      reading: 'Q-04',
    },
    {
      id: 'top-high',
      when: [...unmarked, top, isActive, { op: 'chosen', parameter: 'tier.aboveHigh', value: 'high' }],
      then: { kind: 'word', word: '高端客户' },
      clause: { id: 'A1-05', says: '高端客户为各机构存款主要来源的客户' },
      reading: 'Q-02',
    },
    {
      id: 'top-gold',
      when: [...unmarked, top, isActive, { op: 'chosen', parameter: 'tier.aboveHigh', value: 'gold' }],
      then: { kind: 'word', word: '黄金客户' },
      clause: { id: 'A1-04', says: '黄金客户为总对总或带来较高收益客户' },
      reading: 'Q-02',
    },
    {
      id: 'top-open',
      when: [...unmarked, top, isActive, { op: 'chosen', parameter: 'tier.aboveHigh', value: 'open' }],
      then: { kind: 'missing', inputs: ['gold', 'high'] },
      clause: hole,
      reading: 'Q-02',
    },
    {
      id: 'top-inactive-high',
      when: [
        ...unmarked,
        top,
        { op: 'yes', input: 'lowActivity' },
        { op: 'chosen', parameter: 'tier.lowActivity', value: 'within' },
        { op: 'chosen', parameter: 'tier.aboveHigh', value: 'high' },
      ],
      then: { kind: 'word', word: '高端客户' },
      clause: { id: 'A1-05', says: '高端客户为各机构存款主要来源的客户' },
      reading: 'Q-04',
      warns: ['LOW_ACTIVITY_CONFLICT'],
    },
    {
      id: 'top-inactive-gold',
      when: [
        ...unmarked,
        top,
        { op: 'yes', input: 'lowActivity' },
        { op: 'chosen', parameter: 'tier.lowActivity', value: 'within' },
        { op: 'chosen', parameter: 'tier.aboveHigh', value: 'gold' },
      ],
      then: { kind: 'word', word: '黄金客户' },
      clause: { id: 'A1-04', says: '黄金客户为总对总或带来较高收益客户' },
      reading: 'Q-04',
      warns: ['LOW_ACTIVITY_CONFLICT'],
    },
    {
      id: 'top-inactive-open',
      when: [
        ...unmarked,
        top,
        { op: 'yes', input: 'lowActivity' },
        { op: 'chosen', parameter: 'tier.lowActivity', value: 'within' },
        { op: 'chosen', parameter: 'tier.aboveHigh', value: 'open' },
      ],
      then: { kind: 'missing', inputs: ['gold', 'high'] },
      clause: hole,
      reading: 'Q-04',
      warns: ['LOW_ACTIVITY_CONFLICT'],
    },
    {
      id: 'top-inactive-ordinary',
      when: [
        ...unmarked,
        top,
        { op: 'yes', input: 'lowActivity' },
        { op: 'chosen', parameter: 'tier.lowActivity', value: 'always' },
      ],
      then: { kind: 'word', word: '一般客户' },
      clause: { id: 'A1-10', says: '或与我行无过多资金往来的客户' },
      reading: 'Q-04',
    },
  ],
  leavesOut: [
    { zh: '“总对总”“较高收益”“业务潜力”没有数字标准,由标志列给出', en: 'No figure says what "high yield" or "potential" is; the list marks it' },
    { zh: '保证金存款不计入存款', en: 'Margin deposits are not added to deposits' },
  ],
};
