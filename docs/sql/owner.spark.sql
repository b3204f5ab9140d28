-- 牵头负责人 (owner): Owners
--   customers.customer_id STRING: 客户编号
--   customers.tier STRING: 客户级别
CREATE OR REPLACE VIEW `owner_of_customer` AS
SELECT customer_id,
CASE
  WHEN COALESCE(tier = '黄金客户', FALSE) THEN '分行行长、分管行长'
  WHEN COALESCE(tier = '高端客户', FALSE) THEN '分管行长、拓展部、支行行长'
  WHEN COALESCE(tier = '中端客户', FALSE) THEN '支行行长、拓展团队负责人、支行行长助理'
  WHEN COALESCE(tier = '一般客户', FALSE) THEN '客户经理'
  WHEN NOT (tier IS NOT NULL) THEN '待补数据'
END AS result,
CASE
  WHEN COALESCE(tier = '黄金客户', FALSE) THEN 'A1-12'
  WHEN COALESCE(tier = '高端客户', FALSE) THEN 'A1-13'
  WHEN COALESCE(tier = '中端客户', FALSE) THEN 'A1-14'
  WHEN COALESCE(tier = '一般客户', FALSE) THEN 'A1-15'
  WHEN NOT (tier IS NOT NULL) THEN 'A1-15'
END AS clause
FROM customers;
