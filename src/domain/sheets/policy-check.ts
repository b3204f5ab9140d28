/**
 * 自检: the one sheet that shows that the formulas of a copy still answer rightly: known customers, the right answer, the native formula
 * beside it, and one cell that sums up. It needs the names of 政策 in the same file.
 */
import { parameterName } from '../policy/parameter-name';
import type { PolicyChoices } from '../policy/parameter';
import type { InputSource } from '../readers/input-source';
import { finished, quoted } from '../readers/excel-text';
import { RULES, type RuleNames } from '../readers/rules';
import { POLICY_SHEETS } from '../texts/policy-sheets';
import { serialOf } from '../values/day';
import { lastDayOf, type Month } from '../values/month';
import { lineCount } from './line-count';
import { POLICY_CASES } from './policy-cases';
import { CHECK_FIRST_MONTH, CHECK_MONTHS, checkSections, type CheckRow, type CheckSection } from './policy-check-sections';
import { clauseLink } from './policy-clauses';
import { cellAddress, columnRange, formRow, textRow } from './plan-pieces';
import { formula, type Area, type Block, type PlanColumn, type PlanLink, type SheetPlan } from './sheet-plan';

const TEXTS = POLICY_SHEETS.check;
const COLUMN = { seq: 0, clause: 1, says: 2, inputs: 3, expected: 3 + CHECK_MONTHS, actual: 4 + CHECK_MONTHS, agrees: 5 + CHECK_MONTHS } as const;
/** The first five hold amounts and words of tables, the rest only months. */
const WIDTHS = [5, 7, 30, ...Array.from({ length: CHECK_MONTHS }, (_none, m) => (m < 5 ? 11 : 6)), 22, 22, 7];
const TOP = 4;

/** A section with the row its title stands in. */
interface Placed {
  readonly section: CheckSection;
  readonly top: number;
  /** How many rows of earlier sections there are. */
  readonly before: number;
}

export function planPolicyCheck(choices: PolicyChoices = {}): SheetPlan {
  const placed: Placed[] = [];
  let top = TOP;
  let before = 0;
  for (const section of checkSections(POLICY_CASES, choices)) {
    placed.push({ section, top, before });
    top += section.rows.length + 3;
    before += section.rows.length;
  }
  const agreement = columnRange(COLUMN.agrees, TOP, top);
  const counted = (word: string): string => `COUNTIF(${agreement},${quoted(word)})`;
  const verdict = `IF(${counted(TEXTS.differs)}=0,${quoted(TEXTS.passed)}&${counted(TEXTS.same)},${quoted(TEXTS.failed)}&${counted(TEXTS.differs)})`;
  const agrees: Area = { top: TOP, left: COLUMN.agrees, rows: top - TOP, columns: 1 };
  const wide = { left: 0, rows: 1, columns: WIDTHS.length };
  return {
    template: TEXTS.name,
    name: TEXTS.name,
    widths: WIDTHS,
    blocks: [
      textRow(0, 0, 'title', [TEXTS.title]),
      formRow(1, 0, 'total', [{ formula: finished('the verdict of the check', verdict), result: `${TEXTS.passed}${before}` }]),
      textRow(2, 0, 'note', [TEXTS.guide]),
      ...placed.flatMap(sectionBlocks),
    ],
    merges: [0, 1, 2].map((row) => ({ top: row, ...wide })),
    highlights: [
      { area: agrees, text: TEXTS.differs, tone: 'bad' },
      { area: agrees, text: TEXTS.same, tone: 'good' },
    ],
    freeze: { rows: 3, columns: COLUMN.inputs },
    print: { orientation: 'landscape', titleRows: { first: 1, last: 1 }, fitWidth: true, footer: POLICY_SHEETS.footer },
    statusCell: { row: 0, column: WIDTHS.length },
    links: placed.flatMap(({ section, top: sectionTop }) => section.rows.map((row, r): PlanLink => clauseLink(sectionTop + 2 + r, COLUMN.clause, row.clause))),
  };
}

