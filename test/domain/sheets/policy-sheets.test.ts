/** 政策, 口径, 自检 and 依据 as one workbook that recalculates. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PARAMETERS, TABLES } from '../../../src/domain/policy';
import { parameterName } from '../../../src/domain/policy/parameter-name';
import type { Parameter, PolicyChoices } from '../../../src/domain/policy/parameter';
import { readChoices } from '../../../src/domain/policy/read-choices';
import { VISIT_CADENCE } from '../../../src/domain/policy/visit-cadence';
import { parameterCell } from '../../../src/domain/readers/excel-formula';
import { clauseName, planPolicyClauses } from '../../../src/domain/sheets/policy-clauses';
import { POLICY_CASES } from '../../../src/domain/sheets/policy-cases';
import { checkSections } from '../../../src/domain/sheets/policy-check-sections';
import { planPolicyCheck } from '../../../src/domain/sheets/policy-check';
import { planPolicyParameters, POLICY_RANGE_NAME } from '../../../src/domain/sheets/policy-parameters';
import { planPolicyReadings } from '../../../src/domain/sheets/policy-readings';
import type { SheetPlan } from '../../../src/domain/sheets/sheet-plan';
import { policyCases } from '../../../scripts/policy-cases';
import { readCases } from '../../cases/read-cases';
import { PolicyBook } from './policy-book';

const OTHER: PolicyChoices = {
  'tier.low': 600_000_000,
  'tier.lowActivity': 'always',
  'tier.bundleCount': 4,
  'fr.exclusiveMin': 650_000_000,
  'fr.cap': 'capped',
  'move.byRatio': 'on',
  'move.ratio': 300_000_000,
  'reprice.raise': 4,
  'reprice.noticeOffset': 2,
  'class.order': ['relationBased', 'hasSettlement', 'channelPartner', 'hasCredit'],
};
const POLICIES = [
  ['the documents’ policy', {}],
  ['another policy', OTHER],
] as const satisfies readonly (readonly [string, PolicyChoices])[];

const allPlans = (choices: PolicyChoices): readonly SheetPlan[] => [planPolicyParameters(choices), planPolicyReadings(choices), planPolicyCheck(choices), planPolicyClauses()];
const parameters = [...PARAMETERS.values()];
const FIRST = 5;
const rowOf = (id: string): number => FIRST + parameters.findIndex((parameter) => parameter.id === id);
const SETTING = 2;
const IN_FORCE = 4;
const STATUS = 5;

describe.each(POLICIES)('%s', (_name, choices) => {
  test('every formula of the four sheets shows what the plan says', () => {
    const book = new PolicyBook(allPlans(choices));
    expect(book.surprises()).toEqual([]);
    book.free();
  });

  test('one unit more or less of any threshold, and the check says which customers differ', () => {
    const book = new PolicyBook(allPlans(choices));
    const numbers = parameters.flatMap((parameter) => {
      const value = (choices as PolicyChoices)[parameter.id] ?? parameter.default;
      return typeof value === 'number' ? [{ parameter, value }] : [];
    });
    // A share decides nothing until it is turned on.
    const isShareOff = (choices as PolicyChoices)['move.byRatio'] !== 'on';
    expect(numbers.map(({ parameter }) => parameter.id)).toEqual(['tier.low', 'tier.high', 'tier.bundleCount', 'fr.exclusiveMin', 'reprice.warn', 'reprice.raise', 'reprice.recall', 'reprice.cut', 'reprice.noticeOffset', 'move.abs', 'move.ratio', 'lead.min']);
    for (const { parameter, value } of numbers.filter(({ parameter: { id } }) => id !== 'move.ratio' || !isShareOff)) {
      const before = book.shown('政策', rowOf(parameter.id), SETTING);
      for (const step of [1, -1]) {
        const unit = parameter.kind === 'rate' ? 100_000 : 1;
        book.type('政策', rowOf(parameter.id), SETTING, String(parameterCell({ ...parameter, default: value + step * unit } as Parameter)));
        expect([parameter.id, step, book.shown('自检', 1, 0)]).toEqual([parameter.id, step, expect.stringMatching(/^自检不通过,不一致的项数:[1-9]\d*$/)]);
      }
      book.type('政策', rowOf(parameter.id), SETTING, before);
    }
    expect(book.surprises()).toEqual([]);
    book.free();
  });
});

test('another reading, too, is seen by the check', () => {
  const book = new PolicyBook(allPlans({}));
  const unseen = parameters.flatMap((parameter) => {
    if (parameter.kind !== 'choice') return [];
    return parameter.choices.flatMap(({ value, title }) => {
      if (value === parameter.default) return [];
      book.type('政策', rowOf(parameter.id), SETTING, title.zh);
      const verdict = book.shown('自检', 1, 0);
      book.type('政策', rowOf(parameter.id), SETTING, '');
      return verdict.startsWith('自检不通过') ? [] : [`${parameter.id} ${value}`];
    });
  });
  // Which deposit or credit figure, who leads and equal rows are settled before a table is read; "as several banks" answers as "unknown" until a share is given.
  expect(unseen.map((one) => one.split(' ')[0])).toEqual(['tier.basis', 'tier.basis', 'tier.basis', 'owner.lead', 'share.missing', 'lead.basis', 'intake.equalRows']);
  book.free();
});

describe('政策', () => {
  /** A setting as it is typed, for a parameter: what a custom function makes of it is what the cell in force must say. */
  const TYPED: readonly (readonly [string, string])[] = [
    ['tier.low', ''], ['tier.low', '600'], ['tier.low', '500.000001'], ['tier.low', '0'], ['tier.low', '-1'], ['tier.low', '0.0000004'], ['tier.low', '五百'], ['tier.low', '1000'], ['tier.low', '999.999999'],
    ['tier.high', '500'], ['tier.high', '500.000001'],
    ['fr.exclusiveMin', '0.6'], ['fr.exclusiveMin', '0.6001'], ['fr.exclusiveMin', '0.60001'], ['fr.exclusiveMin', '1'], ['fr.exclusiveMin', '1.0001'], ['fr.exclusiveMin', '0'],
    ['reprice.raise', '2'], ['reprice.raise', '2.5'], ['reprice.raise', '0'], ['reprice.raise', '6'], ['reprice.raise', '7'], ['reprice.cut', '1200'], ['reprice.cut', '1201'], ['reprice.noticeOffset', '0'],
    ['tier.precedence', '存款优先'], ['tier.precedence', 'deposit'], ['tier.precedence', 'The deposit wins'], ['tier.precedence', '随便'],
    ['class.order', '关系类>结算类>渠道类>信贷类'], ['class.order', '关系类、结算类、渠道类、信贷类'], ['class.order', '关系类 > 结算类 > 渠道类 > 信贷类'], ['class.order', '关系类>结算类>渠道类'], ['class.order', '关系类>结算类>渠道类>渠道类'], ['class.order', '乱'],
  ];
  const book = new PolicyBook(allPlans({}));

  test.each(TYPED)('%s set to %j is taken as readChoices takes it', (id, typed) => {
    book.type('政策', rowOf(id), SETTING, typed);
    const { choices, faults } = readChoices([[id, typed === '' || Number.isNaN(Number(typed)) ? typed : Number(typed)]]);
    const parameter = PARAMETERS.get(id) as Parameter;
    const standard = parameterCell(parameter);
    const shown = book.shown('政策', rowOf(id), IN_FORCE);
    const status = book.shown('政策', rowOf(id), STATUS);
    if (faults.length > 0) expect([shown, status]).toEqual(['#N/A', '无效']);
    else {
      const value = parameterCell({ ...parameter, default: choices[id] ?? parameter.default } as Parameter);
      expect([shown, status]).toEqual([String(value), value === standard ? '默认' : '已改']);
    }
    const summary = faults.length > 0 ? /^\d项设定值无效/ : choices[id] === undefined ? /^全部为文件默认$/ : /^1项与文件默认不同$/;
    expect(book.shown('政策', 3, 0)).toMatch(summary);
    book.type('政策', rowOf(id), SETTING, '');
  });

  test('the range for custom functions is read back to the same policy', () => {
    for (const [, choices] of POLICIES) {
      const plan = planPolicyParameters(choices);
      const range = plan.names?.find(({ name }) => name === POLICY_RANGE_NAME)?.area;
      expect(range).toEqual({ top: FIRST, left: 1, rows: parameters.length, columns: 2 });
      const pairs = parameters.map((_parameter, p) => {
        const cells = plan.blocks.find(({ top }) => top === FIRST + p)?.columns ?? [];
        const [name, setting] = [cells[1], cells[2]].map((cell) => (cell !== undefined && 'values' in cell ? cell.values[0] : undefined));
        return [name, typeof setting === 'number' && Number.isNaN(setting) ? '' : setting] as const;
      });
      expect(readChoices(pairs)).toEqual({ choices, faults: [] });
    }
  });

  test('every parameter has its name, and what may be typed is bounded as readChoices bounds it', () => {
    const { names, validations } = planPolicyParameters();
    for (const { id } of parameters) expect(names).toContainEqual({ name: parameterName(id), area: { top: rowOf(id), left: IN_FORCE, rows: 1, columns: 1 } });
    const rule = (id: string) => validations?.find(({ area }) => area.top === rowOf(id))?.rule;
    expect(rule('tier.low')).toEqual({ kind: 'decimal', min: 0.000001, max: 1_000_000_000 });
    expect(rule('fr.exclusiveMin')).toEqual({ kind: 'decimal', min: 0.0001, max: 1 });
    expect(rule('reprice.warn')).toEqual({ kind: 'whole', min: 1, max: 1200 });
    expect(rule('fr.cap')).toEqual({ kind: 'list', from: { top: rowOf('fr.cap'), left: 7, rows: 1, columns: 2 } });
    expect(rule('class.order')).toBeUndefined();
  });
});

