/**
 * The one place for the looks of many cells. Styles are shared by cells, so a look is worked out once per style that stands in the
 * area and not once per cell: a form of a million cells has a dozen styles.
 */
import { type ICellData, type IStyleData, type Nullable, type Worksheet } from '@univerjs/core';
import { SetColDataMutation } from '@univerjs/sheets';
import { type Area, type BorderLine, type BorderSide, type Look } from '../host/book';
import { dressed, lined, lineOf, lookOf } from './cell-look';
import { matrixOf } from './rectangle';
import type { UniverDoor } from './univer-door';

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

type Edge = 't' | 'b' | 'l' | 'r';
type Lines = Readonly<Partial<Record<Edge, BorderLine>>>;
type SharedLook = { readonly [K in keyof Look]: Look[K] | null };

const EDGES: Readonly<Record<BorderSide, readonly Edge[]>> = {
  EdgeTop: ['t'],
  EdgeBottom: ['b'],
  EdgeLeft: ['l'],
  EdgeRight: ['r'],
  InsideVertical: ['l', 'r'],
  InsideHorizontal: ['t', 'b'],
};

export class CellLooks {
  constructor(private readonly door: UniverDoor) {}

  set(sheetId: string, area: Area, look: Partial<Look>): void {
    const sheet = this.door.sheet(sheetId);
    const lines = look.borders ?? {};
    const plain = Object.keys(look).some((key) => key !== 'borders' && key !== 'locked');
    this.restyle(sheet, area, (style, row, column) => {
      const here = linesAt(lines, area, row, column);
      return lined(plain ? dressed(style, look) : style, here);
    }, (row, column) => placeIn(area, row, column));
    if (look.locked !== undefined) this.lock(sheet, area, look.locked);
    this.repaint(sheetId);
  }

  setFormats(sheetId: string, area: Area, formats: readonly (readonly (string | null)[])[]): void {
    const sheet = this.door.sheet(sheetId);
    const at = (row: number, column: number): string | null => formats[row - area.top]?.[column - area.left] ?? null;
    this.restyle(sheet, area, (style, row, column) => {
      const format = at(row, column);
      return format === null ? style : dressed(style, { numberFormat: format });
    }, (row, column) => at(row, column) ?? '\0');
    this.repaint(sheetId);
  }

  clear(sheetId: string, area: Area): void {
    const sheet = this.door.sheet(sheetId);
    this.restyle(sheet, area, () => ({}), () => '');
    this.lock(sheet, area, true);
    this.repaint(sheetId);
  }

  /** The style of a cell, from itself, its row or its column. */
  styleAt(sheet: Worksheet, row: number, column: number): Nullable<IStyleData> {
    return this.door.workbook.getStyles().get(styleKey(sheet, sheet.getCellRaw(row, column), row, column));
  }

  shared(sheetId: string, area: Area): SharedLook {
    const sheet = this.door.sheet(sheetId);
    const styles = this.door.workbook.getStyles();
    const looks = new Set<Nullable<string>>();
    let locked: boolean | null | undefined;
    this.visit(sheet, area, (cell, row, column) => {
      looks.add(keyOf(styleKey(sheet, cell, row, column)));
      const one = cell?.custom?.locked !== false;
      locked = locked === undefined || locked === one ? one : null;
    });
    const [first = lookOf(null), ...others] = [...looks].map((key) => lookOf(key === null || key === undefined ? null : key.startsWith('{') ? (JSON.parse(key) as IStyleData) : styles.get(key)));
    const same = Object.fromEntries(Object.entries(first).map(([key, value]) => [key, others.every((other) => other[key as keyof typeof first] === value) ? value : null]));
    return { ...(same as { readonly [K in keyof typeof first]: (typeof first)[K] | null }), borders: this.borders(sheet, area), locked: locked ?? null };
  }

