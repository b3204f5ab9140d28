-- 预警通知下达月份 (notice-month): Month of the warning notice
--   monthly_results.customer_id STRING: 客户编号
--   monthly_results.month DATE: 月份(该月任意一天),每户每月至多一行
--   monthly_results.result STRING: 该月综合贡献度:达标、不达标,空为无结果
CREATE OR REPLACE VIEW `notice_month_of_customer` AS
SELECT customer_id,
CASE
  WHEN latest IS NULL THEN '待补数据'
  WHEN latest <> '不达标' OR missed < 1 THEN '不适用'
  ELSE CONCAT(CAST(CAST(FLOOR((first_missed + 1 - 1 + 1) / 12) AS INTEGER) AS STRING), '-', LPAD(CAST(CAST((first_missed + 1 - 1 + 1) - 12 * CAST(FLOOR((first_missed + 1 - 1 + 1) / 12) AS INTEGER) + 1 AS INTEGER) AS STRING), 2, '0'))
END AS result
FROM (
SELECT customer_id, latest, met,
  CASE WHEN latest = '不达标' THEN missed ELSE 0 END AS missed,
  CASE WHEN latest = '不达标' THEN GREATEST(0, missed - 0) ELSE 0 END AS counted,
  first_missed
FROM (
  SELECT customer_id,
    MAX(CASE WHEN month_number = last_month THEN result END) AS latest,
    MAX(month_number) - COALESCE(MAX(CASE WHEN result IS NULL OR result <> '不达标' THEN month_number WHEN month_number - earlier > 1 THEN month_number - 1 END), MIN(month_number) - 1) AS missed,
    MAX(month_number) - COALESCE(MAX(CASE WHEN result IS NULL OR result <> '达标' THEN month_number WHEN month_number - earlier > 1 THEN month_number - 1 END), MIN(month_number) - 1) AS met,
    COALESCE(MAX(CASE WHEN result IS NULL OR result <> '不达标' THEN month_number WHEN month_number - earlier > 1 THEN month_number - 1 END), MIN(month_number) - 1) + 1 AS first_missed
  FROM (
    SELECT customer_id, month_number, result,
      LAG(month_number) OVER (PARTITION BY customer_id ORDER BY month_number) AS earlier,
      MAX(month_number) OVER (PARTITION BY customer_id) AS last_month
    FROM (
      SELECT customer_id,
        CAST(EXTRACT(YEAR FROM month) * 12 + EXTRACT(MONTH FROM month) - 1 AS INTEGER) AS month_number,
        CASE WHEN result IN ('达标', '不达标') THEN result ELSE NULL END AS result
      FROM monthly_results
    ) AS numbered
  ) AS stepped
  GROUP BY customer_id
) AS counted_runs
) AS runs;
