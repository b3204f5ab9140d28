/** Readings of lists that no table decides but intake asks for. */
import type { Parameter } from './parameter';

export const LIST_READINGS: readonly Parameter[] = [
  {
    id: 'intake.equalRows',
    kind: 'choice',
    title: { zh: '内容完全相同的两行', en: 'Two rows equal in every cell' },
    default: 'once',
    choices: [
      { value: 'once', title: { zh: '只计一次并提示', en: 'Count once, with a warning' } },
      { value: 'add', title: { zh: '两行都计入', en: 'Count both' } },
    ],
    clause: { id: 'A1-25', says: '方案全程实施由分行行领导挂帅,责任到人,达到深度挖掘的目的' },
    reading: 'Q-67',
  },
];
