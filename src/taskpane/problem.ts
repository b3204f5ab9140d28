/** The one shape of "this cannot go on": facts only; words stand in the dictionaries. */
import type { IntakeIssueCode } from '../domain/texts/issues';
import type { TaskKind } from './flow';
import { WorkbookError, type WorkbookFault, type WrittenSheet } from '../workbook/workbook';

/** What neither intake nor the workbook has words for. */
export const PANE_FAULTS = ['empty-source', 'file-unreadable', 'no-policy', 'own-mistake'] as const;
export type PaneFault = (typeof PANE_FAULTS)[number];

export type Problem =
  /** The list as a whole cannot be taken; words are intake's. */
  | { readonly kind: 'list'; readonly code: IntakeIssueCode; readonly values: Readonly<Record<string, string | number>> }
  | { readonly kind: 'pane'; readonly fault: PaneFault; readonly name: string }
  | {
      readonly kind: 'workbook';
      readonly fault: WorkbookFault;
      /** The host's own code, shown as a detail for whoever supports the product. */
      readonly hostCode: string;
      /** The sheet of ours that was left half-made, '' when there is none. */
      readonly unfinished: string;
      readonly written: readonly WrittenSheet[];
    };

/** Whether doing the same again may end otherwise; a list stays as it is until another is given. */
export function isRepeatable(problem: Problem): boolean {
  return problem.kind !== 'list';
}

/** Carries a problem out of work that is under way. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.kind);
    this.name = 'ProblemError';
  }
}

/** The problem behind an error of work of this kind; one that nobody foresaw is our own mistake. */
export function problemOf(error: unknown, doing: TaskKind): Problem {
  if (error instanceof ProblemError) return error.problem;
  if (error instanceof WorkbookError) {
    const { fault, hostCode, sheet, written } = error;
    // When reading fails, the sheet named is the user's own.
    return { kind: 'workbook', fault, hostCode, unfinished: doing === 'write' ? sheet : '', written };
  }
  return { kind: 'pane', fault: 'own-mistake', name: '' };
}
