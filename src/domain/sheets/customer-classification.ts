/**
 * T-01 存量对公客户分级分类清单: the one place that says what the classified list looks like on paper.
 *
 * Results are values, so that whoever receives the file needs nothing installed; totals are native formulas over them.
 */
import { PARAMETERS } from '../policy';
import { OWNERS } from '../policy/owner';
import type { Parameter, PolicyChoices } from '../policy/parameter';
import { tier } from '../policy/tier';
import { VISIT_CADENCE } from '../policy/visit-cadence';
import type { CustomerList } from '../intake/customer-list';
import type { PartOfClassification } from '../portfolio/only-customers';
import { findingsAt, SERVICE_WORDS, serviceLabels, TIER_WORDS, type Classification } from '../portfolio/classify';
import { visitDue } from '../portfolio/visit-due';
import { parameterOf, parameterValue } from '../readers/evaluate';
import { parameterCell } from '../readers/excel-formula';
import { parameterWords } from '../readers/page';
import { CLASSIFICATION_ISSUES } from '../texts/classification';
import { fill } from '../texts/reason';
import { dayFrom, serialOf, type Day } from '../values/day';
import { FEN_PER } from '../values/money';
import { columnLetters } from './column-letters';
import { lineCount } from './line-count';
import { formula, formulaDown, isTextKind, type Area, type Block, type Highlight, type PlanColumn, type SheetPlan } from './sheet-plan';
import { T01_COLUMNS, T01_NATIVE_COLUMNS, T01_TEXTS, type T01Column } from './t01-columns';
import { t01Patterns, type T01Results } from './t01-native';
import { BASIS_TEXT, CADENCE_TEXT, PLAN_BY_CLASS } from './t01-words';

/** Rows above the customers: title, block line, two heading rows. */
const HEAD_ROWS = 4;
const SLICE = 8192;
/** Headings stand in a larger type than the body that widths are counted in. */
const HEADING_ROOM = 0.9;
/** A single long remark must not stretch every row. */
const MOST_LINES = 5;

interface Body {
  readonly classification: Classification;
  readonly list: CustomerList;
  /** The day the list speaks of, null when it does not say: then no visit falls due. */
  readonly base: Day | null;
}

/**
 * Plans the sheet. Yields customers done, because the texts of 50,000 customers take longer than a pane may block.
 * @param sheetName the wished name of the sheet
 * @param results `native`: formulas over the row's own cells and the names of the 政策 sheet, which must travel in the same file
 */
export function* planCustomerClassification(
  classification: Classification | PartOfClassification,
  sheetName: string = T01_TEXTS.title,
  results: T01Results = 'values',
): Generator<{ readonly done: number; readonly total: number }, SheetPlan> {
  const { list } = classification;
  const { count } = list;
  const body: Body = { classification, list, base: parseDay(list.facts.dataDate) };
  const shown = results === 'native' ? [...T01_COLUMNS, ...T01_NATIVE_COLUMNS.filter(({ needs }) => needs === undefined || has(list, needs))] : T01_COLUMNS;
  const patterns = results === 'native' ? t01Patterns(shown, list, body.base) : {};
  const columns: PlanColumn[] = [];
  const cells = shown.map((column) => (isTextKind(column.kind) ? new Array<string>(count) : new Float64Array(count)));
  /** The remarks without what the list says: what a copy without personal data may still show. */
  const remarks = new Array<string>(count);
  let lines = 1;
  for (let from = 0; from < count; from += SLICE) {
    const to = Math.min(from + SLICE, count);
    shown.forEach((column, c) => {
      const values = cells[c] as string[] | Float64Array;
      fillColumn(column, values, body, from, to);
      if (isTextKind(column.kind)) lines = Math.max(lines, mostLines(values as string[], column.width, from, to));
    });
    for (let i = from; i < to; i += 1) remarks[i] = ownRemark(classification, i);
    yield { done: to, total: count };
  }
  shown.forEach((column, c) => {
    const values = cells[c];
    const personal = column.personal === undefined ? {} : { personal: column.personal };
    const pattern = patterns[column.id];
    if (pattern !== undefined) {
      // Array.from, because a typed array maps to numbers only.
      const formulas = Array.from(values as ArrayLike<string | number>, (value) => formulaDown(pattern, Number.isNaN(value) ? '' : value));
      columns.push({ ...personal, kind: column.kind, formulas });
    } else if (!isTextKind(column.kind)) columns.push({ ...personal, kind: column.kind, values: values as Float64Array });
    else if (column.id === 'remark') columns.push({ ...personal, kind: column.kind, values: values as string[], own: remarks });
    else columns.push({ ...personal, kind: column.kind, values: values as string[] });
  });
  return assemble(classification, { sheetName, shown, columns, lines: Math.min(lines, MOST_LINES), results });
}

