-- 各岗位走访频率 (visit-frequency): How often a post visits
--   customers.customer_id STRING: 客户编号
--   customers.role STRING: 角色
CREATE OR REPLACE VIEW `visit_frequency_of_customer` AS
SELECT customer_id,
CASE
  WHEN COALESCE(role = '分管行长', FALSE) THEN '每季度'
  WHEN (COALESCE(role = '分行行长', FALSE) OR COALESCE(role = '拓展团队负责人', FALSE) OR COALESCE(role = '支行行长助理', FALSE)) THEN '未定频率'
  WHEN (COALESCE(role = '拓展部负责人', FALSE) OR COALESCE(role = '支行行长', FALSE)) THEN '每月'
  WHEN COALESCE(role = '客户经理', FALSE) THEN '未定频率'
  WHEN NOT (role IS NOT NULL) THEN '待补数据'
END AS result,
CASE
  WHEN COALESCE(role = '分管行长', FALSE) THEN 'A1-34'
  WHEN (COALESCE(role = '分行行长', FALSE) OR COALESCE(role = '拓展团队负责人', FALSE) OR COALESCE(role = '支行行长助理', FALSE)) THEN 'A1-28'
  WHEN (COALESCE(role = '拓展部负责人', FALSE) OR COALESCE(role = '支行行长', FALSE)) THEN 'A1-36'
  WHEN COALESCE(role = '客户经理', FALSE) THEN 'A1-40'
  WHEN NOT (role IS NOT NULL) THEN 'A1-28'
END AS clause
FROM customers;
