/** The one place where a cell's call of an add-in function goes to the functions' runtime and its answer comes back. */
import type { Area, Book, FunctionAnswer, FunctionCall, Scalar } from './book';
import type { MessageEntry } from './host';
import { overlap } from './richapi/area-overlap';
import { parseArea, splitAddress } from './richapi/address';
import type { Argument, Json } from './richapi/api-object';
import { isErrorText } from './richapi/cell-input';

/** What `functions.json` says of a function, as far as the host needs it. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly parameters: readonly { readonly dimensionality?: string; readonly optional?: boolean; readonly repeating?: boolean }[];
  readonly options?: { readonly cancelable?: boolean; readonly stream?: boolean };
}

/** Why a cell shows an error, in the function's own words where it gave any. */
export interface FunctionFailure {
  readonly address: string;
  readonly name: string;
  readonly error: string;
  readonly message: string;
}

/** Entries for the functions' runtime carry this category. */
export const FUNCTION_CATEGORY = 1;
const INVOKE = 1_000;
const CANCEL = 1_001;
const CANCELLABLE = 1;
const STREAMING = 2;

/** What a failed result shows, by the runtime's number. Whatever is not listed shows #VALUE!. */
const ERRORS: Readonly<Record<number, string>> = { 1: '#N/A', 5: '#DIV/0!', 6: '#NUM!', 7: '#VALUE!', 8: '#NULL!' };
const INVALID_VALUE = '#VALUE!';

type Cell = Scalar | null;

interface Pending {
  readonly id: number;
  readonly metadata: FunctionMetadata;
  readonly call: FunctionCall;
  readonly entry: MessageEntry;
  readonly resolve: (answer: FunctionAnswer) => void;
}

export class CustomFunctionCalls {
  private readonly pending = new Map<number, Pending>();
  private readonly failed = new Map<string, FunctionFailure>();
  private readonly watchers = new Set<() => void>();
  private readonly stops: (() => void)[] = [];
  private called: { readonly promise: Promise<void>; readonly resolve: () => void } | null = null;
  private lastId = 0;
  private ready = false;

  constructor(private readonly deliver: (entries: readonly MessageEntry[]) => void) {}

  /** Makes `NAMESPACE.NAME` callable in cells for every function of a `functions.json`. */
  install(book: Book, namespace: string, { functions }: { readonly functions: readonly FunctionMetadata[] }): void {
    for (const metadata of functions) book.registerFunction(`${namespace}.${metadata.name}`.toUpperCase(), (call) => this.invoke(metadata, call));
    this.stops.push(
      book.listen((event) => {
        if (event.kind === 'cells-changed') this.cancel(book.sheets().find(({ id }) => id === event.sheetId)?.name ?? '', event.area);
      }),
    );
  }

  close(): void {
    this.stops.forEach((stop) => stop());
  }

  /** Whether the functions' runtime has started. Calls made before wait for it. */
  isReady(): boolean {
    return this.ready;
  }

  /** The runtime has started, or started again: what has no answer yet is asked again. */
  runtimeReady(): void {
    this.ready = true;
    const entries = [...this.pending.values()].map(({ entry }) => entry);
    if (entries.length > 0) this.deliver(entries);
  }

  /** Resolves as soon as a call has no answer yet. */
  waiting(): Promise<void> {
    if (this.pending.size > 0) return Promise.resolve();
    if (this.called === null) {
      let resolve = (): void => undefined;
      const promise = new Promise<void>((go) => (resolve = go));
      this.called = { promise, resolve };
    }
    return this.called.promise;
  }

  /** The last failure of each cell that has one, by address. */
  failures(): ReadonlyMap<string, FunctionFailure> {
    return this.failed;
  }

  /** Calls back whenever the failures change. Returns the function that stops it. */
  onFailures(watcher: () => void): () => void {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  }

  /** Results as the runtime sends them: rows of an array, or objects from an older one. */
  answer(results: Argument): void {
    if (!Array.isArray(results)) throw new Error('the results of the functions are no list');
    for (const result of results as readonly Json[]) this.take(result);
  }

  private async invoke(metadata: FunctionMetadata, call: FunctionCall): Promise<FunctionAnswer> {
    const error = firstError(call.args);
    // Excel does not call a function that does not ask for errors.
    if (error !== null) return error;
    this.lastId += 1;
    const id = this.lastId;
    const { cancelable = false, stream = false } = metadata.options ?? {};
    const flags = (cancelable ? CANCELLABLE : 0) + (stream ? STREAMING : 0);
    const message = JSON.stringify([id, metadata.id.toUpperCase(), argumentsOf(metadata, call), call.address, flags, null]);
    const entry: MessageEntry = [FUNCTION_CATEGORY, INVOKE, '', message, null, false];
    return new Promise((resolve) => {
      this.pending.set(id, { id, metadata, call, entry, resolve });
      if (this.ready) this.deliver([entry]);
      this.called?.resolve();
      this.called = null;
    });
  }

