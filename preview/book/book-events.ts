/** The one place where Univer's commands become events of a book. */
import { ObjectMatrix, type ICellData, type ICommandInfo, type IObjectMatrixPrimitiveType, type IRange } from '@univerjs/core';
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  MoveRangeMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  ReorderRangeMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetNameMutation,
  type IInsertSheetMutationParams,
  type ISetSelectionsOperationParams,
} from '@univerjs/sheets';
import type { BookEvent } from '../host/book';
import { areaOf } from './rectangle';
import type { UniverDoor } from './univer-door';

/** A person moves and inserts cells in many ways; what changed is told as the range that was named. */
interface NamedRange {
  readonly subUnitId: string;
  readonly range: IRange;
}
interface Moved {
  readonly from: { readonly subUnitId: string; readonly value: IObjectMatrixPrimitiveType<ICellData> };
  readonly to: { readonly subUnitId: string; readonly value: IObjectMatrixPrimitiveType<ICellData> };
}

const CONTENT: readonly (keyof ICellData)[] = ['v', 'f', 'p', 'si'];

export function watchUniver(door: UniverDoor, tell: (event: BookEvent) => void): () => void {
  const changed = (sheetId: string, range: IRange | null): void => {
    if (range !== null) tell({ kind: 'cells-changed', sheetId, area: areaOf(range), source: door.isProgram() ? 'program' : 'user' });
  };
  const listener = door.commands.onCommandExecuted(({ id, params }: ICommandInfo, options) => {
    switch (id) {
      case SetRangeValuesMutation.id: {
        // Results of formulas are no change that somebody made.
        if (options?.onlyLocal === true) return;
        const { subUnitId, cellValue } = params as { readonly subUnitId: string; readonly cellValue?: IObjectMatrixPrimitiveType<ICellData> };
        changed(subUnitId, contentRange(cellValue));
        return;
      }
      case MoveRangeMutation.id: {
        const { from, to } = params as Moved;
        changed(from.subUnitId, extent(from.value));
        changed(to.subUnitId, extent(to.value));
        return;
      }
      case InsertRowMutation.id:
      case InsertColMutation.id:
      case RemoveRowMutation.id:
      case RemoveColMutation.id:
      case ReorderRangeMutation.id: {
        const { subUnitId, range } = params as NamedRange;
        changed(subUnitId, range);
        return;
      }
      case SetSelectionsOperation.id: {
        const { subUnitId, selections } = params as ISetSelectionsOperationParams;
        const last = selections[selections.length - 1];
        if (last !== undefined) tell({ kind: 'selection-changed', sheetId: subUnitId, area: areaOf(last.range) });
        return;
      }
      case SetWorksheetActiveOperation.id:
        tell({ kind: 'sheet-activated', sheetId: (params as NamedRange).subUnitId });
        return;
      case InsertSheetMutation.id:
        tell({ kind: 'sheet-added', sheetId: (params as IInsertSheetMutationParams).sheet.id });
        return;
      case RemoveSheetMutation.id:
        tell({ kind: 'sheet-deleted', sheetId: (params as NamedRange).subUnitId });
        return;
      case SetWorksheetNameMutation.id:
        tell({ kind: 'sheet-renamed', sheetId: (params as NamedRange).subUnitId });
        return;
      default:
        return;
    }
  });
  return () => listener.dispose();
}

/** The cells whose content a mutation names; null when it names looks only. */
function contentRange(cells: IObjectMatrixPrimitiveType<ICellData> | undefined): IRange | null {
  if (cells === undefined) return null;
  for (const row of Object.values(cells)) {
    // A mutation is of one kind: the first cell tells.
    for (const cell of Object.values(row as Record<number, ICellData | null>)) {
      return cell === null || CONTENT.some((key) => cell[key] !== undefined) ? extent(cells) : null;
    }
  }
  return null;
}

function extent(cells: IObjectMatrixPrimitiveType<ICellData>): IRange | null {
  const range = new ObjectMatrix(cells).getDataRange();
  return range.endRow < 0 ? null : range;
}
