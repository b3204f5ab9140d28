/** The one place that shows an outcome word of the domain in the user's language. */
import { OUTCOME_WORDS, STATES } from '../domain/texts/policy';
import type { Language } from '../domain/texts/words';

/** In English, "customer" goes without saying where room is short. */
export function verdictWord(word: string, language: Language, length: 'full' | 'short' = 'full'): string {
  const full = language === 'zh' ? word : (OUTCOME_WORDS[word] ?? Object.values(STATES).find(({ zh }) => zh === word)?.en ?? word);
  return length === 'short' ? full.replace(/ (customer|class)$/u, '') : full;
}