  /** Tells the runtime that a cell was written over and no longer wants the answer it waits for. */
  private cancel(sheet: string, area: Area): void {
    for (const { id, metadata, call, resolve } of this.pending.values()) {
      const told = metadata.options?.cancelable === true || metadata.options?.stream === true;
      if (!told || !isIn(call.address, sheet, area)) continue;
      this.pending.delete(id);
      resolve(INVALID_VALUE);
      if (this.ready) this.deliver([[FUNCTION_CATEGORY, CANCEL, '', JSON.stringify({ invocationId: id }), null, false]]);
    }
  }

  private take(result: Json): void {
    const { id, failed, value, code } = readResult(result);
    const waiting = this.pending.get(id);
    // An answer that nobody waits for any more.
    if (waiting === undefined) return;
    this.pending.delete(id);
    const { call, metadata, resolve } = waiting;
    if (failed) {
      const error = ERRORS[code] ?? INVALID_VALUE;
      this.report(call, { address: call.address, name: metadata.name, error, message: typeof value === 'string' ? value : '' });
      resolve(error);
      return;
    }
    const messages: { readonly error: string; readonly message: string }[] = [];
    const answer = answerOf(value, (error, message) => messages.push({ error, message }));
    const [first] = messages;
    this.report(call, first === undefined ? null : { address: call.address, name: metadata.name, ...first });
    resolve(answer);
  }

  private report({ address }: FunctionCall, failure: FunctionFailure | null): void {
    if (failure === null) {
      if (!this.failed.delete(address)) return;
    } else this.failed.set(address, failure);
    this.watchers.forEach((watch) => watch());
  }
}

/** Excel hands a matrix over for each parameter that takes one, null for what is left out, and repetitions as one list. */
function argumentsOf({ parameters }: FunctionMetadata, { args }: FunctionCall): readonly unknown[] {
  const last = parameters.at(-1);
  const single = last?.repeating === true ? parameters.length - 1 : parameters.length;
  const given = parameters.slice(0, single).map((parameter, i) => shaped(parameter, args[i] ?? null));
  return last?.repeating === true ? [...given, args.slice(single).map((argument) => shaped(last, argument))] : given;
}

function shaped({ dimensionality }: FunctionMetadata['parameters'][number], argument: FunctionCall['args'][number]): Cell | readonly (readonly Cell[])[] {
  if (argument === null) return null;
  if (typeof argument === 'object') return dimensionality === 'matrix' ? argument : (argument[0]?.[0] ?? null);
  return dimensionality === 'matrix' ? [[argument]] : argument;
}

function isIn(address: string, sheet: string, area: Area): boolean {
  const { sheet: name, area: written } = splitAddress(address);
  const cell = parseArea(written);
  return name === sheet && cell !== null && overlap(cell, area) !== null;
}

function firstError(args: FunctionCall['args']): string | null {
  for (const cell of args.flatMap((argument) => (typeof argument === 'object' && argument !== null ? argument.flat() : [argument]))) {
    if (typeof cell === 'string' && isErrorText(cell)) return cell;
  }
  return null;
}

/** `[id, succeeded, value, code | times, …]`, or the object that older runtimes send. */
function readResult(result: Json): { readonly id: number; readonly failed: boolean; readonly value: Json; readonly code: number } {
  if (Array.isArray(result)) {
    const [id, succeeded, value = null, code] = result as readonly Json[];
    return { id: Number(id), failed: succeeded !== true, value, code: typeof code === 'number' ? code : 0 };
  }
  if (!isRecord(result)) throw new Error('a result of a function has no form that the host knows');
  const code = result['errorCode'];
  return { id: Number(result['id']), failed: result['failed'] === true, value: result['value'] ?? null, code: typeof code === 'number' ? code : 0 };
}

function answerOf(value: Json, onError: (error: string, message: string) => void): FunctionAnswer {
  if (!Array.isArray(value)) return scalarOf(value, onError);
  const rows = (value as readonly Json[]).map((row) => (Array.isArray(row) ? (row as readonly Json[]) : [row]).map((cell) => scalarOf(cell, onError)));
  const [first] = rows;
  return rows.length === 1 && first?.length === 1 ? (first[0] as Scalar) : rows;
}

/** An error that a function returns travels as an object. */
function scalarOf(value: Json, onError: (error: string, message: string) => void): Scalar {
  if (value === null) return '';
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (isRecord(value)) {
    const shown = value['basicValue'] ?? value['code'];
    const error = typeof shown === 'string' ? shown : INVALID_VALUE;
    onError(error, typeof value['message'] === 'string' ? value['message'] : typeof value['errorSubType'] === 'string' ? value['errorSubType'] : '');
    return error;
  }
  onError(INVALID_VALUE, '');
  return INVALID_VALUE;
}

function isRecord(value: Json): value is { readonly [member: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
