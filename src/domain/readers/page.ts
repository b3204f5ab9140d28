/** The one reader that turns a table into a page: rows and parameters in words, clauses and quotations, what is not modelled. Data for any screen. */
import type { Clause, Parameter, ParameterValue, PolicyChoices } from '../policy/parameter';
import type { Condition, Input, Limit, Outcome, Row, SimpleCondition, Table } from '../policy/table';
import { INPUT_KINDS, PAGE_TEXTS } from '../texts/page';
import { OUTCOME_WORDS, ruleError, STATES, warning } from '../texts/policy';
import { fill, PHRASES } from '../texts/reason';
import type { Language, Words } from '../texts/words';
import { printMoney, type Fen } from '../values/money';
import { BILLION, printRatio } from '../values/ratio';
import { boundsOf, parameterOf, parameterValue } from './evaluate';

export interface PageInput {
  readonly id: string;
  readonly title: Words;
  readonly holds: Words;
}

export interface PageParameter {
  readonly id: string;
  readonly title: Words;
  readonly value: Words;
  readonly standard: Words;
  readonly isStandard: boolean;
  /** Other readings that may be chosen; empty for numbers. */
  readonly others: readonly Words[];
  readonly clause: Clause;
  /** `Q-01`, or ''. */
  readonly reading: string;
}

export interface PageRow {
  readonly id: string;
  /** All of these hold. */
  readonly when: readonly Words[];
  readonly then: Words;
  readonly clause: Clause;
  readonly reading: string;
  /** Whether the readings in force allow the row at all. */
  readonly inForce: boolean;
}

export interface PolicyPage {
  readonly id: string;
  readonly title: Words;
  readonly inputs: readonly PageInput[];
  readonly parameters: readonly PageParameter[];
  readonly rows: readonly PageRow[];
  readonly leavesOut: readonly Words[];
}

export function policyPage(table: Table, choices: PolicyChoices = {}): PolicyPage {
  return {
    id: table.id,
    title: table.title,
    inputs: Object.entries(table.inputs).map(([id, input]) => ({ id, title: input.title, holds: holds(input) })),
    parameters: table.parameters.map((parameter) => pageParameter(parameter, choices)),
    rows: table.rows.map((row) => pageRow(table, row, choices)),
    leavesOut: table.leavesOut,
  };
}

/** A parameter with its value in force, in words. */
export function pageParameter(parameter: Parameter, choices: PolicyChoices): PageParameter {
  const value = choices[parameter.id] ?? parameter.default;
  return {
    id: parameter.id,
    title: parameter.title,
    value: parameterWords(parameter, value),
    standard: parameterWords(parameter, parameter.default),
    isStandard: JSON.stringify(value) === JSON.stringify(parameter.default),
    others: parameter.kind === 'choice' ? parameter.choices.filter((choice) => choice.value !== value).map(({ title }) => title) : [],
    clause: parameter.clause,
    reading: parameter.reading ?? '',
  };
}

/** A parameter's value as people read it. */
export function parameterWords(parameter: Parameter, value: ParameterValue): Words {
  switch (parameter.kind) {
    case 'money':
      return both((language) => fill(PHRASES.wan[language], { amount: printMoney(Number(value) as Fen, '万元', 0) }));
    case 'rate':
      return both(() => printRatio({ numerator: Number(value), denominator: BILLION }));
    case 'count':
      return both((language) => fill(PAGE_TEXTS.whole[language], { number: Number(value), unit: parameter.unit[language] }));
    case 'choice':
      return parameter.choices.find((choice) => choice.value === value)?.title ?? both(() => String(value));
    case 'order':
      return both((language) => (value as readonly string[]).map((input) => parameter.titles[input]?.[language] ?? input).join(' > '));
  }
}

function pageRow(table: Table, row: Row, choices: PolicyChoices): PageRow {
  return {
    id: row.id,
    when: row.when.map((condition) => conditionWords(table, condition, choices)),
    then: withWarnings(outcomeWords(table, row.then), row),
    clause: row.clause,
    reading: row.reading ?? '',
    inForce: row.when.every((condition) => canHold(table, condition, choices)),
  };
}

function conditionWords(table: Table, condition: Condition, choices: PolicyChoices): Words {
  const alternatives = condition.op === 'any' ? condition.of : [condition];
  return both((language) => alternatives.map((one) => simpleWords(table, one, choices, language)).join(PAGE_TEXTS.or[language]));
}

