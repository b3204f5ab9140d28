/** The one shape of the pane's dictionaries: a language without one of these texts does not compile. */
import type { ChoiceFault } from '../../domain/policy/read-choices';
import type { T01Results } from '../../domain/sheets/t01-native';
import type { LeftFormulas, WorkbookFault } from '../../workbook/workbook';
import type { DeliveryWish } from '../deliver/delivery-wish';
import type { TravellingSheet } from '../deliver/sheet-choice';
import type { PaneFault } from '../problem';
import type { ColumnReason, UnitReason } from '../recognition';
import type { Memory, Step, TaskKind } from '../flow';
import type { ThemeWish } from '../theme';

/** What happened and what to do about it. */
export interface Saying {
  readonly says: string;
  readonly cure: string;
}

export interface Texts {
  /** BCP 47. */
  readonly locale: string;
  readonly product: string;
  readonly steps: Readonly<Record<Step, string>>;
  readonly stepOf: (step: number, steps: number) => string;
  readonly next: string;
  readonly back: string;
  readonly startOver: string;
  readonly cancel: string;
  readonly retry: string;
  readonly close: string;
  readonly outside: Saying;
  /** Between names in a row. */
  readonly listJoiner: string;
  /** Between two sentences of which the first has no full stop. */
  readonly sentenceJoiner: string;

  readonly paste: {
    readonly lead: string;
    readonly lessons: readonly [string, string, string];
    readonly box: string;
    readonly boxHint: string;
    readonly privacy: string;
    readonly orWorkbook: string;
    readonly useSelection: string;
    readonly chooseSource: string;
    readonly sheet: (name: string) => string;
    readonly table: (name: string) => string;
    readonly noSources: string;
    readonly useSource: string;
    readonly orFile: string;
    readonly chooseFile: string;
    readonly fileHint: string;
    readonly drop: string;
    readonly loadSample: string;
    readonly sampleHint: string;
    readonly kept: (rows: number) => string;
  };

  readonly columns: {
    readonly lead: (origin: string, rows: number) => string;
    readonly origin: Readonly<Record<'paste' | 'sample' | 'selection', string>> & {
      readonly file: (name: string) => string;
      readonly table: (name: string) => string;
      readonly sheet: (name: string) => string;
    };
    readonly hiddenRows: (rows: number) => string;
    readonly found: string;
    readonly title: string;
    readonly organisation: string;
    readonly dataDate: string;
    readonly unitLine: string;
    readonly headingRows: string;
    readonly headingRowsAre: (first: number, last: number) => string;
    readonly notFound: string;
    readonly questions: (open: number, all: number) => string;
    readonly required: string;
    readonly answered: string;
    readonly preset: string;
    readonly why: Readonly<Record<ColumnReason, string>>;
    readonly recognised: (count: number) => string;
    readonly unknown: (count: number) => string;
    readonly unknownHint: string;
    readonly noColumns: string;
    readonly column: (letter: string) => string;
    readonly untitled: string;
    readonly unused: string;
    readonly fieldOf: (heading: string) => string;
    readonly unitOf: (heading: string) => string;
    readonly unitOpen: string;
    readonly unitWhy: Readonly<Record<UnitReason, string>>;
    readonly period: string;
    readonly change: string;
    readonly examples: string;
    readonly noExamples: string;
    readonly proposals: string;
    readonly allFields: string;
    readonly memory: Readonly<Record<Extract<Memory, 'recalled' | 'unread'>, string>>;
    readonly forget: string;
    readonly stillOpen: (questions: string) => string;
    readonly goOn: string;
  };

  readonly result: {
    readonly basis: (field: string) => string;
    readonly noBasis: string;
    readonly tiers: string;
    readonly tier: string;
    readonly customersUnit: string;
    readonly depositSum: (wan: string) => string;
    readonly noDeposit: string;
    readonly total: string;
    readonly unknownDeposit: (customers: number) => string;
    readonly onlyTier: (tier: string) => string;
    readonly allTiers: string;
    readonly matrix: string;
    readonly matrixCorner: string;
    readonly memory: Readonly<Record<Extract<Memory, 'kept' | 'unkept'>, string>>;
    readonly balanceLine: (read: string, parts: readonly (readonly [BalancePart, string])[]) => string;
    readonly duplicates: (rows: string) => string;
    readonly merged: (rows: string, customers: string) => string;
    readonly problems: (count: string) => string;
    readonly noProblems: string;
    readonly problemKind: string;
    readonly allKinds: (count: string) => string;
    readonly kind: (name: string, count: string) => string;
    readonly shownOf: (shown: string, all: string) => string;
    readonly more: string;
    readonly place: (row: number | undefined, column: string, heading: string) => string;
    readonly cure: (cure: string) => string;
    readonly severity: Readonly<Record<'error' | 'ask' | 'warning' | 'note', string>>;
    readonly list: string;
    readonly search: string;
    readonly searchHint: string;
    readonly found: (found: string, all: string) => string;
    readonly nothingFound: string;
    readonly customer: string;
    readonly why: string;
    readonly whyOf: (customer: string) => string;
    readonly noManager: string;
    readonly unnamed: string;
    readonly deposit: string;
    readonly goOn: string;
  };

  readonly report: {
    readonly title: string;
    readonly totals: string;
    readonly totalAgrees: (row: string, heading: string, printed: string) => string;
    readonly totalDiffers: (row: string, heading: string, printed: string, ours: string) => string;
    readonly noTotals: string;
    readonly unread: (cells: string) => string;
    readonly allRead: string;
    readonly missing: string;
    readonly missingField: (field: string, customers: string) => string;
    readonly nothingMissing: string;
    readonly sources: (columns: string) => string;
    readonly source: (column: string, heading: string, field: string, details: string) => string;
    readonly notes: (rows: string) => string;
    readonly note: (row: string, text: string) => string;
  };

