/** The one place where rows and columns become an A1 address. */
import { columnLetters } from '../../src/domain/sheets/column-letters';

export function addressOf(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}
