/** The one shape of what a copy that travels shall be: which sheets, values or formulas, masked how, in how many files. */
import { MASK_RULES, type MaskChoices, type MaskClass, type MaskRule } from '../../domain/sheets/mask-rules';
import type { SplitKey } from '../../domain/sheets/split-customers';
import { ONLY_LIST, type SheetChoice } from './sheet-choice';

export const SPLIT_WISHES = ['one', 'organisation', 'manager'] as const satisfies readonly ('one' | SplitKey)[];

export interface DeliveryWish extends SheetChoice {
  readonly masks: MaskChoices;
  readonly split: (typeof SPLIT_WISHES)[number];
}

/** Nothing chosen: values, one file, the default of each class, which is the strictest wherever the law protects it. */
export const FIRST_WISH: DeliveryWish = { ...ONLY_LIST, masks: {}, split: 'one' };

/** The choices with another way for a class. Throws for an id that is none of its ways: that is our own mistake. */
export function withMask(masks: MaskChoices, of: MaskClass, id: string): MaskChoices {
  const { ways }: MaskRule = MASK_RULES[of];
  if (!ways.some((way) => way.id === id)) throw new Error(`${of} is not masked by "${id}"`);
  return { ...masks, [of]: id };
}
