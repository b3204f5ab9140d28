/**
 * 来源: the one sheet that says where a result comes from and whether it still is what was written: control totals as they were and, by formula, as
 * they are. Whoever changes a level, a class or a deposit, or moves one between customers, makes a line say 已改动.
 */
import { PARAMETERS } from '../policy';
import { POLICY_VERSION, policyFingerprint } from '../policy/fingerprint';
import type { Parameter } from '../policy/parameter';
import { parameterName } from '../policy/parameter-name';
import { SERVICE_WORDS, TIER_WORDS, type Classification } from '../portfolio/classify';
import { parameterCell } from '../readers/excel-formula';
import { finished, quoted } from '../readers/excel-text';
import { POLICY_SHEETS } from '../texts/policy-sheets';
import { fill } from '../texts/reason';
import { FEN_PER } from '../values/money';
import { formRow, textRow, cellAddress, columnRange, type FormCell } from './plan-pieces';
import type { Block, PlanName, SheetPlan } from './sheet-plan';
import { T01_COLUMNS } from './t01-columns';

const TEXTS = POLICY_SHEETS.provenance;
const WIDTHS = [30, 24, 24, 10];
/** A fact stands in the three columns right of its name. */
const MERGED = [30, 58, 1, 1];
const COLUMN = { item: 0, written: 1, now: 2, verdict: 3 } as const;
/** Result columns that the control totals cover, and the names their cells get. */
const COVERED = { seq: 'R_T01_seq', tier: 'R_T01_tier', serviceClass: 'R_T01_class', depositBalance: 'R_T01_balance', depositAvg: 'R_T01_average' } as const;
/** Twice what adding up in one order or another can differ by, for each number added and unit of the sum. */
const NOISE = 2 ** -52;

/** What the sheet tells beside the classification. */
export interface Provenance {
  /** What the list was read from: the name of a sheet or file. */
  readonly input: string;
  /** When the result was written, as people write it. */
  readonly written: string;
}

/** A control total: what it covers, its value when written, the formula of its value now. */
interface Total {
  readonly item: string;
  readonly value: number;
  readonly now: string;
  /** How far sums of fractions may differ between programs. */
  readonly tolerance: number;
}

/** The sheet, and the result with the names that the sheet's formulas use. Both belong in one file, with 政策. */
export function planProvenance(result: SheetPlan, classification: Classification, provenance: Provenance): { readonly plan: SheetPlan; readonly result: SheetPlan } {
  const { list, choices } = classification;
  const { balance, facts } = list;
  const named: readonly (readonly [string, FormCell])[] = [
    [TEXTS.facts.input, { text: provenance.input }],
    [TEXTS.facts.organisation, { text: facts.organisation }],
    [TEXTS.facts.dataDate, { text: facts.dataDate }],
    [TEXTS.facts.written, { text: provenance.written }],
    [TEXTS.facts.policy, { text: fill(TEXTS.policyText, { version: POLICY_VERSION, code: policyFingerprint(choices) }) }],
    [TEXTS.facts.customers, { number: list.count }],
    [TEXTS.facts.balance, { text: fill(TEXTS.balanceText, balanceValues(balance)) }],
  ];
  const top = 2 + named.length;
  const totals = list.count === 0 ? [] : totalsOf(classification);
  const first = top + 3;
  const verdicts = columnRange(COLUMN.verdict, top + 1, first + totals.length - 1);
  const blocks: readonly Block[] = [
    textRow(0, 0, 'title', [TEXTS.title]),
    textRow(1, 0, 'note', [TEXTS.guide]),
    ...named.map(([item, cell], n) => formRow(2 + n, 0, 'body', [{ text: item }, cell, null, null], MERGED)),
    textRow(top, 0, 'heading', TEXTS.headings),
    formRow(top + 1, 0, 'body', [{ text: TEXTS.facts.policyNow }, { text: TEXTS.same }, { formula: finished('the policy now', policyNow(classification)), result: TEXTS.same }, verdict(top + 1)]),
    formRow(top + 2, 0, 'total', [
      { text: TEXTS.all },
      { text: TEXTS.same },
      // The lines below and the policy above; this line itself is left out.
      { formula: finished('the verdict of the result', `IF(COUNTIF(${verdicts},${quoted(TEXTS.changed)})=0,${quoted(TEXTS.same)},${quoted(TEXTS.changed)})`), result: TEXTS.same },
      null,
    ]),
    ...totals.map(({ item, value, now, tolerance }, t) => formRow(first + t, 0, 'body', [{ text: item }, { number: value }, { formula: finished(item, now), result: value }, verdict(first + t, tolerance)])),
  ];
  const merge = (row: number, left: number, columns: number) => ({ top: row, left, rows: 1, columns });
  return {
    result: { ...result, names: [...(result.names ?? []), ...resultNames(result, list.count)] },
    plan: {
      template: TEXTS.name,
      name: TEXTS.name,
      widths: WIDTHS,
      blocks,
      merges: [merge(0, 0, WIDTHS.length), merge(1, 0, WIDTHS.length), ...named.map((_one, n) => merge(2 + n, COLUMN.written, 3))],
      highlights: [COLUMN.now, COLUMN.verdict].map((left) => ({ area: { top: top + 1, left, rows: totals.length + 2, columns: 1 }, text: TEXTS.changed, tone: 'bad' as const })),
      freeze: { rows: 1, columns: 0 },
      print: { orientation: 'portrait', titleRows: { first: 0, last: 0 }, fitWidth: true, footer: POLICY_SHEETS.footer },
      statusCell: { row: 0, column: WIDTHS.length },
    },
  };
}

