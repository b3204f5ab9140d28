/** The one place that answers which field a name means: exactly a synonym or nothing, and who comes near for the user to choose. */
import { ALL_FIELDS, type Field } from './fields';
import { plain, withoutBlanks } from './plain-text';

const BY_NAME: ReadonlyMap<string, Field> = new Map(
  ALL_FIELDS.flatMap((field) => field.synonyms.map((synonym) => [withoutBlanks(plain(synonym)).toUpperCase(), field] as const)),
);

/** Words that mean something only under a group heading. */
const AMBIGUOUS: ReadonlySet<string> = new Set(['余额', '金额', '日均', '占比', '名称', '编号', '日期', '类型', '级别', '责任人', '状态', '户数', '笔数', '份额', '存款', '贷款', '期末余额', '客户类型', '手机', '网银', '存贷比']);

/** Groups whose leaves belong to somebody or something else than the customer. */
const OTHER_PARTY = /关联|担保|保证|股东|上游|下游|他行|配偶|法人代表|法定代表|代理|供应商|实际控制/;

/** The field whose synonym a normalised name equals. */
export function fieldNamed(name: string): Field | undefined {
  return BY_NAME.get(name);
}

/** Whether a name alone says too little. */
export function isAmbiguous(name: string): boolean {
  return AMBIGUOUS.has(name);
}

/** Whether leaves under this group may not be read as the customer's own. */
export function isOtherParty(group: string): boolean {
  return OTHER_PARTY.test(group);
}

/** Share of characters in common, 0 to 1 (Dice on character counts). */
export function dice(a: string, b: string): number {
  if (a.length + b.length === 0) return 0;
  const counts = new Map<string, number>();
  for (const character of a) counts.set(character, (counts.get(character) ?? 0) + 1);
  let common = 0;
  for (const character of b) {
    const left = counts.get(character) ?? 0;
    if (left > 0) {
      common += 1;
      counts.set(character, left - 1);
    }
  }
  return (2 * common) / (a.length + b.length);
}

const NEAR = 0.5;
const CANDIDATES = 3;
const LONGEST = 60;

/** At most three fields whose synonyms share the most characters with a name: proposals for the user, never an assignment. */
export function candidatesFor(name: string, change: boolean): readonly string[] {
  if (name === '' || name.length > LONGEST) return [];
  const best = new Map<string, number>();
  for (const [synonym, field] of BY_NAME) {
    if (field.kind === 'money' && field.change !== change) continue;
    const score = dice(name, synonym);
    if (score >= NEAR && score > (best.get(field.id) ?? 0)) best.set(field.id, score);
  }
  return [...best]
    .sort((a, b) => b[1] - a[1])
    .slice(0, CANDIDATES)
    .map(([id]) => id);
}
