/**
 * The one guess whether a customer's name is that of a person: lists of companies hold sole traders too.
 *
 * A mistaken yes covers a company's name, a mistaken no shows a person's; so a short name without a company's word counts as a person.
 */

const COMPANY_END = /(?:公司|集团|银行|学校|医院|合作社|协会|中心|厂|局|社|院|校)$/u;
const LATIN_COMPANY = /\b(?:co|ltd|llc|inc|corp|company|bank|group|plc|gmbh|limited)\b/iu;
/** What is written around the name of a sole trader. */
const AROUND = /^(?:个体工商户|个体户|个体|自然人|法人)[::\s]*|[((][^()()]*[))]/gu;
const LONGEST_HAN_NAME = 4;

export function looksLikePerson(name: string): boolean {
  const bare = name.normalize('NFKC').replace(AROUND, '').replace(/\s/gu, ' ').trim();
  if (bare === '') return false;
  if (/^[\p{Script=Latin}.'\-\s]+$/u.test(bare)) return !LATIN_COMPANY.test(bare);
  // A name of a minority keeps its parts apart by a point and may be long.
  if (/^\p{Script=Han}+(?:[·•・]\p{Script=Han}+)+$/u.test(bare)) return true;
  const letters = bare.replace(/ /gu, '');
  return /^\p{Script=Han}+$/u.test(letters) && Array.from(letters).length <= LONGEST_HAN_NAME && !COMPANY_END.test(letters);
}
