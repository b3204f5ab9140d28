/** The one place that takes a printed heading apart: name, unit, period, legend, and whether it is a change. */
import type { MoneyUnit } from '../values/money';
import { foldText } from './clean-text';
import { FIELD_BY_SYNONYM } from './fields';

export interface NormalHeading {
  /** The name for looking up: folded, without unit, period and marks. */
  readonly name: string;
  readonly unit: MoneyUnit | '%' | '‰' | null;
  /** What stood before the name: `2016年1月末`, `年初`, …, '' when nothing. */
  readonly period: string;
  /** A column of differences, never a balance. */
  readonly isChange: boolean;
  /** Digits explained in the heading: `1` → true, `2` → false. */
  readonly legend: ReadonlyMap<string, boolean>;
}

const MONEY: Readonly<Record<string, MoneyUnit>> = { 元: '元', 千元: '千元', 万元: '万元', 亿元: '亿元', 万: '万元', 亿: '亿元', 分: '分' };
const PERIOD = /^(?:\d{4}年(?:\d{1,2}月)?(?:末|底|初)?|\d{1,2}月(?:末|底|份)?|本月末?|上月末?|本期|上期|年初|上年末?|月|季|年)/;
const CHANGE = /比年初|比上月|较上月|较年初|比昨日|比月初|净增|增减|变动/;
const PIVOT = /^(?:求和项|计数项|平均值项):/;
const YES_WORDS = new Set(['是', '有', '开户', '开通', '已开通']);
const NO_WORDS = new Set(['否', '无', '销户', '未开通']);

export function normalHeading(printed: string): NormalHeading {
  let name = foldText(printed).replace(/^\*+/, '').replace(PIVOT, '').replace(/^\d{1,2}[.、]/, '');
  const legend = readLegend(name);
  if (legend.size > 0) name = name.replace(/\([^()]*\)$/, '');
  const unitFound = takeUnit(name);
  name = unitFound.name;
  let period = '';
  if (!FIELD_BY_SYNONYM.has(name)) {
    const before = PERIOD.exec(name)?.[0] ?? '';
    const rest = name.slice(before.length);
    if (before !== '' && rest !== '') {
      period = before;
      name = rest.replace(/^[-_·]/, '');
    }
  }
  return { name, unit: unitFound.unit, period, isChange: CHANGE.test(name) || CHANGE.test(period), legend };
}

function takeUnit(name: string): { readonly name: string; readonly unit: NormalHeading['unit'] } {
  const bracket = /[([【]([^()[\]【】]{1,4})[)\]】]$/.exec(name);
  const inside = bracket?.[1] ?? '';
  const bare = bracket === null ? /(?:万元|亿元|千元|%|‰)$/.exec(name)?.[0] : undefined;
  const written = inside !== '' ? inside : (bare ?? '');
  const unit: NormalHeading['unit'] = written === '%' || written === '‰' ? written : (MONEY[written] ?? null);
  const isCountUnit = inside === '户' || inside === '个' || inside === '笔' || inside === '项';
  if (unit === null && !isCountUnit) return { name, unit: null };
  const length = inside !== '' ? inside.length + 2 : written.length;
  const rest = name.slice(0, name.length - length);
  return rest === '' ? { name, unit: null } : { name: rest, unit };
}

/** `(1:是2:否)`, `(1-销户;2-开户)`. */
function readLegend(name: string): ReadonlyMap<string, boolean> {
  const found = new Map<string, boolean>();
  const bracket = /\(([^()]*)\)$/.exec(name)?.[1] ?? '';
  for (const part of bracket.matchAll(/(\d)[:\-—=、.]?([^\d;,、]{1,4})/g)) {
    const word = (part[2] ?? '').replace(/[;,:]/g, '');
    if (YES_WORDS.has(word)) found.set(part[1] ?? '', true);
    else if (NO_WORDS.has(word)) found.set(part[1] ?? '', false);
  }
  return found;
}
