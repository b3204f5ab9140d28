/** Adds up a column of amounts per customer; one unknown amount makes the sum unknown, with its known part told. */
import { FEN_PER, MAX_FEN, printMoney, type Fen } from '../values/money';
import type { CellPlace, ColumnBuilder, Ground, ListRecords } from './column-builder';
import type { CellInput } from './grid';
import { readAmount } from './read-amount';

export class MoneyBuilder implements ColumnBuilder {
  /** Amount of each row that counts, in 分; NaN is unknown. */
  readonly byItem: Float64Array;
  private readonly known: Float64Array;
  private readonly knownRows: Int32Array;

  constructor(private readonly ground: Ground) {
    const { count, items } = ground.customers;
    this.byItem = new Float64Array(items).fill(NaN);
    this.known = new Float64Array(count);
    this.knownRows = new Int32Array(count);
  }

  add(cell: CellInput, _format: string, { row, item, customer }: CellPlace): void {
    const { column, findings } = this.ground;
    const reading = readAmount(cell, column.unit);
    if (reading.kind === 'blank') return;
    if (reading.kind === 'refused') {
      findings.inCell(reading.code, column, row, cell);
      return;
    }
    this.byItem[item] = reading.value;
    this.known[customer] = (this.known[customer] ?? 0) + reading.value;
    this.knownRows[customer] = (this.knownRows[customer] ?? 0) + 1;
  }

  finish(into: ListRecords): void {
    const { column, customers, findings } = this.ground;
    const sums = new Float64Array(customers.count).fill(NaN);
    for (let i = 0; i < customers.count; i += 1) {
      const rows = this.knownRows[i] ?? 0;
      const sum = this.known[i] ?? NaN;
      const row = customers.firstRow[i] ?? 0;
      if (rows === 0) continue;
      if (Math.abs(sum) > MAX_FEN) findings.inColumn('AMOUNT_TOO_LARGE', column, row, { text: `${(sum / FEN_PER.元).toExponential(3)}元` });
      else if (rows < (customers.rowCount[i] ?? 0)) findings.inColumn('SUM_PARTLY_UNKNOWN', column, row, { known: printMoney(sum as Fen, '元') });
      else sums[i] = sum;
    }
    const others = into.money[column.key];
    // A field with one column per bank: unknown in one of them is unknown in all.
    into.money[column.key] = others === undefined ? sums : sums.map((sum, i) => sum + (others[i] ?? NaN));
  }
}
