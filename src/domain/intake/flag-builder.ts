/** Reads a column of yes/no: yes in any row of a customer is yes; what cannot be read stays apart from no. */
import { FLAG } from '../values/flag';
import type { CellPlace, ColumnBuilder, Ground, ListRecords } from './column-builder';
import { UNREADABLE_FLAG } from './customer-list';
import type { CellInput } from './grid';
import { readFlag } from './read-flag';
import { readMonthResult } from './read-month-result';

/** Which of two rows wins, by `FLAG` value: yes, then unreadable, then no, then blank. */
const STRENGTH = [0, 1, 3, 2] as const;

export class FlagBuilder implements ColumnBuilder {
  private readonly values: Uint8Array;

  constructor(private readonly ground: Ground) {
    this.values = new Uint8Array(ground.customers.count);
  }

  add(cell: CellInput, _format: string, { row, customer }: CellPlace): void {
    const { column, findings } = this.ground;
    const isMonth = column.field.kind === 'month-result';
    const reading = isMonth ? readMonthResult(cell, column.legend) : readFlag(cell, column.legend);
    if (reading.kind === 'blank') return;
    if (reading.kind === 'refused') findings.inCell(reading.code, column, row, cell);
    const value = reading.kind === 'value' ? reading.value : UNREADABLE_FLAG;
    const before = this.values[customer] ?? FLAG.blank;
    if (isMonth && before !== FLAG.blank) {
      // A month cannot be both met and missed.
      if (before !== value) findings.inColumn('VALUES_DIFFER', column, row);
      return;
    }
    if (strength(value) > strength(before)) this.values[customer] = value;
  }

  finish(into: ListRecords): void {
    into.flag[this.ground.column.key] ??= this.values;
  }
}

function strength(flag: number): number {
  return STRENGTH[flag] ?? 0;
}
