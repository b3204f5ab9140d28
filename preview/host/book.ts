/**
 * The one contract between the preview host and the spreadsheet behind it: what the Rich API needs of a workbook.
 *
 * A book knows cells, looks and calculation. How Excel types input, checks names, refuses or limits is not its business:
 * that is `richapi/`. Rows and columns count from 0; bulk data goes in and out as matrices.
 */

/** What a cell shows: text, number, boolean, an error as its text (`#N/A`); '' is blank. */
export type Scalar = string | number | boolean;

/** Content to write: a scalar taken literally ('' clears), a formula, or null to leave the cell as it is. */
export type Input = Scalar | { readonly formula: string } | null;

/** An area, inclusive of its first row and column. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

export const BORDER_SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal'] as const;
export type BorderSide = (typeof BORDER_SIDES)[number];

/** Excel's words for a line, as its API spells them. */
export interface BorderLine {
  readonly style: string;
  readonly weight: string;
  /** `#RRGGBB` */
  readonly color: string;
}

/** The look of a cell in Excel's words; colours are `#RRGGBB`, sizes are points, '' as fill is "none". */
export interface Look {
  readonly numberFormat: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly fill: string;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  readonly locked: boolean;
  readonly borders: Readonly<Partial<Record<BorderSide, BorderLine>>>;
}

export const PLAIN_LOOK: Look = {
  numberFormat: 'General',
  fontName: '宋体',
  fontSize: 11,
  fontColor: '#000000',
  bold: false,
  italic: false,
  underline: 'None',
  fill: '',
  horizontal: 'General',
  vertical: 'Center',
  wrap: false,
  indent: 0,
  locked: true,
  borders: {},
};

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

export interface SheetState {
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
  /** `#RRGGBB`, '' for none. */
  readonly tabColor: string;
  readonly gridlines: boolean;
  readonly headings: boolean;
  /** Rows and columns that stay; 0 and 0 when nothing is frozen. */
  readonly frozen: { readonly rows: number; readonly columns: number };
}

export interface TableState {
  readonly id: string;
  readonly name: string;
  readonly sheetId: string;
  readonly area: Area;
  readonly hasHeaders: boolean;
  readonly showTotals: boolean;
  readonly style: string;
  readonly showFilterButton: boolean;
}

export interface NameState {
  readonly name: string;
  /** `=Sheet1!$A$1` */
  readonly formula: string;
  readonly visible: boolean;
  readonly comment: string;
}

/** A conditional format as the Rich API describes it. */
export interface ConditionalFormatState {
  readonly id: string;
  readonly sheetId: string;
  readonly area: Area;
  readonly type: 'Custom' | 'CellValue' | 'ContainsText';
  readonly rule: {
    readonly operator: string;
    readonly formula1: string;
    readonly formula2: string;
    readonly text: string;
  };
  readonly look: Readonly<Partial<Pick<Look, 'fontColor' | 'bold' | 'italic' | 'underline' | 'fill' | 'numberFormat'>>>;
  readonly stopIfTrue: boolean;
}

/** A cell calls an add-in's function. `args` are scalars or matrices; a blank cell arrives as ''. */
export interface FunctionCall {
  readonly name: string;
  readonly args: readonly (Scalar | null | readonly (readonly Scalar[])[])[];
  /** `Sheet1!A1`, '' when the book cannot tell. */
  readonly address: string;
}
export type FunctionAnswer = Scalar | readonly (readonly Scalar[])[];

export type BookEvent =
  | { readonly kind: 'cells-changed'; readonly sheetId: string; readonly area: Area; readonly source: 'user' | 'program' }
  | { readonly kind: 'selection-changed'; readonly sheetId: string; readonly area: Area }
  | { readonly kind: 'sheet-added' | 'sheet-deleted' | 'sheet-activated' | 'sheet-renamed'; readonly sheetId: string };

export interface Book {
  // Sheets
  sheets(): readonly SheetState[];
  activeSheet(): string;
  activate(sheetId: string): void;
  /** Adds behind the last sheet. The name is valid and free: the host has checked. */
  addSheet(name: string): SheetState;
  removeSheet(sheetId: string): void;
  moveSheet(sheetId: string, position: number): void;
  changeSheet(sheetId: string, change: Partial<Omit<SheetState, 'id'>>): void;

  // Cells
  /** Writes content; `inputs` has the shape of the area. */
  write(sheetId: string, area: Area, inputs: readonly (readonly Input[])[]): void;
  values(sheetId: string, area: Area): Scalar[][];
  /** Formulas with their `=`, and for other cells their values. */
  formulas(sheetId: string, area: Area): Scalar[][];
  numberFormats(sheetId: string, area: Area): string[][];
  /** `formats` has the shape of the area; null leaves a cell. */
  setNumberFormats(sheetId: string, area: Area, formats: readonly (readonly (string | null)[])[]): void;
  /** What each cell displays. */
  texts(sheetId: string, area: Area): string[][];
  /** The used area; null when nothing is used. With `valuesOnly` cells that only have a look do not count. */
  usedArea(sheetId: string, valuesOnly: boolean): Area | null;
  clear(sheetId: string, area: Area, what: 'all' | 'contents' | 'formats'): void;

  // Looks
  setLook(sheetId: string, area: Area, look: Partial<Look>): void;
  /** The look all cells share; a member that differs between cells is null. */
  look(sheetId: string, area: Area): { readonly [K in keyof Look]: Look[K] | null };
  merge(sheetId: string, area: Area): void;
  unmerge(sheetId: string, area: Area): void;
  merges(sheetId: string): readonly Area[];
  /** Points. */
  columnWidth(sheetId: string, column: number): number;
  setColumnWidth(sheetId: string, column: number, points: number): void;
  rowHeight(sheetId: string, row: number): number;
  setRowHeights(sheetId: string, first: number, count: number, points: number): void;
  isRowHidden(sheetId: string, row: number): boolean;
  setRowsHidden(sheetId: string, first: number, count: number, hidden: boolean): void;
  isColumnHidden(sheetId: string, column: number): boolean;
  setColumnsHidden(sheetId: string, first: number, count: number, hidden: boolean): void;

  // Tables, names, conditional formats
  tables(): readonly TableState[];
  addTable(table: Omit<TableState, 'id'>): TableState;
  changeTable(id: string, change: Partial<Omit<TableState, 'id' | 'sheetId'>>): void;
  removeTable(id: string): void;
  names(): readonly NameState[];
  setName(name: NameState): void;
  removeName(name: string): void;
  conditionalFormats(sheetId: string): readonly ConditionalFormatState[];
  addConditionalFormat(format: Omit<ConditionalFormatState, 'id'>): ConditionalFormatState;
  changeConditionalFormat(id: string, change: Partial<Pick<ConditionalFormatState, 'rule' | 'look' | 'stopIfTrue'>>): void;
  removeConditionalFormats(sheetId: string, area: Area): void;

  // The person at the keyboard
  selection(): { readonly sheetId: string; readonly area: Area };
  select(sheetId: string, area: Area): void;

  // Calculation
  /** Makes `NAME` (upper case, may hold a dot) callable in cells; cells show #BUSY! until it answers. */
  registerFunction(name: string, call: (call: FunctionCall) => Promise<FunctionAnswer>): void;
  /** Resolves when no calculation is under way. */
  calculated(): Promise<void>;
  /** Calculates everything again. */
  recalculate(): void;

  /** Returns the function that stops listening. */
  listen(listener: (event: BookEvent) => void): () => void;
  dispose(): void;
}
