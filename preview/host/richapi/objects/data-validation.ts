/** `Excel.DataValidation`: what a person may type into cells. The host keeps and tells it; nobody is stopped while typing. */
import { writeArea } from '../address';
import { ApiError } from '../api-error';
import type { ApiObject, ApiType, Json } from '../api-object';
import { SheetRange } from '../sheet-range';
import { NO_RULE, type Validation } from '../validation';
import { flagOf, recordOf, textOf, wordOf } from './arguments';
import { absoluteAddress } from './range';

const OPERATORS = ['Between', 'NotBetween', 'EqualTo', 'NotEqualTo', 'GreaterThan', 'LessThan', 'GreaterThanOrEqualTo', 'LessThanOrEqualTo'] as const;
const PAIRS: readonly string[] = ['Between', 'NotBetween'];
const STYLES = ['Stop', 'Warning', 'Information'] as const;
/** The kinds of rule that compare with operands, by their member of a rule, and what `type` calls them. */
const COMPARING = { wholeNumber: 'WholeNumber', decimal: 'Decimal', date: 'Date', time: 'Time', textLength: 'TextLength' } as const;
const MOST_MESSAGE = 255;
const MOST_TITLE = 32;

type ObjectAt = (path: number) => ApiObject | null;

function stateOf({ bench, sheetId, area }: SheetRange): Validation | 'mixed' {
  return bench.validations(sheetId).of(area) ?? NO_RULE;
}

function change(range: SheetRange, part: Partial<Validation>): void {
  range.allowFormatting();
  const before = stateOf(range);
  range.bench.validations(range.sheetId).set(range.area, { ...(before === 'mixed' ? NO_RULE : before), ...part });
}

function told<K extends 'prompt' | 'errorAlert' | 'ignoreBlanks'>(range: SheetRange, member: K): Validation[K] | null {
  const state = stateOf(range);
  return state === 'mixed' ? null : state[member];
}

/** A rule has one kind; its operands come back as formulas. */
function ruleOf(range: SheetRange, value: Json, objectAt: ObjectAt): Pick<Validation, 'type' | 'rule'> {
  const kinds = Object.entries(recordOf(value)).filter(([, rule]) => rule !== null);
  const [[kind, given] = ['', null], ...more] = kinds;
  if (more.length > 0) throw new ApiError('InvalidArgument', 'A rule has one kind.');
  const rule = recordOf(given);
  if (Object.hasOwn(COMPARING, kind)) {
    const operator = wordOf(rule['operator'], OPERATORS);
    const operand = (name: string): Json => formulaOf(range, rule[name], objectAt);
    const pair = PAIRS.includes(operator) ? { formula2: operand('formula2') } : {};
    return { type: COMPARING[kind as keyof typeof COMPARING], rule: { [kind]: { operator, formula1: operand('formula1'), ...pair } } };
  }
  if (kind === 'list') return { type: 'List', rule: { list: { inCellDropDown: flagOf(rule['inCellDropDown'], true), source: sourceOf(range, rule['source'], objectAt) } } };
  if (kind === 'custom') return { type: 'Custom', rule: { custom: { formula: startingWithEquals(textOf(rule['formula'])) } } };
  throw new ApiError('InvalidArgument', 'The rule is of no kind.');
}

function formulaOf(range: SheetRange, value: Json | undefined, objectAt: ObjectAt): string {
  if (typeof value === 'number') return `=${value}`;
  if (typeof value === 'string' && value !== '') return startingWithEquals(value);
  return referenceOf(range, value, objectAt);
}

function sourceOf(range: SheetRange, value: Json | undefined, objectAt: ObjectAt): string {
  return typeof value === 'string' && value !== '' ? value : referenceOf(range, value, objectAt);
}

/** A range inside a rule is told by its path; on the sheet itself its address needs no sheet. */
function referenceOf(range: SheetRange, value: Json | undefined, objectAt: ObjectAt): string {
  const path = recordOf(value)['_ObjectPathId'];
  const other = typeof path === 'number' ? objectAt(path)?.subject : null;
  if (!(other instanceof SheetRange)) throw new ApiError('InvalidArgument', 'A range is expected.');
  return `=${other.sheetId === range.sheetId ? writeArea(other.area, true) : absoluteAddress(other)}`;
}

function startingWithEquals(text: string): string {
  return text.startsWith('=') ? text : `=${text}`;
}

function words(value: Json): { readonly title: string; readonly message: string } {
  const { title = '', message = '' } = recordOf(value);
  const said = { title: textOf(title), message: textOf(message) };
  if (said.title.length > MOST_TITLE || said.message.length > MOST_MESSAGE) throw new ApiError('InvalidArgument', 'The text is too long.');
  return said;
}

export const DATA_VALIDATION: ApiType<SheetRange> = {
  name: 'DataValidation',
  properties: {
    Type: { get: (range) => (stateOf(range) === 'mixed' ? 'Inconsistent' : (stateOf(range) as Validation).type) },
    Rule: {
      get: (range) => (stateOf(range) === 'mixed' ? null : (stateOf(range) as Validation).rule),
      set: (range, value, objectAt) => change(range, ruleOf(range, value, objectAt)),
    },
    Prompt: {
      get: (range) => told(range, 'prompt'),
      set: (range, value) => change(range, { prompt: { ...words(value), showPrompt: flagOf(recordOf(value)['showPrompt'], true) } }),
    },
    ErrorAlert: {
      get: (range) => told(range, 'errorAlert'),
      set: (range, value) => change(range, { errorAlert: { ...words(value), showAlert: flagOf(recordOf(value)['showAlert'], true), style: wordOf(recordOf(value)['style'] ?? 'Stop', STYLES) } }),
    },
    IgnoreBlanks: { get: (range) => told(range, 'ignoreBlanks'), set: (range, value) => change(range, { ignoreBlanks: flagOf(value) }) },
  },
  methods: {
    Clear: (range) => {
      range.allowFormatting();
      range.bench.validations(range.sheetId).set(range.area, null);
    },
  },
};
