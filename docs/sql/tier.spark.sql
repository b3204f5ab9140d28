-- 客户级别 (tier): Customer tier
--   customers.customer_id STRING: 客户编号
--   customers.head_office_link BOOLEAN: 总对总
--   customers.high_yield BOOLEAN: 较高收益
--   customers.main_deposit_source BOOLEAN: 存款主要来源
--   customers.product_bundle BOOLEAN: 多项产品捆绑
--   customers.potential BOOLEAN: 业务潜力
--   customers.product_count INTEGER: 产品数
--   customers.low_activity BOOLEAN: 资金往来少
--   customers.deposit_avg DECIMAL(24,8): 日均存款
CREATE OR REPLACE VIEW `tier_of_customer` AS
SELECT customer_id,
CASE
  WHEN (COALESCE(head_office_link, FALSE) OR COALESCE(high_yield, FALSE)) THEN '黄金客户'
  WHEN NOT (COALESCE(head_office_link, FALSE) OR COALESCE(high_yield, FALSE)) AND (COALESCE(main_deposit_source, FALSE) OR COALESCE(product_bundle, FALSE) OR COALESCE(potential, FALSE) OR COALESCE(product_count >= 3, FALSE)) THEN '高端客户'
  WHEN NOT (COALESCE(head_office_link, FALSE) OR COALESCE(high_yield, FALSE)) AND NOT (COALESCE(main_deposit_source, FALSE) OR COALESCE(product_bundle, FALSE) OR COALESCE(potential, FALSE) OR COALESCE(product_count >= 3, FALSE)) AND NOT (deposit_avg IS NOT NULL) AND (NOT COALESCE(low_activity, FALSE)) THEN '待补数据'
  WHEN NOT (COALESCE(head_office_link, FALSE) OR COALESCE(high_yield, FALSE)) AND NOT (COALESCE(main_deposit_source, FALSE) OR COALESCE(product_bundle, FALSE) OR COALESCE(potential, FALSE) OR COALESCE(product_count >= 3, FALSE)) AND NOT (deposit_avg IS NOT NULL) AND COALESCE(low_activity, FALSE) THEN '一般客户'
  WHEN (NOT (COALESCE(head_office_link, FALSE) OR COALESCE(high_yield, FALSE))) AND (NOT (COALESCE(main_deposit_source, FALSE) OR COALESCE(product_bundle, FALSE) OR COALESCE(potential, FALSE) OR COALESCE(product_count >= 3, FALSE))) AND COALESCE(CAST(ROUND(deposit_avg * 1000000, 0) AS DECIMAL(19,0)) < 0, FALSE) THEN '错误'
  WHEN (NOT (COALESCE(head_office_link, FALSE) OR COALESCE(high_yield, FALSE))) AND (NOT (COALESCE(main_deposit_source, FALSE) OR COALESCE(product_bundle, FALSE) OR COALESCE(potential, FALSE) OR COALESCE(product_count >= 3, FALSE))) AND COALESCE(CAST(ROUND(deposit_avg * 1000000, 0) AS DECIMAL(19,0)) >= 0, FALSE) AND COALESCE(CAST(ROUND(deposit_avg * 1000000, 0) AS DECIMAL(19,0)) <= 500000000, FALSE) THEN '一般客户'
  WHEN (NOT (COALESCE(head_office_link, FALSE) OR COALESCE(high_yield, FALSE))) AND (NOT (COALESCE(main_deposit_source, FALSE) OR COALESCE(product_bundle, FALSE) OR COALESCE(potential, FALSE) OR COALESCE(product_count >= 3, FALSE))) AND COALESCE(CAST(ROUND(deposit_avg * 1000000, 0) AS DECIMAL(19,0)) > 500000000, FALSE) AND COALESCE(CAST(ROUND(deposit_avg * 1000000, 0) AS DECIMAL(19,0)) < 1000000000, FALSE) AND (NOT COALESCE(low_activity, FALSE)) THEN '中端客户'
  WHEN (NOT (COALESCE(head_office_link, FALSE) OR COALESCE(high_yield, FALSE))) AND (NOT (COALESCE(main_deposit_source, FALSE) OR COALESCE(product_bundle, FALSE) OR COALESCE(potential, FALSE) OR COALESCE(product_count >= 3, FALSE))) AND COALESCE(CAST(ROUND(deposit_avg * 1000000, 0) AS DECIMAL(19,0)) > 500000000, FALSE) AND COALESCE(CAST(ROUND(deposit_avg * 1000000, 0) AS DECIMAL(19,0)) < 1000000000, FALSE) AND COALESCE(low_activity, FALSE) THEN '一般客户'
  WHEN NOT (COALESCE(head_office_link, FALSE) OR COALESCE(high_yield, FALSE)) AND NOT (COALESCE(main_deposit_source, FALSE) OR COALESCE(product_bundle, FALSE) OR COALESCE(potential, FALSE) OR COALESCE(product_count >= 3, FALSE)) AND COALESCE(CAST(ROUND(deposit_avg * 1000000, 0) AS DECIMAL(19,0)) >= 1000000000, FALSE) AND (NOT COALESCE(low_activity, FALSE)) THEN '高端客户'
  WHEN NOT (COALESCE(head_office_link, FALSE) OR COALESCE(high_yield, FALSE)) AND NOT (COALESCE(main_deposit_source, FALSE) OR COALESCE(product_bundle, FALSE) OR COALESCE(potential, FALSE) OR COALESCE(product_count >= 3, FALSE)) AND COALESCE(CAST(ROUND(deposit_avg * 1000000, 0) AS DECIMAL(19,0)) >= 1000000000, FALSE) AND COALESCE(low_activity, FALSE) THEN '高端客户'
