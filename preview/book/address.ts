/** The one place where rows and columns become an A1 address. */
export function addressOf(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** 0 is A, 26 is AA. */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}
