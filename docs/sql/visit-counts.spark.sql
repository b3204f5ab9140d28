-- 联络是否算完成走访 (visit-counts): Whether a contact counts as the visit
--   customers.customer_id STRING: 客户编号
--   customers.frequency STRING: 走访频率
--   customers.contact STRING: 联络方式
CREATE OR REPLACE VIEW `visit_counts_of_customer` AS
SELECT customer_id,
CASE
  WHEN COALESCE(frequency = '每季度', FALSE) AND COALESCE(contact = '上门走访', FALSE) THEN '是'
  WHEN COALESCE(frequency = '每季度', FALSE) AND COALESCE(contact = '约见', FALSE) THEN '否'
  WHEN COALESCE(frequency = '每季度', FALSE) AND COALESCE(contact = '电话联络', FALSE) THEN '否'
  WHEN COALESCE(frequency = '每月', FALSE) AND COALESCE(contact = '上门走访', FALSE) THEN '是'
  WHEN COALESCE(frequency = '每月', FALSE) AND COALESCE(contact = '约见', FALSE) THEN '是'
  WHEN COALESCE(frequency = '每月', FALSE) AND COALESCE(contact = '电话联络', FALSE) THEN '否'
  WHEN NOT (frequency IS NOT NULL) AND (contact IS NOT NULL) THEN '待补数据'
  WHEN (frequency IS NOT NULL) AND NOT (contact IS NOT NULL) THEN '待补数据'
  WHEN NOT (frequency IS NOT NULL) AND NOT (contact IS NOT NULL) THEN '待补数据'
END AS result,
CASE
  WHEN COALESCE(frequency = '每季度', FALSE) AND COALESCE(contact = '上门走访', FALSE) THEN 'A1-34'
  WHEN COALESCE(frequency = '每季度', FALSE) AND COALESCE(contact = '约见', FALSE) THEN 'A1-34'
  WHEN COALESCE(frequency = '每季度', FALSE) AND COALESCE(contact = '电话联络', FALSE) THEN 'A1-34'
  WHEN COALESCE(frequency = '每月', FALSE) AND COALESCE(contact = '上门走访', FALSE) THEN 'A1-36'
  WHEN COALESCE(frequency = '每月', FALSE) AND COALESCE(contact = '约见', FALSE) THEN 'A1-36'
  WHEN COALESCE(frequency = '每月', FALSE) AND COALESCE(contact = '电话联络', FALSE) THEN 'A1-36'
  WHEN NOT (frequency IS NOT NULL) AND (contact IS NOT NULL) THEN 'A1-35'
  WHEN (frequency IS NOT NULL) AND NOT (contact IS NOT NULL) THEN 'A1-35'
  WHEN NOT (frequency IS NOT NULL) AND NOT (contact IS NOT NULL) THEN 'A1-35'
END AS clause
FROM customers;
