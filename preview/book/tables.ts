/** The one place for the tables of a book: those of Univer, with what Excel says about them and Univer does not keep. */
import { AddSheetTableMutation, DeleteSheetTableMutation, SetSheetTableMutation, TableManager } from '@univerjs/sheets-table';
import type { Area, TableState } from '../host/book';
import { areaOf, rangeOf } from './rectangle';
import type { UniverDoor } from './univer-door';

type Extra = Pick<TableState, 'hasHeaders' | 'showTotals' | 'style' | 'showFilterButton'>;

/** Of a table that a person made in the sheet. */
const USUAL: Extra = { hasHeaders: true, showTotals: false, style: 'TableStyleMedium2', showFilterButton: true };

/** Univer comes with six themes; Excel's names spread over them by their number. */
const THEMES = 6;

export class Tables {
  private readonly extras = new Map<string, Extra>();
  private count = 0;

  constructor(
    private readonly door: UniverDoor,
    /** Texts of a row of headings. */
    private readonly headings: (sheetId: string, area: Area) => string[],
  ) {}

  list(): readonly TableState[] {
    return this.manager()
      .getTableList(this.door.unitId)
      .map(({ id, name, subUnitId, range }) => ({ id, name, sheetId: subUnitId, area: areaOf(range), ...(this.extras.get(id) ?? USUAL) }));
  }

  add(table: Omit<TableState, 'id'>): TableState {
    this.count += 1;
    const state = { ...table, id: `table-${this.count}` };
    this.extras.set(state.id, extraOf(state));
    this.door.run(AddSheetTableMutation, {
      subUnitId: state.sheetId,
      tableId: state.id,
      name: state.name,
      range: rangeOf(state.area),
      header: this.headings(state.sheetId, { ...state.area, rows: 1 }),
      options: { tableStyleId: themeOf(state.style), showHeader: state.hasHeaders },
    });
    return state;
  }

  change(id: string, change: Partial<Omit<TableState, 'id' | 'sheetId'>>): void {
    const table = this.list().find((one) => one.id === id);
    if (table === undefined) throw new Error(`No table ${id}.`);
    const next = { ...table, ...change };
    this.extras.set(id, extraOf(next));
    const config = {
      ...(change.name === undefined ? {} : { name: change.name }),
      ...(change.area === undefined ? {} : { updateRange: { newRange: rangeOf(change.area) } }),
      ...(change.style === undefined ? {} : { theme: themeOf(change.style) }),
    };
    if (Object.keys(config).length > 0) this.door.run(SetSheetTableMutation, { subUnitId: table.sheetId, tableId: id, config });
  }

  remove(id: string): void {
    const table = this.list().find((one) => one.id === id);
    if (table === undefined) throw new Error(`No table ${id}.`);
    this.extras.delete(id);
    this.door.run(DeleteSheetTableMutation, { subUnitId: table.sheetId, tableId: id });
  }

  private manager(): TableManager {
    return this.door.injector.get(TableManager);
  }
}

function extraOf({ hasHeaders, showTotals, style, showFilterButton }: Extra): Extra {
  return { hasHeaders, showTotals, style, showFilterButton };
}

function themeOf(style: string): string {
  const number = Number(/(\d+)$/u.exec(style)?.[1] ?? 2);
  return `table-default-${(number + THEMES - 2) % THEMES}`;
}