describe('自检', () => {
  test('the cases are those of the analysts; run npm run policy after a change', () => {
    expect(readFileSync(join(__dirname, '../../../src/domain/sheets/policy-cases.ts'), 'utf8')).toBe(policyCases());
    expect(POLICY_CASES.length).toBeGreaterThanOrEqual(90);
  });

  test('under the documents’ policy the right answers are those the analysts wrote', () => {
    const sections = checkSections(POLICY_CASES, {});
    const rowsOf = (table: string) => sections.find(({ rule }) => rule === (table === 'repricing' ? 'repricing-months' : table))?.rows ?? [];
    const compared = readCases()
      .filter(({ choices }) => Object.keys(choices).length === 0)
      .flatMap(({ table, says, expect: written }) => {
        const row = rowsOf(table.id).find((one) => one.says === says);
        const cell = written.startsWith('error') ? '错误' : /^[\d.]+%$/.test(written) ? String(Number(written.slice(0, -1)) / 100) : written;
        return row === undefined ? [] : [[says, row.expected, cell] as const];
      });
    expect(compared.filter(([, found, cell]) => found !== cell)).toEqual([]);
    expect(compared.length).toBe(POLICY_CASES.length);
  });

  test('a formula that somebody changes, or a wrong input, is a row that differs', () => {
    const book = new PolicyBook(allPlans({}));
    const row = 6;
    expect(book.shown('自检', row, 17)).toBe('一致');
    book.type('自检', row, 16, '高端客户');
    expect([book.shown('自检', row, 17), book.shown('自检', 1, 0)]).toEqual(['不一致', '自检不通过,不一致的项数:1']);
    book.free();
  });
});

