/** The one place that decides when two printed names are the same name; what is printed stays the original. */
import { plain, withoutBlanks } from './plain-text';

/** A name for matching: NFKC, no blanks, half-width brackets, capitals. Company names are never shortened. */
export function nameKey(name: string): string {
  return withoutBlanks(plain(name)).replaceAll('〔', '(').replaceAll('〕', ')').replaceAll('[', '(').replaceAll(']', ')').toUpperCase();
}

/** Signs between several persons or products in one cell. */
const SEPARATORS = /[、,;/\n\r]/;

/** The names in a cell, in their order. */
export function splitNames(text: string): readonly string[] {
  return plain(text)
    .split(SEPARATORS)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
