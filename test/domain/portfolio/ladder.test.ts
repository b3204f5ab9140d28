/** The ladder against an oracle written another way, over every history up to nine months, and the notice month. */
import { noticeMonth, repricingVerdict, type MonthResult } from '../../../src/domain/portfolio/ladder';
import { monthFrom, printMonth, type Month } from '../../../src/domain/values/month';

/** A state machine that walks month by month, written from the clauses and not from the tables. */
function oracle(results: readonly MonthResult[]): string {
  let state = { failing: 0, passing: 0, known: false };
  for (const result of results) {
    if (result === 'unknown') state = { failing: 0, passing: 0, known: false };
    else if (result === 'missed') state = { failing: state.failing + 1, passing: 0, known: true };
    else state = { failing: 0, passing: state.passing + 1, known: true };
  }
  if (!state.known) return '待补数据';
  if (state.failing >= 6) return '宣布贷款提前到期,收回贷款';
  if (state.failing >= 3) return '调高贷款利率';
  if (state.failing >= 1) return '下达预警通知';
  return state.passing >= 6 ? '报贷审会审批下调贷款利率' : '维持';
}

test('all 29,524 histories of up to nine months', () => {
  const letters: readonly MonthResult[] = ['met', 'missed', 'unknown'];
  let tried = 0;
  for (let length = 0; length <= 9; length += 1) {
    for (let code = 0; code < 3 ** length; code += 1) {
      const results: MonthResult[] = [];
      for (let month = 0, rest = code; month < length; month += 1, rest = Math.floor(rest / 3)) results.push(letters[rest % 3] as MonthResult);
      const verdict = repricingVerdict(results);
      const word = verdict.kind === 'word' ? verdict.word : '待补数据';
      if (word !== oracle(results)) throw new Error(`${results.join(' ')}: ${word}`);
      tried += 1;
    }
  }
  expect(tried).toBe(29_524);
});

const january = monthFrom(2016, 1) as Month;
const months = (count: number, from: Month = january): Month[] => Array.from({ length: count }, (_none, i) => (from + i) as Month);

function notice(given: readonly Month[], results: readonly MonthResult[], choices = {}): string {
  const answer = noticeMonth(given, results, choices);
  return answer.kind === 'month' ? printMonth(answer.month) : answer.kind === 'error' ? answer.code : answer.kind;
}

test.each<[string, readonly Month[], readonly MonthResult[], string]>([
  ['the month after the first missed one', months(1), ['missed'], '2016-02'],
  ['the second missed month keeps the same notice', months(2), ['missed', 'missed'], '2016-02'],
  ['December leads to January', [monthFrom(2015, 12) as Month], ['missed'], '2016-01'],
  ['a new run has its own notice', months(4), ['missed', 'met', 'met', 'missed'], '2016-05'],
  ['a month left out of the list breaks the run', [january, (january + 2) as Month], ['missed', 'missed'], '2016-04'],
  ['met now: no notice', months(2), ['missed', 'met'], 'notApplicable'],
  ['no result for the latest month', months(2), ['missed', 'unknown'], 'missing'],
  ['no months at all', [], [], 'missing'],
  ['months out of order', [(january + 1) as Month, january], ['missed', 'missed'], 'MONTHS_NOT_ASCENDING'],
  ['the same month twice', [january, january], ['missed', 'missed'], 'MONTHS_NOT_ASCENDING'],
  ['fewer results than months', months(2), ['missed'], 'MONTHS_AND_RESULTS_DIFFER'],
])('notice: %s', (_name, given, results, expected) => {
  expect(notice(given, results)).toBe(expected);
});

test('Q-24 read otherwise: the notice in the missed month itself', () => {
  expect(notice(months(1), ['missed'], { 'reprice.noticeOffset': 0 })).toBe('2016-01');
});