  /** The look of every cell by itself; cells of one style share one object. */
  each(sheetId: string, area: Area): readonly (readonly Look[])[] {
    const sheet = this.door.sheet(sheetId);
    const known = new Map<string, Look>();
    return matrixOf(area, (row, column) => {
      const cell = sheet.getCellRaw(row, column);
      const locked = cell?.custom?.locked !== false;
      const key = `${String(locked)} ${keyOf(styleKey(sheet, cell, row, column)) ?? ''}`;
      let look = known.get(key);
      if (look === undefined) {
        const style = this.styleAt(sheet, row, column);
        const lines = { EdgeTop: lineOf(style, 't'), EdgeBottom: lineOf(style, 'b'), EdgeLeft: lineOf(style, 'l'), EdgeRight: lineOf(style, 'r') };
        const borders = Object.fromEntries(Object.entries(lines).filter(([, line]) => line !== undefined)) as Look['borders'];
        known.set(key, (look = { ...lookOf(style), borders, locked }));
      }
      return look;
    });
  }

  /** The lines that are the same all along a side. */
  private borders(sheet: Worksheet, { top, left, rows, columns }: Area): Look['borders'] {
    const bottom = Math.min(top + rows, sheet.getRowCount()) - 1;
    const right = Math.min(left + columns, sheet.getColumnCount()) - 1;
    const side = (edge: Edge, fromRow: number, toRow: number, fromColumn: number, toColumn: number): BorderLine | undefined => {
      let shared: BorderLine | undefined;
      for (let row = fromRow; row <= toRow; row += 1) {
        for (let column = fromColumn; column <= toColumn; column += 1) {
          const line = lineOf(this.styleAt(sheet, row, column), edge);
          if (line === undefined || (shared !== undefined && JSON.stringify(line) !== JSON.stringify(shared))) return undefined;
          shared = line;
        }
      }
      return shared;
    };
    const sides: Readonly<Record<BorderSide, BorderLine | undefined>> = {
      EdgeTop: side('t', top, top, left, right),
      EdgeBottom: side('b', bottom, bottom, left, right),
      EdgeLeft: side('l', top, bottom, left, left),
      EdgeRight: side('r', top, bottom, right, right),
      InsideHorizontal: side('b', top, bottom - 1, left, right),
      InsideVertical: side('r', top, bottom, left, right - 1),
    };
    return Object.fromEntries(Object.entries(sides).filter(([, line]) => line !== undefined));
  }

  /**
   * Gives every cell of the area another style, worked out once per style and place.
   * @param placeOf cells of one place get the same change
   */
  private restyle(sheet: Worksheet, area: Area, change: (style: IStyleData, row: number, column: number) => IStyleData, placeOf: (row: number, column: number) => string | number): void {
    const styles = this.door.workbook.getStyles();
    const done = new Map<string | number, Map<Nullable<string>, Nullable<string>>>();
    const next = (now: ICellData['s'], row: number, column: number): Nullable<string> => {
      const place = placeOf(row, column);
      let here = done.get(place);
      if (here === undefined) done.set(place, (here = new Map()));
      const key = keyOf(now);
      if (here.has(key)) return here.get(key);
      const style = change({ ...styles.get(now) }, row, column);
      const id = Object.keys(style).length === 0 ? null : styles.setValue(style);
      here.set(key, id);
      return id;
    };
    this.restyleWhole(sheet, area, next);
    const matrix = sheet.getCellMatrix();
    for (let row = area.top; row < Math.min(area.top + area.rows, sheet.getRowCount()); row += 1) {
      const whole = area.rows === MAX_ROWS || area.columns === MAX_COLUMNS;
      const cells = whole ? matrix.getRow(row) : matrix.getRowOrCreate(row);
      if (cells === null || cells === undefined) continue;
      for (let column = area.left; column < Math.min(area.left + area.columns, sheet.getColumnCount()); column += 1) {
        const cell = cells[column];
        if (whole && (cell === null || cell === undefined)) continue;
        const id = next(styleKey(sheet, cell, row, column), row, column);
        if (cell !== null && cell !== undefined) {
          if (id === null || id === undefined) delete cell.s;
          else cell.s = id;
        } else if (id !== null && id !== undefined) cells[column] = { s: id };
      }
    }
  }

