/**
 * The one place that says how the pane moves: steps, what each has gathered, and what an event makes of them. Pure, no React.
 *
 * Nothing a user gave is dropped by a problem or a cancel; only starting over and a new list replace it.
 */
import type { Grid } from '../domain/intake/grid';
import type { TableId } from '../domain/policy';
import type { PolicyChoices } from '../domain/policy/parameter';
import type { Classification } from '../domain/portfolio/classify';
import type { WhatIf } from '../domain/portfolio/what-if';
import type { RepairReport, StuckSheet, WrittenSheet } from '../workbook/workbook';
import { FIRST_WISH, type DeliveryWish } from './deliver/delivery-wish';
import type { MadeCopy } from './deliver/make-copies';
import { ONLY_LIST, type SheetChoice } from './deliver/sheet-choice';
import type { PolicyDraft } from './policy/draft-choices';
import type { PolicyOffer } from './policy/read-policy-sheet';
import type { Problem } from './problem';
import type { Recognition } from './recognition';

export const STEPS = ['paste', 'columns', 'result', 'write'] as const;
export type Step = (typeof STEPS)[number];

export const TASK_KINDS = ['read', 'recognise', 'customers', 'classify', 'plan', 'write', 'show', 'mask', 'file', 'files', 'save', 'try', 'policy', 'find', 'repair'] as const;
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

/** A page in front of the step, which stays as it is behind it. */
export type Aside = { readonly kind: 'rules'; readonly table: TableId } | { readonly kind: 'repair' };

export interface Flow {
  readonly step: Step;
  readonly aside: Aside | null;
  /** What stands in the box of the first step. */
  readonly typed: string;
  readonly taken: Taken | null;
  readonly recognition: Recognition | null;
  readonly memory: Memory;
  readonly classification: Classification | null;
  /** The policy in force for this session; other lists are classified by it too. */
  readonly choices: PolicyChoices;
  /** What was typed into the form of the policy and is not in force. */
  readonly draft: PolicyDraft;
  /** What the draft would change; `null` when nobody asked or the draft changed since. */
  readonly trial: WhatIf | null;
  /** What stands on a 政策 sheet of the workbook. */
  readonly offer: PolicyOffer | null;
  /** What the user typed as the name of the sheet; '' for ours. */
  readonly sheetName: string;
  readonly isSheetChosen: boolean;
  /** What is written beside the list. */
  readonly beside: SheetChoice;
  /** Names of the workbook's sheets when the last step was entered. */
  readonly sheetNames: readonly string[];
  readonly written: readonly WrittenSheet[];
  readonly wish: DeliveryWish;
  /** Copies of the last delivery. */
  readonly delivered: readonly MadeCopy[];
  /** Formulas of ours that are stuck; `null` before anybody looked. */
  readonly stuck: readonly StuckSheet[] | null;
  readonly repair: RepairReport | null;
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
  | { readonly type: 'chose-beside'; readonly beside: SheetChoice }
  | { readonly type: 'written'; readonly sheets: readonly WrittenSheet[] }
  | { readonly type: 'wished'; readonly wish: DeliveryWish }
  | { readonly type: 'delivered'; readonly copies: readonly MadeCopy[] }
  | { readonly type: 'drafted'; readonly draft: PolicyDraft }
  | { readonly type: 'offered'; readonly offer: PolicyOffer }
  | { readonly type: 'tried'; readonly trial: WhatIf }
  | { readonly type: 'found'; readonly stuck: readonly StuckSheet[] }
  | { readonly type: 'repaired'; readonly repair: RepairReport }
  | { readonly type: 'opened-aside'; readonly aside: Aside }
  | { readonly type: 'closed-aside' }
  | { readonly type: 'went'; readonly step: Step }
  | { readonly type: 'started-over' };

export const START: Flow = {
  step: 'paste',
  aside: null,
  typed: '',
  taken: null,
  recognition: null,
  memory: 'none',
  classification: null,
  choices: {},
  draft: {},
  trial: null,
  offer: null,
  sheetName: '',
  isSheetChosen: true,
  beside: ONLY_LIST,
  sheetNames: [],
  written: [],
  wish: FIRST_WISH,
  delivered: [],
  stuck: null,
  repair: null,
  task: null,
  problem: null,
  isStopped: false,
};

/** What goes with a result: stale as soon as there is another one. */
const NO_RESULT = { classification: null, draft: {}, trial: null, offer: null, written: [], delivered: [] } as const satisfies Partial<Flow>;

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
      // The policy is the bank's and not the list's.
      return { ...START, step: 'columns', choices: flow.choices, taken: event.taken, recognition: event.recognition };
    case 'recognised':
      // Another use of a column makes every result stale.
      return { ...flow, recognition: event.recognition, ...NO_RESULT, problem: null };
    case 'recalled':
      // Whoever has gone on or decided meanwhile is not interrupted.
      if (flow.recognition !== event.recognition || flow.classification !== null) return flow;
      return event.remembered === null ? { ...flow, memory: 'unread' } : { ...flow, memory: 'recalled', recognition: event.remembered };
    case 'forgot':
      return { ...flow, recognition: event.recognition, memory: 'none', ...NO_RESULT, problem: null };
    case 'remembered':
      return { ...flow, memory: event.isKept ? 'kept' : 'unkept' };
    case 'classified':
      return { ...flow, task: null, step: 'result', ...NO_RESULT, classification: event.classification, choices: event.classification.choices };
    case 'listed-sheets':
      return { ...flow, sheetNames: event.sheetNames };
    case 'named-sheet':
      return { ...flow, sheetName: event.name };
    case 'chose-sheet':
      return { ...flow, isSheetChosen: event.isChosen };
    case 'chose-beside':
      return { ...flow, beside: event.beside };
    case 'written':
      return { ...flow, task: null, written: [...flow.written, ...event.sheets] };
    case 'wished':
      return { ...flow, wish: event.wish };
    case 'delivered':
      return { ...flow, task: null, delivered: event.copies };
    case 'drafted':
      return { ...flow, draft: event.draft, trial: null };
    case 'offered':
      // What cannot be read is not half taken over.
      return { ...flow, task: null, offer: event.offer, draft: event.offer.faults.length > 0 ? flow.draft : event.offer.draft, trial: null };
    case 'tried':
      return { ...flow, task: null, trial: event.trial };
    case 'found':
      return { ...flow, task: null, stuck: event.stuck, repair: null };
    case 'repaired':
      return { ...flow, task: null, repair: event.repair };
    case 'opened-aside':
      return flow.task === null ? { ...flow, aside: event.aside, problem: null, isStopped: false } : flow;
    case 'closed-aside':
      return flow.task === null ? { ...flow, aside: null, problem: null, isStopped: false } : flow;
    case 'went':
      return flow.task === null && canEnter(flow, event.step) ? { ...flow, step: event.step, aside: null, problem: null, isStopped: false } : flow;
    case 'started-over':
      return START;
  }
}
