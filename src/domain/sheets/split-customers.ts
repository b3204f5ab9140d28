/**
 * The one place that says into which files a list is split, and what they are called: one per organisation or per customer manager, those
 * without one first. A file's name travels further than the file, so no person's name stands in it unless it is shown in the file too.
 */
import type { Classification } from '../portfolio/classify';
import type { Words } from '../texts/words';
import { personalTexts } from './mask-known';
import { looksLikePerson } from './mask-person';
import { maskWay, type MaskChoices } from './mask-rules';
import { Sweeper } from './mask-sweep';
import { maskedText } from './mask-text';

export type SplitKey = 'organisation' | 'manager';

export interface SplitPart {
  /** The organisation or manager as the list has it, '' for those without. Never part of a file unless masked. */
  readonly key: string;
  /** Customers of the part, ascending. */
  readonly indexes: Uint32Array;
  /** With its ending; safe on every system and different from the other parts' in more than case. */
  readonly fileName: string;
  /** So few customers that a reader may know who they are even without names. */
  readonly few: boolean;
}

/** A group below this can be recognised by its amounts alone. */
const FEW = 3;
const LONGEST_NAME = 40;
/** What Windows, macOS or a mail programme refuses in a name, and what it shows as nothing. */
const UNSAFE = /[\\/:*?"<>|#%&{}$!'`@+=\p{Cc}\p{Cf}\p{Cs}\s]+/gu;

export const SPLIT_TEXTS = {
  organisation: { field: 'orgName', none: '无机构', title: { zh: '按机构', en: 'By organisation' } },
  manager: { field: 'manager', none: '无客户经理', title: { zh: '按客户经理', en: 'By customer manager' } },
} as const satisfies Readonly<Record<SplitKey, { readonly field: string; readonly none: string; readonly title: Words }>>;

const FILE_TITLE = '客户分级分类清单';
const PERSON = '客户经理';

export function splitCustomers({ list }: Classification, by: SplitKey, choices: MaskChoices): readonly SplitPart[] {
  const { field, none } = SPLIT_TEXTS[by];
  const groups = new Map<string, number[]>();
  // Those without come first, whether the list begins with one or not.
  groups.set('', []);
  for (let i = 0; i < list.count; i += 1) {
    const key = (list.text[field]?.[i] ?? '').trim();
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [i]);
    else group.push(i);
  }
  const sweeper = new Sweeper([]);
  for (const text of personalTexts(list, {})) sweeper.know(text);
  const filled = [...groups].filter(([, indexes]) => indexes.length > 0);
  const digits = Math.max(2, String(filled.length).length);
  return filled.map(([key, indexes], n) => {
    const number = String(n + 1).padStart(digits, '0');
    const label = key === '' ? none : by === 'manager' ? managerLabel(key, choices) : organisationLabel(key, sweeper);
    return { key, indexes: Uint32Array.from(indexes), fileName: `${FILE_TITLE}-${number}${label === '' ? '' : `-${label}`}.xlsx`, few: indexes.length < FEW };
  });
}

/** The number tells managers apart; the name only adds what the choice shows, and never all of it. */
function managerLabel(manager: string, choices: MaskChoices): string {
  const { how } = maskWay('name', choices);
  const surname = how.kind === 'ends' ? maskedText(manager, how, '') : '';
  return safe(`${PERSON}${surname.replaceAll('*', '某')}`);
}

/** An organisation that is a person's name, or has one in it, goes by its number alone. */
function organisationLabel(organisation: string, sweeper: Sweeper): string {
  return looksLikePerson(organisation) && !/[行部社处点]$/u.test(organisation) ? '' : safe(sweeper.sweep(organisation, 'all').replaceAll('*', ''));
}

function safe(label: string): string {
  return Array.from(label.normalize('NFC').replace(UNSAFE, '_').replace(/^[._]+|[._]+$/gu, '')).slice(0, LONGEST_NAME).join('');
}
