/** The one place that covers a single text the way a rule says; it knows no sheet and no other text. */
import type { MaskHow } from './mask-rules';

const COVER = '*';
/** Ends of the words for province, city and district, the last one that is found ends what may be shown. */
const DISTRICT = /^[^区县旗市]*(?:市[^区县旗市]{0,8})?[区县旗市]/u;

/** How the row of a value is written where it stands for the value, or tells equal masks apart. */
export function rowMark(row: string): string {
  return `〔${row}〕`;
}

/**
 * @param row what `number` writes; the other ways make nothing of it
 * @throws Error for `sweep`, which needs to know the other texts
 */
export function maskedText(text: string, how: MaskHow, row: string): string {
  const given = text.trim();
  if (given === '') return '';
  switch (how.kind) {
    case 'remove':
      return '';
    case 'keep':
      return text;
    case 'number':
      return rowMark(row);
    case 'ends':
      return covered(Array.from(given), how.first, how.last);
    case 'district':
      return DISTRICT.exec(given)?.[0] ?? '';
    case 'sweep':
      throw new Error('a text is swept by what is known of the whole sheet');
  }
}

/** At least a third of the characters are covered, or all of them. */
function covered(characters: readonly string[], first: number, last: number): string {
  const hidden = characters.length - first - last;
  if (hidden < 1 || hidden * 3 < characters.length) return COVER.repeat(characters.length);
  return characters.slice(0, first).join('') + COVER.repeat(hidden) + characters.slice(characters.length - last).join('');
}
