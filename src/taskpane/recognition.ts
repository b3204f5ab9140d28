/** The one place where the pane meets intake: what was recognised, what is asked, what the user changed, and the list that comes of it. */
import { settledFields } from '../domain/intake/columns-in-use';
import type { CustomerList } from '../domain/intake/customer-list';
import { ALL_FIELDS, fieldById } from '../domain/intake/fields';
import type { Done, Grid } from '../domain/intake/grid';
import { scanLayout, type Layout } from '../domain/intake/layout';
import { matchHeadings, type ColumnMatch, type MatchReason } from '../domain/intake/match-headings';
import { questionsFor, type Answers, type Choice } from '../domain/intake/questions';
import { readCustomers } from '../domain/intake/read-customers';
import { ROW } from '../domain/intake/row-class';
import { QUESTIONS } from '../domain/texts/issues';
import { fill } from '../domain/texts/reason';
import type { Words } from '../domain/texts/words';
import { ProblemError } from './problem';

/** Why a column is used as it is: intake's reason, or the user's wish. */
export type ColumnReason = MatchReason | 'chosen';

export interface RecognisedColumn {
  /** Position in the grid, from 0; what intake knows the column by. */
  readonly index: number;
  /** Column of the source, from 1, as Excel counts. */
  readonly column: number;
  readonly heading: string;
  /** Field id; '' when the column is not used. */
  readonly field: string;
  readonly why: ColumnReason;
  readonly unit: string;
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
  /** What the user chose instead, by column index; '' is "not used". */
  readonly chosen: Readonly<Record<number, string>>;
  readonly answers: Answers;
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
  return derive(layout, matchHeadings(layout), {}, {});
}

/** Uses a column as another field; '' leaves it out. */
export function assign({ layout, proposed, chosen, answers }: Recognition, index: number, field: string): Recognition {
  return derive(layout, proposed, { ...chosen, [index]: field }, answers);
}

export function answer({ layout, proposed, chosen, answers }: Recognition, id: string, value: string): Recognition {
  return derive(layout, proposed, chosen, { ...answers, [id]: value });
}

/** Questions that keep the user from going on. */
export function openQuestions(recognition: Recognition): readonly PaneQuestion[] {
  return recognition.questions.filter(({ isRequired, answer: given }) => isRequired && given === null);
}

/** Reads the customers as recognised and chosen, in slices. */
export function* readList({ layout, proposed, chosen, answers }: Recognition): Generator<Done, CustomerList> {
  return yield* readCustomers(layout, mappingOf(proposed, chosen), answers);
}

function derive(layout: Layout, proposed: readonly ColumnMatch[], chosen: Recognition['chosen'], answers: Answers): Recognition {
  const mapping = mappingOf(proposed, chosen);
  const settled = settledFields(mapping, answers);
  const fields = new Set(settled.map(({ field }) => field));
  const asked = [
    // Questions about the meaning stay when they are answered; those about units follow from the meaning.
    ...questionsFor(layout, mapping.filter(({ field }) => field === null)),
    ...questionsFor(layout, settled.filter(({ field }) => field !== null)),
  ];
  const questions = asked.map(({ id, kind, columns, values, choices, preset }): PaneQuestion => {
    const given = answers[id] ?? null;
    const couldBeNeeded = kind === 'field' && NEEDED.some((alternatives) => choices.some(({ value }) => alternatives.includes(value)) && (given !== null || !alternatives.some((field) => fields.has(field))));
    return {
      id,
      text: { zh: fill(QUESTIONS[kind].zh, values), en: fill(QUESTIONS[kind].en, values) },
      choices,
      answer: given,
      preset: couldBeNeeded ? null : preset,
      isRequired: preset === null || couldBeNeeded,
      heading: proposed[columns[0] ?? 0]?.heading ?? '',
    };
  });
  return {
    layout,
    proposed,
    chosen,
    answers,
    columns: settled.map((match) => columnOf(layout, match, chosen)),
    questions: [...questions.filter(({ isRequired }) => isRequired), ...questions.filter(({ isRequired }) => !isRequired)],
    hasCustomerName: fields.has('customerName'),
  };
}

/** Proposals with the user's choices laid over them. */
function mappingOf(proposed: readonly ColumnMatch[], chosen: Recognition['chosen']): readonly ColumnMatch[] {
  return proposed.map((match) => {
    const field = chosen[match.index];
    if (field === undefined) return match;
    // A choice settles the meaning, so nothing is asked about it any more.
    return { ...match, field: field === '' ? null : field, why: field === '' ? 'unknown' : 'exact' };
  });
}

function columnOf(layout: Layout, match: ColumnMatch, chosen: Recognition['chosen']): RecognisedColumn {
  const { index, heading, field, why, unit, period, change, candidates } = match;
  return {
    index,
    column: layout.grid.firstColumn + index,
    heading,
    field: field ?? '',
    why: chosen[index] === undefined ? why : 'chosen',
    unit,
    period,
    isChange: change,
    examples: examplesOf(layout, index),
    candidates,
  };
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
