/**
 * The one place that classifies a whole list: level, service class and what has to be said about each customer.
 *
 * It reads the tables over columns; nothing is allocated per customer but what is found about them.
 */
import { UNREADABLE_FLAG, type CustomerList } from '../intake/customer-list';
import type { Issue } from '../issue';
import type { FactColumns, Facts } from '../policy/facts';
import type { PolicyChoices } from '../policy/parameter';
import { SERVICE_CLASSES, serviceClass } from '../policy/service-class';
import type { Table } from '../policy/table';
import { tier } from '../policy/tier';
import { compileColumns } from '../readers/columns';
import { evaluate, parameterValue } from '../readers/evaluate';
import { explain, verdictWords, type Explanation } from '../readers/explain';
import { CLASSIFICATION_ISSUES, type ClassificationIssueCode } from '../texts/classification';
import { FLAG } from '../values/flag';
import { GOLD_MARKS, HIGH_MARKS, LOW_ACTIVITY_MARK, SERVICE_MARKS } from './marks';

/** The tier words in the documents' order, then the two answers that are no tier. Indexes of `Classification.tier`. */
export const TIER_WORDS = [...tier.words, '待补数据', '错误'] as const;
/** Index of 待补数据 in `TIER_WORDS`. */
export const TIER_MISSING = tier.words.length;

/** The service classes in the documents' order, then 未分类. Indexes of `Classification.service`. */
export const SERVICE_WORDS = serviceClass.words;

/** Which deposit figure the tiers rest on, as a field of the list; '' when the list has none. */
export type DepositBasis = 'depositAvg' | 'depositAvgMonth' | 'depositBalance' | '';

export interface Classification {
  readonly list: CustomerList;
  readonly choices: PolicyChoices;
  readonly basis: DepositBasis;
  /** What the tier table read; kept so that any customer can be explained. */
  readonly tierFacts: FactColumns;
  readonly serviceFacts: FactColumns;
  /** Index of the tier table's row that fired, per customer. */
  readonly tierRow: Uint8Array;
  /** Index into `TIER_WORDS`, per customer. */
  readonly tier: Uint8Array;
  /** Index into `SERVICE_WORDS`, per customer. */
  readonly service: Uint8Array;
  /** Counts, known deposits in 分 and customers without deposit, by `TIER_WORDS`. */
  readonly countByTier: readonly number[];
  readonly depositByTier: readonly number[];
  readonly depositUnknownByTier: readonly number[];
  /** Customers by `TIER_WORDS` (rows) and `SERVICE_WORDS` (columns). */
  readonly matrix: readonly (readonly number[])[];
  /** The first findings of each code; `issueCounts` has them all. */
  readonly issues: readonly Issue<ClassificationIssueCode>[];
  readonly issueCounts: Readonly<Partial<Record<ClassificationIssueCode, number>>>;
}

const MARKS: readonly string[] = [...GOLD_MARKS, ...HIGH_MARKS, LOW_ACTIVITY_MARK];
/** Findings kept per code. */
const KEPT = 200;
/** Customers whom article 1 does not concern: it speaks of 对公客户. */
const PERSONAL_KINDS: ReadonlySet<string> = new Set(['个人', '对私', '自然人', '个体工商户']);
/** How several labels stand in one cell. */
const LABEL_SEPARATOR = /[、,,;;/\s]/;
/** Customers between two yields: some milliseconds of work. */
const SLICE = 8192;

/** Classifies every customer of a list. Yields customers done; returns the result. */
export function* classifyCustomers(list: CustomerList, choices: PolicyChoices = {}): Generator<{ readonly done: number; readonly total: number }, Classification> {
  const { count } = list;
  const basis = basisOf(list, choices);
  const tierFacts = tierFactsOf(list, basis, choices);
  const serviceFacts = serviceFactsOf(list);
  const readTier = compileColumns(tier, choices);
  const readService = compileColumns(serviceClass, choices);
  const tierRow = new Uint8Array(count);
  const serviceRow = new Uint8Array(count);
  const tierIndex = new Uint8Array(count);
  const serviceIndex = new Uint8Array(count);
  const toTier = outcomeIndexes(tier, TIER_WORDS);
  const toService = outcomeIndexes(serviceClass, SERVICE_WORDS);
  const countByTier = TIER_WORDS.map(() => 0);
  const depositByTier = TIER_WORDS.map(() => 0);
  const depositUnknownByTier = TIER_WORDS.map(() => 0);
  const matrix = TIER_WORDS.map(() => SERVICE_WORDS.map(() => 0));
  const deposit = basis === '' ? undefined : list.money[basis];
  const findings = new Findings(list);
  const read: ReadList = { list, choices, basis, tierFacts };

  for (let from = 0; from < count; from += SLICE) {
    const to = Math.min(from + SLICE, count);
    readTier.read(tierFacts, from, to, tierRow);
    readService.read(serviceFacts, from, to, serviceRow);
    for (let i = from; i < to; i += 1) {
      const t = toTier[tierRow[i] as number] as number;
      const s = toService[serviceRow[i] as number] as number;
      tierIndex[i] = t;
      serviceIndex[i] = s;
      countByTier[t] = (countByTier[t] as number) + 1;
      const amount = deposit === undefined ? NaN : (deposit[i] as number);
      if (Number.isNaN(amount)) depositUnknownByTier[t] = (depositUnknownByTier[t] as number) + 1;
      else depositByTier[t] = (depositByTier[t] as number) + amount;
      const cells = matrix[t] as number[];
      cells[s] = (cells[s] as number) + 1;
      for (const { code, values } of findingsFor(read, tierRow[i] as number, t, i)) findings.add(code, i, values);
    }
    yield { done: to, total: count };
  }
  return {
    list,
    choices,
    basis,
    tierFacts,
    serviceFacts,
    tierRow,
    tier: tierIndex,
    service: serviceIndex,
    countByTier,
    depositByTier,
    depositUnknownByTier,
    matrix,
    issues: findings.kept,
    issueCounts: findings.counts,
  };
}