interface Filled {
  readonly sheetName: string;
  readonly shown: readonly T01Column[];
  readonly columns: readonly PlanColumn[];
  readonly lines: number;
  readonly results: T01Results;
}

function has(list: CustomerList, field: string): boolean {
  return list.money[field] !== undefined || list.number[field] !== undefined;
}

function assemble(classification: Classification | PartOfClassification, { sheetName, shown, columns, lines, results }: Filled): SheetPlan {
  const { list } = classification;
  const { count, facts } = list;
  const width = shown.length;
  const first = HEAD_ROWS;
  const last = HEAD_ROWS + count - 1;
  const totalRow = HEAD_ROWS + count;
  const summaryTop = totalRow + 2;
  const tierRows = TIER_WORDS.length;
  const notesTop = summaryTop + tierRows + 4;
  const text = (values: readonly string[]): PlanColumn => ({ kind: 'text', values });
  const row = (top: number, left: number, style: Block['style'], values: readonly string[]): Block => ({
    top,
    left,
    rows: 1,
    style,
    columns: values.map((value) => text([value])),
  });
  const texts = notes(classification, results);
  const groups = groupHeadings(shown);
  const blocks: Block[] = [
    row(0, 0, 'title', [T01_TEXTS.title]),
    row(1, 0, 'caption', [`${T01_TEXTS.organisation}${facts.organisation}`]),
    row(1, at('depositBalance'), 'caption', [`${T01_TEXTS.dataDate}${facts.dataDate}`]),
    row(1, width - 2, 'caption', [T01_TEXTS.unit]),
    row(2, 0, 'heading', shown.map((column, c) => (groups.some(({ left }) => left === c) ? column.group : '')).map((group, c) => group || headingAlone(shown, c))),
    {
      ...row(3, 0, 'heading', shown.map((column) => (column.group === '' ? '' : column.heading))),
      lines: Math.max(...shown.map(({ heading, width }) => lineCount(heading, width * HEADING_ROOM))),
    },
    { top: first, left: 0, rows: count, style: 'body', lines, columns },
    totals(classification, shown, totalRow, first, last),
    ...tierSummary(classification, summaryTop, first, last),
    ...matrix(classification, summaryTop, first, last),
    ...texts.map((note, n) => row(notesTop + n, 0, 'note', [note])),
    row(notesTop + texts.length + 1, 0, 'signature', [T01_TEXTS.signature]),
  ];
  const merged = (top: number, left: number, rows: number, spans: number) => ({ top, left, rows, columns: spans });
  return {
    template: 'T-01',
    name: sheetName,
    widths: shown.map((column) => column.width),
    blocks: count === 0 ? blocks.filter(({ rows }) => rows > 0) : blocks,
    merges: [
      merged(0, 0, 1, width),
      merged(1, 0, 1, at('depositBalance') - 1),
      merged(1, at('depositBalance'), 1, 4),
      merged(1, width - 2, 1, 2),
      ...summaryMerges(summaryTop),
      ...groups.map(({ left, spans }) => merged(2, left, 1, spans)),
      ...shown.flatMap((column, c) => (column.group === '' ? [merged(2, c, 2, 1)] : [])),
      ...texts.map((_note, n) => merged(notesTop + n, 0, 1, width)),
      merged(notesTop + texts.length + 1, 0, 1, width),
    ],
    highlights: highlights(first, Math.max(count, 1)),
    freeze: { rows: HEAD_ROWS, columns: at('customerId') },
    print: {
      orientation: 'landscape',
      titleRows: { first: 2, last: 3 },
      fitWidth: true,
      footer: T01_TEXTS.footer,
    },
    statusCell: { row: 0, column: width },
  };
}

function mostLines(texts: readonly string[], width: number, from: number, to: number): number {
  let most = 1;
  for (let i = from; i < to; i += 1) most = Math.max(most, lineCount(texts[i] as string, width));
  return most;
}

/** Index of a column by id. */
function at(id: T01Column['id']): number {
  return T01_COLUMNS.findIndex((column) => column.id === id);
}

function headingAlone(shown: readonly T01Column[], c: number): string {
  const column = shown[c] as T01Column;
  return column.group === '' ? column.heading : '';
}