  readonly readings: {
    readonly title: string;
    readonly lead: string;
    readonly isDefault: string;
    readonly isChosen: string;
  };

  readonly why: {
    readonly tier: string;
    readonly service: string;
    readonly otherServices: (labels: string) => string;
    readonly owners: (owners: string) => string;
    readonly clause: (id: string) => string;
    readonly reading: (id: string) => string;
    readonly noClause: string;
    readonly values: string;
    readonly missing: string;
    readonly warning: (warning: string) => string;
    readonly sourceRows: (first: number, count: number) => string;
  };

  readonly write: {
    readonly sheets: string;
    readonly t01: string;
    readonly t01Hint: string;
    readonly name: string;
    readonly nameIs: (name: string) => string;
    readonly rows: (rows: string) => string;
    readonly write: string;
    readonly chooseOne: string;
    readonly done: (name: string) => string;
    readonly doneFacts: (rows: string, cells: string) => string;
    readonly verified: string;
    readonly open: string;
    readonly again: string;
    readonly unfinished: (name: string) => string;
    readonly finishedBefore: (names: string) => string;
  };

  readonly deliver: {
    readonly title: string;
    readonly lead: string;
    readonly sheets: string;
    readonly sheet: Readonly<Record<TravellingSheet, Saying>>;
    readonly needed: string;
    readonly results: string;
    readonly result: Readonly<Record<T01Results, string>>;
    readonly resultHint: Readonly<Record<T01Results, string>>;
    readonly masks: string;
    readonly masksLead: string;
    readonly example: (before: string, after: string) => string;
    readonly nothingLeft: string;
    readonly kept: string;
    readonly strictest: string;
    readonly split: string;
    readonly splits: Readonly<Record<DeliveryWish['split'], string>>;
    readonly open: string;
    readonly save: string;
    readonly saveAll: string;
    readonly downloads: string;
    readonly opened: (customers: string) => string;
    readonly saved: (files: string, customers: string) => string;
    readonly savedHint: string;
    readonly file: (customers: string) => string;
    readonly sheetsOf: string;
    readonly few: string;
    readonly fewFiles: (files: string) => string;
    readonly again: string;
    readonly againOf: (name: string) => string;
  };

  readonly whatIf: {
    readonly title: string;
    readonly lead: string;
    readonly wan: string;
    readonly standard: (value: string) => string;
    readonly faults: Readonly<Record<ChoiceFault['code'], Saying>>;
    readonly jump: string;
    readonly tryIt: string;
    readonly apply: string;
    readonly restore: string;
    readonly clear: string;
    readonly inForce: (parameters: number) => string;
    readonly moved: (moved: string, all: string) => string;
    readonly nothingMoves: string;
    readonly nothingWritten: string;
    readonly counts: string;
    readonly before: string;
    readonly after: string;
    readonly change: string;
    readonly migration: string;
    readonly migrationCorner: string;
    readonly movedList: string;
    readonly fromTo: (from: string, to: string) => string;
  };

  readonly policySheet: {
    readonly found: (sheet: string) => string;
    readonly lead: string;
    readonly read: string;
    readonly same: string;
    readonly taken: (parameters: number) => string;
    readonly faulty: (faults: number) => string;
    readonly fault: (row: number, name: string, says: string) => string;
  };

  readonly rules: {
    readonly title: string;
    readonly open: string;
    readonly choose: string;
    readonly rows: string;
    readonly oneRow: string;
    readonly parameters: string;
    readonly inputs: string;
    readonly leavesOut: string;
    readonly notInForce: string;
    readonly when: string;
    readonly otherwise: string;
    readonly standard: (value: string) => string;
    readonly others: (values: string) => string;
    readonly back: string;
  };

  readonly repair: {
    readonly title: string;
    readonly lead: string;
    readonly lessons: readonly [string, string, string];
    readonly find: string;
    readonly none: string;
    readonly found: (cells: string, sheets: string) => string;
    readonly sheet: (name: string, cells: string, first: string) => string;
    readonly isProtected: string;
    readonly repair: (cells: string) => string;
    readonly onlyProtected: string;
    readonly done: (cells: string) => string;
    readonly sheetDone: (name: string, cells: string) => string;
    readonly left: (cells: string) => string;
    readonly sheetLeft: (name: string, cells: string) => string;
    readonly why: Readonly<Record<LeftFormulas['why'], Saying>>;
    readonly again: string;
  };

  readonly tasks: Readonly<Record<TaskKind, string>>;
  readonly progress: (done: string, total: string, unit: string) => string;
  readonly progressUnit: Readonly<Record<TaskKind, string>>;
  readonly working: string;
  readonly stopped: string;

  readonly faults: Readonly<Record<WorkbookFault, Saying>>;
  readonly paneFaults: { readonly [Fault in PaneFault]: (name: string) => Saying };
  readonly details: (code: string) => string;

  readonly settings: {
    readonly title: string;
    readonly language: string;
    readonly theme: string;
    readonly themes: Readonly<Record<ThemeWish, string>>;
    readonly version: (version: string) => string;
    readonly tools: string;
    readonly privacy: string;
  };
}

/** Where rows of the source went. */
export type BalancePart = 'head' | 'data' | 'total' | 'note' | 'signature' | 'blank' | 'heading' | 'rejected';

/** The names of the languages, each in itself; they are the same in every dictionary. */
export const LANGUAGE_NAMES = { zh: '中文', en: 'English' } as const;
