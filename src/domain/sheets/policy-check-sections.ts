/**
 * What the 自检 sheet asks, section by section: known customers and, for every threshold in force, the customers on whom one unit more or
 * less makes a difference. The right answers come from the same code that writes results.
 */
import { TABLE_BY_ID, type TableId } from '../policy';
import { bigMove } from '../policy/big-move';
import { edgesOf } from '../policy/check';
import type { Fact, Facts } from '../policy/facts';
import type { Parameter, PolicyChoices } from '../policy/parameter';
import { repricing } from '../policy/repricing';
import type { Input, Table } from '../policy/table';
import { tier } from '../policy/tier';
import { bigMoveFacts } from '../portfolio/big-move-facts';
import { ladderFacts, noticeMonth, readRuns, type MonthResult } from '../portfolio/ladder';
import { isComputedInput } from '../readers/computed-inputs';
import { evaluate, parameterValue, type Verdict } from '../readers/evaluate';
import { verdictWords } from '../readers/explain';
import { RULES, type RuleId } from '../readers/rules';
import { STATES } from '../texts/policy';
import { POLICY_SHEETS } from '../texts/policy-sheets';
import { fill } from '../texts/reason';
import { FEN_PER, type Fen } from '../values/money';
import { monthFrom, printMonth, type Month } from '../values/month';
import { asFraction, BILLION } from '../values/ratio';
import type { Words } from '../texts/words';

/** A case of the analysts: facts about a customer, or results of months from the oldest on (达, 不, 缺). */
export interface PolicyCase {
  readonly table: string;
  readonly clause: string;
  readonly says: string;
  readonly facts?: Facts;
  readonly months?: string;
}

export interface CheckInput {
  readonly id: string;
  readonly title: string;
  readonly kind: 'word' | 'number';
}

export interface CheckRow {
  readonly clause: string;
  readonly says: string;
  /** A cell for each input; null is blank. */
  readonly cells: readonly (string | number | null)[];
  /** As the formula's cell reads when it is text. */
  readonly expected: string;
}

export interface CheckSection {
  readonly rule: RuleId;
  readonly title: Words;
  readonly inputs: readonly CheckInput[];
  readonly rows: readonly CheckRow[];
}

/** Months in a row of the ladder's sections: as many as the measure takes in one cell. */
export const CHECK_MONTHS = 12;
/** The first month of those rows; it only matters for the month of the notice. */
export const CHECK_FIRST_MONTH = monthFrom(2016, 1) as Month;

/** The mark that several products make belongs to the tier, though its table does not ask for it. */
const PRODUCT_COUNT = 'productCount';

const TABLE_SECTIONS: readonly TableId[] = ['tier', 'owner', 'service-class', 'service-plan', 'fund-return', 'fund-return-requirement', 'big-move', 'lead-visit', 'visit-frequency', 'visit-counts'];

export function checkSections(cases: readonly PolicyCase[], choices: PolicyChoices): readonly CheckSection[] {
  return [...TABLE_SECTIONS.map((id) => tableSection(id, cases, choices)), monthsSection('repricing-months', cases, choices), monthsSection('notice-month', cases, choices)];
}

/** A customer that is asked about, in words. */
interface Asked<T> {
  readonly clause: string;
  readonly says: string;
  readonly given: T;
}

function tableSection(id: TableId, cases: readonly PolicyCase[], choices: PolicyChoices): CheckSection {
  const table: Table = TABLE_BY_ID[id];
  const answer = (facts: Facts, policy: PolicyChoices): string => cellText(evaluate(table, completed(id, facts, policy), policy));
  const known = cases.flatMap((one): Asked<Facts>[] => (one.table === id && one.facts !== undefined ? [{ ...one, given: one.facts }] : []));
  const candidates = [...known.map(({ given }) => given), ...edgesOf(table, choices), ...(id === 'tier' ? productEdges(choices) : []), ...(id === 'big-move' ? moveEdges(choices) : [])];
  const asked = [...known, ...edges(table.parameters, known, candidates, answer, choices)];
  const inputs = Object.entries(table.inputs).flatMap(([input, { kind, title }]): CheckInput[] => {
    if (isComputedInput(id, input)) return [];
    const own: CheckInput = { id: input, title: title.zh, kind: kind === 'money' || kind === 'ratio' || kind === 'count' ? 'number' : 'word' };
    return id === 'tier' && input === 'high' ? [own, { id: PRODUCT_COUNT, title: POLICY_SHEETS.check.productCount, kind: 'number' }] : [own];
  });
  return {
    rule: id,
    title: table.title,
    inputs,
    rows: asked.map(({ clause, says, given }) => ({
      clause,
      says: told(says, answer(given, choices), answer(given, {})),
      cells: inputs.map((input) => factCell(given[input.id] ?? null, table.inputs[input.id])),
      expected: answer(given, choices),
    })),
  };
}

/** Facts with what the rule works out by itself, because a case cannot say otherwise than the cells beside it. */
function completed(id: TableId, facts: Facts, choices: PolicyChoices): Facts {
  if (id === 'big-move') return bigMoveFacts(balanceOf(facts['opening']), balanceOf(facts['closing']), facts['tierChanged'] === true);
  return withProducts(id, facts, choices);
}

function balanceOf(fact: Fact | undefined): Fen | null {
  return typeof fact === 'number' ? (fact as Fen) : null;
}

/** Movements about the amount that counts, and about the share: over this start one 分 is the smallest step a share can take. */
function moveEdges(choices: PolicyChoices): readonly Facts[] {
  const start = BILLION / unitOf({ kind: 'rate' });
  const about = (limit: number): readonly number[] => [limit - 1, limit, limit + 1];
  return [
    ...about(Number(parameterValue(bigMove, 'move.abs', choices))).map((closing) => ({ opening: 0, closing })),
    ...about((Number(parameterValue(bigMove, 'move.ratio', choices)) / BILLION) * start).map((moved) => ({ opening: start, closing: start + Math.round(moved) })),
  ];
}

