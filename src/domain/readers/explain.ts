/** The one reader that says why: a verdict as words, with reason, clause, quotation, values used and inputs missing. */
import type { Fact, Facts } from '../policy/facts';
import type { PolicyChoices } from '../policy/parameter';
import type { Input, Limit, SimpleCondition, Table } from '../policy/table';
import { OUTCOME_WORDS, ruleError, STATES, warning } from '../texts/policy';
import { fill, PHRASES } from '../texts/reason';
import type { Language, Words } from '../texts/words';
import { printMoney, type Fen } from '../values/money';
import { BILLION, printRatio } from '../values/ratio';
import { holdsCondition, parameterOf, parameterValue, type Verdict } from './evaluate';

export interface Explanation {
  readonly result: Words;
  readonly reason: Words;
  /** Rule id, `A1-08`; '' when the input itself is impossible. */
  readonly clause: string;
  /** The document's words; Chinese in both languages, because it is a quotation. */
  readonly says: string;
  /** The reading the answer rests on, `Q-02`, or ''. */
  readonly reading: string;
  readonly values: readonly { readonly title: Words; readonly text: Words }[];
  readonly missing: readonly Words[];
  readonly warnings: readonly Words[];
}

const BOTH = (make: (language: Language) => string): Words => ({ zh: make('zh'), en: make('en') });

/** The words of an answer alone. Rates print in per cent, amounts in 万元. */
export function verdictWords(verdict: Verdict): Words {
  switch (verdict.kind) {
    case 'word':
      return { zh: verdict.word, en: OUTCOME_WORDS[verdict.word] ?? verdict.word };
    case 'value': {
      const text = typeof verdict.value === 'number' ? String(verdict.value) : printRatio(verdict.value);
      return { zh: text, en: text };
    }
    case 'missing':
      return STATES.missing;
    case 'notApplicable':
      return STATES.notApplicable;
    case 'error':
      return STATES.error;
  }
}

/** Explains a verdict that `evaluate` gave for these facts and choices. */
export function explain(table: Table, verdict: Verdict, facts: Facts, choices: PolicyChoices = {}): Explanation {
  const { row } = verdict;
  const missing = verdict.kind === 'missing' ? verdict.inputs.map((id) => inputOf(table, id).title) : [];
  return {
    result: verdictWords(verdict),
    reason: reasonOf(table, verdict, facts, choices),
    clause: row?.clause.id ?? '',
    says: row?.clause.says ?? '',
    reading: row?.reading ?? '',
    values: Object.entries(table.inputs).map(([id, input]) => ({ title: input.title, text: BOTH((language) => printFact(facts[id] ?? null, input, language)) })),
    missing,
    warnings: (row?.warns ?? []).map(warning),
  };
}

function reasonOf(table: Table, verdict: Verdict, facts: Facts, choices: PolicyChoices): Words {
  if (verdict.kind === 'error') {
    const words = ruleError(verdict.code);
    if (verdict.row === null) return words;
    const because = phrases(table, verdict, facts, choices);
    return BOTH((language) => `${because[language]}${PHRASES.joiner[language]}${words[language]}`);
  }
  return phrases(table, verdict, facts, choices);
}

function phrases(table: Table, verdict: Verdict, facts: Facts, choices: PolicyChoices): Words {
  if (verdict.row === null) return STATES.error;
  const told: SimpleCondition[] = [];
  for (const condition of verdict.row.when) {
    const one = condition.op === 'any' ? condition.of.find((alternative) => holdsCondition(table, alternative, facts, choices)) : condition;
    if (one !== undefined && !told.some((earlier) => JSON.stringify(earlier) === JSON.stringify(one))) told.push(one);
  }
  // That a mark is not set goes without saying; a setting is only worth a word when it is not the default.
  const spoken = told.filter(
    (condition) =>
      !(condition.op === 'no' && inputOf(table, condition.input).kind === 'mark') &&
      !(condition.op === 'chosen' && parameterOf(table, condition.parameter).default === condition.value),
  );
  if (spoken.length === 0) return PHRASES.inactive;
  return BOTH((language) => sentence(table, spoken, facts, choices, language));
}

function sentence(table: Table, conditions: readonly SimpleCondition[], facts: Facts, choices: PolicyChoices, language: Language): string {
  const parts: string[] = [];
  const introduced = new Set<string>();
  for (const condition of conditions) {
    switch (condition.op) {
      case 'yes':
      case 'no':
      case 'blank':
      case 'given':
      case 'foremost':
        parts.push(fill(PHRASES[condition.op][language], { title: inputOf(table, condition.input).title[language] }));
        break;
      case 'is':
        parts.push(
          fill(PHRASES.is[language], {
            title: inputOf(table, condition.input).title[language],
            word: language === 'zh' ? condition.word : (OUTCOME_WORDS[condition.word] ?? condition.word),
          }),
        );
        break;
      case 'chosen': {
        const parameter = parameterOf(table, condition.parameter);
        const choice = parameter.kind === 'choice' ? parameter.choices.find(({ value }) => value === condition.value) : undefined;
        parts.push(fill(PHRASES.chosen[language], { title: parameter.title[language], choice: choice?.title[language] ?? condition.value }));
        break;
      }
      case 'atLeast':
      case 'above':
      case 'atMost':
      case 'below':
      case 'equal': {
        const input = inputOf(table, condition.input);
        const comparison = fill(PHRASES[condition.op][language], { limit: printLimit(table, condition.limit, input, facts, choices, language) });
        const subject = introduced.has(condition.input) ? '' : `${input.title[language]} ${printFact(facts[condition.input] ?? null, input, language)} `;
        introduced.add(condition.input);
        parts.push(`${subject}${comparison}`);
        break;
      }
    }
  }
  return parts.join(PHRASES.joiner[language]);
}

function printLimit(table: Table, limit: Limit, beside: Input, facts: Facts, choices: PolicyChoices, language: Language): string {
  if ('input' in limit) {
    const other = inputOf(table, limit.input);
    return `${other.title[language]} ${printFact(facts[limit.input] ?? null, other, language)}`;
  }
  const number = 'number' in limit ? limit.number : Number(parameterValue(table, limit.parameter, choices));
  return printNumber(number, beside, language);
}

/** A number in the input's own unit (分, billionths, count) as people read it. */
function printNumber(number: number, input: Input, language: Language): string {
  switch (input.kind) {
    case 'money':
      return fill(PHRASES.wan[language], { amount: printMoney(number as Fen, '万元') });
    case 'ratio':
      return printRatio({ numerator: number, denominator: BILLION });
    case 'count':
    case 'mark':
    case 'yesNo':
    case 'word':
      return String(number);
  }
}

function printFact(fact: Fact, input: Input, language: Language): string {
  if (fact === null) return PHRASES[input.kind === 'mark' ? 'false' : 'unfilled'][language];
  if (typeof fact === 'boolean') return PHRASES[fact ? 'true' : 'false'][language];
  if (typeof fact === 'number') return printNumber(fact, input, language);
  if (typeof fact === 'string') return language === 'zh' ? fact : (OUTCOME_WORDS[fact] ?? fact);
  return printRatio(fact);
}

function inputOf(table: Table, id: string): Input {
  const input = table.inputs[id];
  if (input === undefined) throw new Error(`table ${table.id} has no input ${id}`);
  return input;
}