describe('口径 and 依据', () => {
  test('a changed reading shows on 口径 at once, with who settled it', () => {
    const decisions = { 'tier.aboveHigh': { who: '支行行长', when: '2016-01-15' } };
    const plans = [planPolicyParameters(), planPolicyReadings({}, decisions)];
    const book = new PolicyBook(plans);
    const row = 3 + [...parameters].filter(({ reading }) => reading !== undefined).sort((a, b) => ((a.reading ?? '') < (b.reading ?? '') ? -1 : (a.reading ?? '') > (b.reading ?? '') ? 1 : 0)).findIndex(({ id }) => id === 'tier.aboveHigh');
    expect([0, 1, 2, 3, 7, 8].map((c) => book.shown('口径', row, c))).toEqual(['Q-02', '存款达到上限且无标志的客户', '高端客户', '高端客户', '支行行长', '2016-01-15']);
    book.type('政策', rowOf('tier.aboveHigh'), SETTING, '黄金客户');
    expect(book.shown('口径', row, 2)).toBe('黄金客户');
    book.free();
  });

  test('every clause that anything cites stands there with its words, and every link leads to one', () => {
    const plan = planPolicyClauses();
    const cited = [...TABLES.flatMap(({ rows }) => rows), ...parameters, ...Object.values(VISIT_CADENCE).flat()].map(({ clause }) => clause);
    const listed = plan.blocks.slice(2).map(({ columns }) => columns.map((cell) => ('values' in cell ? cell.values[0] : '')));
    for (const { id, says } of cited) expect(listed.filter(([clause, , text]) => clause === id && text === says)).toHaveLength(1);
    expect([...listed].map(([id]) => String(id))).toEqual(listed.map(([id]) => String(id)).sort());
    const names = new Set((plan.names ?? []).map(({ name }) => name));
    for (const { id } of cited) expect(names).toContain(clauseName(id));
    const links = allPlans({}).flatMap((one) => one.links ?? []);
    expect(links.length).toBeGreaterThan(parameters.length + 100);
    expect(links.filter(({ to }) => !names.has(to))).toEqual([]);
  });

  test('names are unique in a file that holds all sheets', () => {
    const names = allPlans({}).flatMap((plan) => (plan.names ?? []).map(({ name }) => name.toLowerCase()));
    expect(new Set(names).size).toBe(names.length);
  });
});
