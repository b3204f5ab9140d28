/** How many lines a text takes, on both sides of a full line. */
import { lineCount, textWidth } from '../../../src/domain/sheets/line-count';

test.each([
  ['', 10, 1],
  ['甲乙丙丁', 6, 1],
  ['甲乙丙丁戊', 6, 2],
  ['12345678', 6, 1],
  ['123456789', 6, 2],
  ['甲\n乙', 6, 2],
  ['𠮷𠮷𠮷𠮷', 6, 1],
])('%p in a column of %d', (text, width, lines) => {
  expect(lineCount(text, width)).toBe(lines);
});

test('full-width punctuation is as wide as a character', () => {
  expect(textWidth('（甲）')).toBe(4.5);
});
