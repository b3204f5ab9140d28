/** Files as branches have them: UTF-8 with and without mark, GB18030, UTF-16 from Excel, and the wrong kinds. */
import { finish } from '../../src/domain/intake/finish';
import { decodeText } from '../../src/taskpane/decode-text';

const decoded = (bytes: readonly number[] | Uint8Array) => finish(decodeText(Uint8Array.from(bytes)));

test('UTF-8; the mark of its beginning is no text', () => {
  expect(decoded(new TextEncoder().encode('客户名称,存款'))).toEqual({ text: '客户名称,存款' });
  expect(decoded([0xef, 0xbb, 0xbf, 0xe7, 0x94, 0xb2])).toEqual({ text: '甲' });
});

test('GB18030 with two and four bytes', () => {
  expect(decoded([0xbf, 0xcd, 0xbb, 0xa7, 0x2c, 0x31])).toEqual({ text: '客户,1' });
  expect(decoded([0x81, 0x39, 0xee, 0x39])).toEqual({ text: '㐀' });
});

test('UTF-16 with its mark', () => {
  expect(decoded([0xff, 0xfe, 0x32, 0x75, 0x09, 0x00, 0x31, 0x00])).toEqual({ text: '甲\t1' });
});

test('a letter on the border of two slices stays whole', () => {
  const text = `${'a'.repeat((1 << 20) - 1)}甲`;
  expect(decoded(new TextEncoder().encode(text))).toEqual({ text });
});

test.each([
  ['xlsx', [0x50, 0x4b, 0x03, 0x04, 0x14], 'FILE_IS_WORKBOOK'],
  ['xls', [0xd0, 0xcf, 0x11, 0xe0, 0xa1], 'FILE_IS_WORKBOOK'],
  ['png', [0x89, 0x50, 0x4e, 0x47], 'FILE_IS_PICTURE'],
  ['jpeg', [0xff, 0xd8, 0xff, 0xe0], 'FILE_IS_PICTURE'],
  ['pdf', [0x25, 0x50, 0x44, 0x46], 'FILE_IS_PICTURE'],
  ['neither encoding', [0x80, 0xff, 0x80, 0xff], 'FILE_ENCODING'],
  ['binary', [0x61, 0x00, 0x62], 'FILE_ENCODING'],
])('%s is refused by name', (_kind, bytes, code) => {
  expect(decoded(bytes)).toEqual({ code });
});

test('an empty file is empty text', () => {
  expect(decoded([])).toEqual({ text: '' });
});
