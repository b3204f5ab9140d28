/** Collects what intake finds: the first of each code kept, all of them counted, so that nothing is left out in silence. */
import type { Issue, Place } from '../issue';
import { INTAKE_ISSUES, type IntakeIssueCode } from '../texts/issues';
import type { ColumnInUse } from './columns-in-use';
import type { CellInput, Grid } from './grid';
import { KEPT_PER_CODE, QUOTED_TEXT } from './limits';
import { plain } from './plain-text';

/** What stands for text that must not be repeated. */
const HIDDEN = '***';
/** Eleven digits or more, blanks and hyphens between them: a phone, an account or an identity number in the wrong column. */
const NUMBER_OF_SOMEBODY = /\d(?:[\s-]?\d){10,}[xX]?/g;

type Values = Readonly<Record<string, string | number>>;

export class Findings {
  private readonly kept: Issue<IntakeIssueCode>[] = [];
  private readonly counts = new Map<IntakeIssueCode, number>();

  constructor(private readonly grid: Pick<Grid, 'firstRow' | 'firstColumn'>) {}

  /** About the list as a whole, or one row of it (a grid row, from 0). */
  add(code: IntakeIssueCode, row: number | null, values: Values = {}): void {
    this.count(code, () => ({ place: row === null ? {} : { row: this.grid.firstRow + row }, values }));
  }

  /** About one column, at a row when there is one. */
  inColumn(code: IntakeIssueCode, column: Pick<ColumnInUse, 'match'>, row: number | null, values: Values = {}): void {
    const { heading } = column.match;
    this.count(code, () => ({ place: this.placeOf(column, row), values: { heading, ...values } }));
  }

  /** About one cell, repeating its text unless the field is personal. */
  inCell(code: IntakeIssueCode, column: ColumnInUse, row: number, cell: CellInput, values: Values = {}): void {
    const { heading } = column.match;
    this.count(code, () => ({
      place: this.placeOf(column, row),
      values: { heading, text: column.field.personal === 'none' ? quoted(cell) : HIDDEN, ...values },
    }));
  }

  /** The findings kept, from top to bottom and left to right. */
  list(): readonly Issue<IntakeIssueCode>[] {
    return [...this.kept].sort((a, b) => (a.place.row ?? 0) - (b.place.row ?? 0) || (a.place.column ?? 0) - (b.place.column ?? 0));
  }

  /** All findings by code. */
  totals(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.counts);
  }

  private placeOf({ match }: Pick<ColumnInUse, 'match'>, row: number | null): Place {
    const column = { column: this.grid.firstColumn + match.index, heading: match.heading };
    return row === null ? column : { row: this.grid.firstRow + row, ...column };
  }

  private count(code: IntakeIssueCode, make: () => Pick<Issue, 'place' | 'values'>): void {
    const count = (this.counts.get(code) ?? 0) + 1;
    this.counts.set(code, count);
    if (count <= KEPT_PER_CODE) this.kept.push({ code, severity: INTAKE_ISSUES[code].severity, ...make() });
  }
}

/** A cell's text for a finding: shortened, and without anybody's number. */
export function quoted(cell: CellInput): string {
  const text = plain(String(cell)).slice(0, QUOTED_TEXT * 2).replace(NUMBER_OF_SOMEBODY, HIDDEN);
  return text.length > QUOTED_TEXT ? `${text.slice(0, QUOTED_TEXT)}…` : text;
}