/** Runs of neighbouring columns under one group heading, longer than one column. */
function groupHeadings(shown: readonly T01Column[]): readonly { readonly left: number; readonly spans: number }[] {
  const runs: { left: number; spans: number }[] = [];
  shown.forEach((column, c) => {
    if (column.group === '') return;
    const run = runs.at(-1);
    if (run !== undefined && run.left + run.spans === c && shown[run.left]?.group === column.group) run.spans += 1;
    else runs.push({ left: c, spans: 1 });
  });
  return runs;
}

function range(id: T01Column['id'], first: number, last: number): string {
  const letters = columnLetters(at(id));
  return `$${letters}$${first + 1}:$${letters}$${last + 1}`;
}

/** Known amounts of a field in 万元, by `TIER_WORDS`. */
function sumsByTier({ list, tier: tiers }: Classification, field: string): readonly number[] {
  const sums = TIER_WORDS.map(() => 0);
  list.money[field]?.forEach((amount, i) => {
    const t = tiers[i] as number;
    if (!Number.isNaN(amount)) sums[t] = (sums[t] as number) + amount;
  });
  return sums.map((fen) => fen / FEN_PER.万元);
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}

function totals(classification: Classification, shown: readonly T01Column[], top: number, first: number, last: number): Block {
  const sum = (id: 'depositBalance' | 'depositAvg'): PlanColumn => {
    const letters = columnLetters(at(id));
    return { kind: 'wan', formulas: [formula(`=SUM(${letters}${first + 1}:${letters}${last + 1})`, total(sumsByTier(classification, id)))] };
  };
  return {
    top,
    left: 0,
    rows: 1,
    style: 'total',
    columns: shown.map((column): PlanColumn => {
      if (column.id === 'seq') return { kind: 'text', values: [T01_TEXTS.total] };
      if (column.id === 'customerName') return { kind: 'integer', formulas: [formula(`=COUNT(${range('seq', first, last)})`, classification.list.count)] };
      if (column.id === 'depositBalance' || column.id === 'depositAvg') return sum(column.id);
      return { kind: 'text', values: [''] };
    }),
  };
}

/** Customers and deposits by level, left below the list. */
function tierSummary(classification: Classification, top: number, first: number, last: number): readonly Block[] {
  const tiers = range('tier', first, last);
  const rows = TIER_WORDS.length;
  const firstRow = top + 2;
  const lastRow = firstRow + rows - 1;
  const cell = (column: number, row: number): string => `${columnLetters(column)}${row + 1}`;
  const column = (kind: 'integer' | 'wan', c: number, results: readonly number[], make: (row: number) => string): PlanColumn => ({
    kind,
    formulas: [...results.map((result, t) => formula(make(firstRow + t), result)), formula(`=SUM(${cell(c, firstRow)}:${cell(c, lastRow)})`, total(results))],
  });
  const sums = (id: 'depositBalance' | 'depositAvg', c: number): PlanColumn =>
    column('wan', c, sumsByTier(classification, id), (row) => `=SUMIF(${tiers},${cell(1, row)},${range(id, first, last)})`);
  const words = (values: readonly string[]): PlanColumn => ({ kind: 'text', values });
  const rest = words(new Array<string>(rows + 1).fill(''));
  return [
    { top, left: 1, rows: 1, style: 'heading', columns: ribbon(T01_TEXTS.byTier, 6) },
    {
      top: top + 1,
      left: 1,
      rows: 1,
      style: 'heading',
      columns: [T01_TEXTS.tier, T01_TEXTS.customers, T01_TEXTS.balanceWan, '', T01_TEXTS.averageWan, ''].map((value) => words([value])),
    },
    {
      top: firstRow,
      left: 1,
      rows: rows + 1,
      style: 'body',
      columns: [words([...TIER_WORDS, T01_TEXTS.total]), column('integer', 2, classification.countByTier, (row) => `=COUNTIF(${tiers},${cell(1, row)})`), sums('depositBalance', 3), rest, sums('depositAvg', 5), rest],
    },
  ];
}

/** A heading that spans several columns. */
function ribbon(text: string, columns: number): readonly PlanColumn[] {
  return Array.from({ length: columns }, (_none, c) => ({ kind: 'text', values: [c === 0 ? text : ''] }));
}

/** Headings over both summaries; an amount needs two of the narrow columns. */
function summaryMerges(top: number): readonly Area[] {
  const wide = (row: number, left: number, columns: number): Area => ({ top: row, left, rows: 1, columns });
  const amounts = Array.from({ length: TIER_WORDS.length + 2 }, (_row, r) => [3, 5].map((left) => wide(top + 1 + r, left, 2)));
  return [wide(top, 1, 6), wide(top, at('owner'), SERVICE_WORDS.length + 2), ...amounts.flat()];
}

