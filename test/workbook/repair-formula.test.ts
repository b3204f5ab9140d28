/** Formulas in every form in which they get stuck, and those that only look like it. */
import { repairedFormula } from '../../src/workbook/repair-formula';

test.each([
  ['=BRANCH.TIER(B2)', '=BRANCH.TIER(B2)'],
  ['=_xldudf_BRANCH_TIER(B2)', '=BRANCH.TIER(B2)'],
  ['=_xldudf_BRANCH_FUNDRETURN_OK(B2,C2,D2)', '=BRANCH.FUNDRETURN_OK(B2,C2,D2)'],
  ['=_xlfn._xldudf_BRANCH_TIER(B2)', '=BRANCH.TIER(B2)'],
  ['=_xlfn.BRANCH.TIER(B2)', '=BRANCH.TIER(B2)'],
  ['=_xludf.BRANCH.TIER(B2)', '=BRANCH.TIER(B2)'],
  ["='C:\\Users\\a b\\x.xlsx'!BRANCH.TIER(B2)", '=BRANCH.TIER(B2)'],
  ["='C:\\it''s\\[x.xla]S'!_xldudf_BRANCH_TIER(B2)", '=BRANCH.TIER(B2)'],
  ['=x.xlam!BRANCH.TIER(B2)', '=BRANCH.TIER(B2)'],
  ['=[1]!BRANCH.TIER(B2)', '=BRANCH.TIER(B2)'],
  ['=[2]表!_xldudf_BRANCH_TIER(B2)', '=BRANCH.TIER(B2)'],
  ['=IF(A2="",0,_xldudf_BRANCH_TIER(B2))&_xldudf_BRANCH_OWNER(C2)', '=IF(A2="",0,BRANCH.TIER(B2))&BRANCH.OWNER(C2)'],
  ['=@BRANCH.TIER(B2)', '=@BRANCH.TIER(B2)'],
  ['=branch.tier (B2)', '=BRANCH.TIER (B2)'],
  ["=BRANCH.TIER('客户 表'!B2)", "=BRANCH.TIER('客户 表'!B2)"],
  ["=SUM('a b'!A1)+'C:\\y'!BRANCH.TIER(台账!B2)", "=SUM('a b'!A1)+BRANCH.TIER(台账!B2)"],
])('%s at #NAME? becomes %s', (formula, expected) => {
  expect(repairedFormula(formula, '#NAME?')).toBe(expected);
});

test.each([
  '=SUM(A1)',
  '=MYBRANCH.TIER(B2)',
  '=X.BRANCH.TIER(B2)',
  '="BRANCH.TIER("&A1',
  '="_xldudf_BRANCH_TIER(B2)"',
  "='BRANCH.TIER(x'!A1",
  '=_xldudf_OTHER_TIER(B2)',
  '=BRANCH.TIER',
  'BRANCH.TIER(B2)',
])('%s is left alone, even at #NAME?', (formula) => {
  expect(repairedFormula(formula, '#NAME?')).toBeNull();
});

test('a formula that works is left alone; a damaged one is not, whatever it still shows', () => {
  expect(repairedFormula('=BRANCH.TIER(B2)', '黄金客户')).toBeNull();
  expect(repairedFormula('=BRANCH.TIER(B2)', '#VALUE!')).toBeNull();
  expect(repairedFormula('=_xldudf_BRANCH_TIER(B2)', '黄金客户')).toBe('=BRANCH.TIER(B2)');
});

test('a text that looks like a formula is a text; numbers are no formulas', () => {
  expect(repairedFormula('=_xldudf_BRANCH_TIER(B2)', '=_xldudf_BRANCH_TIER(B2)')).toBeNull();
  expect(repairedFormula(12, 12)).toBeNull();
});

test('quotes inside a text and inside a name keep their meaning', () => {
  expect(repairedFormula('="a""b"&_xldudf_BRANCH_TIER("它说""BRANCH.TIER(1)""")', '#NAME?')).toBe('="a""b"&BRANCH.TIER("它说""BRANCH.TIER(1)""")');
});

test('8,192 hostile characters take no time', () => {
  const started = performance.now();
  for (const piece of ['a', "'", '"', 'BRANCH.', '_xldudf_BRANCH_', '[1]', 'a!', "'!"]) repairedFormula(`=BRANCH_${piece.repeat(Math.floor(8_180 / piece.length))}`, '#NAME?');
  expect(performance.now() - started).toBeLessThan(5_000);
});
