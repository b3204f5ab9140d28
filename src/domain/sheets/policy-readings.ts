/** 口径: the register of places where the documents leave a choice, what was chosen, by whom and when. */
import { PARAMETERS } from '../policy';
import { parameterName } from '../policy/parameter-name';
import type { Parameter, PolicyChoices } from '../policy/parameter';
import { parameterCell } from '../readers/excel-formula';
import { POLICY_SHEETS } from '../texts/policy-sheets';
import { clauseLink } from './policy-clauses';
import { formRow, textRow, type FormCell } from './plan-pieces';
import type { SheetPlan } from './sheet-plan';

const TEXTS = POLICY_SHEETS.readings;
const WIDTHS = [6, 24, 16, 16, 24, 7, 30, 10, 10, 16];
const FIRST_ROW = 3;
const CLAUSE_COLUMN = 5;

/** Who settled a reading and on which day, as people write it. */
export interface ReadingDecision {
  readonly who: string;
  readonly when: string;
}

/** @param decisions by id of the parameter; a reading without one is our default, waiting for somebody to confirm it */
export function planPolicyReadings(choices: PolicyChoices = {}, decisions: Readonly<Record<string, ReadingDecision>> = {}): SheetPlan {
  const open = [...PARAMETERS.values()].filter(({ reading }) => reading !== undefined).sort((a, b) => compare(a.reading ?? '', b.reading ?? ''));
  const wide = { left: 0, rows: 1, columns: WIDTHS.length };
  return {
    template: TEXTS.name,
    name: TEXTS.name,
    widths: WIDTHS,
    blocks: [
      textRow(0, 0, 'title', [TEXTS.title]),
      textRow(1, 0, 'note', [TEXTS.guide]),
      textRow(2, 0, 'heading', TEXTS.headings),
      ...open.map((parameter, p) => formRow(FIRST_ROW + p, 0, 'body', cells(parameter, choices, decisions[parameter.id]), WIDTHS)),
    ],
    merges: [0, 1].map((top) => ({ top, ...wide })),
    highlights: [],
    freeze: { rows: FIRST_ROW, columns: 2 },
    print: { orientation: 'landscape', titleRows: { first: 2, last: 2 }, fitWidth: true, footer: POLICY_SHEETS.footer },
    statusCell: { row: 0, column: WIDTHS.length },
    links: open.map(({ clause }, p) => clauseLink(FIRST_ROW + p, CLAUSE_COLUMN, clause.id)),
  };
}

function cells(parameter: Parameter, choices: PolicyChoices, decision: ReadingDecision | undefined): readonly FormCell[] {
  const chosen = choices[parameter.id];
  const standard = parameterCell(parameter);
  const inForce = chosen === undefined ? standard : parameterCell({ ...parameter, default: chosen } as Parameter);
  const others = parameter.kind === 'choice' ? parameter.choices.filter(({ value }) => value !== parameter.default).map(({ title }) => title.zh) : [];
  return [
    { text: parameter.reading ?? '' },
    { text: parameter.title.zh },
    { formula: `=${parameterName(parameter.id)}`, result: inForce },
    typeof standard === 'number' ? { number: standard } : { text: standard },
    { text: others.join('、') },
    { text: parameter.clause.id },
    { text: parameter.clause.says },
    { text: decision?.who ?? '' },
    { text: decision?.when ?? '' },
    { text: parameter.id },
  ];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
