/** The one place where what happens in a book becomes the events that an add-in asked for. */
import type { BookEvent } from './book';
import type { MessageEntry } from './host';
import { EVENT_TYPES, registration, WORKBOOK_TARGET, type EventKind } from './richapi/event-kinds';
import type { Json } from './richapi/api-object';
import { writeArea } from './richapi/address';
import type { Workbench } from './richapi/workbench';

/** The category of the client's generic events in the message channel. */
const GENERIC_EVENT = 65_536;

/** Returns the function that stops watching. */
export function watchBook(bench: Workbench, deliver: (entries: readonly MessageEntry[]) => void): () => void {
  let active = bench.book.activeSheet();
  const names = new Map(bench.book.sheets().map(({ id, name }) => [id, name]));

  const send = (kind: EventKind, sheetId: string, details: Readonly<Record<string, Json>>): void => {
    const text = JSON.stringify({ worksheetId: sheetId, source: 'Local', ...details });
    // Handlers of a sheet and those of the collection listen under different targets.
    const entries = [sheetId, WORKBOOK_TARGET]
      .filter((target) => bench.registrations.has(registration(target, kind)))
      .map((target): MessageEntry => [GENERIC_EVENT, EVENT_TYPES[kind], target, text, null, false]);
    if (entries.length > 0) deliver(entries);
  };

  return bench.book.listen((event: BookEvent) => {
    switch (event.kind) {
      case 'cells-changed':
        send('changed', event.sheetId, {
          address: writeArea(event.area),
          changeType: 'RangeEdited',
          triggerSource: event.source === 'program' ? 'ThisLocalAddin' : 'Unknown',
          shiftDirection: 'None',
          referenceId: '',
        });
        return;
      case 'selection-changed':
        send('selection', event.sheetId, { address: writeArea(event.area) });
        return;
      case 'sheet-added':
        names.set(event.sheetId, nameOf(bench, event.sheetId));
        send('added', event.sheetId, {});
        return;
      case 'sheet-deleted':
        names.delete(event.sheetId);
        send('deleted', event.sheetId, {});
        return;
      case 'sheet-activated':
        if (event.sheetId === active) return;
        send('deactivated', active, {});
        active = event.sheetId;
        send('activated', active, {});
        return;
      case 'sheet-renamed': {
        const nameBefore = names.get(event.sheetId) ?? '';
        const nameAfter = nameOf(bench, event.sheetId);
        names.set(event.sheetId, nameAfter);
        send('renamed', event.sheetId, { nameBefore, nameAfter });
        return;
      }
    }
  });
}

function nameOf(bench: Workbench, sheetId: string): string {
  return bench.sheet(sheetId).name;
}
