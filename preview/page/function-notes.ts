/** Says why the selected cell shows an error, in the words of the function that refused: Excel shows them beside the cell. */
import { addressOf } from '../book/address';
import type { Host } from '../host/host';

export function watchFunctionNotes({ book, functions }: Host, show: (note: string | null) => void): void {
  const update = (): void => {
    const { sheetId, area } = book.selection();
    const sheet = book.sheets().find(({ id }) => id === sheetId)?.name ?? '';
    const cell = addressOf(area.top, area.left);
    const failure = [...functions.failures().values()].find(({ address }) => isCell(address, sheet, cell));
    show(failure === undefined ? null : `${cell} ${failure.error} ${failure.message}`);
  };
  book.listen((event) => {
    if (event.kind === 'selection-changed' || event.kind === 'sheet-activated') update();
  });
  functions.onFailures(update);
}

/** Names of sheets are quoted in an address when they need it. */
function isCell(address: string, sheet: string, cell: string): boolean {
  return address === `${sheet}!${cell}` || address === `'${sheet.replaceAll("'", "''")}'!${cell}`;
}
