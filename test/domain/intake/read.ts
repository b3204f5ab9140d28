/** Reads a list from text or grid to customers in one go, as the pane does with nobody answering anything. */
import { settledFields } from '../../../src/domain/intake/columns-in-use';
import type { CustomerList } from '../../../src/domain/intake/customer-list';
import { finish } from '../../../src/domain/intake/finish';
import type { Grid } from '../../../src/domain/intake/grid';
import { gridFromText } from '../../../src/domain/intake/grid-from-text';
import { readLayout, type Layout } from '../../../src/domain/intake/layout';
import { matchHeadings, type ColumnMatch } from '../../../src/domain/intake/match-headings';
import { questionsFor, type Answers, type Question } from '../../../src/domain/intake/questions';
import { readCustomers } from '../../../src/domain/intake/read-customers';

export interface ReadList {
  readonly layout: Layout;
  readonly columns: readonly ColumnMatch[];
  readonly questions: readonly Question[];
  readonly list: CustomerList;
}

/** Throws when the list cannot be read at all; such lists are tested at `readLayout`. */
export function readGrid(grid: Grid, answers: Answers = {}): ReadList {
  const layout = readLayout(grid);
  if (layout.problem !== null) throw new Error(`no list: ${layout.problem.code}`);
  const columns = settledFields(matchHeadings(layout), answers);
  return { layout, columns, questions: questionsFor(layout, columns), list: finish(readCustomers(layout, columns, answers)) };
}

export function readPaste(text: string, answers: Answers = {}): ReadList {
  return readGrid(gridFromText(text), answers);
}

/** A list of tab-separated lines. */
export function lines(...rows: readonly string[]): string {
  return rows.join('\n');
}

/** Findings as `CODE@row` or `CODE@row/heading`, in the list's order. */
export function found(list: CustomerList): readonly string[] {
  return list.issues.map(({ code, place }) => `${code}@${place.row ?? '-'}${place.heading === undefined ? '' : `/${place.heading}`}`);
}
