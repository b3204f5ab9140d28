/** Excel's rules for the names of sheets, tables and defined names: the one place that refuses them. */
import { looksLikeCell } from './address';
import { ApiError } from './api-error';

const MAX_SHEET_NAME = 31;
const MAX_NAME = 255;

/** @param others names of the other sheets */
export function checkSheetName(name: string, others: readonly string[]): void {
  const valid = name !== '' && name.length <= MAX_SHEET_NAME && !/[:\\/?*[\]]/.test(name) && !/^'|'$/.test(name) && name.toLowerCase() !== 'history';
  if (!valid) throw new ApiError('InvalidArgument', 'The sheet cannot have this name.');
  if (taken(name, others)) throw new ApiError('ItemAlreadyExists', 'Another sheet has this name.');
}

/**
 * Tables and defined names share one set of names.
 * @param others names of the other tables and names
 */
export function checkName(name: string, others: readonly string[]): void {
  const valid = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && name.length <= MAX_NAME && !looksLikeCell(name);
  if (!valid) throw new ApiError('InvalidArgument', 'The name is not valid.');
  if (taken(name, others)) throw new ApiError('ItemAlreadyExists', 'The name exists already.');
}

export function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function taken(name: string, others: readonly string[]): boolean {
  return others.some((other) => sameName(name, other));
}