/** Why one customer has its tier. */
export function explainTier(classification: Classification, index: number): Explanation {
  return explainColumn(tier, classification.tierFacts, classification.choices, index);
}

/** Why one customer has its service class. */
export function explainService(classification: Classification, index: number): Explanation {
  return explainColumn(serviceClass, classification.serviceFacts, classification.choices, index);
}

/** Every service class that applies to a customer, in the documents' order (Q-08). */
export function serviceLabels(classification: Classification, index: number): readonly string[] {
  return SERVICE_CLASSES.filter(({ input }) => {
    const column = classification.serviceFacts[input];
    return column?.kind === 'flags' && column.values[index] === FLAG.yes;
  }).map(({ word }) => word);
}

function explainColumn(table: Table, columns: FactColumns, choices: PolicyChoices, index: number): Explanation {
  const facts = factsAt(columns, index);
  return explain(table, evaluate(table, facts, choices), facts, choices);
}

/** One customer's facts out of columns of flags and numbers. */
function factsAt(columns: FactColumns, index: number): Facts {
  const facts: Record<string, boolean | number | null> = {};
  for (const [id, column] of Object.entries(columns)) {
    switch (column.kind) {
      case 'flags': {
        const value = column.values[index];
        facts[id] = value === FLAG.yes ? true : value === FLAG.no ? false : null;
        break;
      }
      case 'numbers': {
        const value = column.values[index] as number;
        facts[id] = Number.isNaN(value) ? null : value;
        break;
      }
      case 'ratios':
      case 'words':
        throw new Error(`classification reads no column of ${column.kind}`);
    }
  }
  return facts;
}

function basisOf(list: CustomerList, choices: PolicyChoices): DepositBasis {
  const chosen = parameterValue(tier, 'tier.basis', choices);
  const has = (field: string): boolean => list.money[field] !== undefined;
  if (chosen === 'depositAvg' || chosen === 'depositAvgMonth' || chosen === 'depositBalance') return has(chosen) ? chosen : '';
  if (has('depositAvg')) return 'depositAvg';
  if (has('depositAvgMonth')) return 'depositAvgMonth';
  return has('depositBalance') ? 'depositBalance' : '';
}

function tierFactsOf(list: CustomerList, basis: DepositBasis, choices: PolicyChoices): FactColumns {
  const { count } = list;
  const high = anyOf(list, HIGH_MARKS);
  const products = list.number['productCount'];
  if (products !== undefined) {
    const bundle = Number(parameterValue(tier, 'tier.bundleCount', choices));
    for (let i = 0; i < count; i += 1) if ((products[i] as number) >= bundle) high[i] = FLAG.yes;
  }
  return {
    gold: { kind: 'flags', values: anyOf(list, GOLD_MARKS) },
    high: { kind: 'flags', values: high },
    lowActivity: { kind: 'flags', values: anyOf(list, [LOW_ACTIVITY_MARK]) },
    deposit: { kind: 'numbers', values: (basis === '' ? undefined : list.money[basis]) ?? new Float64Array(count).fill(NaN) },
  };
}

function serviceFactsOf(list: CustomerList): FactColumns {
  const { count } = list;
  const given = list.text['serviceClass'];
  return Object.fromEntries(
    SERVICE_CLASSES.map(({ word, input }) => {
      const values = anyOf(list, [SERVICE_MARKS[input]]);
      // A loan or a limit says by itself that the customer has credit; nothing else is inferred.
      const amounts = input === 'hasCredit' ? [list.money['loanBalance'], list.money['creditLimit']] : [];
      for (let i = 0; i < count; i += 1) {
        const labelled = given !== undefined && labelsIn(given[i] as string).includes(word);
        if (labelled || amounts.some((column) => column !== undefined && (column[i] as number) > 0)) values[i] = FLAG.yes;
      }
      return [input, { kind: 'flags' as const, values }];
    }),
  );
}

/** The labels a list gives a customer, as the documents write them: 信贷 is 信贷类. */
function labelsIn(given: string): readonly string[] {
  const labels = given.split(LABEL_SEPARATOR).filter((label) => label !== '');
  return labels.map((label) => SERVICE_WORDS.find((word) => word === label || word === `${label}类`) ?? label);
}

