/** The one place that shows what a way of masking makes of a text, by an invented example of each class. */
import type { MaskClass, MaskWay } from '../../domain/sheets/mask-rules';
import { Sweeper } from '../../domain/sheets/mask-sweep';
import { maskedText } from '../../domain/sheets/mask-text';

const PERSON = '张小明';

export const MASK_EXAMPLES: Readonly<Record<MaskClass, string>> = {
  name: PERSON,
  company: '城关建材有限公司',
  id: '360402190001010000',
  phone: '13800000000',
  account: '6222000000000001234',
  address: '江西省九江市濂溪区长虹路1号',
  freeText: `联系人${PERSON},13800000000`,
};

/** The row that `number` writes in the example. */
const ROW = '12';

/** What is left of the example; '' where nothing is. */
export function maskExample(of: MaskClass, { how }: MaskWay): string {
  const example = MASK_EXAMPLES[of];
  if (how.kind !== 'sweep') return maskedText(example, how, ROW);
  const sweeper = new Sweeper([]);
  sweeper.know(PERSON);
  return sweeper.sweep(example, 'all');
}
