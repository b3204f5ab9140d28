/** Which flavour of a clipboard is read. */
import { finish } from '../../src/domain/intake/finish';
import { ProblemError } from '../../src/taskpane/problem';
import { gridFromClipboard } from '../../src/taskpane/read-given';

const MERGED = '<table><tr><td rowspan=2>客户名称</td><td colspan=2>存款</td></tr><tr><td>余额</td><td>日均</td></tr><tr><td>甲</td><td>1</td><td>2</td></tr></table>';
const PLAIN = '<table><tr><td>客户名称</td><td>存款</td></tr></table>';
const grid = (clip: Partial<Parameters<typeof gridFromClipboard>[0]>) => finish(gridFromClipboard({ html: '', text: '', hasPicture: false, ...clip }));

test('HTML where it keeps merges', () => {
  const { origin, merges, values } = grid({ html: MERGED, text: '客户名称\t存款\t\n\t余额\t日均\n甲\t1\t2' });
  expect(origin).toBe('html');
  expect(merges).toEqual([{ top: 0, left: 0, rows: 2, columns: 1 }, { top: 0, left: 1, rows: 1, columns: 2 }]);
  expect(values[0]).toEqual(['客户名称', '存款']);
});

test('text where HTML adds nothing', () => {
  expect(grid({ html: PLAIN, text: '客户名称\t存款' })).toMatchObject({ origin: 'text', values: [['客户名称', '存款']] });
});

test('HTML without text', () => {
  expect(grid({ html: PLAIN })).toMatchObject({ origin: 'html', values: [['客户名称', '存款']] });
});

test('text where the HTML is too long to be worth it', () => {
  expect(grid({ html: `${MERGED}<!--${' '.repeat(4_000_000)}-->`, text: 'a\tb' }).origin).toBe('text');
});

test.each([
  ['nothing', {}, 'EMPTY_PASTE'],
  ['a table of blanks', { html: '<table><tr><td></td></tr></table>' }, 'EMPTY_PASTE'],
  ['a picture', { hasPicture: true }, 'CLIPBOARD_PICTURE'],
  ['a picture in HTML', { html: '<img src=x>' }, 'CLIPBOARD_PICTURE'],
])('%s', (_what, clip, code) => {
  expect(() => grid(clip)).toThrow(new ProblemError({ kind: 'list', code: code as 'EMPTY_PASTE', values: {} }));
  try {
    grid(clip);
  } catch (error) {
    expect((error as ProblemError).problem).toEqual({ kind: 'list', code, values: {} });
  }
});
