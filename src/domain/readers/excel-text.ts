/**
 * The one place for the small pieces native formulas are made of, and for the last look at a finished one.
 *
 * Our sheets write flags as 是 and 否; TRUE and FALSE are taken too. Anything else in a flag is unknown.
 */

/** Functions a native formula may use: Excel 2010 and every WPS know them all, without a prefix. */
export const EXCEL_FUNCTIONS: readonly string[] = [
  'AND', 'COUNTIF', 'COUNTIFS', 'DATE', 'FIND', 'IF', 'IFERROR', 'INDEX', 'INT', 'ISNUMBER', 'LEN', 'MATCH', 'MAX', 'MOD', 'MONTH', 'N', 'NA',
  'NOT', 'OR', 'RIGHT', 'ROUND', 'SUBSTITUTE', 'SUM', 'SUMIF', 'SUMPRODUCT', 'YEAR',
];

/** Longest formula Excel takes, the equals sign included. */
export const MAX_FORMULA = 8192;

/** Names of the functions a formula calls; words inside quotes are none. */
export function functionsIn(text: string): readonly string[] {
  return [...text.replace(/"[^"]*"/g, '""').matchAll(/([A-Za-z_][\w.]*)\(/g)].map((match) => match[1] as string);
}

/** An expression as a formula. Throws when an old Excel would not take it: that is our own mistake. */
export function finished(what: string, expression: string): string {
  const text = `=${expression}`;
  if (text.length >= MAX_FORMULA) throw new Error(`the formula of ${what} has ${text.length} characters`);
  const unknown = functionsIn(text).filter((name) => !EXCEL_FUNCTIONS.includes(name));
  if (unknown.length > 0) throw new Error(`the formula of ${what} uses ${unknown.join(', ')}`);
  return text;
}

export function quoted(word: string): string {
  return `"${word.replace(/"/g, '""')}"`;
}

/** All of these; '' when there are none. */
export function allOf(conditions: readonly string[]): string {
  return conditions.length <= 1 ? (conditions[0] ?? '') : `AND(${conditions.join(',')})`;
}

/** Any of these; '' when there are none. */
export function anyOf(conditions: readonly string[]): string {
  return conditions.length <= 1 ? (conditions[0] ?? '') : `OR(${conditions.join(',')})`;
}

/** What holds in a cell with 是. A list, so that several marks are one OR. */
export function yesTests(cell: string): readonly string[] {
  return [`${cell}="是"`, `${cell}=TRUE`];
}

/** Excel says that a blank cell equals FALSE; it is no no. */
export function isNo(cell: string): string {
  return `AND(${cell}<>"",OR(${cell}="否",${cell}=FALSE))`;
}

/** Nested IFs, first match first. No match shows #N/A: a formula that somebody edited must not give a wrong answer. */
export function firstOf(branches: readonly { readonly when: string; readonly then: string }[]): string {
  return branches.reduceRight((rest, { when, then }) => `IF(${when},${then},${rest})`, 'NA()');
}
