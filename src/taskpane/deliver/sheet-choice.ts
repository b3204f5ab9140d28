/** The one shape of which sheets go with the classified list and how its results stand in their cells, and of what needs what. */
import type { T01Results } from '../../domain/sheets/t01-native';

/** Sheets that travel beside the classified list, in the order of the file. */
export const TRAVELLING_SHEETS = ['policy', 'readings', 'check', 'clauses', 'provenance'] as const;
export type TravellingSheet = (typeof TRAVELLING_SHEETS)[number];

export interface SheetChoice {
  readonly sheets: readonly TravellingSheet[];
  readonly results: T01Results;
}

export const ONLY_LIST: SheetChoice = { sheets: [], results: 'values' };

/** What a sheet's formulas and links refer to. */
const NEEDS: Readonly<Record<TravellingSheet, readonly TravellingSheet[]>> = {
  policy: ['clauses'],
  readings: ['policy', 'clauses'],
  check: ['policy', 'clauses'],
  clauses: [],
  provenance: ['policy', 'clauses'],
};

/** Sheets that must be there because of the others and of native formulas, chosen or not. */
export function neededSheets({ sheets, results }: SheetChoice): ReadonlySet<TravellingSheet> {
  const needed = new Set(sheets.flatMap((sheet) => NEEDS[sheet]));
  if (results === 'native') for (const sheet of ['policy', ...NEEDS.policy] as const) needed.add(sheet);
  return needed;
}

/** The sheets beside the list, in order. */
export function chosenSheets(choice: SheetChoice): readonly TravellingSheet[] {
  const needed = neededSheets(choice);
  return TRAVELLING_SHEETS.filter((sheet) => choice.sheets.includes(sheet) || needed.has(sheet));
}
