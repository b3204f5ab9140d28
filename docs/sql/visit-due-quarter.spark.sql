-- 下次走访截止日(每季度) (visit-due-quarter): Due day of the next visit, quarterly
--   customers.customer_id STRING: 客户编号
--   customers.last_visit DATE: 上次走访日期
--   customers.data_date DATE: 数据日期
CREATE OR REPLACE VIEW `visit_due_quarter_of_customer` AS
SELECT customer_id,
CASE WHEN last_visit IS NOT NULL THEN CAST(DATE_TRUNC('quarter', last_visit) + INTERVAL '6' MONTH - INTERVAL '1' DAY AS DATE) ELSE CAST(DATE_TRUNC('quarter', data_date) + INTERVAL '3' MONTH - INTERVAL '1' DAY AS DATE) END AS result
FROM customers;
