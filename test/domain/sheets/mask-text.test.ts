/** Single texts under each rule, with the published examples of each form. */
import { looksLikePerson } from '../../../src/domain/sheets/mask-person';
import { MASK_CLASSES, MASK_RULES, maskWay, type MaskClass, type MaskRule } from '../../../src/domain/sheets/mask-rules';
import { Sweeper } from '../../../src/domain/sheets/mask-sweep';
import { maskedText } from '../../../src/domain/sheets/mask-text';

function masked(of: MaskClass, way: string, text: string): string {
  const found = (MASK_RULES[of] as MaskRule).ways.find(({ id }) => id === way);
  if (found === undefined) throw new Error(`${of} has no way ${way}`);
  return maskedText(text, found.how, '7');
}

test.each<[MaskClass, string, string, string]>([
  ['name', 'remove', '张三', ''],
  ['name', 'number', '张三', '〔7〕'],
  ['name', 'surname', '张三', '张*'],
  ['name', 'surname', '欧阳修远', '欧***'],
  ['name', 'surname', '𠮷田', '𠮷*'],
  ['name', 'surname', '张', '*'],
  ['name', 'keep', '张三', '张三'],
  ['company', 'ends', '九江浔阳商贸有限公司', '九江******公司'],
  ['company', 'ends', '甲乙丙丁戊', '*****'],
  ['company', 'ends', '甲乙丙丁戊己', '甲乙**戊己'],
  ['id', 'narrow', '360402199001011234', '3****************4'],
  ['id', 'wide', '360402199001011234', '3***************34'],
  ['phone', 'narrow', '13812345678', '138******78'],
  ['phone', 'wide', '13812345678', '138****5678'],
  ['phone', 'wide', '8123456', '*******'],
  ['account', 'last4', '6222021234567890123', '***************0123'],
  ['account', 'last4', '123456', '**3456'],
  ['account', 'last4', '12345', '*****'],
  ['address', 'district', '江西省九江市浔阳区长虹大道1号', '江西省九江市浔阳区'],
  ['address', 'district', '瑞昌市黄金乡', '瑞昌市'],
  ['address', 'district', '长虹大道1号', ''],
])('%s, %s: %s becomes %s', (of, way, text, expected) => {
  expect(masked(of, way, text)).toBe(expected);
});

test('every way of every class leaves nothing of a blank, and keep leaves everything', () => {
  for (const of of MASK_CLASSES) {
    for (const { id, how } of MASK_RULES[of].ways) {
      if (how.kind !== 'sweep') expect([of, id, masked(of, id, '  ')]).toEqual([of, id, '']);
    }
    expect(MASK_RULES[of].ways.at(-1)?.id).toBe('keep');
  }
});

test('personal classes default to the strictest way, which is removal; a company is no person', () => {
  for (const of of MASK_CLASSES) {
    const rule: MaskRule = MASK_RULES[of];
    expect(rule.ways[0].how.kind).toBe('remove');
    expect([of, maskWay(of, {}).id]).toEqual([of, rule.personal ? 'remove' : 'keep']);
    for (const way of rule.ways) for (const words of [way.title, way.reason]) expect(words.zh !== '' && words.en !== '').toBe(true);
    expect(new Set(rule.ways.map(({ id }) => id)).size).toBe(rule.ways.length);
  }
  expect(MASK_CLASSES.filter((of) => !MASK_RULES[of].personal)).toEqual(['company']);
});

test('a way that does not exist is our own mistake', () => {
  expect(() => maskWay('name', { name: 'district' })).toThrow('name is not masked by "district"');
});

test.each([
  ['张三', true],
  ['欧阳 修', true],
  ['阿卜杜拉·买买提', true],
  ['张三(个体户)', true],
  ['个体工商户李四', true],
  ['John Smith', true],
  ['九江石化', true],
  ['浔阳公司', false],
  ['九江厂', false],
  ['第一学校', false],
  ['九江浔阳商贸', false],
  ['ABC Trading Co., Ltd.', false],
  ['', false],
])('%s looks like a person: %p', (name, expected) => {
  expect(looksLikePerson(name)).toBe(expected);
});

describe('sweeping', () => {
  const sweeper = new Sweeper(['分管行长']);
  for (const name of ['王小明', '行长', '李']) sweeper.know(name);
  test.each([
    ['联系人王小明已约', '联系人***已约', '联系人***已约'],
    ['王 小\u200b明', '*****', '*****'],
    ['行长李四', '行长李四', '行长李四'],
    ['电话8123456', '电话****', '电话8123456'],
    ['电话812345', '电话812345', '电话812345'],
    ['138 1234-5678', '****', '****'],
    ['3604 0219 9001 0112 3X', '****', '****'],
    ['３６０４０２１９９００１０１１２３４', '****', '****'],
    ['2016-01-31', '****', '2016-01-31'],
    ['1000万元', '1000万元', '1000万元'],
    ['', '', ''],
  ])('%s', (text, all, long) => {
    expect([sweeper.sweep(text, 'all'), sweeper.sweep(text, 'long')]).toEqual([all, long]);
  });

  test('an attack text of 100,000 characters takes no time', () => {
    const started = performance.now();
    for (const text of ['1 '.repeat(50_000), '('.repeat(100_000), '1'.repeat(5) + ' '.repeat(99_995)]) sweeper.sweep(text, 'all');
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
