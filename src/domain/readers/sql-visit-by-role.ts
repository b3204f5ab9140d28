/** The one reader that writes a post's next due day as SQL, as text because it may also be a word; it counts as `sql-visit-due.ts` does. */
import { FREQUENCY_WORDS, visitFrequency } from '../policy/visit-frequency';
import { STATES } from '../texts/policy';
import { sqlExpression, sqlText, type SqlSettings } from './sql';
import { visitDueExpression } from './sql-visit-due';

/** For each customer: the day as `2016-03-31`, 未定频率 for a post without a number, 待补数据 where post or days are unknown. */
export function visitByRoleQuery({ dialect }: SqlSettings): string {
  const due = (every: 'quarter' | 'month'): string =>
    `  WHEN frequency = ${sqlText(FREQUENCY_WORDS[every])} THEN COALESCE(CAST(${visitDueExpression(every)} AS ${dialect.text}), ${sqlText(STATES.missing.zh)})`;
  return `SELECT customer_id,
CASE
${due('quarter')}
${due('month')}
  ELSE frequency
END AS result
FROM (SELECT customer_id, last_visit, data_date,
${sqlExpression(visitFrequency, { dialect })} AS frequency
FROM customers) AS posts`;
}
