/** The one reader that writes a post's next due day as a native formula: how often it visits, then the day (`excel-visit-due.ts`). */
import { FREQUENCY_WORDS, visitFrequency } from '../policy/visit-frequency';
import { excelFormula } from './excel-formula';
import { finished, quoted } from './excel-text';
import { visitDueFormula, type VisitCells } from './excel-visit-due';

/** The due day as a date; 未定频率 for a post without a number, 待补数据 where post or days are blank. */
export function visitByRoleFormula({ role, ...days }: VisitCells & { readonly role: string }): string {
  const frequency = excelFormula(visitFrequency, { input: () => role, parameter: noParameter }).slice(1);
  const due = (every: 'quarter' | 'month'): string => `${frequency}=${quoted(FREQUENCY_WORDS[every])},${visitDueFormula(every, days).slice(1)}`;
  return finished('a post’s due day', `IF(${due('quarter')},IF(${due('month')},${frequency}))`);
}

function noParameter(id: string): never {
  throw new Error(`how often a post visits has no parameter ${id}`);
}
