/** A1 addresses in every form that Excel takes, and those it does not. */
import { looksLikeCell, parseArea, splitAddress, writeArea, writeSheet } from '../../../preview/host/richapi/address';

test.each([
  ['A1', { top: 0, left: 0, rows: 1, columns: 1 }, 'A1', '$A$1'],
  ['$b$2:C4', { top: 1, left: 1, rows: 3, columns: 2 }, 'B2:C4', '$B$2:$C$4'],
  ['C4:B2', { top: 1, left: 1, rows: 3, columns: 2 }, 'B2:C4', '$B$2:$C$4'],
  ['A:C', { top: 0, left: 0, rows: 1_048_576, columns: 3 }, 'A:C', '$A:$C'],
  ['$2:$5', { top: 1, left: 0, rows: 4, columns: 16_384 }, '2:5', '$2:$5'],
  ['XFD1048576', { top: 1_048_575, left: 16_383, rows: 1, columns: 1 }, 'XFD1048576', '$XFD$1048576'],
  ['Z1:AA1', { top: 0, left: 25, rows: 1, columns: 2 }, 'Z1:AA1', '$Z$1:$AA$1'],
])('%s', (text, area, written, absolute) => {
  expect(parseArea(text)).toEqual(area);
  expect(writeArea(area)).toBe(written);
  expect(writeArea(area, true)).toBe(absolute);
});

test.each(['', 'A', 'A0', '1', 'XFE1', 'A1048577', 'A1:B2:C3', 'A1:C', '5:B', 'A-1', 'Ａ１', '表1'])('%j is no address', (text) => {
  expect(parseArea(text)).toBeNull();
});

test.each([
  ['Sheet1!A1', 'Sheet1', 'A1'],
  ["'a''b !'!A1:B2", "a'b !", 'A1:B2'],
  ['A1', '', 'A1'],
])('%s is split', (text, sheet, area) => {
  expect(splitAddress(text)).toEqual({ sheet, area });
});

test.each([
  ['台账', '台账'],
  ['Sheet1', 'Sheet1'],
  ['A1', "'A1'"],
  ['R1', "'R1'"],
  ['2024', "'2024'"],
  ["a'b", "'a''b'"],
  ['a b', "'a b'"],
])('sheet %s before an address', (name, written) => {
  expect(writeSheet(name)).toBe(written);
});

test.each([
  ['A1', true],
  ['XFD1048576', true],
  ['XFE1', false],
  ['R1C1', true],
  ['rc', true],
  ['R', true],
  ['C5', true],
  ['RATE', false],
  ['政策参数', false],
])('%s as a name looks like a cell: %s', (name, expected) => {
  expect(looksLikeCell(name)).toBe(expected);
});
