/** The one place that turns a wished name into a sheet name that Excel takes and nobody else has. */
import { MAX_SHEET_NAME } from './excel-limits';

/** Characters Excel refuses in a sheet name, control characters, which it shows as nothing, and halves of surrogate pairs. */
const ILLEGAL = /[:\\/?*[\]\p{Cc}\p{Cs}]/gu;

/** Excel keeps this name for its own change log, in any case. */
const RESERVED = 'history';

/** The name of a sheet whose wish has nothing usable in it. */
const FALLBACK = '表';

/**
 * A valid, unique name close to the wish: illegal characters become `_`, `(2)`, `(3)` … tell equal names apart.
 * @param wish any text
 * @param taken names in the workbook; compared as Excel does, ignoring case
 */
export function sheetName(wish: string, taken: Iterable<string>): string {
  const used = new Set(Array.from(taken, fold));
  const base = valid(wish);
  for (let n = 1; ; n += 1) {
    const suffix = n === 1 ? '' : `(${n})`;
    const name = trimEnd(cut(base, MAX_SHEET_NAME - suffix.length)) + suffix;
    if (!used.has(fold(name))) return name;
  }
}

function valid(wish: string): string {
  const clean = trimEnd(cut(wish.replace(ILLEGAL, '_').replace(/^[\s']+/u, ''), MAX_SHEET_NAME));
  if (clean === '') return FALLBACK;
  return fold(clean) === RESERVED ? `${clean}_` : clean;
}

/** Neither a blank nor an apostrophe may end a name. */
function trimEnd(name: string): string {
  return name.replace(/[\s']+$/u, '');
}

/** The first `units` UTF-16 units, without half a surrogate pair. */
function cut(text: string, units: number): string {
  if (text.length <= units) return text;
  const last = text.charCodeAt(units - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? units - 1 : units);
}

/** How names are compared: case and compatibility forms (ａ and a) do not tell sheets apart. */
function fold(name: string): string {
  return name.normalize('NFKC').toUpperCase().toLowerCase();
}
