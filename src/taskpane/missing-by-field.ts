/** The one place that counts what a list leaves open, by field: what the import report calls 待补数据. */
import { fieldById, FIELDS } from '../domain/intake/fields';
import type { Classification } from '../domain/portfolio/classify';
import type { Words } from '../domain/texts/words';

export interface MissingField {
  readonly title: Words;
  readonly customers: number;
}

/** Text that must be there for every customer; other text and marks may be blank without anything missing. */
const NEEDED_TEXT = ['manager', 'orgName'] as const;

/** Fields that are blank or unreadable for some customers, most first; a list without any deposit lacks it for all. */
export function missingByField({ list, basis }: Pick<Classification, 'list' | 'basis'>): readonly MissingField[] {
  const { count, text, money, ratio, number, day } = list;
  const numbers: Readonly<Record<string, Float64Array>> = { ...money, ...number, ...day, ...Object.fromEntries(Object.entries(ratio).map(([id, { numerators }]) => [id, numerators])) };
  const missing: MissingField[] = [];
  const add = (id: string, isOpen: (customer: number) => boolean): void => {
    // Columns kept beside the chosen one, `depositBalance@年初`, are only there for comparison.
    const field = fieldById(id);
    if (field === undefined) return;
    let customers = 0;
    for (let i = 0; i < count; i += 1) if (isOpen(i)) customers += 1;
    if (customers > 0) missing.push({ title: field.title, customers });
  };
  for (const [id, column] of Object.entries(numbers)) add(id, (i) => Number.isNaN(column[i]));
  for (const id of NEEDED_TEXT) {
    const column = text[id];
    if (column !== undefined) add(id, (i) => column[i] === '');
  }
  if (basis === '' && count > 0) missing.push({ title: FIELDS.depositAvg.title, customers: count });
  return missing.sort((a, b) => b.customers - a.customers);
}
