/**
 * 政策: the one sheet on which the parameters stand, with the value people set, the value in force (which the names mean), its default, clause
 * and reading. The formulas accept what `policy/read-choices.ts` accepts from a cell and show #N/A for the rest.
 */
import { PARAMETERS, TABLES } from '../policy';
import { POLICY_VERSION, policyFingerprint } from '../policy/fingerprint';
import { parameterName } from '../policy/parameter-name';
import type { Parameter, PolicyChoices } from '../policy/parameter';
import { parameterCell } from '../readers/excel-formula';
import { finished, quoted } from '../readers/excel-text';
import { POLICY_SHEETS } from '../texts/policy-sheets';
import { fill } from '../texts/reason';
import { clauseLink } from './policy-clauses';
import { cellAddress, columnRange, formRow, textRow, type FormCell } from './plan-pieces';
import type { PlanValidation, SheetPlan } from './sheet-plan';

const TEXTS = POLICY_SHEETS.policy;
const { statuses } = POLICY_SHEETS;

/** The name whose two columns a custom function takes as its [政策] argument. */
export const POLICY_RANGE_NAME = '政策参数';

const COLUMN = { title: 0, name: 1, setting: 2, unit: 3, inForce: 4, status: 5, standard: 6, options: 7, clause: 11, says: 12, reading: 13, taken: 14 } as const;
const WIDTHS = [20, 15, 14, 5, 14, 5, 14, 12, 10, 8, 8, 7, 26, 5, 12];
const FIRST_ROW = 5;
/** Readings of a parameter that fit the columns of options. */
const MOST_OPTIONS = COLUMN.clause - COLUMN.options;
/** As `policy/read-choices.ts`. */
const MOST_COUNT = 1200;

/** @param choices written as the settings; a parameter at its default stays blank */
export function planPolicyParameters(choices: PolicyChoices = {}): SheetPlan {
  const parameters = [...PARAMETERS.values()];
  const rowOf = new Map(parameters.map(({ id }, p) => [id, FIRST_ROW + p]));
  const last = FIRST_ROW + parameters.length - 1;
  const status = columnRange(COLUMN.status, FIRST_ROW, last);
  const changed = parameters.filter(({ id }) => choices[id] !== undefined).length;
  const counted = (word: string): string => `COUNTIF(${status},${quoted(word)})`;
  const summary = `IF(${counted(statuses.invalid)}>0,${counted(statuses.invalid)}&${quoted(TEXTS.someInvalid)},IF(${counted(statuses.changed)}>0,${counted(statuses.changed)}&${quoted(TEXTS.someChanged)},${quoted(TEXTS.allStandard)}))`;
  const wide = { left: 0, rows: 1, columns: WIDTHS.length };
  return {
    template: TEXTS.name,
    name: TEXTS.name,
    widths: WIDTHS,
    blocks: [
      textRow(0, 0, 'title', [TEXTS.title]),
      textRow(1, 0, 'caption', [fill(TEXTS.version, { version: POLICY_VERSION, code: policyFingerprint(choices) })]),
      textRow(2, 0, 'note', [TEXTS.guide]),
      formRow(3, 0, 'note', [{ formula: finished('the summary of the policy', summary), result: changed === 0 ? TEXTS.allStandard : `${changed}${TEXTS.someChanged}` }]),
      textRow(4, 0, 'heading', TEXTS.headings),
      ...parameters.map((parameter, p) => formRow(FIRST_ROW + p, 0, 'body', cells(parameter, FIRST_ROW + p, choices, rowOf), WIDTHS)),
    ],
    merges: [...[0, 1, 2, 3].map((top) => ({ top, ...wide })), { top: 4, left: COLUMN.options, rows: 1, columns: MOST_OPTIONS }],
    highlights: [
      { area: { top: FIRST_ROW, left: COLUMN.status, rows: parameters.length, columns: 1 }, text: statuses.changed, tone: 'missing' },
      { area: { top: FIRST_ROW, left: COLUMN.status, rows: parameters.length, columns: 1 }, text: statuses.invalid, tone: 'bad' },
    ],
    freeze: { rows: FIRST_ROW, columns: COLUMN.unit },
    print: { orientation: 'landscape', titleRows: { first: 4, last: 4 }, fitWidth: true, footer: POLICY_SHEETS.footer },
    statusCell: { row: 0, column: WIDTHS.length },
    names: [
      { name: POLICY_RANGE_NAME, area: { top: FIRST_ROW, left: COLUMN.name, rows: parameters.length, columns: 2 } },
      ...parameters.map(({ id }, p) => ({ name: parameterName(id), area: { top: FIRST_ROW + p, left: COLUMN.inForce, rows: 1, columns: 1 } })),
    ],
    validations: parameters.flatMap((parameter, p) => validation(parameter, FIRST_ROW + p)),
    links: parameters.map(({ clause }, p) => clauseLink(FIRST_ROW + p, COLUMN.clause, clause.id)),
  };
}

