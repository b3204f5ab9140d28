/** The one place where a conditional format in Excel's words becomes a rule of Univer. */
import { BooleanNumber, TextDecoration, type IStyleBase } from '@univerjs/core';
import { CFNumberOperator, CFRuleType, CFSubRuleType, CFTextOperator, type IConditionalFormattingRuleConfig } from '@univerjs/sheets-conditional-formatting';
import type { Area, ConditionalFormatState } from '../host/book';
import { addressOf } from './address';

type Described = Pick<ConditionalFormatState, 'type' | 'rule' | 'look'>;

const NUMBERS: Readonly<Record<string, CFNumberOperator>> = {
  EqualTo: CFNumberOperator.equal,
  NotEqualTo: CFNumberOperator.notEqual,
  GreaterThan: CFNumberOperator.greaterThan,
  GreaterThanOrEqual: CFNumberOperator.greaterThanOrEqual,
  LessThan: CFNumberOperator.lessThan,
  LessThanOrEqual: CFNumberOperator.lessThanOrEqual,
};
const SIGNS: Readonly<Record<string, string>> = { EqualTo: '=', NotEqualTo: '<>', GreaterThan: '>', GreaterThanOrEqual: '>=', LessThan: '<', LessThanOrEqual: '<=' };
const TEXTS: Readonly<Record<string, CFTextOperator>> = {
  Contains: CFTextOperator.containsText,
  NotContains: CFTextOperator.notContainsText,
  BeginsWith: CFTextOperator.beginsWith,
  EndsWith: CFTextOperator.endsWith,
};

export function conditionalRule(format: Described, area: Area): IConditionalFormattingRuleConfig {
  const highlight = { type: CFRuleType.highlightCell, style: styleOf(format.look) } as const;
  const { operator, formula1, formula2, text } = format.rule;
  switch (format.type) {
    case 'ContainsText':
      return { ...highlight, subType: CFSubRuleType.text, operator: TEXTS[operator] ?? CFTextOperator.containsText, value: text };
    case 'Custom':
      return { ...highlight, subType: CFSubRuleType.formula, value: asFormula(formula1) };
    case 'CellValue': {
      const literal = literalOf(formula1);
      // Univer compares with a literal without calculating a formula for every cell.
      if (typeof literal === 'string' && operator === 'EqualTo') return { ...highlight, subType: CFSubRuleType.text, operator: CFTextOperator.equal, value: literal };
      if (typeof literal === 'string' && operator === 'NotEqualTo') return { ...highlight, subType: CFSubRuleType.text, operator: CFTextOperator.notEqual, value: literal };
      const number = NUMBERS[operator];
      if (typeof literal === 'number' && number !== undefined) return { ...highlight, subType: CFSubRuleType.number, operator: number, value: literal } as IConditionalFormattingRuleConfig;
      return { ...highlight, subType: CFSubRuleType.formula, value: comparison(operator, addressOf(area.top, area.left), bare(formula1), bare(formula2)) };
    }
  }
}

function comparison(operator: string, cell: string, first: string, second: string): string {
  if (operator === 'Between') return `=AND(${cell}>=${first},${cell}<=${second})`;
  if (operator === 'NotBetween') return `=OR(${cell}<${first},${cell}>${second})`;
  return `=${cell}${SIGNS[operator] ?? '='}${first}`;
}

function styleOf(look: ConditionalFormatState['look']): IStyleBase {
  return {
    ...(look.fontColor === undefined ? {} : { cl: { rgb: look.fontColor } }),
    ...(look.fill === undefined || look.fill === '' ? {} : { bg: { rgb: look.fill } }),
    ...(look.bold === undefined ? {} : { bl: look.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
    ...(look.italic === undefined ? {} : { it: look.italic ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
    ...(look.underline === undefined || look.underline === 'None' ? {} : { ul: { s: BooleanNumber.TRUE, t: TextDecoration.SINGLE } }),
  };
}

/** `="text"` and `=12` are literals, `12` too; anything else has to be calculated. */
function literalOf(formula: string): string | number | null {
  const quoted = /^="((?:[^"]|"")*)"$/u.exec(formula);
  if (quoted !== null) return (quoted[1] ?? '').replaceAll('""', '"');
  const text = bare(formula).trim();
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : null;
}

function bare(formula: string): string {
  return formula.startsWith('=') ? formula.slice(1) : formula;
}

function asFormula(formula: string): string {
  return formula.startsWith('=') ? formula : `=${formula}`;
}
