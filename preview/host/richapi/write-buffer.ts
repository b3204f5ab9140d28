/**
 * Collects writes that follow one another down the same columns, and hands them to the book as one.
 *
 * The client cuts a large matrix into blocks of some 1,500 cells; a book that calculates pays for each write by all its cells.
 */
import type { Area, Book, Input } from '../book';

interface Waiting {
  readonly sheetId: string;
  area: Area;
  readonly inputs: (readonly Input[])[];
}

export class WriteBuffer {
  private waiting: Waiting | null = null;

  constructor(private readonly book: Book) {}

  write(sheetId: string, area: Area, inputs: readonly (readonly Input[])[]): void {
    const { waiting } = this;
    if (waiting !== null && waiting.sheetId === sheetId && follows(waiting.area, area)) {
      waiting.area = { ...waiting.area, rows: waiting.area.rows + area.rows };
      for (const row of inputs) waiting.inputs.push(row);
      return;
    }
    this.flush();
    this.waiting = { sheetId, area, inputs: [...inputs] };
  }

  flush(): void {
    if (this.waiting === null) return;
    const { sheetId, area, inputs } = this.waiting;
    this.waiting = null;
    this.book.write(sheetId, area, inputs);
  }
}

function follows(first: Area, next: Area): boolean {
  return next.top === first.top + first.rows && next.left === first.left && next.columns === first.columns;
}
