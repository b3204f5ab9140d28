/** Reads a column of days or counts; of the rows of a customer the latest, earliest or largest counts. */
import type { CellPlace, ColumnBuilder, Ground, ListRecords } from './column-builder';
import type { CellInput } from './grid';
import { readCount } from './read-count';
import { readDataDate, readDay, type DayContext } from './read-day';
import type { Reading } from './reading';

export class ExtremeBuilder implements ColumnBuilder {
  private readonly values: Float64Array;

  constructor(
    private readonly ground: Ground,
    private readonly context: DayContext,
  ) {
    this.values = new Float64Array(ground.customers.count).fill(NaN);
  }

  add(cell: CellInput, _format: string, { row, customer }: CellPlace): void {
    const { column, findings } = this.ground;
    const reading = this.read(cell);
    if (reading.kind === 'blank') return;
    if (reading.kind === 'refused') {
      findings.inCell(reading.code, column, row, cell);
      return;
    }
    if (reading.remark !== undefined) findings.inCell(reading.remark, column, row, cell, { year: this.context.year ?? 0 });
    const before = this.values[customer] ?? NaN;
    const wins = column.field.aggregation === 'earliest' ? reading.value < before : reading.value > before;
    if (Number.isNaN(before) || wins) this.values[customer] = reading.value;
  }

  finish(into: ListRecords): void {
    const { column } = this.ground;
    (column.field.kind === 'number' ? into.number : into.day)[column.key] = this.values;
  }

  private read(cell: CellInput): Reading<number> {
    const { field } = this.ground.column;
    if (field.kind === 'number') return readCount(cell);
    return field.id === 'dataDate' ? readDataDate(cell, this.context) : readDay(cell, this.context);
  }
}
