/** Light or dark: the wish, else Office, else the system. */
import { isDark, luminance } from '../../src/taskpane/theme';

test.each([
  ['dark', '#ffffff', '#000000', false, true],
  ['light', '#000000', '#ffffff', true, false],
  ['auto', '#262626', '#ffffff', false, true],
  ['auto', '#ffffff', '#252525', true, false],
  ['auto', '#808080', undefined, true, true],
  ['auto', '#c0c0c0', undefined, true, false],
  ['auto', undefined, undefined, true, true],
  ['auto', undefined, undefined, false, false],
  ['auto', '#333333', '#333333', false, true],
  ['auto', 'white', 'black', true, true],
] as const)('%s, Office %s on %s, system dark %s: dark %s', (wish, background, foreground, prefersDark, expected) => {
  expect(isDark(wish, { ...(background && { bodyBackgroundColor: background }), ...(foreground && { bodyForegroundColor: foreground }) }, prefersDark)).toBe(expected);
});

test('without Office the system decides', () => {
  expect(isDark('auto', undefined, true)).toBe(true);
});

test('luminance is that of WCAG', () => {
  expect(luminance('#000000')).toBe(0);
  expect(luminance('FFFFFF')).toBeCloseTo(1, 12);
  expect(luminance('#777777')).toBeCloseTo(0.1845, 4);
  expect(luminance('#fff')).toBeNull();
  expect(luminance(undefined)).toBeNull();
});
