/** Cuts HTML into tags and text without a DOM, in time that grows with its length: nothing pasted is ever loaded or run. */

export type HtmlToken =
  | { readonly kind: 'text'; readonly text: string }
  /** `name` in lower case, `/td` for a closing tag; `source` is the tag as written. */
  | { readonly kind: 'tag'; readonly name: string; readonly source: string };

/** Elements whose content is no text. */
const RAW: ReadonlySet<string> = new Set(['style', 'script', 'xml', 'head', 'title']);
const NAME = /^<(\/?[a-z][a-z0-9:]*)/i;
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi;
const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
  ['yen', '¥'],
  ['times', '×'],
  ['radic', '√'],
  ['check', '✓'],
  ['middot', '·'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['minus', '−'],
  ['permil', '‰'],
  ['ldquo', '“'],
  ['rdquo', '”'],
]);

/** The tokens with the place behind each. */
export function* htmlTokens(html: string): Generator<{ readonly token: HtmlToken; readonly end: number }, void> {
  const quotes = new QuoteSearch(html);
  const neverClosed = new Set<string>();
  let at = 0;
  while (at < html.length) {
    const open = tagStart(html, at);
    if (open > at) yield { token: { kind: 'text', text: decoded(html.slice(at, open)) }, end: open };
    if (open >= html.length) return;
    if (html.startsWith('<!--', open)) {
      const close = html.indexOf('-->', open + 4);
      at = close < 0 ? html.length : close + 3;
      continue;
    }
    const end = quotes.tagEnd(open);
    const source = html.slice(open, end);
    const name = NAME.exec(source)?.[1]?.toLowerCase() ?? '';
    at = end;
    if (RAW.has(name) && !source.endsWith('/>')) {
      // An element that is never closed is searched for once.
      const close = neverClosed.has(name) ? -1 : rawEnd(html, end, name);
      if (close < 0) neverClosed.add(name);
      else at = close;
    }
    else if (name !== '') yield { token: { kind: 'tag', name, source }, end };
  }
}

/** The next `<` that opens a tag, a comment or a declaration; the end without one. */
function tagStart(html: string, from: number): number {
  for (let open = html.indexOf('<', from); open >= 0; open = html.indexOf('<', open + 1)) {
    if (/[a-z/!?]/i.test(html[open + 1] ?? '')) return open;
  }
  return html.length;
}

/** Behind the closing tag of an element whose content is skipped; -1 without one. */
function rawEnd(html: string, from: number, name: string): number {
  const closing = new RegExp(`</${name}\\b[^>]{0,20}>`, 'gi');
  closing.lastIndex = from;
  return closing.test(html) ? closing.lastIndex : -1;
}

/** Finds where tags end; remembers that a quote does not come again, so that unclosed ones are searched for once. */
class QuoteSearch {
  private readonly exhausted = new Set<string>();

  constructor(private readonly html: string) {}

  /** Behind the `>` of the tag that opens at `open`, quoted ones left aside. */
  tagEnd(open: number): number {
    for (let at = open + 1; at < this.html.length; at += 1) {
      const character = this.html[at] ?? '';
      if (character === '>') return at + 1;
      if (character !== '"' && character !== "'") continue;
      if (this.html[at - 1] !== '=' || this.exhausted.has(character)) continue;
      const close = this.html.indexOf(character, at + 1);
      if (close < 0) this.exhausted.add(character);
      else at = close;
    }
    return this.html.length;
  }
}

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (whole, decimal: string | undefined, hexadecimal: string | undefined, name: string | undefined) => {
    if (name !== undefined) return NAMED.get(name.toLowerCase()) ?? whole;
    const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hexadecimal ?? '', 16);
    const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : whole;
  });
}
