/** The one shape of what a copy that travels shall be: which sheets, values or formulas, masked how, in how many files. */
import { MASK_RULES, type MaskChoices, type MaskClass, type MaskRule } from '../../domain/sheets/mask-rules';
import type { SplitKey } from '../../domain/sheets/split-customers';
import type { T01Results } from '../../domain/sheets/t01-native';

/** Sheets that travel beside the classified list, in the order of the file. */
export const TRAVELLING_SHEETS = ['policy', 'readings', 'check', 'clauses', 'provenance'] as const;
export type TravellingSheet = (typeof TRAVELLING_SHEETS)[number];

export const SPLIT_WISHES = ['one', 'organisation', 'manager'] as const satisfies readonly ('one' | SplitKey)[];

export interface DeliveryWish {
  readonly sheets: readonly TravellingSheet[];
  readonly results: T01Results;
  readonly masks: MaskChoices;
  readonly split: (typeof SPLIT_WISHES)[number];
}

/** Nothing chosen: values, one file, the default of each class, which is the strictest wherever the law protects it. */
export const FIRST_WISH: DeliveryWish = { sheets: [], results: 'values', masks: {}, split: 'one' };

/** What a sheet's formulas and links refer to. */
const NEEDS: Readonly<Record<TravellingSheet, readonly TravellingSheet[]>> = {
  policy: ['clauses'],
  readings: ['policy', 'clauses'],
  check: ['policy', 'clauses'],
  clauses: [],
  provenance: ['policy', 'clauses'],
};

/** Sheets that must be in the file because of the others and of native formulas, chosen or not. */
export function neededSheets({ sheets, results }: DeliveryWish): ReadonlySet<TravellingSheet> {
  const needed = new Set(sheets.flatMap((sheet) => NEEDS[sheet]));
  if (results === 'native') for (const sheet of ['policy', ...NEEDS.policy] as const) needed.add(sheet);
  return needed;
}

/** Sheets of the file beside the list, in order. */
export function deliveredSheets(wish: DeliveryWish): readonly TravellingSheet[] {
  const needed = neededSheets(wish);
  return TRAVELLING_SHEETS.filter((sheet) => wish.sheets.includes(sheet) || needed.has(sheet));
}

/** The choices with another way for a class. Throws for an id that is none of its ways: that is our own mistake. */
export function withMask(masks: MaskChoices, of: MaskClass, id: string): MaskChoices {
  const { ways }: MaskRule = MASK_RULES[of];
  if (!ways.some((way) => way.id === id)) throw new Error(`${of} is not masked by "${id}"`);
  return { ...masks, [of]: id };
}
