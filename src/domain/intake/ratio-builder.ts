/** Reads a column of rates; the rows of one customer must agree, else its rate is unknown. */
import { BILLION, compareFractions, type Ratio } from '../values/ratio';
import type { CellPlace, ColumnBuilder, Ground, ListRecords } from './column-builder';
import type { CellInput } from './grid';
import { carriesRateUnit, readRatio } from './read-ratio';

/** A column of per cents whose largest figure is not above this may hold fractions. */
const MAYBE_FRACTION = 0.015;
/** Rates that are often above 100%. */
const MAY_EXCEED_ONE: ReadonlySet<string> = new Set(['settlementRate']);
const MONTHS = 12;

export class RatioBuilder implements ColumnBuilder {
  private readonly numerators: Float64Array;
  private readonly denominators: Float64Array;
  private readonly differs: Uint8Array;
  private largestBare = 0;

  constructor(private readonly ground: Ground) {
    const { count } = ground.customers;
    this.numerators = new Float64Array(count).fill(NaN);
    this.denominators = new Float64Array(count).fill(BILLION);
    this.differs = new Uint8Array(count);
  }

  add(cell: CellInput, format: string, { row, customer }: CellPlace): void {
    const { column, findings } = this.ground;
    const reading = readRatio(cell, format, column.rateUnit);
    if (reading.kind === 'blank') return;
    if (reading.kind === 'refused') {
      findings.inCell(reading.code, column, row, cell);
      return;
    }
    if (reading.remark !== undefined && !MAY_EXCEED_ONE.has(column.field.id)) findings.inCell(reading.remark, column, row, cell);
    if (column.rateUnit === 'percent' && !carriesRateUnit(cell, format)) this.largestBare = Math.max(this.largestBare, reading.value.numerator / BILLION);
    const value = this.turned(reading.value);
    if (value !== null) this.take(value, row, customer);
  }

  finish(into: ListRecords): void {
    const { column, findings } = this.ground;
    if (this.largestBare > 0 && this.largestBare <= MAYBE_FRACTION) {
      findings.inColumn('RATE_MAYBE_FRACTION', column, null, { max: Number((this.largestBare * 100).toFixed(7)) });
    }
    into.ratio[column.key] = { numerators: this.numerators, denominators: this.denominators };
  }

  /** Loans ÷ deposits becomes deposits ÷ loans, a rate of a month one of the year; `null` when nothing would stand below the line. */
  private turned(ratio: Ratio): Ratio | null {
    const { inverse, perMonth } = this.ground.column;
    if (inverse) return ratio.numerator > 0 ? { numerator: ratio.denominator, denominator: ratio.numerator } : null;
    return perMonth ? { ...ratio, numerator: ratio.numerator * MONTHS } : ratio;
  }

  private take({ numerator, denominator }: Ratio, row: number, customer: number): void {
    const { column, findings } = this.ground;
    const before = this.numerators[customer] ?? NaN;
    if (this.differs[customer] === 1) return;
    if (Number.isNaN(before)) {
      this.numerators[customer] = numerator;
      this.denominators[customer] = denominator;
      return;
    }
    if (column.field.aggregation === 'first' || compareFractions(before, this.denominators[customer] ?? BILLION, numerator, denominator) === 0) return;
    this.differs[customer] = 1;
    this.numerators[customer] = NaN;
    this.denominators[customer] = BILLION;
    findings.inColumn('RATES_DIFFER', column, row);
  }
}