/** Set where any of the list's marks is; no where one is written as no; blank otherwise. An unreadable mark counts as blank. */
function anyOf(list: CustomerList, fields: readonly string[]): Uint8Array {
  const out = new Uint8Array(list.count);
  for (const field of fields) {
    const values = list.flag[field];
    if (values === undefined) continue;
    for (let i = 0; i < list.count; i += 1) {
      const value = values[i] as number;
      if (value === FLAG.yes) out[i] = FLAG.yes;
      else if (value === FLAG.no && out[i] === FLAG.blank) out[i] = FLAG.no;
    }
  }
  return out;
}

/** The tier a customer would have if its unreadable marks were set. */
function otherTier(list: CustomerList, tierFacts: FactColumns, choices: PolicyChoices, index: number): string {
  const unreadable = (fields: readonly string[]): boolean => fields.some((field) => list.flag[field]?.[index] === UNREADABLE_FLAG);
  const known = factsAt(tierFacts, index);
  const facts: Facts = {
    ...known,
    ...(unreadable(GOLD_MARKS) && { gold: true }),
    ...(unreadable(HIGH_MARKS) && { high: true }),
    ...(unreadable([LOW_ACTIVITY_MARK]) && { lowActivity: true }),
  };
  const verdict = evaluate(tier, facts, choices);
  return verdict.kind === 'word' ? verdict.word : verdictWords(verdict).zh;
}

/** For each row of a table, the index of its outcome among the words. */
function outcomeIndexes(table: Table, words: readonly string[]): readonly number[] {
  return table.rows.map(({ then }) => {
    switch (then.kind) {
      case 'word':
        return words.indexOf(then.word);
      case 'missing':
      case 'notApplicable':
        return words.indexOf('待补数据');
      case 'error':
        return words.indexOf('错误');
      case 'value':
        throw new Error(`table ${table.id} answers with a value, not a word`);
    }
  });
}

/** What has to be said about one customer. */
interface Finding {
  readonly code: ClassificationIssueCode;
  readonly values: Readonly<Record<string, string>>;
}

type ReadList = Pick<Classification, 'list' | 'choices' | 'basis' | 'tierFacts'>;

/** What a person must know about one customer beside its level; empty for most. */
export function findingsAt(classification: Classification, index: number): readonly Finding[] {
  return findingsFor(classification, classification.tierRow[index] as number, classification.tier[index] as number, index);
}

const NOTHING: readonly Finding[] = [];

function findingsFor({ list, choices, basis, tierFacts }: ReadList, tierRow: number, tierIndex: number, i: number): readonly Finding[] {
  const row = tier.rows[tierRow];
  if (row === undefined) throw new Error(`customer ${i} has no row`);
  let found: Finding[] | null = null;
  const add = (code: ClassificationIssueCode, values: Finding['values'] = {}): void => {
    found ??= [];
    found.push({ code, values });
  };
  if (row.then.kind === 'missing') add(basis === '' || Number.isNaN(list.money[basis]?.[i] ?? NaN) ? 'DEPOSIT_MISSING' : 'MARKS_OPEN');
  if (row.then.kind === 'error') add('NEGATIVE_DEPOSIT');
  for (const code of row.warns ?? []) {
    if (!(code in CLASSIFICATION_ISSUES)) throw new Error(`no words for ${code}`);
    add(code as ClassificationIssueCode);
  }
  const given = list.text['tier']?.[i] ?? '';
  const word = TIER_WORDS[tierIndex] as string;
  if (given !== '' && given !== word) add('TIER_DIFFERS', { given, tier: word });
  if (list.text['manager']?.[i] === '') add('MANAGER_MISSING');
  const labels = list.text['serviceClass']?.[i] ?? '';
  if (labels !== '') {
    const unknownLabels = labelsIn(labels).filter((label) => !SERVICE_WORDS.includes(label));
    if (unknownLabels.length > 0) add('SERVICE_CLASS_UNKNOWN', { given: unknownLabels.join('、') });
  }
  if (PERSONAL_KINDS.has(list.text['customerKind']?.[i] ?? '')) add('PERSONAL_CUSTOMER');
  if (MARKS.some((field) => list.flag[field]?.[i] === UNREADABLE_FLAG)) add('MARK_UNREADABLE', { tier: otherTier(list, tierFacts, choices, i) });
  return found ?? NOTHING;
}

/** Findings with the first of each code kept and all of them counted. */
class Findings {
  readonly kept: Issue<ClassificationIssueCode>[] = [];
  readonly counts: Partial<Record<ClassificationIssueCode, number>> = {};

  constructor(private readonly list: CustomerList) {}

  add(code: ClassificationIssueCode, index: number, values: Readonly<Record<string, string>>): void {
    const count = (this.counts[code] ?? 0) + 1;
    this.counts[code] = count;
    if (count > KEPT) return;
    const severity = code === 'NEGATIVE_DEPOSIT' ? 'error' : 'warning';
    this.kept.push({ code, severity, place: { row: this.list.firstRow[index] as number }, values });
  }
}
