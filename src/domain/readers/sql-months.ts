/**
 * The one reader that writes the repricing ladder over months as SQL: runs, measure and month of the notice (A2-37 … A2-40), from a table
 * with one row for each customer and month. A month without row is a month without result, as in `portfolio/ladder.ts`.
 */
import { repricing } from '../policy/repricing';
import type { PolicyChoices } from '../policy/parameter';
import { STATES } from '../texts/policy';
import { parameterValue } from './evaluate';
import { sqlExpression, sqlText, type SqlSettings } from './sql';

/** Runs of each customer: `latest`, `missed`, `counted`, `met` and `first_missed` (months since the year 0). One SELECT over `monthly_results`. */
function runs({ choices = {} }: SqlSettings): string {
  const value = (id: string): number | string => plain(choices, id);
  const missing = value('reprice.missing');
  const unknown = missing === 'missed' ? sqlText('不达标') : missing === 'met' ? sqlText('达标') : 'NULL';
  const breaksAtGap = (whenGapIs: string): string => (missing === whenGapIs ? '' : ' WHEN month_number - earlier > 1 THEN month_number - 1');
  const lastOther = (word: string, gap: string): string =>
    `COALESCE(MAX(CASE WHEN result IS NULL OR result <> ${sqlText(word)} THEN month_number${breaksAtGap(gap)} END), MIN(month_number) - 1)`;
  const gapMonths = missing === 'missed' ? ' + SUM(COALESCE(month_number - earlier - 1, 0))' : '';
  const gapFirst = missing === 'missed' ? 'WHEN month_number - earlier > 1 THEN earlier + 1 ' : '';
  const missedInAll = `SUM(CASE WHEN result = ${sqlText('不达标')} THEN 1 ELSE 0 END)${gapMonths}`;
  const missedInARow = `MAX(month_number) - ${lastOther('不达标', 'missed')}`;
  const inAll = value('reprice.count') === 'cumulative';
  const offset = value('reprice.start') === 'warning' ? value('reprice.noticeOffset') : 0;
  return `SELECT customer_id, latest, met,
  CASE WHEN latest = ${sqlText('不达标')} THEN missed ELSE 0 END AS missed,
  CASE WHEN latest = ${sqlText('不达标')} THEN GREATEST(0, missed - ${offset}) ELSE 0 END AS counted,
  first_missed
FROM (
  SELECT customer_id,
    MAX(CASE WHEN month_number = last_month THEN result END) AS latest,
    ${inAll ? missedInAll : missedInARow} AS missed,
    MAX(month_number) - ${lastOther('达标', 'met')} AS met,
    ${inAll ? `MIN(CASE ${gapFirst}WHEN result = ${sqlText('不达标')} THEN month_number END)` : `${lastOther('不达标', 'missed')} + 1`} AS first_missed
  FROM (
    SELECT customer_id, month_number, result,
      LAG(month_number) OVER (PARTITION BY customer_id ORDER BY month_number) AS earlier,
      MAX(month_number) OVER (PARTITION BY customer_id) AS last_month
    FROM (
      SELECT customer_id,
        CAST(EXTRACT(YEAR FROM month) * 12 + EXTRACT(MONTH FROM month) - 1 AS INTEGER) AS month_number,
        CASE WHEN result IN (${sqlText('达标')}, ${sqlText('不达标')}) THEN result ELSE ${unknown} END AS result
      FROM monthly_results
    ) AS numbered
  ) AS stepped
  GROUP BY customer_id
) AS counted_runs`;
}

/** The measure for each customer: `customer_id`, `result`, `clause`. */
export function measureQuery(settings: SqlSettings): string {
  // The table reads the columns counted below, wherever a caller's own inputs stand.
  const { dialect, choices = {} } = settings;
  return `SELECT customer_id,
${sqlExpression(repricing, { dialect, choices })} AS result,
${sqlExpression(repricing, { dialect, choices }, 'clause')} AS clause
FROM (
${runs(settings)}
) AS runs`;
}

/** The month of the warning notice for each customer, `2016-02`: `customer_id`, `result`. */
export function noticeMonthQuery(settings: SqlSettings): string {
  const { choices = {}, dialect } = settings;
  const warn = plain(choices, 'reprice.warn');
  const month = `(first_missed + ${warn} - 1 + ${plain(choices, 'reprice.noticeOffset')})`;
  const year = `CAST(FLOOR(${month} / 12) AS INTEGER)`;
  const asText = (number: string): string => `CAST(${number} AS ${dialect.text})`;
  return `SELECT customer_id,
CASE
  WHEN latest IS NULL THEN ${sqlText(STATES.missing.zh)}
  WHEN latest <> ${sqlText('不达标')} OR missed < ${warn} THEN ${sqlText(STATES.notApplicable.zh)}
  ELSE CONCAT(${asText(year)}, '-', LPAD(${asText(`CAST(${month} - 12 * ${year} + 1 AS INTEGER)`)}, 2, '0'))
END AS result
FROM (
${runs(settings)}
) AS runs`;
}

/** A number or reading in force, as it goes into the text. */
function plain(choices: PolicyChoices, id: string): number | string {
  const value = parameterValue(repricing, id, choices);
  if (typeof value === 'string' || typeof value === 'number') return value;
  throw new Error(`parameter ${id} is an order`);
}