function sectionBlocks({ section, top, before }: Placed): readonly Block[] {
  const { inputs, rows } = section;
  const first = top + 2;
  const words = (values: readonly string[]): PlanColumn => ({ kind: 'text', values });
  const padding = Array.from({ length: CHECK_MONTHS - inputs.length }, () => words(rows.map(() => '')));
  return [
    textRow(top, 0, 'caption', [section.title.zh]),
    heading(section, top + 1),
    {
      top: first,
      left: 0,
      rows: rows.length,
      style: 'body',
      lines: Math.max(...rows.map(({ says, expected }) => Math.max(lineCount(says, WIDTHS[COLUMN.says] ?? 1), lineCount(expected, WIDTHS[COLUMN.expected] ?? 1)))),
      columns: [
        { kind: 'integer', values: rows.map((_row, r) => before + r + 1) },
        { kind: 'word', values: rows.map(({ clause }) => clause) },
        words(rows.map(({ says }) => says)),
        ...inputs.map((input, i) => inputColumn(input.kind, rows, i)),
        ...padding,
        words(rows.map(({ expected }) => expected)),
        { kind: 'text', formulas: rows.map(({ expected }, r) => formula(nativeFormula(section, top + 1, first + r), expected)) },
        { kind: 'word', formulas: rows.map((_row, r) => formula(agreesFormula(first + r), TEXTS.same)) },
      ],
    },
  ];
}

/** Headings of a section; months are dates, because the month of the notice is counted from them. */
function heading({ inputs, rule }: CheckSection, row: number): Block {
  const titles: readonly PlanColumn[] = Array.from({ length: CHECK_MONTHS }, (_none, i): PlanColumn => {
    if (rule === 'notice-month') return { kind: 'date', values: [serialOf(lastDayOf((CHECK_FIRST_MONTH + i) as Month))] };
    return { kind: 'text', values: [inputs[i]?.title ?? ''] };
  });
  const text = (word: string): PlanColumn => ({ kind: 'text', values: [word] });
  return {
    top: row,
    left: 0,
    rows: 1,
    style: 'heading',
    lines: Math.max(...inputs.map(({ title }, i) => lineCount(title, WIDTHS[COLUMN.inputs + i] ?? 1)), rule === 'notice-month' ? 2 : 1),
    columns: [TEXTS.seq, TEXTS.clause, TEXTS.says].map(text).concat(titles, [TEXTS.expected, TEXTS.actual, TEXTS.agrees].map(text)),
  };
}

function inputColumn(kind: 'word' | 'number', rows: readonly CheckRow[], input: number): PlanColumn {
  const cells = rows.map((row) => row.cells[input] ?? null);
  if (kind === 'number') return { kind: 'number', values: cells.map((cell) => (typeof cell === 'number' ? cell : NaN)) };
  return { kind: 'word', values: cells.map((cell) => (cell === null ? '' : String(cell))) };
}

function nativeFormula({ rule, inputs }: CheckSection, headingRow: number, row: number): string {
  const cell = (id: string): string => {
    const index = inputs.findIndex((input) => input.id === id);
    if (index < 0) throw new Error(`the check of ${rule} has no input ${id}`);
    return cellAddress(row, COLUMN.inputs + index);
  };
  const names: RuleNames = {
    input: (id): InputSource => (rule === 'tier' && id === 'high' ? { anyOf: [{ mark: cell('high') }, { count: cell('productCount'), parameter: 'tier.bundleCount' }] } : cell(id)),
    parameter: parameterName,
    months: (id) => Array.from({ length: CHECK_MONTHS }, (_none, m) => cellAddress(id === 'months' ? headingRow : row, COLUMN.inputs + m)),
  };
  const written = RULES.find(({ id }) => id === rule)?.native(names);
  if (written === undefined) throw new Error(`no rule ${rule}`);
  return written;
}

/** Compared as texts, so that a rate that is a number and a word that is none are compared alike; an error is no agreement. */
function agreesFormula(row: number): string {
  const same = `IF(${cellAddress(row, COLUMN.actual)}&""=${cellAddress(row, COLUMN.expected)},${quoted(TEXTS.same)},${quoted(TEXTS.differs)})`;
  return finished('the agreement of a check', `IFERROR(${same},${quoted(TEXTS.differs)})`);
}
