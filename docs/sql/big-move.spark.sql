-- 大额异动 (big-move): Large movement
--   customers.customer_id STRING: 客户编号
--   customers.opening DECIMAL(24,8): 期初余额
--   customers.closing DECIMAL(24,8): 期末余额
--   customers.tier_changed BOOLEAN: 级别变动
CREATE OR REPLACE VIEW `big_move_of_customer` AS
SELECT customer_id,
CASE
  WHEN CAST(ROUND(opening * 1000000, 0) AS DECIMAL(19,0)) < 0 OR CAST(ROUND(opening * 1000000, 0) AS DECIMAL(19,0)) > 1000000000000000 THEN '错误'
  WHEN CAST(ROUND(closing * 1000000, 0) AS DECIMAL(19,0)) < 0 OR CAST(ROUND(closing * 1000000, 0) AS DECIMAL(19,0)) > 1000000000000000 THEN '错误'
  WHEN NOT (opening IS NOT NULL) AND (closing IS NOT NULL) THEN '待补数据'
  WHEN (opening IS NOT NULL) AND NOT (closing IS NOT NULL) THEN '待补数据'
  WHEN NOT (opening IS NOT NULL) AND NOT (closing IS NOT NULL) THEN '待补数据'
  WHEN (opening IS NOT NULL) AND (closing IS NOT NULL) AND COALESCE(CAST(ROUND(ABS(closing - opening) * 1000000, 0) AS DECIMAL(19,0)) >= 500000000, FALSE) THEN '是'
  WHEN (opening IS NOT NULL) AND (closing IS NOT NULL) AND COALESCE(CAST(ROUND(ABS(closing - opening) * 1000000, 0) AS DECIMAL(19,0)) < 500000000, FALSE) AND COALESCE(tier_changed, FALSE) THEN '是'
  WHEN (opening IS NOT NULL) AND (closing IS NOT NULL) AND COALESCE(CAST(ROUND(ABS(closing - opening) * 1000000, 0) AS DECIMAL(19,0)) < 500000000, FALSE) AND (NOT COALESCE(tier_changed, FALSE)) THEN '否'
END AS result,
CASE
  WHEN CAST(ROUND(opening * 1000000, 0) AS DECIMAL(19,0)) < 0 OR CAST(ROUND(opening * 1000000, 0) AS DECIMAL(19,0)) > 1000000000000000 THEN NULL
  WHEN CAST(ROUND(closing * 1000000, 0) AS DECIMAL(19,0)) < 0 OR CAST(ROUND(closing * 1000000, 0) AS DECIMAL(19,0)) > 1000000000000000 THEN NULL
  WHEN NOT (opening IS NOT NULL) AND (closing IS NOT NULL) THEN 'A1-32'
  WHEN (opening IS NOT NULL) AND NOT (closing IS NOT NULL) THEN 'A1-32'
  WHEN NOT (opening IS NOT NULL) AND NOT (closing IS NOT NULL) THEN 'A1-32'
  WHEN (opening IS NOT NULL) AND (closing IS NOT NULL) AND COALESCE(CAST(ROUND(ABS(closing - opening) * 1000000, 0) AS DECIMAL(19,0)) >= 500000000, FALSE) THEN 'A1-33'
  WHEN (opening IS NOT NULL) AND (closing IS NOT NULL) AND COALESCE(CAST(ROUND(ABS(closing - opening) * 1000000, 0) AS DECIMAL(19,0)) < 500000000, FALSE) AND COALESCE(tier_changed, FALSE) THEN 'A1-33'
  WHEN (opening IS NOT NULL) AND (closing IS NOT NULL) AND COALESCE(CAST(ROUND(ABS(closing - opening) * 1000000, 0) AS DECIMAL(19,0)) < 500000000, FALSE) AND (NOT COALESCE(tier_changed, FALSE)) THEN 'A1-33'
END AS clause
FROM customers;