/** Names over the result's own columns; a list without customers has none. */
function resultNames(result: SheetPlan, count: number): readonly PlanName[] {
  const body = result.blocks.find(({ style, rows }) => style === 'body' && rows === count);
  if (result.template !== 'T-01' || (body === undefined && count > 0)) throw new Error(`${result.template} is no result whose totals are known`);
  if (body === undefined) return [];
  return Object.entries(COVERED).map(([id, name]) => ({ name, area: { top: body.top, left: T01_COLUMNS.findIndex((column) => column.id === id), rows: count, columns: 1 } }));
}

function totalsOf({ list, tier, service }: Classification): readonly Total[] {
  const words = (all: readonly string[], indexes: Uint8Array, name: string): readonly Total[] =>
    all.flatMap((word, w): Total[] => {
      let count = 0;
      let places = 0;
      indexes.forEach((index, i) => {
        if (index !== w) return;
        count += 1;
        places += i + 1;
      });
      return [
        { item: fill(TEXTS.count, { word }), value: count, now: `COUNTIF(${name},${quoted(word)})`, tolerance: 0 },
        { item: fill(TEXTS.places, { word }), value: places, now: `SUMPRODUCT((${name}=${quoted(word)})*${COVERED.seq})`, tolerance: 0 },
      ];
    });
  const deposits = (['depositBalance', 'depositAvg'] as const).flatMap((field): Total[] => {
    const title = T01_COLUMNS.find(({ id }) => id === field)?.heading ?? field;
    const amounts = Array.from({ length: list.count }, (_none, i) => (list.money[field]?.[i] ?? NaN) / FEN_PER.万元).map((amount) => (Number.isNaN(amount) ? 0 : amount));
    const total = (item: string, terms: readonly number[], now: string): Total => ({
      item: fill(item, { title }),
      value: terms.reduce((sum, term) => sum + term, 0),
      now,
      tolerance: (list.count + 4) * NOISE * terms.reduce((sum, term) => sum + Math.abs(term), 0),
    });
    return [
      total(TEXTS.deposit, amounts, `SUM(${COVERED[field]})`),
      // Each multiplied by its place, so that two that change places are seen.
      total(TEXTS.depositPlaces, amounts.map((amount, i) => amount * (i + 1)), `SUMPRODUCT(${COVERED[field]}*${COVERED.seq})`),
    ];
  });
  return [...words(TIER_WORDS, tier, COVERED.tier), ...words(SERVICE_WORDS, service, COVERED.serviceClass), ...deposits];
}

/** @param tolerance of a sum; left out, the two must be the same */
function verdict(row: number, tolerance = 0): FormCell {
  const [written, now] = [cellAddress(row, COLUMN.written), cellAddress(row, COLUMN.now)];
  const equal = tolerance === 0 ? `${written}=${now}` : `AND(${written}-${now}<=${decimal(tolerance)},${now}-${written}<=${decimal(tolerance)})`;
  const same = `IFERROR(IF(${equal},${quoted(TEXTS.same)},${quoted(TEXTS.changed)}),${quoted(TEXTS.changed)})`;
  return { formula: finished('a verdict', same), result: TEXTS.same };
}

/** A small number without an exponent, which not every program reads. */
function decimal(number: number): string {
  return number.toFixed(15);
}

/** Whether every parameter in force is the one the result was made with. */
function policyNow({ choices }: Classification): string {
  const tests = [...PARAMETERS.values()].map((parameter) => {
    const value = parameterCell({ ...parameter, default: choices[parameter.id] ?? parameter.default } as Parameter);
    return `${parameterName(parameter.id)}=${typeof value === 'number' ? value : quoted(value)}`;
  });
  return `IFERROR(IF(AND(${tests.join(',')}),${quoted(TEXTS.same)},${quoted(TEXTS.changed)}),${quoted(TEXTS.changed)})`;
}

function balanceValues(balance: Classification['list']['balance']): Readonly<Record<string, number>> {
  return {
    rows: balance.rowsRead,
    head: balance.headRows,
    data: balance.dataRows,
    totals: balance.totalRows,
    notes: balance.noteRows + balance.signatureRows,
    blanks: balance.blankRows,
    repeated: balance.repeatedHeadingRows,
    customers: balance.customers,
    rejected: balance.rejectedRows,
    duplicates: balance.duplicateRows,
  };
}