  /** Whole columns and rows keep their look themselves; only their existing cells are visited. */
  private restyleWhole(sheet: Worksheet, area: Area, next: (now: ICellData['s'], row: number, column: number) => Nullable<string>): void {
    if (area.rows === MAX_ROWS) {
      for (let column = area.left; column < Math.min(area.left + area.columns, sheet.getColumnCount()); column += 1) {
        const data = sheet.getColumnManager().getColumnOrCreate(column);
        const id = next(data.s ?? null, area.top, column);
        if (id === null || id === undefined) delete data.s;
        else data.s = id;
      }
    } else if (area.columns === MAX_COLUMNS) {
      for (let row = area.top; row < Math.min(area.top + area.rows, sheet.getRowCount()); row += 1) {
        const data = sheet.getRowManager().getRowOrCreate(row);
        const id = next(data.s ?? null, row, area.left);
        if (id === null || id === undefined) delete data.s;
        else data.s = id;
      }
    }
  }

  /** Univer protects no single cells: it is only remembered. */
  private lock(sheet: Worksheet, area: Area, locked: boolean): void {
    const matrix = sheet.getCellMatrix();
    for (let row = area.top; row < Math.min(area.top + area.rows, sheet.getRowCount()); row += 1) {
      for (let column = area.left; column < Math.min(area.left + area.columns, sheet.getColumnCount()); column += 1) {
        const cell = matrix.getValue(row, column);
        if (!locked) matrix.setValue(row, column, { ...cell, custom: { ...cell?.custom, locked } });
        else if (cell?.custom !== null && cell?.custom !== undefined) delete cell.custom.locked;
      }
    }
  }

  private visit(sheet: Worksheet, area: Area, visit: (cell: Nullable<ICellData>, row: number, column: number) => void): void {
    const rows = Math.max(1, Math.min(area.rows, sheet.getRowCount() - area.top));
    const columns = Math.max(1, Math.min(area.columns, sheet.getColumnCount() - area.left));
    for (let row = area.top; row < area.top + rows; row += 1) {
      const cells = sheet.getCellMatrix().getRow(row);
      for (let column = area.left; column < area.left + columns; column += 1) visit(cells?.[column], row, column);
    }
  }

  /** The cells were changed behind Univer's back; a mutation without content makes it draw them. */
  private repaint(sheetId: string): void {
    this.door.run(SetColDataMutation, { subUnitId: sheetId, columnData: {} });
  }
}

function styleKey(sheet: Worksheet, cell: Nullable<ICellData>, row: number, column: number): ICellData['s'] {
  return cell?.s ?? sheet.getRowManager().getRow(row)?.s ?? sheet.getColumnManager().getColumn(column)?.s ?? null;
}

/** Styles stand in cells as ids; those that a person's edit has left as objects are told apart by their text. */
function keyOf(style: ICellData['s']): Nullable<string> {
  return typeof style === 'object' && style !== null ? JSON.stringify(style) : style;
}

/** Which edges of the area a cell lies on. */
function placeIn(area: Area, row: number, column: number): number {
  const first = row === area.top ? 1 : 0;
  const last = row === area.top + area.rows - 1 ? 2 : 0;
  return first + last + (column === area.left ? 4 : 0) + (column === area.left + area.columns - 1 ? 8 : 0);
}

function linesAt(borders: Look['borders'], area: Area, row: number, column: number): Lines {
  const lines: Partial<Record<Edge, BorderLine>> = {};
  for (const [side, line] of Object.entries(borders) as [BorderSide, BorderLine][]) {
    for (const edge of EDGES[side]) {
      if (isOn(side, edge, area, row, column)) lines[edge] = line;
    }
  }
  return lines;
}

function isOn(side: BorderSide, edge: Edge, { top, left, rows, columns }: Area, row: number, column: number): boolean {
  switch (side) {
    case 'EdgeTop':
      return row === top;
    case 'EdgeBottom':
      return row === top + rows - 1;
    case 'EdgeLeft':
      return column === left;
    case 'EdgeRight':
      return column === left + columns - 1;
    case 'InsideHorizontal':
      return edge === 't' ? row > top : row < top + rows - 1;
    case 'InsideVertical':
      return edge === 'l' ? column > left : column < left + columns - 1;
  }
}
