/** Reads a column of text; the rows of one customer agree, are joined, or the row with the largest balance decides. */
import type { CellPlace, ColumnBuilder, Ground, ListRecords } from './column-builder';
import type { CellInput } from './grid';
import { MAX_CELL_TEXT } from './limits';
import { splitNames, nameKey } from './read-name';
import { readId, readNumberText } from './read-id';
import type { DayContext } from './read-day';
import { readGivenTier, readPhone, readText, readVisitMethod } from './read-text';
import { readValidity } from './read-validity';
import type { Reading } from './reading';

const JOINER = '、';

export class TextBuilder implements ColumnBuilder {
  private readonly values: string[];
  /** Names after the first in a cell of persons. */
  private readonly further: string[];
  private readonly largest: Float64Array | null;
  private readonly differs: Uint8Array;

  /** `balances` is the amount of each row that counts; it decides between persons. */
  constructor(
    private readonly ground: Ground,
    private readonly context: DayContext,
    private readonly balances: Float64Array | null,
  ) {
    const { count } = ground.customers;
    this.values = new Array<string>(count).fill('');
    this.further = ground.column.field.kind === 'person' ? new Array<string>(count).fill('') : [];
    this.largest = ground.column.field.aggregation === 'largest-balance' ? new Float64Array(count).fill(-Infinity) : null;
    this.differs = new Uint8Array(count);
  }

  add(cell: CellInput, _format: string, place: CellPlace): void {
    if (cell === '') return;
    const { column, findings } = this.ground;
    const reading = this.read(cell);
    if (reading.kind === 'blank') return;
    if (reading.kind === 'refused') {
      findings.inCell(reading.code, column, place.row, cell);
      return;
    }
    if (reading.remark !== undefined) findings.inCell(reading.remark, column, place.row, cell, { year: this.context.year ?? 0 });
    let text = reading.value;
    if (text.length > MAX_CELL_TEXT) {
      findings.inCell('TEXT_TOO_LONG', column, place.row, cell, { limit: MAX_CELL_TEXT });
      text = shortened(text);
    }
    if (column.field.kind === 'person') this.takePerson(text, place);
    else this.take(text, place);
  }

  finish(into: ListRecords): void {
    const { key } = this.ground.column;
    // Managers may have named their assistants before that column's turn.
    const named = into.text[key];
    into.text[key] = named === undefined ? this.values : this.values.map((text, i) => joined(text, named[i] ?? ''));
    if (!this.further.some((names) => names !== '')) return;
    const others = into.text['coManager'];
    into.text['coManager'] = this.further.map((names, i) => joined(others?.[i] ?? '', names));
  }

  private read(cell: CellInput): Reading<string> {
    const { field } = this.ground.column;
    switch (field.kind) {
      case 'id': {
        const reading = readId(cell);
        return reading.kind === 'value' ? { ...reading, value: reading.value.text } : reading;
      }
      case 'number-text':
        return readNumberText(cell);
      case 'validity':
        return readValidity(cell, this.context);
      case 'name':
      case 'person':
        return readText(cell);
      case 'text':
        return field.id === 'tier' ? readGivenTier(cell) : field.id === 'visitMethod' ? readVisitMethod(cell) : field.personal === 'phone' ? readPhone(cell) : readText(cell);
      case 'money':
      case 'ratio':
      case 'flag':
      case 'number':
      case 'day':
      case 'product':
      case 'loan-class':
      case 'month-result':
      case 'ignored':
        throw new Error(`${field.id} is no text`);
    }
  }

  /** The first of several names leads the work, the others assist. */
  private takePerson(text: string, place: CellPlace): void {
    const [first = '', ...others] = splitNames(text);
    if (first === '') return;
    this.take(first, place);
    if (others.length > 0) this.further[place.customer] = joined(this.further[place.customer] ?? '', others.join(JOINER));
  }

  private take(text: string, { row, item, customer }: CellPlace): void {
    const { column, findings } = this.ground;
    const before = this.values[customer] ?? '';
    if (column.field.aggregation === 'join') {
      this.values[customer] = joined(before, text);
      return;
    }
    const isOther = before !== '' && before !== text && nameKey(before) !== nameKey(text);
    if (isOther && column.field.aggregation !== 'first' && this.differs[customer] === 0) {
      this.differs[customer] = 1;
      findings.inColumn(this.largest === null ? 'VALUES_DIFFER' : 'MANAGERS_DIFFER', column, row);
    }
    if (this.largest !== null) {
      const balance = this.balances?.[item] ?? NaN;
      const weight = Number.isNaN(balance) ? -Number.MAX_VALUE : balance;
      if (weight <= (this.largest[customer] ?? -Infinity)) return;
      this.largest[customer] = weight;
      this.values[customer] = text;
    } else if (before === '') this.values[customer] = text;
  }
}

/** Both texts' parts, each once, no longer than a cell. */
function joined(before: string, added: string): string {
  if (before === '' || added === '') return before + added;
  const parts = before.split(JOINER);
  const fresh = added.split(JOINER).filter((part) => !parts.includes(part));
  const all = [...parts, ...fresh].join(JOINER);
  return fresh.length === 0 || all.length > MAX_CELL_TEXT ? before : all;
}

/** As long as a cell may be, never half a character. */
function shortened(text: string): string {
  const last = text.charCodeAt(MAX_CELL_TEXT - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? MAX_CELL_TEXT - 1 : MAX_CELL_TEXT);
}
