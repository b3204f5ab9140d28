-- 应采取措施(由各月结果) (repricing-months): Repricing action from monthly results
--   monthly_results.customer_id STRING: 客户编号
--   monthly_results.month DATE: 月份(该月任意一天),每户每月至多一行
--   monthly_results.result STRING: 该月综合贡献度:达标、不达标,空为无结果
CREATE OR REPLACE VIEW `repricing_months_of_customer` AS
SELECT customer_id,
CASE
  WHEN NOT (latest IS NOT NULL) THEN '待补数据'
  WHEN COALESCE(latest = '不达标', FALSE) AND COALESCE(counted >= 6, FALSE) THEN '宣布贷款提前到期,收回贷款'
  WHEN COALESCE(latest = '不达标', FALSE) AND COALESCE(counted >= 3, FALSE) AND COALESCE(counted < 6, FALSE) THEN '调高贷款利率'
  WHEN COALESCE(latest = '不达标', FALSE) AND COALESCE(counted < 3, FALSE) AND COALESCE(missed >= 1, FALSE) THEN '下达预警通知'
  WHEN COALESCE(latest = '不达标', FALSE) AND COALESCE(counted < 3, FALSE) AND COALESCE(missed < 1, FALSE) THEN '维持'
  WHEN COALESCE(latest = '达标', FALSE) AND COALESCE(met >= 6, FALSE) THEN '报贷审会审批下调贷款利率'
  WHEN COALESCE(latest = '达标', FALSE) AND COALESCE(met < 6, FALSE) THEN '维持'
END AS result,
CASE
  WHEN NOT (latest IS NOT NULL) THEN 'A2-37'
  WHEN COALESCE(latest = '不达标', FALSE) AND COALESCE(counted >= 6, FALSE) THEN 'A2-39'
  WHEN COALESCE(latest = '不达标', FALSE) AND COALESCE(counted >= 3, FALSE) AND COALESCE(counted < 6, FALSE) THEN 'A2-38'
  WHEN COALESCE(latest = '不达标', FALSE) AND COALESCE(counted < 3, FALSE) AND COALESCE(missed >= 1, FALSE) THEN 'A2-37'
  WHEN COALESCE(latest = '不达标', FALSE) AND COALESCE(counted < 3, FALSE) AND COALESCE(missed < 1, FALSE) THEN 'A2-37'
  WHEN COALESCE(latest = '达标', FALSE) AND COALESCE(met >= 6, FALSE) THEN 'A2-40'
  WHEN COALESCE(latest = '达标', FALSE) AND COALESCE(met < 6, FALSE) THEN 'A2-40'
END AS clause
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
