/** The one place that proposes what each column is, and says why; only an exact synonym is ever assigned. */
import { candidatesFor, fieldNamed, isAmbiguous, isOtherParty } from './field-lookup';
import type { CellInput } from './grid';
import { headingName, type HeadingName, type HeadingUnit } from './heading-name';
import type { ColumnHeading } from './heading-rows';
import type { Layout } from './layout';
import { isBlank, plain } from './plain-text';
import { flagWord, type Legend } from './read-flag';
import { ROW } from './row-class';

/** Why a column has its proposal. `pivot` and `ambiguous` ask the user; `unknown` may offer candidates. */
export type MatchReason = 'exact' | 'group' | 'values' | 'ambiguous' | 'pivot' | 'stock-ratio' | 'unknown' | 'no-heading';

export interface ColumnMatch {
  /** From 0 inside the grid. */
  readonly index: number;
  /** Group and leaf joined, as printed without blanks; '' for a column without heading. */
  readonly heading: string;
  readonly group: string;
  /** Without unit and period: what was looked up. */
  readonly name: string;
  readonly unit: HeadingUnit;
  /** As printed, '' without one. */
  readonly period: string;
  readonly change: boolean;
  readonly legend: Legend | null;
  /** Proposed field id, or null: left out until the user chooses. */
  readonly field: string | null;
  readonly why: MatchReason;
  /** At most three field ids for the user to choose from. */
  readonly candidates: readonly string[];
}

/** Data rows looked at to decide by values. */
const SAMPLE = 60;
const STOCK_RATIOS: ReadonlySet<string> = new Set(['存贷比', '日平存款占贷款比例', '存款回报率', '资金返还率']);
const SERVICE_WORDS: ReadonlySet<string> = new Set(['结算类', '信贷类', '关系类', '渠道类', '未分类']);
const KIND_WORDS: ReadonlySet<string> = new Set(['法人', '对公', '企业', '公司', '单位', '个人', '对私', '自然人', '个体工商户']);
const RESULT_WORDS: ReadonlySet<string> = new Set(['达标', '未达标', '不达标']);

/** What the user may mean by a word that says too little. */
const MEANINGS: Readonly<Record<string, readonly string[]>> = {
  余额: ['depositBalance', 'loanBalance'],
  期末余额: ['depositBalance', 'balanceAfter', 'loanBalance'],
  存款: ['depositBalance', 'depositAvg'],
  贷款: ['loanBalance', 'loanAvg'],
  金额: ['depositBalance', 'loanBalance', 'creditLimit'],
  日均: ['depositAvg', 'loanAvg'],
  占比: ['financingShare', 'payrollShare', 'collectionShare'],
  份额: ['financingShare', 'payrollShare', 'collectionShare'],
  名称: ['customerName', 'orgName'],
  编号: ['customerId', 'orgCode'],
  日期: ['dataDate', 'openDate', 'lastVisit'],
  类型: ['customerKind', 'serviceClass', 'assetType'],
  客户类型: ['customerKind', 'serviceClass'],
  级别: ['tier'],
  责任人: ['manager', 'unitHead', 'leadPerson'],
  状态: [],
  网银: ['products.enterpriseOnline', 'products.personalOnline'],
  手机: ['phone', 'products.mobile'],
};

/** Proposals for every column, in order. */
export function matchHeadings(layout: Layout): readonly ColumnMatch[] {
  return layout.columns.map((column) => matchColumn(layout, column));
}

function matchColumn(layout: Layout, column: ColumnHeading): ColumnMatch {
  const printed = [...column.groups, column.leaf].join('');
  const parts = [...column.groups, column.leaf].map(headingName);
  // A leaf that is only a period or unit, 年初 under 存款余额, says nothing about what the column is.
  const named = parts.filter(({ name }) => name !== '');
  const leaf = named[named.length - 1] ?? headingName('');
  const groups = named.slice(0, -1);
  const base = {
    index: column.index,
    heading: printed,
    group: groups.map(({ name }) => name).join(''),
    name: parts.map(({ name }) => name).join(''),
    unit: lastOf(parts, ({ unit }) => unit, ''),
    period: parts.map(({ period }) => period).join(''),
    change: parts.some(({ change }) => change),
    legend: lastOf(parts, ({ legend }) => legend, null),
  };
  const decided = decide(layout, base, groups, leaf, parts.slice(0, parts.indexOf(leaf) + 1).map(({ period }) => period).join(''));
  return { ...base, ...decided };
}

type Decision = Pick<ColumnMatch, 'field' | 'why' | 'candidates'> & { readonly name?: string };

function decide(layout: Layout, base: Omit<ColumnMatch, 'field' | 'why' | 'candidates'>, groups: readonly HeadingName[], leaf: HeadingName, ownPeriod: string): Decision {
  if (base.heading === '') return { field: null, why: 'no-heading', candidates: [] };
  if (leaf.pivot === 'count' || groups.some(({ pivot }) => pivot === 'count')) return { field: null, why: 'unknown', candidates: [] };
  if (leaf.pivot === 'rows') return { field: null, why: 'pivot', candidates: ['customerName', 'orgName', 'manager'] };
  if (leaf.name === '' && base.name === '' && base.period !== '') return monthColumn(layout, base.index);
  const exact = exactField(base, groups, leaf);
  if (exact !== null && leaf.pivot === 'one-of') return { field: null, why: 'ambiguous', candidates: [exact.id] };
  if (exact !== null) return byValues(layout, base.index, averaged(exact, ownPeriod));
  const name = leaf.name;
  if (STOCK_RATIOS.has(name) || STOCK_RATIOS.has(base.name)) return { field: null, why: 'stock-ratio', candidates: ['settlementRate'] };
  const ambiguous = isAmbiguous(name) ? name : '';
  if (ambiguous !== '' && groups.every((group) => group.name === '')) return decideAmbiguous(layout, base, ambiguous);
  const near = candidatesFor(base.name, base.change);
  return { field: null, why: near.length > 0 && ambiguous !== '' ? 'ambiguous' : 'unknown', candidates: near };
}