function simpleWords(table: Table, condition: SimpleCondition, choices: PolicyChoices, language: Language): string {
  switch (condition.op) {
    case 'yes':
    case 'no':
    case 'blank':
    case 'given':
    case 'foremost':
      return fill(PHRASES[condition.op][language], { title: inputOf(table, condition.input).title[language] });
    case 'is':
      return fill(PHRASES.is[language], { title: inputOf(table, condition.input).title[language], word: wordIn(condition.word, language) });
    case 'chosen': {
      const parameter = parameterOf(table, condition.parameter);
      return fill(PHRASES.chosen[language], { title: parameter.title[language], choice: parameterWords(parameter, condition.value)[language] });
    }
    case 'atLeast':
    case 'above':
    case 'atMost':
    case 'below':
    case 'equal': {
      const input = inputOf(table, condition.input);
      const phrase = fill(PHRASES[condition.op][language], { limit: limitWords(table, condition.limit, input, choices, language) });
      return fill(PAGE_TEXTS.compared[language], { title: input.title[language], phrase });
    }
  }
}

function limitWords(table: Table, limit: Limit, beside: Input, choices: PolicyChoices, language: Language): string {
  if ('input' in limit) return inputOf(table, limit.input).title[language];
  if ('number' in limit) return numberWords(limit.number, beside)[language];
  const parameter = parameterOf(table, limit.parameter);
  const value = parameterWords(parameter, parameterValue(table, limit.parameter, choices))[language];
  return fill(PAGE_TEXTS.withParameter[language], { limit: value, parameter: limit.parameter });
}

/** A plain number of a condition in its input's own unit. */
function numberWords(number: number, input: Input): Words {
  switch (input.kind) {
    case 'money':
      return both((language) => fill(PHRASES.wan[language], { amount: printMoney(number as Fen, '万元', 0) }));
    case 'ratio':
      return both(() => printRatio({ numerator: number, denominator: BILLION }));
    case 'count':
    case 'mark':
    case 'yesNo':
    case 'word':
      return both(() => String(number));
  }
}

function outcomeWords(table: Table, then: Outcome): Words {
  switch (then.kind) {
    case 'word':
      return both((language) => wordIn(then.word, language));
    case 'value': {
      const title = 'input' in then.of ? inputOf(table, then.of.input).title : 'parameter' in then.of ? parameterOf(table, then.of.parameter).title : null;
      return both((language) => (title === null ? '' : fill(PAGE_TEXTS.valueOf[language], { title: title[language] })));
    }
    case 'missing':
      return both((language) =>
        fill(PAGE_TEXTS.missing[language], { state: STATES.missing[language], inputs: then.inputs.map((id) => inputOf(table, id).title[language]).join(language === 'zh' ? '、' : ', ') }),
      );
    case 'notApplicable':
      return STATES.notApplicable;
    case 'error':
      return both((language) => fill(PAGE_TEXTS.error[language], { state: STATES.error[language], reason: ruleError(then.code)[language] }));
  }
}

function withWarnings(result: Words, row: Row): Words {
  const codes = row.warns ?? [];
  if (codes.length === 0) return result;
  return both((language) => fill(PAGE_TEXTS.warns[language], { result: result[language], warnings: codes.map((code) => warning(code)[language]).join(PHRASES.joiner[language]) }));
}

function holds(input: Input): Words {
  if (input.kind === 'word') return both((language) => fill(INPUT_KINDS.word[language], { words: input.words.map((word) => wordIn(word, language)).join(language === 'zh' ? '、' : ', ') }));
  const kind = INPUT_KINDS[input.kind];
  const bounds = boundsOf(input);
  if (bounds === null) return kind;
  return both((language) =>
    fill(PAGE_TEXTS.between[language], { kind: kind[language], min: numberWords(bounds.min, input)[language], max: numberWords(bounds.max, input)[language] }),
  );
}

/** Whether the readings in force leave a condition a chance. */
function canHold(table: Table, condition: Condition, choices: PolicyChoices): boolean {
  if (condition.op === 'any') return condition.of.some((one) => canHold(table, one, choices));
  return condition.op !== 'chosen' || parameterValue(table, condition.parameter, choices) === condition.value;
}

function wordIn(word: string, language: Language): string {
  return language === 'zh' ? word : (OUTCOME_WORDS[word] ?? word);
}

function both(make: (language: Language) => string): Words {
  return { zh: make('zh'), en: make('en') };
}

function inputOf(table: Table, id: string): Input {
  const input = table.inputs[id];
  if (input === undefined) throw new Error(`table ${table.id} has no input ${id}`);
  return input;
}
