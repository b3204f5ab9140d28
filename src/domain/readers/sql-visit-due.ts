/** The one reader that writes the due day of a periodic visit as SQL; it counts as `portfolio/visit-due.ts` does. */

/** Due day for each customer of `customers`: `customer_id`, `result`; NULL when neither the last visit nor the day of the data is known. */
export function visitDueQuery(every: 'quarter' | 'month'): string {
  return `SELECT customer_id,
${visitDueExpression(every)} AS result
FROM customers`;
}

/** The due day over `last_visit` and `data_date`. */
export function visitDueExpression(every: 'quarter' | 'month'): string {
  const months = every === 'quarter' ? 3 : 1;
  const end = (column: string, periods: number): string =>
    `CAST(DATE_TRUNC('${every}', ${column}) + INTERVAL '${months * (periods + 1)}' MONTH - INTERVAL '1' DAY AS DATE)`;
  return `CASE WHEN last_visit IS NOT NULL THEN ${end('last_visit', 1)} ELSE ${end('data_date', 0)} END`;
}
