/** What the host knows of a workbook beside its book: settings, protection, page layouts, references, what was asked in vain. */
import type { Area, Book, Input, SheetState } from '../book';
import type { CustomFunctionCalls } from '../custom-functions';
import { ApiError } from './api-error';
import type { ApiObject } from './api-object';
import type { Request } from './interpreter';
import { LookBuffer } from './look-buffer';
import type { Hyperlink } from './hyperlink';
import { newPageLayout, type PageLayout } from './page-layout';
import { Painted } from './painted';
import { sameName } from './sheet-rules';
import type { Validation } from './validation';
import { WriteBuffer } from './write-buffer';
import { sameArea } from './same-area';

/** The path types that lead into the workbook; the others are services of the add-in's own runtime. */
const ROOT_PATH = 1;
const REFERENCE_PATH = 6;
/** The action that does nothing but find an object. */
const INSTANTIATE = 1;

export class Workbench {
  /** The add-in's settings: name to JSON. */
  readonly settings = new Map<string, string>();
  readonly unknown = new Set<string>();
  /** Objects the client keeps by reference. */
  readonly references = new Map<string, ApiObject>();
  /** Events the client asked for, as `target:event`. */
  readonly registrations = new Set<string>();
  calculationMode = 'Automatic';
  structureProtected = false;
  /** Options of protected sheets, by id. */
  readonly protectedSheets = new Map<string, Readonly<Record<string, unknown>>>();
  private readonly layouts = new Map<string, PageLayout>();
  private readonly rules = new Map<string, Painted<Validation>>();
  private readonly leads = new Map<string, Painted<Hyperlink>>();
  private readonly looks: LookBuffer;
  private readonly writes: WriteBuffer;
  private several: { readonly sheetId: string; readonly areas: readonly Area[] } | null = null;
  private stale = false;
  private lastReference = 0;
  private created = 0;
  /** Told of each workbook that is opened beside this one, with its file in base64. */
  readonly openings = new Set<(file: string) => void>();

  constructor(
    private readonly held: Book,
    readonly functions: CustomFunctionCalls,
  ) {
    this.looks = new LookBuffer(held);
    this.writes = new WriteBuffer(held);
  }

  /** The id of the next workbook made of a file. */
  createdWorkbook(): string {
    this.created += 1;
    return `created-${this.created}`;
  }

  openWorkbook(file: string): void {
    this.openings.forEach((open) => open(file));
  }

  /** The book with everything that was said so far. */
  get book(): Book {
    this.looks.flush();
    this.writes.flush();
    return this.held;
  }

  /** The book without the contents that still wait to be written: for reading looks, which they cannot change. */
  get lookBook(): Pick<Book, 'look' | 'numberFormats' | 'merges' | 'setNumberFormats'> {
    this.looks.flush();
    return this.held;
  }

  /** Writes content; it reaches the book before anything reads it. */
  write(sheetId: string, area: Area, inputs: readonly (readonly Input[])[]): void {
    this.writes.write(sheetId, area, inputs);
    this.stale = true;
  }

  /** The looks that are being set; they reach the book before anything else does. */
  get paint(): Pick<LookBuffer, 'set' | 'setLine'> {
    return this.looks;
  }

  /** Says that cells changed, so that values must be calculated before they are read. */
  touch(): void {
    this.stale = true;
  }

  /** Resolves when values may be read. Excel does not wait for an add-in's function either: its cells show #BUSY!. */
  async settled(): Promise<void> {
    if (!this.stale) return;
    this.stale = false;
    await Promise.race([this.book.calculated(), this.functions.waiting()]);
  }

  sheet(sheetId: string): SheetState {
    const found = this.book.sheets().find(({ id }) => id === sheetId);
    if (found === undefined) throw new ApiError('ItemNotFound', 'The sheet is not there any more.');
    return found;
  }

  /** A sheet by id or name, as collections take either. */
  findSheet(key: unknown): SheetState | null {
    const sheets = this.book.sheets();
    return sheets.find(({ id }) => id === key) ?? sheets.find(({ name }) => typeof key === 'string' && sameName(name, key)) ?? null;
  }

  pageLayout(sheetId: string): PageLayout {
    let layout = this.layouts.get(sheetId);
    if (layout === undefined) this.layouts.set(sheetId, (layout = newPageLayout()));
    return layout;
  }

  /** What may be typed into the cells of a sheet. */
  validations(sheetId: string): Painted<Validation> {
    let found = this.rules.get(sheetId);
    if (found === undefined) this.rules.set(sheetId, (found = new Painted()));
    return found;
  }

  /** Where the cells of a sheet lead. */
  links(sheetId: string): Painted<Hyperlink> {
    let found = this.leads.get(sheetId);
    if (found === undefined) this.leads.set(sheetId, (found = new Painted()));
    return found;
  }

  protect(sheetId: string, on: boolean): void {
    if (on) this.protectedSheets.set(sheetId, {});
    else this.protectedSheets.delete(sheetId);
  }

  /** Forgets what belonged to a sheet. */
  forget(sheetId: string): void {
    this.layouts.delete(sheetId);
    this.rules.delete(sheetId);
    this.leads.delete(sheetId);
    this.protectedSheets.delete(sheetId);
  }

  /** The reference by which the client will name an object. */
  keep(object: ApiObject): string {
    this.lastReference += 1;
    const reference = `R${this.lastReference}`;
    this.references.set(reference, object);
    return reference;
  }

  /** A person selects several areas, which a book has no way to say. */
  selectAreas(sheetId: string, areas: readonly Area[]): void {
    const last = areas.at(-1);
    if (last === undefined) throw new Error('a selection has at least one area');
    const { sheetId: active, area } = this.book.selection();
    // Where a person selects in the book itself, selecting once more would take the other areas away.
    if (active !== sheetId || !sameArea(area, last)) {
      this.book.activate(sheetId);
      this.book.select(sheetId, last);
    }
    this.several = areas.length > 1 ? { sheetId, areas } : null;
  }

  /** What is selected: the areas of `selectAreas` until the selection of the book moves away from the last of them. */
  selection(): { readonly sheetId: string; readonly areas: readonly Area[] } {
    const { sheetId, area } = this.book.selection();
    if (this.several !== null) {
      const last = this.several.areas.at(-1);
      if (this.several.sheetId === sheetId && last !== undefined && sameArea(last, area)) return this.several;
      this.several = null;
    }
    return { sheetId, areas: [area] };
  }

  /**
   * Whether a request reads or writes the workbook. Requests of services do not, nor does the client's own letting go of
   * references at the end of a batch.
   */
  concernsWorkbook({ Actions: actions, ObjectPaths: paths }: Request): boolean {
    const intoWorkbook = Object.values(paths).some(({ ObjectPathType: type }) => type === ROOT_PATH || type === REFERENCE_PATH);
    return intoWorkbook && actions.some(({ ActionType: type, Name: name }) => type !== INSTANTIATE && name !== '_RemoveReference');
  }
}
