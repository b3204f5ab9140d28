/** The two dictionaries say the same things: same keys, nothing empty, no Chinese left in English and the other way round. */
import { PANE_FAULTS } from '../../src/taskpane/problem';
import { en } from '../../src/taskpane/texts/en';
import { LANGUAGE_NAMES } from '../../src/taskpane/texts/texts';
import { zh } from '../../src/taskpane/texts/zh';
import { WORKBOOK_FAULTS } from '../../src/workbook/workbook';

const HAN = /\p{Script=Han}/u;
/** Said in both languages on purpose: whoever looks for the switch may read only one of them. */
const BILINGUAL = ['settings.language'];
/** Chinese dictionary entries without Chinese: figures, codes, units of measure. */
const WORDLESS = ['locale', 'listJoiner', 'sentenceJoiner', 'progress', 'result.kind', 'deliver.example', 'whatIf.fromTo', 'progressUnit.show', 'progressUnit.file'];

/** Work of which nobody knows how much there is. */
const WITHOUT_UNIT = ['progressUnit.show', 'progressUnit.file'];

/** Every text with its path; a text with arguments is called with figures that no language has. */
function textsOf(dictionary: unknown, path: readonly string[] = []): readonly (readonly [string, string])[] {
  if (typeof dictionary === 'string') return [[path.join('.'), dictionary]];
  if (typeof dictionary === 'function') return [[path.join('.'), JSON.stringify(dictionary(...ARGUMENTS[path.join('.')] ?? [7, 8, 9, 10]))]];
  if (typeof dictionary === 'object' && dictionary !== null) return Object.entries(dictionary).flatMap(([key, value]) => textsOf(value, [...path, key]));
  throw new Error(`no text at ${path.join('.')}`);
}

const ARGUMENTS: Readonly<Record<string, readonly unknown[]>> = {
  'result.balanceLine': ['9', [['data', '3'], ['head', '2'], ['total', '1'], ['note', '1'], ['signature', '1'], ['heading', '1'], ['blank', '1'], ['rejected', '1']]],
  'columns.questions': [2, 3],
};

test('both have the same keys', () => {
  expect(textsOf(en).map(([path]) => path)).toEqual(textsOf(zh).map(([path]) => path));
});

test('nothing is empty or half said', () => {
  for (const [path, text] of [...textsOf(en), ...textsOf(zh)]) {
    if (!WITHOUT_UNIT.includes(path)) expect([path, text]).not.toEqual([path, '']);
    expect([path, text]).not.toEqual([path, expect.stringMatching(/undefined|NaN|\[object/)]);
  }
});

test('English has no Chinese in it', () => {
  expect(textsOf(en).filter(([path, text]) => HAN.test(text) && !BILINGUAL.includes(path))).toEqual([]);
});

test('Chinese is Chinese', () => {
  expect(textsOf(zh).filter(([path, text]) => !HAN.test(text) && !WORDLESS.includes(path))).toEqual([]);
});

test('Chinese sentences have Chinese punctuation', () => {
  expect(textsOf(zh).filter(([, text]) => /[\p{Script=Han}][,;!?]|[,;!?][\p{Script=Han}]/u.test(text))).toEqual([]);
});

test('every fault has what happened and what to do', () => {
  for (const texts of [zh, en]) {
    for (const fault of WORKBOOK_FAULTS) expect(texts.faults[fault]).toEqual({ says: expect.stringMatching(/../), cure: expect.stringMatching(/.../) });
    for (const fault of PANE_FAULTS) expect(texts.paneFaults[fault]('清单')).toEqual({ says: expect.stringMatching(/../), cure: expect.stringMatching(/.../) });
  }
});

test('one text of an answered and of an open list of questions', () => {
  expect(zh.columns.questions(0, 3)).toBe('需要您确认（3项，已全部回答）');
  expect(zh.columns.questions(1, 3)).toBe('需要您确认（还有1项）');
});

test('languages are named in themselves', () => {
  expect(LANGUAGE_NAMES).toEqual({ zh: '中文', en: 'English' });
});
