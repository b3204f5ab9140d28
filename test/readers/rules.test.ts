/** No rule without its twins: every table and every custom function has a native formula and SQL, and the twin answers as the function does. */
import { TABLES } from '../../src/domain/policy';
import { parameterName } from '../../src/domain/policy/parameter-name';
import { EXCEL_FUNCTIONS, functionsIn } from '../../src/domain/readers/excel-text';
import { RULES, type Rule, type RuleNames } from '../../src/domain/readers/rules';
import { SQL_DIALECTS } from '../../src/domain/readers/sql-dialect';
import { columnLetters } from '../../src/domain/sheets/column-letters';
import { PARAMETERS } from '../../src/domain/policy';
import { answerCall } from '../../src/functions/answers';
import { FUNCTIONS, type FunctionId } from '../../src/functions/declarations';
import { FormulaSheet } from './engines/ironcalc';
import { namedValues, type Cell } from './engines/native';

const rule = (id: string): Rule => RULES.find((one) => one.id === id) ?? fail(`no rule ${id}`);

function fail(message: string): never {
  throw new Error(message);
}

test('every table is a rule under its own id, and every function answers a rule', () => {
  const ids = RULES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(TABLES.filter((table) => !ids.some((id) => id === table.id))).toEqual([]);
  for (const { rule: id } of FUNCTIONS) expect([id, id === 'why' || ids.includes(id)]).toEqual([id, true]);
});

/** Every input in a column of its own, a year of months in twelve. */
const anywhere: RuleNames = {
  input: (id) => `$${columnLetters([...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 200)}$7`,
  parameter: parameterName,
  months: (id) => Array.from({ length: 12 }, (_none, m) => `${columnLetters(m + (id === 'months' ? 20 : 2))}7`),
};

test.each(RULES.map((one) => [one.id, one] as const))('%s is written as a native formula and in every dialect', (_id, { native, sql, title }) => {
  expect(title.zh).toMatch(/[一-龥]/);
  expect(title.en).toMatch(/^[A-Z][ -~’]+$/);
  const text = native(anywhere);
  expect(text).toMatch(/^=/);
  expect(functionsIn(text).filter((name) => !EXCEL_FUNCTIONS.includes(name))).toEqual([]);
  for (const dialect of Object.values(SQL_DIALECTS)) expect(sql({ dialect })).toMatch(/^SELECT customer_id,[^]* AS result[^]*FROM /);
});

interface Call {
  readonly id: Exclude<FunctionId, 'WHY'>;
  /** Arguments of the function, a list being a row of months; named as the rule's inputs. */
  readonly given: readonly (readonly [string, Cell | readonly Cell[]])[];
}

const CALLS: readonly Call[] = [
  ...[500, 500.000001, 1000, null].map((deposit): Call => ({ id: 'TIER', given: [['deposit', deposit], ['gold', null], ['high', null], ['lowActivity', null]] })),
  { id: 'TIER', given: [['deposit', 700], ['gold', '是'], ['high', '否'], ['lowActivity', '是']] },
  { id: 'TIER', given: [['deposit', 700], ['gold', '否'], ['high', null], ['lowActivity', '是']] },
  ...['黄金客户', '一般客户', null].map((tier): Call => ({ id: 'OWNER', given: [['tier', tier]] })),
  { id: 'SERVICE_CLASS', given: [['hasCredit', null], ['hasSettlement', '是'], ['relationBased', '是'], ['channelPartner', null]] },
  { id: 'SERVICE_PLAN', given: [['class', '渠道类']] },
  ...[0.7, 0.699999999, null].map((rate): Call => ({ id: 'FUNDRETURN_OK', given: [['rate', rate], ['exclusive', '是'], ['share', null]] })),
  { id: 'FUNDRETURN_REQ', given: [['exclusive', '否'], ['share', 0.455]] },
  { id: 'FUNDRETURN_REQ', given: [['exclusive', '否'], ['share', 0]] },
  { id: 'REPRICE_ACTION', given: [['results', ['达标', '不达标', '不达标', '不达标']]] },
  { id: 'REPRICE_NOTICE_MONTH', given: [['months', [42_005, 42_036, 42_064, 42_095]], ['results', ['达标', '不达标', '不达标', '不达标']]] },
  ...['分管行长', '支行行长', '客户经理', null].map((role): Call => ({ id: 'VISIT_DUE', given: [['role', role], ['lastVisit', 42_277], ['base', 42_400]] })),
  ...['分管行长', '拓展部负责人'].map((role): Call => ({ id: 'VISIT_DUE', given: [['role', role], ['lastVisit', null], ['base', 42_400]] })),
  { id: 'VISIT_DUE', given: [['role', '支行行长'], ['lastVisit', null], ['base', null]] },
  ...([[100, 600], [100, 599.999999], [600, 100], [600, 100.000001], [0, 500], [0, 499.999999], [400, 0], [null, 600], [600, null], [null, null]] as const).map(
    ([opening, closing]): Call => ({ id: 'BIG_MOVE', given: [['opening', opening], ['closing', closing], ['tierChanged', null]] }),
  ),
  ...[500, 499.999999, 0, null].map((loan): Call => ({ id: 'LEAD_VISIT', given: [['loan', loan]] })),
];

test('every function is called', () => {
  expect([...new Set(CALLS.map(({ id }) => id as string))].sort()).toEqual(FUNCTIONS.map(({ id }) => id as string).filter((id) => id !== 'WHY').sort());
});

test.each(CALLS.map((call) => [`${call.id} ${JSON.stringify(call.given)}`, call] as const))('%s: the native twin says what the function says', (_name, { id, given }) => {
  const declared = FUNCTIONS.find((one) => one.id === id) ?? fail(id);
  const cells = given.flatMap(([, value]) => value);
  const starts = new Map<string, number>();
  given.reduce((column, [name, value]) => {
    starts.set(name, column);
    return column + (Array.isArray(value) ? value.length : 1);
  }, 0);
  const names: RuleNames = {
    input: (input) => `${columnLetters(starts.get(input) ?? fail(input))}1`,
    parameter: parameterName,
    months: (input) => Array.from({ length: 4 }, (_none, m) => `${columnLetters((starts.get(input) ?? fail(input)) + m)}1`),
  };
  const sheet = new FormulaSheet(cells.length, () => [rule(declared.rule).native(names)]);
  const [[answer] = []] = sheet.answers(namedValues([...PARAMETERS.values()], {}), [cells]);
  const [[called] = []] = answerCall(id, given.map(([, value]) => (Array.isArray(value) ? [value] : value)));
  expect(called === true ? ['达标', '是'] : called === false ? ['不达标', '否'] : [String(called)]).toContain(answer);
  sheet.free();
});

test('the twin of WHY is each table’s clause; see excel-formula.test.ts', () => {
  expect(FUNCTIONS.filter((one) => one.rule === 'why').map(({ id }) => id)).toEqual(['WHY']);
});
