/** Who leads the work on a customer of a level (A1-12 … A1-15): the one place that names the owners, first named first. */
import type { Table } from './table';

/** The owners of each level, in the document's order (Q-49: the first named leads). */
export const OWNERS = {
  黄金客户: ['分行行长', '分管行长'],
  高端客户: ['分管行长', '拓展部', '支行行长'],
  中端客户: ['支行行长', '拓展团队负责人', '支行行长助理'],
  一般客户: ['客户经理'],
} as const;

export const owner: Table = {
  id: 'owner',
  title: { zh: '牵头负责人', en: 'Owners' },
  inputs: {
    tier: { kind: 'word', title: { zh: '客户级别', en: 'Customer tier' }, words: ['黄金客户', '高端客户', '中端客户', '一般客户'] },
  },
  parameters: [
    {
      id: 'owner.lead',
      kind: 'choice',
      title: { zh: '多个负责人的分工', en: 'Several owners' },
      default: 'first',
      choices: [
        { value: 'first', title: { zh: '首位牵头,其余协同', en: 'The first leads, the others join' } },
        { value: 'joint', title: { zh: '共同牵头', en: 'All lead together' } },
      ],
      clause: { id: 'A1-12', says: '由分行行长、分管行长牵头负责' },
      reading: 'Q-49',
    },
  ],
  words: Object.values(OWNERS).map((roles) => roles.join('、')),
  rows: [
    {
      id: 'gold',
      when: [{ op: 'is', input: 'tier', word: '黄金客户' }],
      then: { kind: 'word', word: OWNERS.黄金客户.join('、') },
      clause: { id: 'A1-12', says: '由分行行长、分管行长牵头负责' },
      reading: 'Q-49',
    },
    {
      id: 'high',
      when: [{ op: 'is', input: 'tier', word: '高端客户' }],
      then: { kind: 'word', word: OWNERS.高端客户.join('、') },
      clause: { id: 'A1-13', says: '由分管行长、拓展部、支行行长牵头负责' },
      reading: 'Q-49',
    },
    {
      id: 'middle',
      when: [{ op: 'is', input: 'tier', word: '中端客户' }],
      then: { kind: 'word', word: OWNERS.中端客户.join('、') },
      clause: { id: 'A1-14', says: '由支行行长、拓展团队负责人、支行行长助理牵头负责' },
      reading: 'Q-49',
    },
    {
      id: 'ordinary',
      when: [{ op: 'is', input: 'tier', word: '一般客户' }],
      then: { kind: 'word', word: OWNERS.一般客户.join('、') },
      clause: { id: 'A1-15', says: '由客户经理牵头负责' },
    },
    {
      id: 'unknown',
      when: [{ op: 'blank', input: 'tier' }],
      then: { kind: 'missing', inputs: ['tier'] },
      clause: { id: 'A1-15', says: '四级客户对应负责人' },
    },
  ],
  leavesOut: [{ zh: '姓名由名册给出,文件只有职务', en: 'The document names posts; people come from the roster' }],
};
