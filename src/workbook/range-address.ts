/** The one place that writes A1 addresses of areas, for people and for print settings. */
import { columnLetters } from '../domain/sheets/column-letters';
import type { Area } from '../domain/sheets/sheet-plan';

/** `A1:H200` of an area counted from 0; a single cell is `A1`. */
export function areaAddress(area: Area): string {
  const first = `${columnLetters(area.left)}${area.top + 1}`;
  const last = `${columnLetters(area.left + area.columns - 1)}${area.top + area.rows}`;
  return first === last ? first : `${first}:${last}`;
}

/** `$A$1:$D$50` */
export function absoluteAddress(area: Area): string {
  return areaAddress(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

/** `Sheet1!A1:H200`, the sheet in quotes when its name needs them. */
export function fullAddress(sheet: string, area: Area): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(sheet) && !/^[A-Za-z]{1,3}\d+$|^[rc]\d*$/iu.test(sheet);
  return `${plain ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${areaAddress(area)}`;
}
