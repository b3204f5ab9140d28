/** The one place where the pane meets intake: what was recognised, what is asked, what the user changed, and the list that comes of it. */
import { settledFields } from '../domain/intake/columns-in-use';
import type { CustomerList } from '../domain/intake/customer-list';
import { ALL_FIELDS, fieldById } from '../domain/intake/fields';
import type { Done, Grid } from '../domain/intake/grid';
import { scanLayout, type Layout } from '../domain/intake/layout';
import { matchHeadings, type ColumnMatch, type MatchReason } from '../domain/intake/match-headings';
import { moneyUnitOf, questionsFor, type Answers, type Choice, type Question } from '../domain/intake/questions';
import { readCustomers } from '../domain/intake/read-customers';
import { ROW } from '../domain/intake/row-class';
import type { PolicyChoices } from '../domain/policy/parameter';
import { QUESTIONS } from '../domain/texts/issues';
import { fill } from '../domain/texts/reason';
import type { Words } from '../domain/texts/words';
import { MONEY_UNITS, type MoneyUnit } from '../domain/values/money';
import { NO_DECISIONS, type Decisions } from './decisions';
import { ProblemError } from './problem';

/** Why a column is used as it is: intake's reason, or the user's wish. */
export type ColumnReason = MatchReason | 'chosen';

/** Where a column's unit comes from: its heading, the line above the headings, the user, or nowhere yet. */
export type UnitReason = 'heading' | 'line' | 'chosen' | 'open';

export interface RecognisedUnit {
  /** Value among `choices`; '' while it is open. */
  readonly value: string;
  readonly why: UnitReason;
  readonly choices: readonly Choice[];
}

export interface RecognisedColumn {
  /** Position in the grid, from 0; what intake knows the column by. */
  readonly index: number;
  /** Column of the source, from 1, as Excel counts. */
  readonly column: number;
  readonly heading: string;
  /** Field id; '' when the column is not used. */
  readonly field: string;
  readonly why: ColumnReason;
  /** `null` where no unit matters. */
  readonly unit: RecognisedUnit | null;
  readonly period: string;
  readonly isChange: boolean;
  readonly examples: readonly string[];
  /** Fields that come near, for the user to choose from. */
  readonly candidates: readonly string[];
}

export interface PaneQuestion {
  readonly id: string;
  readonly text: Words;
  readonly choices: readonly Choice[];
  /** The user's answer, null while there is none. */
  readonly answer: string | null;
  /** What is done without an answer, null when nothing can be done without. */
  readonly preset: string | null;
  readonly isRequired: boolean;
  /** Heading of the first column concerned. */
  readonly heading: string;
}

export interface Recognition {
  readonly layout: Layout;
  /** Columns as intake proposes them. */
  readonly proposed: readonly ColumnMatch[];
  /** What the user decided instead. */
  readonly decisions: Decisions;
  /** Derived: what is shown. */
  readonly columns: readonly RecognisedColumn[];
  readonly questions: readonly PaneQuestion[];
  readonly hasCustomerName: boolean;
}

const EXAMPLES = 3;
/** Characters of an example. */
const EXAMPLE_LENGTH = 24;
/** Without one of these there is nothing to classify: a doubtful column that could be it must be decided. */
const NEEDED: readonly (readonly string[])[] = [['customerName'], ['depositAvg', 'depositAvgMonth', 'depositBalance']];

/** Fields a column can be used as, in the order in which a person looks for one. */
export const CHOOSABLE_FIELDS: readonly string[] = ALL_FIELDS.map(({ id }) => id);

/** The title of a field. An id that intake does not have is our own mistake and throws. */
export function fieldTitle(id: string): Words {
  const field = fieldById(id);
  if (field === undefined) throw new Error(`no field ${id}`);
  return field.title;
}

/** Recognises a list in slices. Throws `ProblemError` when intake cannot read it at all. */
export function* recognise(grid: Grid): Generator<Done, Recognition> {
  const layout = yield* scanLayout(grid);
  const { problem } = layout;
  if (problem !== null) throw new ProblemError({ kind: 'list', code: problem.code, values: problem.values });
  const read = { done: grid.values.length, total: grid.values.length };
  yield read;
  const proposed = matchHeadings(layout);
  yield read;
  return derive(layout, proposed, NO_DECISIONS);
}

/** The same list with other decisions. */
export function decide({ layout, proposed }: Recognition, decisions: Decisions): Recognition {
  return derive(layout, proposed, decisions);
}

/** Uses a column as another field; '' leaves it out. */
export function assign(recognition: Recognition, index: number, field: string): Recognition {
  const { decisions } = recognition;
  return decide(recognition, { ...decisions, fields: { ...decisions.fields, [index]: field } });
}

export function answer(recognition: Recognition, id: string, value: string): Recognition {
  const { decisions } = recognition;
  return decide(recognition, { ...decisions, answers: { ...decisions.answers, [id]: value } });
}

/** Reads a column in another of its unit's choices. */
export function assignUnit(recognition: Recognition, index: number, unit: string): Recognition {
  const { decisions } = recognition;
  const money = MONEY_UNITS.find((each) => each === unit);
  return money === undefined ? answer(recognition, rateUnitId(index), unit) : decide(recognition, { ...decisions, units: { ...decisions.units, [index]: money } });
}

/** Questions that keep the user from going on. */
export function openQuestions(recognition: Recognition): readonly PaneQuestion[] {
  return recognition.questions.filter(({ isRequired, answer: given }) => isRequired && given === null);
}