/** Level by service class, right of the summary. */
function matrix(classification: Classification, top: number, first: number, last: number): readonly Block[] {
  const left = at('owner');
  const tiers = range('tier', first, last);
  const classes = range('serviceClass', first, last);
  const heading = top + 1;
  const firstRow = top + 2;
  const lastRow = firstRow + TIER_WORDS.length - 1;
  const labels = columnLetters(left);
  const sumColumn = left + SERVICE_WORDS.length + 1;
  const column = (s: number): PlanColumn => {
    const letters = columnLetters(left + 1 + s);
    const counts = classification.matrix.map((row) => row[s] as number);
    return {
      kind: 'integer',
      formulas: [
        ...counts.map((count, t) => formula(`=COUNTIFS(${tiers},$${labels}${firstRow + t + 1},${classes},${letters}$${heading + 1})`, count)),
        formula(`=SUM(${letters}${firstRow + 1}:${letters}${lastRow + 1})`, total(counts)),
      ],
    };
  };
  const across = (row: number, result: number) => formula(`=SUM(${columnLetters(left + 1)}${row + 1}:${columnLetters(sumColumn - 1)}${row + 1})`, result);
  return [
    { top, left, rows: 1, style: 'heading', columns: ribbon(T01_TEXTS.byTierAndClass, SERVICE_WORDS.length + 2) },
    {
      top: heading,
      left,
      rows: 1,
      style: 'heading',
      columns: [T01_TEXTS.tier, ...SERVICE_WORDS, T01_TEXTS.total].map((value): PlanColumn => ({ kind: 'text', values: [value] })),
    },
    {
      top: firstRow,
      left,
      rows: TIER_WORDS.length + 1,
      style: 'body',
      columns: [
        { kind: 'text', values: [...TIER_WORDS, T01_TEXTS.total] },
        ...SERVICE_WORDS.map((_word, s) => column(s)),
        { kind: 'integer', formulas: [...classification.countByTier.map((count, t) => across(firstRow + t, count)), across(lastRow + 1, classification.list.count)] },
      ],
    },
  ];
}

function notes(classification: Classification | PartOfClassification, results: T01Results): readonly string[] {
  return [fill(T01_TEXTS.basis[classification.basis], { results: T01_TEXTS.results[results] }), balanceNote(classification), T01_TEXTS.lead, holeNote(classification.choices), T01_TEXTS.visits, ...changedNotes(classification.choices)];
}

/** What is read into the hole of the document, by the choices in force. */
function holeNote(choices: PolicyChoices): string {
  const words = (id: string): string => {
    const parameter = parameterOf(tier, id);
    return String(parameterCell({ ...parameter, default: parameterValue(tier, id, choices) } as Parameter));
  };
  return fill(T01_TEXTS.hole, { high: words('tier.high'), reading: words('tier.aboveHigh'), low: words('tier.low') });
}

/** Whoever relies on a level must see by which policy it was given. */
function changedNotes(choices: PolicyChoices): readonly string[] {
  const changed = [...PARAMETERS.values()].flatMap((parameter) => {
    const value = choices[parameter.id];
    return value === undefined ? [] : [`${parameter.title.zh}=${parameterWords(parameter, value).zh}`];
  });
  return changed.length === 0 ? [] : [fill(T01_TEXTS.changed, { parameters: changed.join('、') })];
}

/** Every row that came in; of a part, what it is a part of. */
function balanceNote(classification: Classification | PartOfClassification): string {
  const { balance } = classification.list;
  return 'whole' in classification
    ? fill(T01_TEXTS.partBalance, { customers: balance.customers, data: balance.dataRows, whole: classification.whole.customers, rows: classification.whole.rowsRead })
    : fill(T01_TEXTS.balance, {
        rows: balance.rowsRead,
        head: balance.headRows,
        data: balance.dataRows,
        totals: balance.totalRows,
        notes: balance.noteRows + balance.signatureRows,
        blanks: balance.blankRows,
        repeated: balance.repeatedHeadingRows,
        customers: balance.customers,
        duplicates: balance.duplicateRows,
        rejected: balance.rejectedRows,
      });
}

function highlights(first: number, rows: number): readonly Highlight[] {
  const area = { top: first, left: at('tier'), rows, columns: 1 };
  const tones = ['gold', 'high', 'middle', 'ordinary', 'missing', 'bad'] as const;
  return TIER_WORDS.map((text, t) => ({ area, text, tone: tones[t] ?? 'ordinary' }));
}

