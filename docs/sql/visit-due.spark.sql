-- 下次走访截止日(按角色) (visit-due): Due day of the next visit of a post
--   customers.customer_id STRING: 客户编号
--   customers.role STRING: 走访人的职务,如支行行长
--   customers.last_visit DATE: 上次走访日期
--   customers.data_date DATE: 数据日期
CREATE OR REPLACE VIEW `visit_due_of_customer` AS
SELECT customer_id,
CASE
  WHEN frequency = '每季度' THEN COALESCE(CAST(CASE WHEN last_visit IS NOT NULL THEN CAST(DATE_TRUNC('quarter', last_visit) + INTERVAL '6' MONTH - INTERVAL '1' DAY AS DATE) ELSE CAST(DATE_TRUNC('quarter', data_date) + INTERVAL '3' MONTH - INTERVAL '1' DAY AS DATE) END AS STRING), '待补数据')
  WHEN frequency = '每月' THEN COALESCE(CAST(CASE WHEN last_visit IS NOT NULL THEN CAST(DATE_TRUNC('month', last_visit) + INTERVAL '2' MONTH - INTERVAL '1' DAY AS DATE) ELSE CAST(DATE_TRUNC('month', data_date) + INTERVAL '1' MONTH - INTERVAL '1' DAY AS DATE) END AS STRING), '待补数据')
  ELSE frequency
END AS result
FROM (SELECT customer_id, last_visit, data_date,
CASE
  WHEN COALESCE(role = '分管行长', FALSE) THEN '每季度'
  WHEN (COALESCE(role = '分行行长', FALSE) OR COALESCE(role = '拓展团队负责人', FALSE) OR COALESCE(role = '支行行长助理', FALSE)) THEN '未定频率'
  WHEN (COALESCE(role = '拓展部负责人', FALSE) OR COALESCE(role = '支行行长', FALSE)) THEN '每月'
  WHEN COALESCE(role = '客户经理', FALSE) THEN '未定频率'
  WHEN NOT (role IS NOT NULL) THEN '待补数据'
END AS frequency
FROM customers) AS posts;
