/** Into which files a list is split, and their names. */
import { classifyCustomers } from '../../../src/domain/portfolio/classify';
import type { MaskChoices } from '../../../src/domain/sheets/mask-rules';
import { splitCustomers, type SplitKey, type SplitPart } from '../../../src/domain/sheets/split-customers';
import { finish } from '../../../src/domain/intake/finish';
import { listOf } from '../portfolio/list-of';

function split(by: SplitKey, values: readonly string[], choices: MaskChoices = {}): readonly SplitPart[] {
  const field = by === 'manager' ? 'manager' : 'orgName';
  return splitCustomers(finish(classifyCustomers(listOf(values.map((value) => ({ text: { [field]: value }, money: { depositAvg: 1 } }))))), by, choices);
}

test('those without an organisation come first, the others in the order of the list', () => {
  const parts = split('organisation', ['乙支行', '甲支行', ' ', '乙支行', '', '乙支行 ']);
  expect(parts.map(({ key, indexes, few }) => [key, [...indexes], few])).toEqual([
    ['', [2, 4], true],
    ['乙支行', [0, 3, 5], false],
    ['甲支行', [1], true],
  ]);
  expect(parts.map(({ fileName }) => fileName)).toEqual(['客户分级分类清单-01-无机构.xlsx', '客户分级分类清单-02-乙支行.xlsx', '客户分级分类清单-03-甲支行.xlsx']);
});

test('a list without the field is one part; an empty list none', () => {
  expect(split('manager', ['', '']).map(({ fileName }) => fileName)).toEqual(['客户分级分类清单-01-无客户经理.xlsx']);
  expect(split('manager', [])).toEqual([]);
});

test.each<[MaskChoices, readonly string[]]>([
  [{}, ['客户分级分类清单-01-客户经理.xlsx', '客户分级分类清单-02-客户经理.xlsx']],
  [{ name: 'surname' }, ['客户分级分类清单-01-客户经理张某.xlsx', '客户分级分类清单-02-客户经理张某某.xlsx']],
  [{ name: 'keep' }, ['客户分级分类清单-01-客户经理.xlsx', '客户分级分类清单-02-客户经理.xlsx']],
])('a manager’s file never has the whole name: %j', (choices, names) => {
  expect(split('manager', ['张三', '张小四'], choices).map(({ fileName }) => fileName)).toEqual(names);
});

test('names are safe on every system, and different even where the organisations hardly are', () => {
  const names = split('organisation', ['a/b\\c:支行', 'A/B\\C:支行', '..\u202e支行', 'CON', '=1+1支行', 'x'.repeat(300) + '支行', '赵小六', '6222021234567890123支行']).map(({ fileName }) => fileName);
  expect(names).toEqual([
    '客户分级分类清单-01-a_b_c_支行.xlsx',
    '客户分级分类清单-02-A_B_C_支行.xlsx',
    '客户分级分类清单-03-支行.xlsx',
    '客户分级分类清单-04.xlsx',
    '客户分级分类清单-05-1_1支行.xlsx',
    `客户分级分类清单-06-${'x'.repeat(40)}.xlsx`,
    '客户分级分类清单-07.xlsx',
    '客户分级分类清单-08-支行.xlsx',
  ]);
});

test('more than 99 parts are numbered alike', () => {
  const names = split('organisation', Array.from({ length: 100 }, (_none, i) => `第${i}支行`)).map(({ fileName }) => fileName);
  expect([names[0], names[99]]).toEqual(['客户分级分类清单-001-第0支行.xlsx', '客户分级分类清单-100-第99支行.xlsx']);
});
