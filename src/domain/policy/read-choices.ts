/**
 * The one place that reads policy parameters somebody wrote: name and value pairs from a 政策 sheet or a [政策] argument, untrusted, to the
 * choices in force.
 *
 * Amounts are in 万元, rates are fractions (or text with %), readings are named by their title, orders by titles joined with `>`.
 * A blank value is the default. Nothing is half taken: with any fault the caller should refuse the whole range.
 */
import { fenFrom } from '../values/money';
import { BILLION, ratioFrom } from '../values/ratio';
import { PARAMETERS, TABLES } from '.';
import type { Parameter, ParameterValue, PolicyChoices } from './parameter';
import { parameterName } from './parameter-name';

/** What is wrong with a pair, for a sentence in `texts/policy-sheet.ts`. */
export interface ChoiceFault {
  readonly code: 'UNKNOWN_PARAMETER' | 'GIVEN_TWICE' | 'NOT_A_NUMBER' | 'OUT_OF_RANGE' | 'UNKNOWN_READING' | 'NOT_ASCENDING';
  /** Position of the pair, from 1. */
  readonly row: number;
  /** The name as written. */
  readonly name: string;
}

/** A rate finer than a hundredth of a per cent cannot be compared exactly by a native formula over amounts. */
const FINEST_RATE = 100_000;

export function readChoices(pairs: readonly (readonly [unknown, unknown])[]): { readonly choices: PolicyChoices; readonly faults: readonly ChoiceFault[] } {
  const choices = new Map<string, ParameterValue>();
  const faults: ChoiceFault[] = [];
  const rows = new Map<string, number>();
  pairs.forEach(([writtenName, value], index) => {
    const name = typeof writtenName === 'string' ? writtenName.trim() : '';
    if (name === '') return;
    const fault = (code: ChoiceFault['code']): void => {
      faults.push({ code, row: index + 1, name });
    };
    const parameter = BY_NAME.get(name);
    if (parameter === undefined) return fault('UNKNOWN_PARAMETER');
    if (rows.has(parameter.id)) return fault('GIVEN_TWICE');
    rows.set(parameter.id, index + 1);
    if (value === null || value === undefined || (typeof value === 'string' && value.trim() === '')) return;
    const read = readValue(parameter, value);
    if ('fault' in read) return fault(read.fault);
    if (!isSame(read.value, parameter.default)) choices.set(parameter.id, read.value);
  });
  for (const { parameters, strictly } of TABLES.flatMap((table) => table.ascending ?? [])) {
    const values = parameters.map((id) => Number(choices.get(id) ?? PARAMETERS.get(id)?.default));
    const falls = values.findIndex((value, i) => i > 0 && (strictly ? value <= (values[i - 1] as number) : value < (values[i - 1] as number)));
    if (falls < 0) continue;
    // Of the two that clash, name the one that was written.
    const id = [parameters[falls], parameters[falls - 1]].find((one) => one !== undefined && rows.has(one)) ?? '';
    faults.push({ code: 'NOT_ASCENDING', row: rows.get(id) ?? 0, name: PARAMETERS.get(id)?.title.zh ?? id });
  }
  return { choices: Object.fromEntries(choices), faults };
}

const BY_NAME: ReadonlyMap<string, Parameter> = new Map(
  [...PARAMETERS.values()].flatMap((parameter) =>
    [parameter.id, `P.${parameter.id}`, parameterName(parameter.id), parameter.title.zh, parameter.title.en].map((name) => [name, parameter] as const),
  ),
);

/** Whether a rate in billionths can be one of a policy: above 0, at most 1, and no finer than formulas compare exactly. */
export function isPolicyRate(rate: number): boolean {
  return rate > 0 && rate <= BILLION && rate % FINEST_RATE === 0;
}

type Read = { readonly value: ParameterValue } | { readonly fault: ChoiceFault['code'] };

function readValue(parameter: Parameter, value: unknown): Read {
  switch (parameter.kind) {
    case 'money': {
      const number = numberOf(value);
      const fen = number === null ? null : fenFrom(number, '万元');
      if (fen === null) return { fault: 'NOT_A_NUMBER' };
      return fen > 0 ? { value: fen } : { fault: 'OUT_OF_RANGE' };
    }
    case 'rate': {
      const ratio = rateOf(value);
      if (ratio === null) return { fault: 'NOT_A_NUMBER' };
      return isPolicyRate(ratio) ? { value: ratio } : { fault: 'OUT_OF_RANGE' };
    }
    case 'count': {
      const number = numberOf(value);
      if (number === null) return { fault: 'NOT_A_NUMBER' };
      return Number.isInteger(number) && number >= parameter.min && number <= 1200 ? { value: number } : { fault: 'OUT_OF_RANGE' };
    }
    case 'choice': {
      const written = String(value).trim();
      const choice = parameter.choices.find((one) => one.value === written || one.title.zh === written || one.title.en === written);
      return choice === undefined ? { fault: 'UNKNOWN_READING' } : { value: choice.value };
    }
    case 'order': {
      const written = String(value).split(/[>>、,,]/).map((part) => part.trim());
      const order = written.map((part) => parameter.default.find((id) => id === part || parameter.titles[id]?.zh === part || parameter.titles[id]?.en === part));
      const complete = order.length === parameter.default.length && new Set(order).size === order.length && !order.includes(undefined);
      return complete ? { value: order as readonly string[] } : { fault: 'UNKNOWN_READING' };
    }
  }
}

/** A number from a cell: a number, or text that is nothing but one. */
function numberOf(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string') return null;
  const text = value.normalize('NFKC').replace(/,/g, '').trim();
  return /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : null;
}

function rateOf(value: unknown): number | null {
  const text = typeof value === 'string' ? value.normalize('NFKC').trim() : '';
  const fraction = text.endsWith('%') ? scaled(numberOf(text.slice(0, -1)), 0.01) : numberOf(value);
  return fraction === null ? null : (ratioFrom(fraction)?.numerator ?? null);
}

function scaled(value: number | null, factor: number): number | null {
  return value === null ? null : value * factor;
}

function isSame(a: ParameterValue, b: ParameterValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