function fillColumn(column: T01Column, cells: string[] | Float64Array, body: Body, from: number, to: number): void {
  const { list } = body;
  const { source } = column;
  for (let i = from; i < to; i += 1) {
    switch (source.from) {
      case 'text':
        cells[i] = list.text[source.field]?.[i] ?? '';
        break;
      case 'ids':
        cells[i] = list.text['idNumber']?.[i] || (list.text['customerId']?.[i] ?? '');
        break;
      case 'money':
        cells[i] = (list.money[source.field]?.[i] ?? NaN) / FEN_PER.万元;
        break;
      case 'flag':
        cells[i] = T01_TEXTS.flags[list.flag[source.field]?.[i] ?? 0] ?? '';
        break;
      case 'day': {
        const day = list.day[source.field]?.[i] ?? NaN;
        cells[i] = Number.isNaN(day) ? NaN : serialOf(day as Day);
        break;
      }
      case 'number':
        cells[i] = list.number[source.field]?.[i] ?? NaN;
        break;
      case 'service-fact': {
        const facts = body.classification.serviceFacts[source.input];
        cells[i] = T01_TEXTS.flags[facts?.kind === 'flags' ? (facts.values[i] as number) : 0] ?? '';
        break;
      }
      case 'computed':
        cells[i] = COMPUTED[source.value](body, i);
        break;
    }
  }
}

const COMPUTED: Readonly<Record<Extract<T01Column['source'], { from: 'computed' }>['value'], (body: Body, i: number) => string | number>> = {
  seq: (_body, i) => i + 1,
  tier: ({ classification }, i) => tierWord(classification, i),
  tierDeposit: ({ classification: { basis }, list }, i) => (basis === '' ? NaN : (list.money[basis]?.[i] ?? NaN)) / FEN_PER.万元,
  owner: ({ classification }, i) => ownersOf(tierWord(classification, i)).join('、'),
  // Other levels are led by posts whose holders a roster names; only 一般客户 are led by the customer manager of the list.
  person: ({ classification, list }, i) => (ownersOf(tierWord(classification, i))[0] === '客户经理' ? (list.text['manager']?.[i] ?? '') : ''),
  service: ({ classification }, i) => SERVICE_WORDS[classification.service[i] as number] ?? '',
  otherServices: ({ classification }, i) => {
    const primary = SERVICE_WORDS[classification.service[i] as number];
    return serviceLabels(classification, i)
      .filter((label) => label !== primary)
      .join('、');
  },
  plan: ({ classification }, i) => PLAN_BY_CLASS.get(SERVICE_WORDS[classification.service[i] as number] ?? '') ?? '',
  cadence: ({ classification }, i) => CADENCE_TEXT.get(tierWord(classification, i)) ?? '',
  due: ({ classification, list, base }, i) => nextDue(tierWord(classification, i), list.day['lastVisit']?.[i] ?? NaN, base),
  basis: ({ classification }, i) => BASIS_TEXT[classification.tierRow[i] as number] ?? '',
  remark: ({ classification, list }, i) =>
    [list.text['remark']?.[i] ?? '', ...findingsAt(classification, i).map(({ code, values }) => fill(CLASSIFICATION_ISSUES[code].reason.zh, values))]
      .filter((part) => part !== '')
      .join(';'),
};

/** What the product itself has to say about a customer; a level that the list gave in words of its own is left out. */
function ownRemark(classification: Classification, i: number): string {
  return findingsAt(classification, i)
    .map(({ code, values }) => fill(CLASSIFICATION_ISSUES[code].reason.zh, { ...values, ...('given' in values && !TIER_WORDS.includes(values.given) && { given: T01_TEXTS.otherLevel }) }))
    .join(';');
}

function tierWord(classification: Classification, i: number): string {
  return TIER_WORDS[classification.tier[i] as number] as string;
}

function ownersOf(word: string): readonly string[] {
  return (OWNERS as Readonly<Record<string, readonly string[]>>)[word] ?? [];
}

/** The earliest due day among the roles with a number, as a serial; NaN when no role has one or the list's day is unknown. */
function nextDue(word: string, lastVisit: number, base: Day | null): number {
  if (base === null) return NaN;
  const last = Number.isNaN(lastVisit) ? null : (lastVisit as Day);
  let earliest = NaN;
  for (const { every } of VISIT_CADENCE[word] ?? []) {
    if (every === null) continue;
    const due = visitDue(every, last, base);
    if (Number.isNaN(earliest) || due < earliest) earliest = due;
  }
  return Number.isNaN(earliest) ? NaN : serialOf(earliest as Day);
}

function parseDay(iso: string): Day | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  return parts === null ? null : dayFrom(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}