/** Reads the customers as recognised and decided, in slices. @param choices the policy in force: it decides about equal rows */
export function* readList({ layout, proposed, decisions }: Recognition, choices: PolicyChoices = {}): Generator<Done, CustomerList> {
  const equalRows = choices['intake.equalRows'];
  return yield* readCustomers(layout, mappingOf(proposed, decisions), { ...(typeof equalRows === 'string' && { 'intake.equalRows': equalRows }), ...decisions.answers });
}

function derive(layout: Layout, proposed: readonly ColumnMatch[], decisions: Decisions): Recognition {
  const { answers } = decisions;
  const mapping = mappingOf(proposed, decisions);
  const settled = settledFields(mapping, answers);
  const fields = new Set(settled.map(({ field }) => field));
  const questions = [
    // Questions about the meaning stay when they are answered; those about units follow from the meaning.
    ...questionsFor(layout, mapping.filter(({ field }) => field === null)),
    ...questionsFor(layout, settled.filter(({ field }) => field !== null)),
  ].map((question) => paneQuestion(question, settled, answers, fields));
  return {
    layout,
    proposed,
    decisions,
    columns: settled.map((match) => columnOf(layout, match, decisions)),
    questions: [...questions.filter(({ isRequired }) => isRequired), ...questions.filter(({ isRequired }) => !isRequired)],
    hasCustomerName: fields.has('customerName'),
  };
}

function paneQuestion({ id, kind, columns, values, choices, preset }: Question, settled: readonly ColumnMatch[], answers: Answers, fields: ReadonlySet<string | null>): PaneQuestion {
  // An answer that was remembered may be none of today's choices.
  const given = choices.find(({ value }) => value === answers[id])?.value ?? null;
  const couldBeNeeded =
    kind === 'field' && NEEDED.some((alternatives) => choices.some(({ value }) => alternatives.includes(value)) && (given !== null || !alternatives.some((field) => fields.has(field))));
  const first = settled[columns[0] ?? 0];
  const inEnglish = kind === 'several' ? { ...values, field: fieldTitle(first?.field ?? '').en } : values;
  return {
    id,
    text: { zh: fill(QUESTIONS[kind].zh, values), en: fill(QUESTIONS[kind].en, inEnglish) },
    choices,
    answer: given,
    preset: couldBeNeeded ? null : preset,
    isRequired: preset === null || couldBeNeeded,
    heading: first?.heading ?? '',
  };
}

/** Proposals with the user's decisions laid over them. */
function mappingOf(proposed: readonly ColumnMatch[], { fields, units }: Decisions): readonly ColumnMatch[] {
  return proposed.map((match) => {
    const field = fields[match.index];
    const unit = units[match.index];
    return {
      ...match,
      ...(unit !== undefined && { unit }),
      // A choice settles the meaning, so nothing is asked about it any more.
      ...(field !== undefined && { field: field === '' ? null : field, why: field === '' ? ('unknown' as const) : ('exact' as const) }),
    };
  });
}

function columnOf(layout: Layout, match: ColumnMatch, decisions: Decisions): RecognisedColumn {
  const { index, heading, field, why, period, change, candidates } = match;
  return {
    index,
    column: layout.grid.firstColumn + index,
    heading,
    field: field ?? '',
    why: decisions.fields[index] === undefined ? why : 'chosen',
    unit: unitOf(layout, match, decisions),
    period,
    isChange: change,
    examples: examplesOf(layout, index),
    candidates,
  };
}

const MONEY_CHOICES: readonly Choice[] = MONEY_UNITS.map((unit) => ({ value: unit, title: { zh: unit, en: unit } }));
/** Answers to intake's question about a rate, in words that fit a column. */
const RATE_CHOICES: readonly Choice[] = [
  { value: 'percent', title: { zh: '百分数', en: 'Per cent' } },
  { value: 'fraction', title: { zh: '小数', en: 'Fraction' } },
];

function rateUnitId(index: number): string {
  return `rate-unit:${index}`;
}

function unitOf(layout: Layout, match: ColumnMatch, { units, answers }: Decisions): RecognisedUnit | null {
  const kind = match.field === null ? undefined : fieldById(match.field)?.kind;
  if (kind === 'money') {
    const decided: MoneyUnit | undefined = units[match.index];
    const unit = moneyUnitOf(match, layout) ?? MONEY_UNITS.find((each) => each === answers['unit']) ?? '';
    const why = decided !== undefined ? 'chosen' : MONEY_UNITS.some((each) => each === match.unit) ? 'heading' : layout.unit !== null ? 'line' : unit === '' ? 'open' : 'chosen';
    return { value: unit, why, choices: MONEY_CHOICES };
  }
  if (kind === 'ratio' && match.unit === '%') {
    const decided = answers[rateUnitId(match.index)];
    return { value: decided ?? 'percent', why: decided === undefined ? 'heading' : 'chosen', choices: RATE_CHOICES };
  }
  return null;
}

function examplesOf({ grid, rowClass, firstDataRow }: Layout, index: number): readonly string[] {
  const examples: string[] = [];
  for (let row = firstDataRow; row < Math.min(grid.values.length, firstDataRow + 200) && examples.length < EXAMPLES; row += 1) {
    if (rowClass[row] !== ROW.data) continue;
    const text = String(grid.values[row]?.[index] ?? '').trim();
    const short = text.length > EXAMPLE_LENGTH ? `${text.slice(0, EXAMPLE_LENGTH)}…` : text;
    if (short !== '' && !examples.includes(short)) examples.push(short);
  }
  return examples;
}
