/** Reads a column of words that have an order: the worst loan class, the furthest state of a product. */
import type { CellPlace, ColumnBuilder, Ground, ListRecords } from './column-builder';
import type { CellInput } from './grid';
import { LOAN_CLASSES, readLoanClass } from './read-loan-class';
import { PRODUCT_STATES, readProductStatus } from './read-product-status';

const NOTHING = -1;
/** A class that could not be read may be the worst of all, so the customer's class is unknown. */
const UNKNOWN = Number.MAX_SAFE_INTEGER;

export class RankBuilder implements ColumnBuilder {
  private readonly ranks: Float64Array;

  constructor(private readonly ground: Ground) {
    this.ranks = new Float64Array(ground.customers.count).fill(NOTHING);
  }

  add(cell: CellInput, _format: string, { row, customer }: CellPlace): void {
    const { column, findings } = this.ground;
    const isLoan = column.field.kind === 'loan-class';
    const reading = isLoan ? readLoanClass(cell) : readProductStatus(cell, column.legend, column.counts);
    if (reading.kind === 'blank') return;
    if (reading.kind === 'refused') findings.inCell(reading.code, column, row, cell);
    const rank = reading.kind === 'value' ? this.words().indexOf(reading.value) : isLoan ? UNKNOWN : 0;
    this.ranks[customer] = Math.max(this.ranks[customer] ?? NOTHING, rank);
  }

  finish(into: ListRecords): void {
    const words = this.words();
    into.text[this.ground.column.key] = Array.from(this.ranks, (rank) => words[rank] ?? '');
  }

  private words(): readonly string[] {
    return this.ground.column.field.kind === 'loan-class' ? LOAN_CLASSES : PRODUCT_STATES;
  }
}
