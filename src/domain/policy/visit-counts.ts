/**
 * Whether a contact with a customer does the duty to visit (A1-34 … A1-36): the one place for what counts as a visit.
 *
 * The document lists 约见, 走访 and 电话联络 as three things. The quarterly duty is a 走访, the monthly one 约见走访; a call does neither.
 */
import { oneOf } from './one-of';
import type { ChoiceParameter } from './parameter';
import type { Condition, Row, Table } from './table';
import { FREQUENCY_WORDS } from './visit-frequency';

/** Ways of contact, the one that counts for most first. */
export const CONTACTS = { visit: '上门走访', meeting: '约见', call: '电话联络' } as const;

const quarterly = { id: 'A1-34', says: '分管行长每季度对目标客户进行一次走访' };
const monthly = { id: 'A1-36', says: '拓展部负责人、支行行长按月约见走访客户' };
const ways = { id: 'A1-35', says: '定期约见、走访或电话联络客户' };

const choices: ChoiceParameter['choices'] = [
  { value: 'visit', title: { zh: '仅上门走访', en: 'Visits only' } },
  { value: 'meeting', title: { zh: '上门走访或约见', en: 'Visits and meetings' } },
  { value: 'any', title: { zh: '上门走访、约见或电话', en: 'Visits, meetings and calls' } },
];

export const visitCounts: Table = {
  id: 'visit-counts',
  title: { zh: '联络是否算完成走访', en: 'Whether a contact counts as the visit' },
  inputs: {
    frequency: { kind: 'word', title: { zh: '走访频率', en: 'How often the post visits' }, words: [FREQUENCY_WORDS.quarter, FREQUENCY_WORDS.month] },
    contact: { kind: 'word', title: { zh: '联络方式', en: 'Way of contact' }, words: Object.values(CONTACTS) },
  },
  parameters: [
    {
      id: 'visit.quarterCounts',
      kind: 'choice',
      title: { zh: '每季度走访算哪些联络', en: 'What counts as the quarterly visit' },
      default: 'visit',
      choices,
      clause: quarterly,
      reading: 'Q-62',
    },
    {
      id: 'visit.monthCounts',
      kind: 'choice',
      title: { zh: '按月约见走访算哪些联络', en: 'What counts as the monthly visit' },
      default: 'meeting',
      choices,
      clause: monthly,
      reading: 'Q-62',
    },
  ],
  words: ['是', '否'],
  rows: [
    ...rowsOf('quarter', 'visit.quarterCounts', quarterly),
    ...rowsOf('month', 'visit.monthCounts', monthly),
    { id: 'no-frequency', when: [{ op: 'blank', input: 'frequency' }, { op: 'given', input: 'contact' }], then: { kind: 'missing', inputs: ['frequency'] }, clause: ways },
    { id: 'no-contact', when: [{ op: 'given', input: 'frequency' }, { op: 'blank', input: 'contact' }], then: { kind: 'missing', inputs: ['contact'] }, clause: ways },
    { id: 'nothing', when: [{ op: 'blank', input: 'frequency' }, { op: 'blank', input: 'contact' }], then: { kind: 'missing', inputs: ['frequency', 'contact'] }, clause: ways },
  ],
  leavesOut: [{ zh: '没有给次数的岗位没有走访截止日,联络只作记录(Q-50)', en: 'Posts without a number have no due day; their contacts are only recorded (Q-50)' }],
};

/** A duty's rows: a visit always counts, a meeting and a call as its parameter says. */
function rowsOf(every: 'quarter' | 'month', parameter: string, clause: Row['clause']): readonly Row[] {
  const duty: Condition = { op: 'is', input: 'frequency', word: FREQUENCY_WORDS[every] };
  const by = (contact: keyof typeof CONTACTS): Condition => ({ op: 'is', input: 'contact', word: CONTACTS[contact] });
  const chosen = (...values: readonly string[]): Condition => oneOf(values.map((value) => ({ op: 'chosen', parameter, value })));
  const row = (id: string, when: readonly Condition[], word: '是' | '否'): Row => ({ id: `${every}-${id}`, when: [duty, ...when], then: { kind: 'word', word }, clause, reading: 'Q-62' });
  return [
    row('visit', [by('visit')], '是'),
    row('meeting', [by('meeting'), chosen('meeting', 'any')], '是'),
    row('meeting-short', [by('meeting'), chosen('visit')], '否'),
    row('call', [by('call'), chosen('any')], '是'),
    row('call-short', [by('call'), chosen('visit', 'meeting')], '否'),
  ];
}
