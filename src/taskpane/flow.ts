/**
 * The one place that says how the pane moves: steps, what each has gathered, and what an event makes of them. Pure, no React.
 *
 * Nothing a user gave is dropped by a problem or a cancel; only starting over and a new list replace it.
 */
import type { Grid } from '../domain/intake/grid';
import type { Classification } from '../domain/portfolio/classify';
import type { WrittenSheet } from '../workbook/workbook';
import type { Problem } from './problem';
import type { Recognition } from './recognition';

export const STEPS = ['paste', 'columns', 'result', 'write'] as const;
export type Step = (typeof STEPS)[number];

export const TASK_KINDS = ['read', 'recognise', 'customers', 'classify', 'plan', 'write', 'show'] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** Work that is going on; a total of 0 means that nobody knows how much there is. */
export interface Task {
  readonly kind: TaskKind;
  readonly done: number;
  readonly total: number;
}

/** Where a list came from. */
export type Origin =
  | { readonly kind: 'paste' | 'sample' | 'selection' }
  | { readonly kind: 'file' | 'table' | 'sheet'; readonly name: string };

/** A list as it was given. */
export interface Taken {
  readonly origin: Origin;
  readonly grid: Grid;
  /** Rows of the range that are hidden or filtered away. */
  readonly hiddenRows: number;
}

/**
 * What the workbook has to do with the decisions about columns: nothing, they came from it, it could not be asked, they
 * were kept in it, they could not be kept.
 */
export type Memory = 'none' | 'recalled' | 'unread' | 'kept' | 'unkept';

export interface Flow {
  readonly step: Step;
  /** What stands in the box of the first step. */
  readonly typed: string;
  readonly taken: Taken | null;
  readonly recognition: Recognition | null;
  readonly memory: Memory;
  readonly classification: Classification | null;
  /** What the user typed as the name of the sheet; '' for ours. */
  readonly sheetName: string;
  readonly isSheetChosen: boolean;
  /** Names of the workbook's sheets when the last step was entered. */
  readonly sheetNames: readonly string[];
  readonly written: readonly WrittenSheet[];
  readonly task: Task | null;
  readonly problem: Problem | null;
  /** Whether the last work was stopped by the user. */
  readonly isStopped: boolean;
}

export type FlowEvent =
  | { readonly type: 'began'; readonly kind: TaskKind }
  | { readonly type: 'progressed'; readonly done: number; readonly total: number }
  | { readonly type: 'stopped' }
  | { readonly type: 'finished' }
  | { readonly type: 'failed'; readonly problem: Problem }
  | { readonly type: 'dismissed' }
  | { readonly type: 'typed'; readonly text: string }
  | { readonly type: 'taken'; readonly taken: Taken; readonly recognition: Recognition }
  | { readonly type: 'recognised'; readonly recognition: Recognition }
  /** What was decided about these headings before arrived; `null` when the workbook could not be asked. */
  | { readonly type: 'recalled'; readonly recognition: Recognition; readonly remembered: Recognition | null }
  | { readonly type: 'forgot'; readonly recognition: Recognition }
  | { readonly type: 'remembered'; readonly isKept: boolean }
  | { readonly type: 'classified'; readonly classification: Classification }
  | { readonly type: 'listed-sheets'; readonly sheetNames: readonly string[] }
  | { readonly type: 'named-sheet'; readonly name: string }
  | { readonly type: 'chose-sheet'; readonly isChosen: boolean }
  | { readonly type: 'written'; readonly sheets: readonly WrittenSheet[] }
  | { readonly type: 'went'; readonly step: Step }
  | { readonly type: 'started-over' };

export const START: Flow = {
  step: 'paste',
  typed: '',
  taken: null,
  recognition: null,
  memory: 'none',
  classification: null,
  sheetName: '',
  isSheetChosen: true,
  sheetNames: [],
  written: [],
  task: null,
  problem: null,
  isStopped: false,
};

/** Whether a step has what it needs. */
export function canEnter(flow: Flow, step: Step): boolean {
  switch (step) {
    case 'paste':
      return true;
    case 'columns':
      return flow.recognition !== null;
    case 'result':
    case 'write':
      return flow.classification !== null;
  }
}

/** The step before, null at the first. */
export function stepBefore(step: Step): Step | null {
  return STEPS[STEPS.indexOf(step) - 1] ?? null;
}

export function reduceFlow(flow: Flow, event: FlowEvent): Flow {
  switch (event.type) {
    case 'began':
      return { ...flow, task: { kind: event.kind, done: 0, total: 0 }, problem: null, isStopped: false };
    case 'progressed':
      return flow.task === null ? flow : { ...flow, task: { ...flow.task, done: event.done, total: event.total } };
    case 'stopped':
      return { ...flow, task: null, isStopped: true };
    case 'finished':
      return { ...flow, task: null };
    case 'failed':
      return { ...flow, task: null, problem: event.problem };
    case 'dismissed':
      return { ...flow, problem: null, isStopped: false };
    case 'typed':
      return { ...flow, typed: event.text };
    case 'taken':
      return { ...START, step: 'columns', taken: event.taken, recognition: event.recognition };
    case 'recognised':
      // Another use of a column makes every result stale.
      return { ...flow, recognition: event.recognition, classification: null, written: [], problem: null };
    case 'recalled':
      // Whoever has gone on or decided meanwhile is not interrupted.
      if (flow.recognition !== event.recognition || flow.classification !== null) return flow;
      return event.remembered === null ? { ...flow, memory: 'unread' } : { ...flow, memory: 'recalled', recognition: event.remembered };
    case 'forgot':
      return { ...flow, recognition: event.recognition, memory: 'none', classification: null, written: [], problem: null };
    case 'remembered':
      return { ...flow, memory: event.isKept ? 'kept' : 'unkept' };
    case 'classified':
      return { ...flow, task: null, step: 'result', classification: event.classification, written: [] };
    case 'listed-sheets':
      return { ...flow, sheetNames: event.sheetNames };
    case 'named-sheet':
      return { ...flow, sheetName: event.name };
    case 'chose-sheet':
      return { ...flow, isSheetChosen: event.isChosen };
    case 'written':
      return { ...flow, task: null, written: [...flow.written, ...event.sheets] };
    case 'went':
      return flow.task === null && canEnter(flow, event.step) ? { ...flow, step: event.step, problem: null, isStopped: false } : flow;
    case 'started-over':
      return START;
  }
}
