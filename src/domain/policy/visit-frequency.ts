/** How often a role visits, as a table (A1-28, A1-34, A1-36, A1-40): made of the cadences, so a role stands in one place only. */
import { oneOf } from './one-of';
import type { Table } from './table';
import { VISIT_CADENCE, type Cadence } from './visit-cadence';

/** The words of a cadence; a role without number has no due date. */
export const FREQUENCY_WORDS = { quarter: '每季度', month: '每月', open: '未定频率' } as const;

const cadences = Object.values(VISIT_CADENCE).flat();
const roles = [...new Set(cadences.map(({ role }) => role))];
const sentences = [...new Map(cadences.map((cadence) => [cadence.clause.id, cadence])).values()];

export const visitFrequency: Table = {
  id: 'visit-frequency',
  title: { zh: '各岗位走访频率', en: 'How often a post visits' },
  inputs: { role: { kind: 'word', title: { zh: '角色', en: 'Post' }, words: roles } },
  parameters: [],
  words: Object.values(FREQUENCY_WORDS),
  rows: [
    ...sentences.map(rowOf),
    {
      id: 'unknown',
      when: [{ op: 'blank', input: 'role' }],
      then: { kind: 'missing', inputs: ['role'] },
      clause: { id: 'A1-28', says: '负责人应定期进行客户的走访、营销' },
    },
  ],
  leavesOut: [{ zh: '文件没有给次数的岗位不设截止日(Q-50)', en: 'Posts to which the document gives no number have no due date (Q-50)' }],
};

/** One row for each sentence, with all the posts it binds. */
function rowOf({ clause, every }: Cadence): Table['rows'][number] {
  const bound = [...new Set(cadences.filter((one) => one.clause.id === clause.id).map(({ role }) => role))];
  return {
    id: `by-${clause.id}`,
    when: [oneOf(bound.map((role) => ({ op: 'is', input: 'role', word: role })))],
    then: { kind: 'word', word: FREQUENCY_WORDS[every ?? 'open'] },
    clause,
    ...(every === null && { reading: 'Q-50' }),
  };
}
