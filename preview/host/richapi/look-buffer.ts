/**
 * Collects looks that are set on the same area one property after the other, and hands them to the book as one.
 *
 * A form's block gets some twenty settings, eighteen of them for its borders; a book pays for each by the cell.
 */
import type { Area, Book, BorderLine, BorderSide, Look } from '../book';
import { sameArea } from './same-area';

/** What Excel draws when only a part of a line is said. */
const PLAIN_LINE: BorderLine = { style: 'Continuous', weight: 'Thin', color: '#000000' };
/** Styles that exist in one weight only. */
const ONLY_WEIGHTS: Readonly<Record<string, string>> = { Double: 'Thick', SlantDashDot: 'Medium' };

interface Waiting {
  readonly sheetId: string;
  readonly area: Area;
  look: Partial<Look>;
  readonly lines: Map<BorderSide, Partial<BorderLine>>;
}

export class LookBuffer {
  private waiting: Waiting | null = null;

  constructor(private readonly book: Book) {}

  set(sheetId: string, area: Area, look: Partial<Look>): void {
    const waiting = this.for(sheetId, area);
    waiting.look = { ...waiting.look, ...look };
  }

  setLine(sheetId: string, area: Area, side: BorderSide, line: Partial<BorderLine>): void {
    const { lines } = this.for(sheetId, area);
    lines.set(side, { ...lines.get(side), ...line });
  }

  flush(): void {
    if (this.waiting === null) return;
    const { sheetId, area, look, lines } = this.waiting;
    this.waiting = null;
    const borders = Object.fromEntries([...lines].map(([side, line]) => [side, this.whole(sheetId, area, side, line)]));
    this.book.setLook(sheetId, area, lines.size === 0 ? look : { ...look, borders });
  }

  private for(sheetId: string, area: Area): Waiting {
    const { waiting } = this;
    if (waiting !== null && waiting.sheetId === sheetId && sameArea(waiting.area, area)) return waiting;
    this.flush();
    this.waiting = { sheetId, area, look: {}, lines: new Map() };
    return this.waiting;
  }

  private whole(sheetId: string, area: Area, side: BorderSide, line: Partial<BorderLine>): BorderLine {
    const before = line.style === undefined ? (this.book.look(sheetId, area).borders?.[side] ?? PLAIN_LINE) : PLAIN_LINE;
    const { style, ...rest } = { ...before, ...line };
    return { style, ...rest, weight: ONLY_WEIGHTS[style] ?? rest.weight };
  }
}
