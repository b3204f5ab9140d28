/** The one place that takes names and numbers out of texts of which nobody knows what they say: remarks, labels, titles. */

const COVER = '*';
/** Written between the characters of a name or the digits of a number, and so ignored. */
const BETWEEN = /[\s\u200b-\u200f\u2060\ufeff]/u;
/** Seven digits and more in any grouping: a phone without its area code. */
const SHORT_NUMBER = /[0-9０-９](?:[\s\p{Pd}_.·()（）]{0,3}[0-9０-９XxＸ]){6,}/gu;
/** Eleven and more: what a date or an amount never has. */
const LONG_NUMBER = /[0-9０-９](?:[\s\p{Pd}_.·()（）]{0,3}[0-9０-９XxＸ]){10,}/gu;

const SEPARATOR = /[、,,;;/|\n]/u;

/** A single character says nothing about anyone, and would blank half of a text. */
const SHORTEST = 2;

export class Sweeper {
  /** Known texts by their number of characters, without what may stand between. */
  private readonly known = new Map<number, Set<string>>();
  private readonly swept = { all: new Map<string, string>(), long: new Map<string, string>() };

  /** @param spared texts of our own: a known text that is part of one is no name, whatever column it stood in */
  constructor(private readonly spared: readonly string[]) {}

  /** Remembers a text, and each of several that stand in one cell. */
  know(text: string): void {
    this.remember(text);
    const parts = text.split(SEPARATOR);
    if (parts.length > 1) for (const part of parts) this.remember(part);
  }

  private remember(text: string): void {
    const characters = Array.from(text).filter((character) => !BETWEEN.test(character));
    const joined = characters.join('');
    if (characters.length < SHORTEST || this.spared.some((word) => word.includes(joined))) return;
    let same = this.known.get(characters.length);
    if (same === undefined) this.known.set(characters.length, (same = new Set()));
    same.add(joined);
  }

  /** @param numbers `all` where anything may stand; `long` where dates and amounts have their place */
  sweep(text: string, numbers: 'all' | 'long'): string {
    if (text === '') return '';
    const memory = this.swept[numbers];
    let result = memory.get(text);
    if (result === undefined) {
      result = this.withoutKnown(text).replace(numbers === 'all' ? SHORT_NUMBER : LONG_NUMBER, COVER.repeat(4));
      memory.set(text, result);
    }
    return result;
  }

  private withoutKnown(text: string): string {
    if (this.known.size === 0) return text;
    const all = Array.from(text);
    const places = all.flatMap((character, at) => (BETWEEN.test(character) ? [] : [at]));
    const bare = places.map((at) => all[at] as string);
    let found = false;
    for (const [length, texts] of this.known) {
      for (let from = 0; from + length <= bare.length; from += 1) {
        if (!texts.has(bare.slice(from, from + length).join(''))) continue;
        found = true;
        for (let at = places[from] as number; at <= (places[from + length - 1] as number); at += 1) all[at] = COVER;
      }
    }
    return found ? all.join('') : text;
  }
}
