/** Tells the host when a person selects several areas, which a book has no way to say. */
import { SetSelectionsOperation, type ISetSelectionsOperationParams } from '@univerjs/sheets';
import { areaOf } from '../book/rectangle';
import type { UniverBook } from '../book/univer-book';
import type { Host } from '../host/host';

export function watchSeveralAreas(book: UniverBook, host: Host): void {
  book.door.commands.onCommandExecuted(({ id, params }) => {
    if (id !== SetSelectionsOperation.id || book.door.isProgram()) return;
    const { subUnitId, selections } = params as ISetSelectionsOperationParams;
    if (selections.length > 1) host.selectAreas(subUnitId, selections.map(({ range }) => areaOf(range)));
  });
}
