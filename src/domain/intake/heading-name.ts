/** The one place that takes a heading apart: its name, unit, period, whether it is a change, and the legend of its digits. */
import { FLAG } from '../values/flag';
import { MONEY_UNITS, type MoneyUnit } from '../values/money';
import { fieldNamed } from './field-lookup';
import { plain, withoutBlanks } from './plain-text';
import { flagWord, type Legend } from './read-flag';

/** What a figure under a heading is counted in; '' when the heading does not say. */
export type HeadingUnit = MoneyUnit | '%' | '‰' | '户' | '个' | '笔' | '人' | '';

/**
 * What a pivot table says about a column: 行标签 and the like, whose meaning only the user knows; a count, which is never
 * what it counts; one of the values below, their average or largest, which stands for the customer only if the user says so.
 */
export type Pivot = 'none' | 'rows' | 'count' | 'one-of';

export interface HeadingName {
  /** Normalised, without unit, period and legend: what is looked up. */
  readonly name: string;
  readonly unit: HeadingUnit;
  /** As printed, `2016年1月末`; '' without one. */
  readonly period: string;
  /** Marks a change between two dates, which is never a balance. */
  readonly change: boolean;
  readonly pivot: Pivot;
  readonly legend: Legend | null;
}

const LONGEST = 120;
const PIVOT_SUM = /^求和项:/;
const PIVOT_COUNT = /^(?:计数项|数值计数项|非重复计数项):/;
const PIVOT_ONE_OF = /^(?:平均值项|最大值项|最小值项):/;
const PIVOT_ROWS: ReadonlySet<string> = new Set(['行标签', '列标签']);
const NUMBERING = /^\(?\d{1,2}(?:\)|[.、](?!\d))/;
const UNIT_WORDS: ReadonlyMap<string, HeadingUnit> = new Map<string, HeadingUnit>([
  ...MONEY_UNITS.map((unit) => [unit, unit] as const),
  ['万', '万元'],
  ['亿', '亿元'],
  ['%', '%'],
  ['‰', '‰'],
  ['户', '户'],
  ['个', '个'],
  ['笔', '笔'],
  ['人', '人'],
]);
const UNIT_TAIL = /(亿元|万元|千元|%|‰)$/;
const PERIOD =
  /^(?:(?:\d{4}年)?(?:\d{1,2}|元)月(?:末|底|份|初|\d{1,2}日)?|\d{4}年(?:末|底|初|度)?|\d{4}[-./]\d{1,2}(?:[-./]\d{1,2})?|第?[1-4一二三四]季度?|上年同期|去年同期|上年末|去年末|上月末|本月末|本月|当月|上月|年初|月初|季初|年末|月末|季末|本季|上季|本年|上年|去年|今年|本期|上期|期初|期末|季度|月度|年度|月|季|年)/;
const CHANGE = /比年初|较年初|比月初|较月初|比昨|较昨|比上|较上|比去年|较去年|净增|增减|变动|增长|增加|减少|环比|同比|增幅|增量/;
const LEGEND_ENTRY = /(\d)(?:[:=.\-、]|代表|表示|为)?([^\d:=.\-,;、/()]{1,6})/g;

/** Takes one heading apart. Very long text is no heading and comes back as it is. */
export function headingName(printed: string): HeadingName {
  let name = withoutBlanks(plain(printed)).toUpperCase();
  const nothing = { unit: '', period: '', change: false, pivot: 'none', legend: null } as const;
  if (name.length > LONGEST) return { ...nothing, name };
  name = name.replace(/^\*/, '').replace(PIVOT_SUM, '');
  if (PIVOT_COUNT.test(name)) return { ...nothing, name, pivot: 'count' };
  const pivot = PIVOT_ONE_OF.test(name) ? 'one-of' : 'none';
  name = name.replace(PIVOT_ONE_OF, '').replace(NUMBERING, '');
  if (PIVOT_ROWS.has(name)) return { ...nothing, name, pivot: 'rows' };
  let unit: HeadingUnit = '';
  let legend: Legend | null = null;
  for (let i = 0; i < 3; i += 1) {
    const bracket = /[([]([^()[\]]*)[)\]]$/.exec(name);
    if (bracket === null || fieldNamed(name) !== undefined) break;
    const inner = bracket[1] ?? '';
    const found = unitIn(inner);
    const digits = found === '' ? legendIn(inner) : null;
    if (found === '' && digits === null) break;
    if (found !== '') unit = found;
    if (digits !== null) legend = digits;
    name = name.slice(0, bracket.index);
  }
  if (unit === '') {
    // A cell below the headings may be a unit and nothing else: 元, 户.
    unit = unitIn(name);
    if (unit !== '') name = '';
  }
  const tail = UNIT_TAIL.exec(name);
  if (tail !== null && unit === '') {
    unit = UNIT_WORDS.get(tail[1] ?? '') ?? '';
    name = name.slice(0, tail.index);
  } else if (unit === '' && name.endsWith('元') && fieldNamed(name.slice(0, -1)) !== undefined) {
    unit = '元';
    name = name.slice(0, -1);
  }
  const change = CHANGE.test(name);
  let period = '';
  while (name !== '' && fieldNamed(name) === undefined) {
    const start = PERIOD.exec(name);
    if (start === null) break;
    period += start[0];
    name = name.slice(start[0].length).replace(/^[-的_]/, '');
  }
  // 年初数, 本期数: the figure of that time.
  if (period !== '' && name === '数') name = '';
  return { name, unit, period, change, pivot, legend };
}

/** The unit that a bracket or a unit line holds: `万元`, `单位:万元`, `万元、%`. The first money unit wins. */
export function unitIn(text: string): HeadingUnit {
  const words = text.replace(/^单位:?/, '').replace(/^人民币/, '').split(/[,、/;\s]/);
  const units = words.map((word) => UNIT_WORDS.get(word) ?? '');
  if (units.length === 0 || units.some((unit) => unit === '')) return '';
  return units.find((unit) => (MONEY_UNITS as readonly string[]).includes(unit)) ?? units[0] ?? '';
}

/** `1:是 2:否` or `1-销户;2-开户`; `null` when the bracket explains no digits. */
function legendIn(text: string): Legend | null {
  const meanings = new Map<string, number>();
  for (const entry of text.matchAll(LEGEND_ENTRY)) {
    const meant = flagWord(entry[2] ?? '');
    if (meant !== undefined) meanings.set(entry[1] ?? '', meant);
  }
  return meanings.size >= 2 && new Set(meanings.values()).size === 2 && [...meanings.values()].includes(FLAG.yes) ? meanings : null;
}
