/** Names of sheets: always ones Excel takes, never one that is taken. */
import fc from 'fast-check';
import { sheetName } from '../../src/workbook/sheet-name';

test.each([
  ['存量对公客户分级分类清单', [], '存量对公客户分级分类清单'],
  ['2026/11:清单*?[一]\\', [], '2026_11_清单__[一]_'.replace('[', '_').replace(']', '_')],
  ["'甲'", [], '甲'],
  ["甲'乙", [], "甲'乙"],
  ['  ', [], '表'],
  ["'''", [], '表'],
  ['History', [], 'History_'],
  ['HISTORY', [], 'HISTORY_'],
  ['清单', ['清单'], '清单(2)'],
  ['清单', ['清单', '清单(2)', '清单(3)'], '清单(4)'],
  ['list', ['LIST'], 'list(2)'],
  ['ｌｉｓｔ', ['list'], 'ｌｉｓｔ(2)'],
  ['长'.repeat(40), [], '长'.repeat(31)],
  ['长'.repeat(40), ['长'.repeat(31)], `${'长'.repeat(28)}(2)`],
  ['𠮷'.repeat(20), [], '𠮷'.repeat(15)],
  [`${'a'.repeat(30)}'b`, [], 'a'.repeat(30)],
  ['甲\u0007乙\n', [], '甲_乙_'],
  ['甲\ud842', [], '甲_'],
])('%j beside %j becomes %j', (wish, taken, expected) => {
  expect(sheetName(wish, taken)).toBe(expected);
});

test('any wish beside any names', () => {
  const name = fc.string({ unit: fc.constantFrom(...":\\/?*[]' aA客𠮷𠮷ß\u0000\ud800(2)"), maxLength: 45 });
  fc.assert(
    fc.property(fc.oneof(name, fc.string({ unit: 'binary', maxLength: 45 }), fc.constant('history')), fc.integer({ min: 0, max: 12 }), (wish, times) => {
      const taken: string[] = [];
      for (let n = 0; n <= times; n += 1) {
        const got = sheetName(wish, taken);
        expect(got.length).toBeGreaterThan(0);
        expect(got.length).toBeLessThanOrEqual(31);
        expect(got).not.toMatch(/[:\\/?*[\]\p{Cc}\p{Cs}]|^'|'$/u);
        expect(got.toLowerCase()).not.toBe('history');
        expect(taken.map((each) => each.toLowerCase())).not.toContain(got.toLowerCase());
        taken.push(got);
      }
    }),
    { numRuns: 2_000 },
  );
});
