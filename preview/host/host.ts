/** The one door to the emulated Excel: takes Rich API requests of an add-in, lets a book do them, and sends events back. */
import type { Area, Book } from './book';
import { CustomFunctionCalls } from './custom-functions';
import { watchBook } from './events';
import { isTransportError, TRANSPORT_ERRORS, type Fault } from './faults';
import type { Profile } from './profile';
import type { Hyperlink } from './richapi/hyperlink';
import { interpret, type Request, type Answer } from './richapi/interpreter';
import type { PageLayout } from './richapi/page-layout';
import type { Validation } from './richapi/validation';
import { Workbench } from './richapi/workbench';

/** What a request brings: 0 and the answer's JSON, or one of the codes in `TRANSPORT_ERRORS` and no body. */
export interface HostAnswer {
  readonly error: number;
  readonly body: string;
}

/** An entry of the add-in's message channel: `[category, type, target, json, …]`. */
export type MessageEntry = readonly unknown[];

export interface Host {
  readonly book: Book;
  readonly profile: Profile;
  /**
   * Runs one Rich API request. Requests to the workbook run one after another, in the order they came.
   * @param body the JSON text in the request's fifth element
   * @param flags the request's flags; 64 waits while a cell is edited
   */
  execute(body: string, flags?: number): Promise<HostAnswer>;
  /** Events and function calls go to the add-in through here. Returns the function that stops it. */
  onMessage(deliver: (entries: readonly MessageEntry[]) => void): () => void;
  /** The settings of the add-in in the workbook, name to JSON, shared with `Office.context.document.settings`. */
  readonly settings: Map<string, string>;
  /** Members that were asked for and that the host does not know; a run with any has failed. */
  unknownMembers(): readonly string[];
  /** The next requests fail as planned; an empty plan ends it. */
  plan(faults: readonly Fault[]): void;
  /** Someone starts or stops editing a cell. */
  editCell(editing: boolean): void;
  /** Protects a sheet as a person would, or lifts it. */
  protect(sheetId: string, on: boolean): void;
  /** Protects the structure of the workbook, or lifts it. */
  protectStructure(on: boolean): void;
  /** Workbooks that the add-in opens beside this one, as bytes of their files in base64. Returns the function that stops it. */
  onWorkbookOpened(listener: (file: string) => void): () => void;
  /** A person selects one or several areas of a sheet. */
  selectAreas(sheetId: string, areas: readonly Area[]): void;
  /** What may be typed into cells and where a cell leads, which a book does not know either; null or 'mixed' as `Painted` says. */
  validation(sheetId: string, area: Area): Validation | null | 'mixed';
  link(sheetId: string, area: Area): Hyperlink | null | 'mixed';
  /** How a sheet is printed, which a book does not know. */
  pageLayout(sheetId: string): PageLayout;
  /** Transports note here what they were asked for and do not know. */
  noteUnknown(member: string): void;
  /** Requests so far that read or wrote the workbook, with their sizes. */
  requests(): readonly { readonly bytes: number; readonly answerBytes: number; readonly actions: number }[];
  readonly functions: CustomFunctionCalls;
  close(): void;
}

const DELAY_FOR_CELL_EDIT = 64;

export function createHost({ book, profile }: { readonly book: Book; readonly profile: Profile }): Host {
  const listeners = new Set<(entries: readonly MessageEntry[]) => void>();
  const deliver = (entries: readonly MessageEntry[]): void => listeners.forEach((listener) => listener(entries));
  const functions = new CustomFunctionCalls(deliver);
  const bench = new Workbench(book, functions);
  const stopWatching = watchBook(bench, deliver);
  const log: { bytes: number; answerBytes: number; actions: number }[] = [];
  let faults: readonly Fault[] = [];
  let counted = 0;
  let queue: Promise<unknown> = Promise.resolve();
  let editing = false;
  let editEnded: (() => void)[] = [];

  const refuse = (error: number): HostAnswer => ({ error, body: '' });

  async function execute(body: string, flags = 0): Promise<HostAnswer> {
    if (profile.latency > 0) await new Promise((resolve) => setTimeout(resolve, profile.latency));
    const bytes = byteLength(body);
    if (profile.payloadLimit !== null && bytes > profile.payloadLimit) return refuse(TRANSPORT_ERRORS.RequestPayloadSizeLimitExceeded);
    const request = JSON.parse(body) as Request;
    const entry = { bytes, answerBytes: 0, actions: request.Actions.length };
    // Services wait for nobody: cells may be waiting for what they bring.
    if (!bench.concernsWorkbook(request)) return answerTo(request, entry);
    log.push(entry);
    if (editing) {
      if ((flags & DELAY_FOR_CELL_EDIT) === 0) return refuse(TRANSPORT_ERRORS.InvalidOperationInCellEditMode);
      await new Promise<void>((resolve) => editEnded.push(resolve));
    }
    const turn = queue.then(() => carryOut(request, entry));
    queue = turn.catch(() => undefined);
    return turn;
  }

  async function carryOut(request: Request, entry: { answerBytes: number }): Promise<HostAnswer> {
    counted += 1;
    const fault = faults.find(({ request: k }) => k === counted);
    return fault === undefined ? answerTo(request, entry) : failing(request, fault);
  }

  async function answerTo(request: Request, entry: { answerBytes: number }): Promise<HostAnswer> {
    const answer = await interpret(request, bench);
    const body = JSON.stringify(answer);
    entry.answerBytes = byteLength(body);
    if (profile.payloadLimit !== null && entry.answerBytes > profile.payloadLimit) return refuse(TRANSPORT_ERRORS.ResponsePayloadSizeLimitExceeded);
    return { error: 0, body };
  }

  async function failing(request: Request, { code, applied }: Fault): Promise<HostAnswer> {
    const done = Math.floor(request.Actions.length * applied);
    const answer: Answer = await interpret({ ...request, Actions: request.Actions.slice(0, done) }, bench);
    if (isTransportError(code)) return refuse(TRANSPORT_ERRORS[code]);
    // The client explains the error by the action it points to, so there must be one.
    const error = { Code: code, Message: code, Location: '', ActionIndex: Math.min(done, request.Actions.length - 1), HttpStatusCode: 500 };
    return { error: 0, body: JSON.stringify({ ...answer, Error: error }) };
  }

  return {
    book,
    profile,
    execute,
    onMessage(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    settings: bench.settings,
    unknownMembers: () => [...bench.unknown],
    plan(planned) {
      faults = planned;
      counted = 0;
    },
    editCell(on) {
      editing = on;
      if (!on) {
        editEnded.forEach((go) => go());
        editEnded = [];
      }
    },
    protect: (sheetId, on) => bench.protect(sheetId, on),
    onWorkbookOpened(listener) {
      bench.openings.add(listener);
      return () => bench.openings.delete(listener);
    },
    protectStructure(on) {
      bench.structureProtected = on;
    },
    selectAreas: (sheetId, areas) => bench.selectAreas(sheetId, areas),
    validation: (sheetId, area) => bench.validations(sheetId).of(area),
    link: (sheetId, area) => bench.links(sheetId).of(area),
    pageLayout: (sheetId) => bench.pageLayout(sheetId),
    noteUnknown: (member) => void bench.unknown.add(member),
    requests: () => log,
    functions,
    close() {
      stopWatching();
      functions.close();
      listeners.clear();
      book.dispose();
    },
  };
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
