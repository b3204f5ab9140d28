/** Tells when somebody is inside a cell: Excel then refuses what add-ins ask. */
import { SetCellEditVisibleOperation, type IEditorBridgeServiceVisibleParam } from '@univerjs/sheets-ui';
import type { UniverBook } from '../book/univer-book';

export function watchCellEditing(book: UniverBook, tell: (editing: boolean) => void): void {
  book.door.commands.onCommandExecuted(({ id, params }) => {
    if (id === SetCellEditVisibleOperation.id) tell((params as IEditorBridgeServiceVisibleParam).visible);
  });
}
