/**
 * Who visits the customers of a level, and how often (A1-34, A1-36, A1-40): the one place for cadences. A role to which the document
 * gives no number has none here, and gets no due date.
 */
import type { Clause } from './parameter';

export interface Cadence {
  readonly role: string;
  /** `null`: the document gives no number. */
  readonly every: 'quarter' | 'month' | null;
  readonly clause: Clause;
}

const quarterly = { id: 'A1-34', says: '分管行长每季度对目标客户进行一次走访' };
const monthly = { id: 'A1-36', says: '拓展部负责人、支行行长按月约见走访客户' };
const daily = { id: 'A1-40', says: '客户经理及时进行日常关系维护' };
const regular = { id: 'A1-28', says: '负责人应定期进行客户的走访、营销' };

export const VISIT_CADENCE: Readonly<Record<string, readonly Cadence[]>> = {
  黄金客户: [
    { role: '分管行长', every: 'quarter', clause: quarterly },
    { role: '分行行长', every: null, clause: regular },
  ],
  高端客户: [
    { role: '分管行长', every: 'quarter', clause: quarterly },
    { role: '拓展部负责人', every: 'month', clause: monthly },
    { role: '支行行长', every: 'month', clause: monthly },
  ],
  中端客户: [
    { role: '支行行长', every: 'month', clause: monthly },
    { role: '拓展团队负责人', every: null, clause: regular },
    { role: '支行行长助理', every: null, clause: regular },
  ],
  一般客户: [{ role: '客户经理', every: null, clause: daily }],
};
