/**
 * The one place that counts months for the repricing ladder (A2-37 … A2-40): results of months, oldest first, to runs and the measure
 * they lead to.
 */
import { repricing } from '../policy/repricing';
import type { PolicyChoices } from '../policy/parameter';
import { evaluate, parameterValue, type Verdict } from '../readers/evaluate';
import type { Month } from '../values/month';

/** Whether the overall contribution was met in a month; a month without result is `unknown`, never missed. */
export type MonthResult = 'met' | 'missed' | 'unknown';

/** What the ladder reads of a history. Counts are whole months. */
export interface Runs {
  readonly latest: MonthResult;
  /** Missed months up to the latest one: in a row, or in all when the policy counts so. Zero when the latest is not missed. */
  readonly missed: number;
  /** Missed months that count for a higher rate and recall. */
  readonly counted: number;
  /** Months met in a row up to the latest one. */
  readonly met: number;
  /** Index of the first missed month of the run, −1 when none. */
  readonly firstMissed: number;
}

export function readRuns(results: readonly MonthResult[], choices: PolicyChoices = {}): Runs {
  const missing = parameterValue(repricing, 'reprice.missing', choices);
  const cumulative = parameterValue(repricing, 'reprice.count', choices) === 'cumulative';
  const offset = Number(parameterValue(repricing, 'reprice.noticeOffset', choices));
  const fromWarning = parameterValue(repricing, 'reprice.start', choices) === 'warning';
  let missedRun = 0;
  let missedInAll = 0;
  let met = 0;
  let firstOfRun = -1;
  let firstInAll = -1;
  let latest: MonthResult = 'unknown';
  for (const [index, given] of results.entries()) {
    latest = given === 'unknown' && missing === 'missed' ? 'missed' : given === 'unknown' && missing === 'met' ? 'met' : given;
    if (latest === 'missed') {
      if (missedRun === 0) firstOfRun = index;
      if (missedInAll === 0) firstInAll = index;
      missedRun += 1;
      missedInAll += 1;
    } else {
      missedRun = 0;
    }
    met = latest === 'met' ? met + 1 : 0;
  }
  const isMissed = latest === 'missed';
  const missed = !isMissed ? 0 : cumulative ? missedInAll : missedRun;
  return {
    latest,
    missed,
    counted: fromWarning ? Math.max(0, missed - offset) : missed,
    met,
    firstMissed: !isMissed ? -1 : cumulative ? firstInAll : firstOfRun,
  };
}

/** What the ladder says after these months, oldest first. An empty history is 待补数据. */
export function repricingVerdict(results: readonly MonthResult[], choices: PolicyChoices = {}): Verdict {
  return evaluate(repricing, ladderFacts(readRuns(results, choices)), choices);
}

/** Runs as the facts the table asks for. */
export function ladderFacts(runs: Runs): { readonly latest: string | null; readonly missed: number; readonly counted: number; readonly met: number } {
  const { latest, missed, counted, met } = runs;
  return { latest: latest === 'unknown' ? null : latest === 'met' ? '达标' : '不达标', missed, counted, met };
}

/** When the warning of the present run falls due (A2-37), or why there is none. */
export type NoticeMonth =
  | { readonly kind: 'month'; readonly month: Month }
  /** The latest month is met: nothing to warn of. */
  | { readonly kind: 'notApplicable' }
  /** The latest month has no result. */
  | { readonly kind: 'missing' }
  | { readonly kind: 'error'; readonly code: 'MONTHS_NOT_ASCENDING' | 'MONTHS_AND_RESULTS_DIFFER' };

/**
 * Month of the notice: the first missed month of the present run plus the offset (the calendar month after it). Months that the
 * list leaves out are months without result. The second missed month keeps the same notice.
 */
export function noticeMonth(months: readonly Month[], results: readonly MonthResult[], choices: PolicyChoices = {}): NoticeMonth {
  if (months.length !== results.length) return { kind: 'error', code: 'MONTHS_AND_RESULTS_DIFFER' };
  const filled: MonthResult[] = [];
  const first = months[0];
  if (first === undefined) return { kind: 'missing' };
  for (let i = 0; i < months.length; i += 1) {
    const position = (months[i] as Month) - first;
    if (position < filled.length) return { kind: 'error', code: 'MONTHS_NOT_ASCENDING' };
    while (filled.length < position) filled.push('unknown');
    filled.push(results[i] as MonthResult);
  }
  const runs = readRuns(filled, choices);
  if (runs.latest === 'unknown') return { kind: 'missing' };
  const warn = Number(parameterValue(repricing, 'reprice.warn', choices));
  if (runs.firstMissed < 0 || runs.missed < warn) return { kind: 'notApplicable' };
  const offset = Number(parameterValue(repricing, 'reprice.noticeOffset', choices));
  return { kind: 'month', month: (first + runs.firstMissed + warn - 1 + offset) as Month };
}
