/**
 * The repricing ladder of loan customers (A2-36 … A2-40): the one place that says what follows from months met and missed.
 *
 * Every measure is a proposal; a person and the contract decide. The runs it reads are counted in `portfolio/ladder.ts`.
 */
import type { Table } from './table';

const warnClause = { id: 'A2-37', says: '凡达不到综合贡献度要求的,次月下达预警通知' };
const raiseClause = { id: 'A2-38', says: '三个月未达标的调高贷款利率' };
const recallClause = { id: 'A2-39', says: '六个月未达标的,宣布贷款提前到期,收回贷款' };
const cutClause = { id: 'A2-40', says: '对连续六个月达到要求的,报孝感农商银行贷审会审批下调贷款利率' };

const months = { zh: '个月', en: 'months' };
const missedNow = { op: 'is', input: 'latest', word: '不达标' } as const;
const metNow = { op: 'is', input: 'latest', word: '达标' } as const;

export const repricing: Table = {
  id: 'repricing',
  title: { zh: '应采取措施', en: 'Repricing action' },
  inputs: {
    latest: { kind: 'word', title: { zh: '最近一个月', en: 'Latest month' }, words: ['达标', '不达标'] },
    missed: { kind: 'count', always: true, title: { zh: '未达标月数', en: 'Months missed' } },
    counted: { kind: 'count', always: true, title: { zh: '计入调价的未达标月数', en: 'Missed months that count for repricing' } },
    met: { kind: 'count', always: true, title: { zh: '连续达标月数', en: 'Months met in a row' } },
  },
  parameters: [
    { id: 'reprice.warn', kind: 'count', unit: months, min: 1, default: 1, title: { zh: '预警通知的未达标月数', en: 'Missed months for a warning' }, clause: warnClause },
    { id: 'reprice.raise', kind: 'count', unit: months, min: 1, default: 3, title: { zh: '调高利率的未达标月数', en: 'Missed months for a higher rate' }, clause: raiseClause, reading: 'Q-22' },
    { id: 'reprice.recall', kind: 'count', unit: months, min: 1, default: 6, title: { zh: '提前到期的未达标月数', en: 'Missed months for early maturity' }, clause: recallClause, reading: 'Q-22' },
    { id: 'reprice.cut', kind: 'count', unit: months, min: 1, default: 6, title: { zh: '下调利率的连续达标月数', en: 'Months met in a row for a lower rate' }, clause: cutClause },
    {
      id: 'reprice.count',
      kind: 'choice',
      title: { zh: '未达标月数的计法', en: 'How missed months are counted' },
      default: 'consecutive',
      choices: [
        { value: 'consecutive', title: { zh: '连续', en: 'In a row' } },
        { value: 'cumulative', title: { zh: '累计', en: 'In all' } },
      ],
      clause: raiseClause,
      reading: 'Q-22',
    },
    {
      id: 'reprice.missing',
      kind: 'choice',
      title: { zh: '缺月的处理', en: 'A month without result' },
      default: 'breaks',
      choices: [
        { value: 'breaks', title: { zh: '中断,不计入', en: 'Breaks the run, counts as neither' } },
        { value: 'missed', title: { zh: '视为不达标', en: 'Counts as missed' } },
        { value: 'met', title: { zh: '视为达标', en: 'Counts as met' } },
      ],
      clause: raiseClause,
      reading: 'Q-23',
    },
    {
      id: 'reprice.start',
      kind: 'choice',
      title: { zh: '三个月、六个月的起算', en: 'Where the months start' },
      default: 'firstMissed',
      choices: [
        { value: 'firstMissed', title: { zh: '首个未达标月', en: 'The first missed month' } },
        { value: 'warning', title: { zh: '下达预警通知之月', en: 'The month of the warning' } },
      ],
      clause: raiseClause,
      reading: 'Q-24',
    },
    { id: 'reprice.noticeOffset', kind: 'count', unit: months, min: 0, default: 1, title: { zh: '预警通知在未达标月后第几个月', en: 'Months from the missed month to the notice' }, clause: warnClause, reading: 'Q-24' },
  ],
  words: ['维持', '下达预警通知', '调高贷款利率', '宣布贷款提前到期,收回贷款', '报贷审会审批下调贷款利率'],
  ascending: [{ parameters: ['reprice.warn', 'reprice.raise', 'reprice.recall'], strictly: false }],
  rows: [
    {
      id: 'unknown',
      when: [{ op: 'blank', input: 'latest' }],
      then: { kind: 'missing', inputs: ['latest'] },
      clause: warnClause,
      reading: 'Q-23',
    },
    {
      id: 'recall',
      when: [missedNow, { op: 'atLeast', input: 'counted', limit: { parameter: 'reprice.recall' } }],
      then: { kind: 'word', word: '宣布贷款提前到期,收回贷款' },
      clause: recallClause,
      reading: 'Q-54',
    },
    {
      id: 'raise',
      when: [
        missedNow,
        { op: 'atLeast', input: 'counted', limit: { parameter: 'reprice.raise' } },
        { op: 'below', input: 'counted', limit: { parameter: 'reprice.recall' } },
      ],
      then: { kind: 'word', word: '调高贷款利率' },
      clause: raiseClause,
      reading: 'Q-22',
    },
    {
      id: 'warn',
      when: [
        missedNow,
        { op: 'below', input: 'counted', limit: { parameter: 'reprice.raise' } },
        { op: 'atLeast', input: 'missed', limit: { parameter: 'reprice.warn' } },
      ],
      then: { kind: 'word', word: '下达预警通知' },
      clause: warnClause,
      reading: 'Q-24',
    },
    {
      id: 'not-yet',
      when: [
        missedNow,
        { op: 'below', input: 'counted', limit: { parameter: 'reprice.raise' } },
        { op: 'below', input: 'missed', limit: { parameter: 'reprice.warn' } },
      ],
      then: { kind: 'word', word: '维持' },
      clause: warnClause,
    },
    {
      id: 'cut',
      when: [metNow, { op: 'atLeast', input: 'met', limit: { parameter: 'reprice.cut' } }],
      then: { kind: 'word', word: '报贷审会审批下调贷款利率' },
      clause: cutClause,
    },
    {
      id: 'keep',
      when: [metNow, { op: 'below', input: 'met', limit: { parameter: 'reprice.cut' } }],
      then: { kind: 'word', word: '维持' },
      clause: cutClause,
    },
  ],
  leavesOut: [
    { zh: '文件没有利率调整幅度,由贷审会决定', en: 'The document gives no size of a rate change' },
    { zh: '综合贡献度的每月结果由清单给出(Q-25)', en: 'The monthly result of the overall contribution comes from the list (Q-25)' },
  ],
};
