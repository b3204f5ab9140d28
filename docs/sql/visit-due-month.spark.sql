-- 下次走访截止日(每月) (visit-due-month): Due day of the next visit, monthly
--   customers.customer_id STRING: 客户编号
--   customers.last_visit DATE: 上次走访日期
--   customers.data_date DATE: 数据日期
CREATE OR REPLACE VIEW `visit_due_month_of_customer` AS
SELECT customer_id,
CASE WHEN last_visit IS NOT NULL THEN CAST(DATE_TRUNC('month', last_visit) + INTERVAL '2' MONTH - INTERVAL '1' DAY AS DATE) ELSE CAST(DATE_TRUNC('month', data_date) + INTERVAL '1' MONTH - INTERVAL '1' DAY AS DATE) END AS result
FROM customers;