END AS result,
CASE
  WHEN (COALESCE(head_office_link, FALSE) OR COALESCE(high_yield, FALSE)) THEN 'A1-04'
  WHEN NOT (COALESCE(head_office_link, FALSE) OR COALESCE(high_yield, FALSE)) AND (COALESCE(main_deposit_source, FALSE) OR COALESCE(product_bundle, FALSE) OR COALESCE(potential, FALSE) OR COALESCE(product_count >= 3, FALSE)) THEN 'A1-05'
  WHEN NOT (COALESCE(head_office_link, FALSE) OR COALESCE(high_yield, FALSE)) AND NOT (COALESCE(main_deposit_source, FALSE) OR COALESCE(product_bundle, FALSE) OR COALESCE(potential, FALSE) OR COALESCE(product_count >= 3, FALSE)) AND NOT (deposit_avg IS NOT NULL) AND (NOT COALESCE(low_activity, FALSE)) THEN 'A1-11'
  WHEN NOT (COALESCE(head_office_link, FALSE) OR COALESCE(high_yield, FALSE)) AND NOT (COALESCE(main_deposit_source, FALSE) OR COALESCE(product_bundle, FALSE) OR COALESCE(potential, FALSE) OR COALESCE(product_count >= 3, FALSE)) AND NOT (deposit_avg IS NOT NULL) AND COALESCE(low_activity, FALSE) THEN 'A1-10'
  WHEN (NOT (COALESCE(head_office_link, FALSE) OR COALESCE(high_yield, FALSE))) AND (NOT (COALESCE(main_deposit_source, FALSE) OR COALESCE(product_bundle, FALSE) OR COALESCE(potential, FALSE) OR COALESCE(product_count >= 3, FALSE))) AND COALESCE(CAST(ROUND(deposit_avg * 1000000, 0) AS DECIMAL(19,0)) < 0, FALSE) THEN 'A1-11'
  WHEN (NOT (COALESCE(head_office_link, FALSE) OR COALESCE(high_yield, FALSE))) AND (NOT (COALESCE(main_deposit_source, FALSE) OR COALESCE(product_bundle, FALSE) OR COALESCE(potential, FALSE) OR COALESCE(product_count >= 3, FALSE))) AND COALESCE(CAST(ROUND(deposit_avg * 1000000, 0) AS DECIMAL(19,0)) >= 0, FALSE) AND COALESCE(CAST(ROUND(deposit_avg * 1000000, 0) AS DECIMAL(19,0)) <= 500000000, FALSE) THEN 'A1-09'
  WHEN (NOT (COALESCE(head_office_link, FALSE) OR COALESCE(high_yield, FALSE))) AND (NOT (COALESCE(main_deposit_source, FALSE) OR COALESCE(product_bundle, FALSE) OR COALESCE(potential, FALSE) OR COALESCE(product_count >= 3, FALSE))) AND COALESCE(CAST(ROUND(deposit_avg * 1000000, 0) AS DECIMAL(19,0)) > 500000000, FALSE) AND COALESCE(CAST(ROUND(deposit_avg * 1000000, 0) AS DECIMAL(19,0)) < 1000000000, FALSE) AND (NOT COALESCE(low_activity, FALSE)) THEN 'A1-08'
  WHEN (NOT (COALESCE(head_office_link, FALSE) OR COALESCE(high_yield, FALSE))) AND (NOT (COALESCE(main_deposit_source, FALSE) OR COALESCE(product_bundle, FALSE) OR COALESCE(potential, FALSE) OR COALESCE(product_count >= 3, FALSE))) AND COALESCE(CAST(ROUND(deposit_avg * 1000000, 0) AS DECIMAL(19,0)) > 500000000, FALSE) AND COALESCE(CAST(ROUND(deposit_avg * 1000000, 0) AS DECIMAL(19,0)) < 1000000000, FALSE) AND COALESCE(low_activity, FALSE) THEN 'A1-10'
  WHEN NOT (COALESCE(head_office_link, FALSE) OR COALESCE(high_yield, FALSE)) AND NOT (COALESCE(main_deposit_source, FALSE) OR COALESCE(product_bundle, FALSE) OR COALESCE(potential, FALSE) OR COALESCE(product_count >= 3, FALSE)) AND COALESCE(CAST(ROUND(deposit_avg * 1000000, 0) AS DECIMAL(19,0)) >= 1000000000, FALSE) AND (NOT COALESCE(low_activity, FALSE)) THEN 'A1-05'
  WHEN NOT (COALESCE(head_office_link, FALSE) OR COALESCE(high_yield, FALSE)) AND NOT (COALESCE(main_deposit_source, FALSE) OR COALESCE(product_bundle, FALSE) OR COALESCE(potential, FALSE) OR COALESCE(product_count >= 3, FALSE)) AND COALESCE(CAST(ROUND(deposit_avg * 1000000, 0) AS DECIMAL(19,0)) >= 1000000000, FALSE) AND COALESCE(low_activity, FALSE) THEN 'A1-05'
END AS clause
FROM customers;
