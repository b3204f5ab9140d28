/** functions.json: committed as generated, equal in both languages but for the words, with names Excel takes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FUNCTIONS } from '../../src/functions/declarations';
import { functionsMetadata } from '../../src/functions/metadata';

const read = (name: string): unknown => JSON.parse(readFileSync(join(__dirname, '../../src/functions', name), 'utf8'));

test('the golden files are what the declarations say; run scripts/write-functions-json.ts after a change', () => {
  expect(read('functions.json')).toEqual(functionsMetadata('zh'));
  expect(read('functions-en-us.json')).toEqual(functionsMetadata('en'));
});

test('ids and arguments that people’s workbooks depend on', () => {
  expect(functionsMetadata('zh').functions.map(({ id, parameters }) => `${id}(${parameters.map(({ name, optional }) => (optional === true ? `[${name}]` : name)).join(', ')})`)).toEqual([
    'TIER(存款, [黄金标志], [高端标志], [资金往来少], [单位], [政策])',
    'OWNER(级别)',
    'SERVICE_CLASS(有信贷, [有结算], [关系型], [渠道型])',
    'SERVICE_PLAN(类别)',
    'FUNDRETURN_OK(归行率, [独家], [融资份额], [政策])',
    'FUNDRETURN_REQ([独家], [融资份额], [政策])',
    'REPRICE_ACTION(各月结果, [政策])',
    'REPRICE_NOTICE_MONTH(月份, 各月结果, [政策])',
    'VISIT_DUE(角色, 上次走访日, [基准日])',
    'BIG_MOVE(期初, 期末, [金额限], [比例限], [政策])',
    'LEAD_VISIT(贷款余额, [单位], [政策])',
    'WHY(函数名, [参数])',
  ]);
});

test('both languages differ in words only, and English holds no untranslated sentence', () => {
  const shape = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value, (key, part: unknown) => (['description', 'name'].includes(key) && typeof part === 'string' ? '' : part)));
  expect(shape(functionsMetadata('en'))).toEqual(shape(functionsMetadata('zh')));
  const words = functionsMetadata('en').functions.flatMap(({ description, parameters }) => [description, ...parameters.map((one) => one.description)]);
  for (const text of words) expect(text.replace(/[一-龥、]+/g, '').length).toBeGreaterThan(10);
  for (const { zh, en } of FUNCTIONS.flatMap((one) => one.parameters.map(({ name }) => name))) expect([zh, en]).toEqual([expect.stringMatching(/[一-龥]/), expect.stringMatching(/^[A-Za-z]+$/)]);
});

test('names are at least three characters, no cell address, no macro word, no function of Excel’s own', () => {
  const builtIn = new Set(['SUM', 'IF', 'RANK', 'RATE', 'OWNER.', 'TIME', 'TEXT', 'CELL', 'CODE', 'FILTER', 'CHOOSE', 'LOOKUP', 'RUN', 'ECHO', 'CALL']);
  for (const { id } of FUNCTIONS) {
    expect(id).toMatch(/^[A-Z][A-Z0-9_]{2,}$/);
    expect(id).not.toMatch(/^[A-Z]{1,3}\d+$|^R\d+C\d+$/);
    expect(builtIn.has(id)).toBe(false);
  }
});

test('an optional parameter never stands before a needed one, and only the last one repeats', () => {
  for (const { parameters } of functionsMetadata('zh').functions) {
    const optional = parameters.map((one) => one.optional === true);
    expect(optional).toEqual([...optional].sort());
    expect(parameters.slice(0, -1).some((one) => one.repeating === true)).toBe(false);
  }
});
