/** The one place that prints a policy page as Markdown, Chinese first, English after it. */
import { PAGE_TEXTS } from '../texts/page';
import type { Language } from '../texts/words';
import type { PolicyPage } from './page';

const LANGUAGES: readonly Language[] = ['zh', 'en'];

export function toMarkdown(page: PolicyPage): string {
  const parts = [`# ${page.title.zh} / ${page.title.en}`, `\`${page.id}\``, ...LANGUAGES.map((language) => PAGE_TEXTS.generated[language])];
  for (const language of LANGUAGES) parts.push(...section(page, language));
  return `${parts.join('\n\n')}\n`;
}

/** A Markdown table; cells keep what they say, whatever signs they hold. */
export function markdownTable(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replace(/\|/g, '\\|').replace(/\n/g, ' ')).join(' | ')} |`;
  return [line(headings), line(headings.map(() => '---')), ...rows.map(line)].join('\n');
}

function section(page: PolicyPage, language: Language): readonly string[] {
  const text = (key: keyof typeof PAGE_TEXTS): string => PAGE_TEXTS[key][language];
  const heading = (key: keyof typeof PAGE_TEXTS): string => `## ${text(key)}`;
  const parameters = page.parameters.map(({ id, title, value, standard, isStandard, others, clause, reading }) => [
    `\`${id}\``,
    title[language],
    isStandard ? value[language] : `**${value[language]}**`,
    standard[language],
    others.map((other) => other[language]).join(language === 'zh' ? '、' : ', '),
    clause.id,
    clause.says,
    reading,
  ]);
  const rows = page.rows.map(({ id, when, then, clause, reading, inForce }) => [
    `\`${id}\``,
    when.map((condition) => condition[language]).join('<br>'),
    inForce ? then[language] : `${then[language]}<br>*${text('notInForce')}*`,
    clause.id,
    clause.says,
    reading,
  ]);
  return [
    heading('rows'),
    text('oneRow'),
    markdownTable((['row', 'when', 'then', 'clause', 'says', 'reading'] as const).map(text), rows),
    heading('inputs'),
    markdownTable((['title', 'kind'] as const).map(text), page.inputs.map(({ title, holds }) => [title[language], holds[language]])),
    heading('parameters'),
    parameters.length === 0 ? text('none') : markdownTable((['id', 'title', 'value', 'standard', 'others', 'clause', 'says', 'reading'] as const).map(text), parameters),
    heading('leavesOut'),
    page.leavesOut.length === 0 ? text('none') : page.leavesOut.map((words) => `- ${words[language]}`).join('\n'),
  ];
}