function cells(parameter: Parameter, row: number, choices: PolicyChoices, rowOf: ReadonlyMap<string, number>): readonly FormCell[] {
  const chosen = choices[parameter.id];
  const standard = parameterCell(parameter);
  const inForce = chosen === undefined ? standard : parameterCell({ ...parameter, default: chosen } as Parameter);
  const value = (cell: number | string): FormCell => (typeof cell === 'number' ? { number: cell } : { text: cell });
  const state = `IFERROR(IF(${cellAddress(row, COLUMN.inForce)}=${cellAddress(row, COLUMN.standard)},${quoted(statuses.standard)},${quoted(statuses.changed)}),${quoted(statuses.invalid)})`;
  const options = optionTexts(parameter);
  return [
    { text: parameter.title.zh },
    { text: parameter.id },
    chosen === undefined ? emptySetting(standard) : value(inForce),
    { text: unitText(parameter) },
    { formula: finished(parameter.id, inForceExpression(parameter.id, row, rowOf)), result: inForce },
    { formula: finished(parameter.id, state), result: chosen === undefined ? statuses.standard : statuses.changed },
    value(standard),
    ...Array.from({ length: MOST_OPTIONS }, (_none, o): FormCell => (options[o] === undefined ? null : { text: options[o] })),
    { text: parameter.clause.id },
    { text: parameter.clause.says },
    { text: parameter.reading ?? '' },
    { formula: finished(parameter.id, takenExpression(parameter, cellAddress(row, COLUMN.setting))), result: inForce },
  ];
}

/** A blank cell of the kind that will be typed into it: in a text cell a number would stay text. */
function emptySetting(standard: number | string): FormCell {
  return typeof standard === 'number' ? { number: NaN } : { text: '' };
}

function unitText(parameter: Parameter): string {
  return parameter.kind === 'count' ? parameter.unit.zh : TEXTS.units[parameter.kind];
}

function optionTexts(parameter: Parameter): readonly string[] {
  switch (parameter.kind) {
    case 'choice':
      if (parameter.choices.length > MOST_OPTIONS) throw new Error(`parameter ${parameter.id} has more readings than the sheet has columns`);
      return parameter.choices.map(({ title }) => title.zh);
    case 'count':
      return [fill(TEXTS.ranges.count, { min: parameter.min, max: MOST_COUNT })];
    case 'money':
    case 'rate':
    case 'order':
      return [TEXTS.ranges[parameter.kind]];
  }
}

/** What a setting says by itself: the default when blank, #N/A when it is no value of the parameter. */
function takenExpression(parameter: Parameter, cell: string): string {
  const standard = parameterCell(parameter);
  const literal = typeof standard === 'number' ? String(standard) : quoted(standard);
  return `IF(${cell}="",${literal},${checkedExpression(parameter, cell)})`;
}

function checkedExpression(parameter: Parameter, cell: string): string {
  const number = (test: string): string => `IF(ISNUMBER(${cell}),IF(${test},${cell},NA()),NA())`;
  switch (parameter.kind) {
    case 'money':
      return number(`ROUND(${cell}*1000000,0)>0`);
    case 'rate':
      return number(`AND(ROUND(${cell},9)>0,ROUND(${cell},9)<=1,ROUND(${cell},9)=ROUND(${cell},4))`);
    case 'count':
      return number(`AND(${cell}=INT(${cell}),${cell}>=${parameter.min},${cell}<=${MOST_COUNT})`);
    case 'choice':
      return parameter.choices.reduceRight(
        (rest, { value, title }) => `IF(OR(${[value, title.zh, title.en].map((word) => `${cell}=${quoted(word)}`).join(',')}),${quoted(title.zh)},${rest})`,
        'NA()',
      );
    case 'order': {
      const titles = parameter.default.map((input) => parameter.titles[input]?.zh ?? input);
      const width = (titles[0] ?? '').length;
      if (titles.some((title) => title.length !== width)) throw new Error(`parameter ${parameter.id} has titles of several lengths`);
      const written = ['>', '、', ',', ',', ' '].reduce((text, sign) => `SUBSTITUTE(${text},${quoted(sign)},${sign === ' ' ? '""' : '">"'})`, cell);
      // Every title once, each at the start of a place: the text is then an order of all of them.
      const places = titles.map((title) => `MOD(FIND(${quoted(title)},${written}),${width + 1})=1`);
      return `IFERROR(IF(AND(LEN(${written})=${titles.length * (width + 1) - 1},${places.join(',')}),${written},NA()),NA())`;
    }
  }
}

/** The value the name means: what the setting says, unless limits that must rise no longer do. */
function inForceExpression(id: string, row: number, rowOf: ReadonlyMap<string, number>): string {
  const taken = cellAddress(row, COLUMN.taken);
  const groups = TABLES.flatMap((table) => table.ascending ?? []).filter(({ parameters }) => parameters.includes(id));
  const rising = groups.flatMap(({ parameters, strictly }) =>
    parameters.slice(1).map((upper, p) => {
      const [low, high] = [parameters[p], upper].map((one) => cellAddress(rowOf.get(one ?? '') ?? row, COLUMN.taken));
      return `${String(low)}${strictly ? '<' : '<='}${String(high)}`;
    }),
  );
  return rising.length === 0 ? taken : `IF(AND(${rising.join(',')}),${taken},NA())`;
}

function validation(parameter: Parameter, row: number): readonly PlanValidation[] {
  const area = { top: row, left: COLUMN.setting, rows: 1, columns: 1 };
  switch (parameter.kind) {
    case 'money':
      return [{ area, rule: { kind: 'decimal', min: 0.000001, max: 1_000_000_000 }, message: TEXTS.messages.money }];
    case 'rate':
      return [{ area, rule: { kind: 'decimal', min: 0.0001, max: 1 }, message: TEXTS.messages.rate }];
    case 'count':
      return [{ area, rule: { kind: 'whole', min: parameter.min, max: MOST_COUNT }, message: TEXTS.messages.count }];
    case 'choice':
      return [{ area, rule: { kind: 'list', from: { top: row, left: COLUMN.options, rows: 1, columns: parameter.choices.length } }, message: TEXTS.messages.choice }];
    case 'order':
      // No rule of Excel's says "an order of these"; the status column does.
      return [];
  }
}