/** The joined heading, then group parts with the leaf, then the leaf alone where it is the customer's own. */
function exactField(base: { readonly name: string; readonly change: boolean }, groups: readonly HeadingName[], leaf: HeadingName): { readonly id: string; readonly why: 'exact' | 'group' } | null {
  const tried: readonly (readonly [string, 'exact' | 'group'])[] = [
    [base.name, groups.some(({ name }) => name !== '') && leaf.name !== '' ? 'group' : 'exact'],
    ...groups.map(({ name }) => [name + leaf.name, 'group'] as const).reverse(),
  ];
  for (const [name, why] of tried) {
    const field = fieldNamed(name);
    if (field !== undefined && field.change === base.change) return { id: field.id, why: leaf.name === name ? 'exact' : why };
  }
  if (leaf.name === '' || isAmbiguous(leaf.name) || groups.some(({ name }) => isOtherParty(name))) return null;
  const field = fieldNamed(leaf.name);
  return field !== undefined && field.change === base.change ? { id: field.id, why: 'exact' } : null;
}

/** A month or quarter in front of an average makes it the average of that time; one below it only tells columns of one average apart. */
function averaged(exact: { readonly id: string; readonly why: 'exact' | 'group' }, period: string): { readonly id: string; readonly why: 'exact' | 'group' } {
  if (exact.id !== 'depositAvg') return exact;
  if (/季/.test(period)) return { ...exact, id: 'depositAvgQuarter' };
  if (/^(?:本月|当月|上月|月|月度)$/.test(period) || /月份?$/.test(period)) return { ...exact, id: 'depositAvgMonth' };
  return exact;
}

function byValues(layout: Layout, index: number, exact: { readonly id: string; readonly why: 'exact' | 'group' }): Decision {
  if (exact.id === 'customerKind' && mostly(layout, index, (text) => SERVICE_WORDS.has(text))) return { field: 'serviceClass', why: 'values', candidates: ['customerKind'] };
  return { field: exact.id, why: exact.why, candidates: [] };
}

function decideAmbiguous(layout: Layout, base: { readonly index: number }, name: string): Decision {
  const { index } = base;
  const meanings = MEANINGS[name] ?? [];
  if (name === '编号' && index === 0 && isSequence(layout, index)) return { field: 'seq', why: 'values', candidates: ['customerId'] };
  if (name === '客户类型' || name === '类型') {
    if (mostly(layout, index, (text) => text.split(/[、,;/]/).every((part) => SERVICE_WORDS.has(part)))) return { field: 'serviceClass', why: 'values', candidates: meanings };
    if (name === '客户类型' && mostly(layout, index, (text) => KIND_WORDS.has(text))) return { field: 'customerKind', why: 'values', candidates: meanings };
  }
  if (name === '手机') {
    if (mostly(layout, index, (text) => /^1\d{10}/.test(text.replace(/\s|-/g, '')))) return { field: 'phone', why: 'values', candidates: meanings };
    if (mostly(layout, index, (text) => flagWord(text) !== undefined)) return { field: 'products.mobile', why: 'values', candidates: meanings };
  }
  return { field: null, why: 'ambiguous', candidates: meanings };
}

/** A heading that is only a month: results of months when the cells say so. */
function monthColumn(layout: Layout, index: number): Decision {
  if (mostly(layout, index, (text) => RESULT_WORDS.has(text) || flagWord(text) !== undefined)) return { field: 'monthlyResults', why: 'values', candidates: [] };
  return { field: null, why: 'ambiguous', candidates: ['depositBalance', 'loanBalance', 'monthlyResults'] };
}

function mostly(layout: Layout, index: number, test: (text: string) => boolean): boolean {
  let filled = 0;
  let hits = 0;
  for (const cell of sample(layout, index)) {
    const text = plain(String(cell));
    if (isBlank(text)) continue;
    filled += 1;
    if (test(text)) hits += 1;
  }
  return filled > 0 && hits * 2 > filled;
}

function isSequence(layout: Layout, index: number): boolean {
  const cells = sample(layout, index);
  return cells.length > 0 && cells.every((cell, position) => Number(plain(String(cell))) === position + 1);
}

function sample(layout: Layout, index: number): readonly CellInput[] {
  const cells: CellInput[] = [];
  for (let row = layout.firstDataRow; row < layout.grid.values.length && cells.length < SAMPLE; row += 1) {
    if (layout.rowClass[row] === ROW.data) cells.push(layout.grid.values[row]?.[index] ?? '');
  }
  return cells;
}

function lastOf<T>(parts: readonly HeadingName[], of: (part: HeadingName) => T, nothing: T): T {
  for (let i = parts.length - 1; i >= 0; i -= 1) {
    const part = parts[i];
    if (part !== undefined && of(part) !== nothing) return of(part);
  }
  return nothing;
}
