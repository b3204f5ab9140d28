/** The one place that reads the plain arguments of a call; what does not fit is Excel's InvalidArgument. */
import { ApiError } from '../api-error';
import { ApiObject, type Argument, type Json } from '../api-object';

export function textOf(argument: Argument | undefined): string {
  if (typeof argument === 'string') return argument;
  throw new ApiError('InvalidArgument', 'A text is expected.');
}

export function wholeOf(argument: Argument | undefined, otherwise?: number): number {
  if (argument === null || argument === undefined) {
    if (otherwise !== undefined) return otherwise;
  } else if (typeof argument === 'number' && Number.isInteger(argument)) return argument;
  throw new ApiError('InvalidArgument', 'A whole number is expected.');
}

export function numberOf(argument: Argument | undefined): number {
  if (typeof argument === 'number' && Number.isFinite(argument)) return argument;
  throw new ApiError('InvalidArgument', 'A number is expected.');
}

export function flagOf(argument: Argument | undefined, otherwise?: boolean): boolean {
  if (argument === null || argument === undefined) {
    if (otherwise !== undefined) return otherwise;
  } else if (typeof argument === 'boolean') return argument;
  throw new ApiError('InvalidArgument', 'True or false is expected.');
}

/** One of Excel's own words. */
export function wordOf<const W extends string>(argument: Argument | undefined, words: readonly W[]): W {
  const found = words.find((word) => word === argument);
  if (found === undefined) throw new ApiError('InvalidArgument', 'The word is not one that Excel knows here.');
  return found;
}

/** `#RRGGBB`. Excel also takes names of colours; the host does not. */
export function colorOf(argument: Argument | undefined): string {
  if (typeof argument === 'string' && /^#[0-9A-F]{6}$/i.test(argument)) return argument.toUpperCase();
  throw new ApiError('InvalidArgument', 'The colour is not valid.');
}

export function recordOf(argument: Argument | undefined): Readonly<Record<string, Json>> {
  const isPlain = typeof argument === 'object' && argument !== null && !Array.isArray(argument) && !(argument instanceof ApiObject);
  if (isPlain) return argument as Readonly<Record<string, Json>>;
  throw new ApiError('InvalidArgument', 'An object is expected.');
}