/** As many products as make a bundle are a mark. */
function withProducts(id: TableId, facts: Facts, choices: PolicyChoices): Facts {
  const count = facts[PRODUCT_COUNT];
  if (id !== 'tier' || typeof count !== 'number' || count < Number(parameterValue(tier, 'tier.bundleCount', choices))) return facts;
  return { ...facts, high: true };
}

function productEdges(choices: PolicyChoices): readonly Facts[] {
  const bundle = Number(parameterValue(tier, 'tier.bundleCount', choices));
  return [bundle - 1, bundle].map((count) => ({ deposit: 0, [PRODUCT_COUNT]: count }));
}

function monthsSection(rule: 'repricing-months' | 'notice-month', cases: readonly PolicyCase[], choices: PolicyChoices): CheckSection {
  const answer = (results: readonly MonthResult[], policy: PolicyChoices): string => (rule === 'repricing-months' ? measure(results, policy) : notice(results, policy));
  const known = cases.flatMap((one): Asked<readonly MonthResult[]>[] =>
    one.table === repricing.id && one.months !== undefined && one.months.length <= CHECK_MONTHS ? [{ ...one, given: monthsOf(one.months) }] : [],
  );
  // Every run of missed and of met months up to the latest one.
  const runs = (['missed', 'met'] as const).flatMap((result) =>
    Array.from({ length: CHECK_MONTHS }, (_none, n): readonly MonthResult[] => Array.from({ length: CHECK_MONTHS }, (_month, m) => (m >= CHECK_MONTHS - 1 - n ? result : result === 'met' ? 'missed' : 'met'))),
  );
  const asked = [...known, ...edges(repricing.parameters, known, [...known.map(({ given }) => given), ...runs], answer, choices)];
  return {
    rule,
    title: RULES.find(({ id }) => id === rule)?.title ?? repricing.title,
    inputs: Array.from({ length: CHECK_MONTHS }, (_none, m) => ({ id: `month${m + 1}`, title: fill(POLICY_SHEETS.check.month, { number: m + 1 }), kind: 'word' })),
    rows: asked.map(({ clause, says, given }) => ({ clause, says: told(says, answer(given, choices), answer(given, {})), cells: given.map((result) => MONTH_WORDS[result]), expected: answer(given, choices) })),
  };
}

const MONTH_WORDS: Readonly<Record<MonthResult, string | null>> = { met: '达标', missed: '不达标', unknown: null };

/** The months of a case at the end of the row; what is before them has no result. */
function monthsOf(letters: string): readonly MonthResult[] {
  const results = [...letters].map((letter): MonthResult => (letter === '达' ? 'met' : letter === '不' ? 'missed' : 'unknown'));
  return [...new Array<MonthResult>(CHECK_MONTHS - results.length).fill('unknown'), ...results];
}

function measure(results: readonly MonthResult[], choices: PolicyChoices): string {
  return cellText(evaluate(repricing, ladderFacts(readRuns(results, choices)), choices));
}

function notice(results: readonly MonthResult[], choices: PolicyChoices): string {
  const found = noticeMonth(
    results.map((_result, m) => (CHECK_FIRST_MONTH + m) as Month),
    results,
    choices,
  );
  switch (found.kind) {
    case 'month':
      return printMonth(found.month);
    case 'notApplicable':
      return STATES.notApplicable.zh;
    case 'missing':
      return STATES.missing.zh;
    case 'error':
      throw new Error(`the months of the check: ${found.code}`);
  }
}

/** For each threshold, one unit up and one down, the first candidate whose answer changes, unless a known case already tells. */
function edges<T>(
  parameters: readonly Parameter[],
  known: readonly Asked<T>[],
  candidates: readonly T[],
  answer: (given: T, choices: PolicyChoices) => string,
  choices: PolicyChoices,
): readonly Asked<T>[] {
  return parameters.flatMap((parameter) => {
    const value = choices[parameter.id] ?? parameter.default;
    if (typeof value !== 'number') return [];
    return [unitOf(parameter), -unitOf(parameter)].flatMap((step): Asked<T>[] => {
      const moved = { ...choices, [parameter.id]: value + step };
      const tells = (given: T): boolean => answer(given, moved) !== answer(given, choices);
      if (known.some(({ given }) => tells(given))) return [];
      const witness = candidates.find(tells);
      return witness === undefined ? [] : [{ clause: parameter.clause.id, says: fill(POLICY_SHEETS.check.edge, { title: parameter.title.zh }), given: witness }];
    });
  });
}

/** An analyst's sentence speaks of the documents' own policy. */
function told(says: string, answer: string, standard: string): string {
  return answer === standard ? says : fill(POLICY_SHEETS.check.otherPolicy, { says });
}

/** The smallest step of a threshold that the policy allows. */
function unitOf({ kind }: Pick<Parameter, 'kind'>): number {
  return kind === 'rate' ? 100_000 : 1;
}

function factCell(fact: Fact, input: Input | undefined): string | number | null {
  if (fact === null) return null;
  if (typeof fact === 'boolean') return fact ? '是' : '否';
  if (typeof fact === 'object') return asFraction(fact);
  return typeof fact === 'number' && input?.kind === 'money' ? fact / FEN_PER.万元 : fact;
}

/** An answer as its cell reads when it is text: a rate as a figure. */
function cellText(verdict: Verdict): string {
  if (verdict.kind !== 'value') return verdictWords(verdict).zh;
  return String(typeof verdict.value === 'number' ? verdict.value : Number(asFraction(verdict.value).toFixed(9)));
}
