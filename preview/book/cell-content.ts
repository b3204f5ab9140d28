/** The one place where content of a cell takes Univer's form and leaves it: what was text stays text. */
import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import type { Input, Scalar } from '../host/book';

/** Keys that are null are taken away from the cell; the look is not touched. */
const NOTHING: ICellData = { v: null, t: null, f: null, si: null, p: null };

export function cellOf(input: Exclude<Input, null>): ICellData {
  if (typeof input === 'object') return { ...NOTHING, f: input.formula };
  if (input === '') return { ...NOTHING };
  if (typeof input === 'number') return { ...NOTHING, v: input, t: CellValueType.NUMBER };
  if (typeof input === 'boolean') return { ...NOTHING, v: input ? 1 : 0, t: CellValueType.BOOLEAN };
  // A plain string that looks like a number or a truth value would be shown and calculated as one.
  return { ...NOTHING, v: input, t: looksTyped(input) ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

export function scalarOf(cell: Nullable<ICellData>): Scalar {
  if (cell === null || cell === undefined) return '';
  // Someone pressed Enter inside the cell: Univer keeps such text as a document.
  const document = cell.p?.body?.dataStream;
  if (document !== undefined) return document.replace(/\r\n$/u, '').replaceAll('\r', '\n');
  const { v, t } = cell;
  if (v === null || v === undefined) return '';
  return t === CellValueType.BOOLEAN ? v === 1 || v === true : v;
}

/** Most texts are told by their first character, which matters when there are a million. */
const MAY_BE_TYPED = /^[\s+\-.\dIitTfF]/u;

function looksTyped(text: string): boolean {
  return MAY_BE_TYPED.test(text) && text.trim() !== '' && (!Number.isNaN(Number(text)) || /^(true|false)$/iu.test(text));
}
