-- 包点负责人逐户走访 (lead-visit): Visit by the lead of the unit
--   customers.customer_id STRING: 客户编号
--   customers.loan_balance DECIMAL(24,8): 贷款余额
CREATE OR REPLACE VIEW `lead_visit_of_customer` AS
SELECT customer_id,
CASE
  WHEN CAST(ROUND(loan_balance * 1000000, 0) AS DECIMAL(19,0)) < 0 OR CAST(ROUND(loan_balance * 1000000, 0) AS DECIMAL(19,0)) > 1000000000000000 THEN '错误'
  WHEN COALESCE(CAST(ROUND(loan_balance * 1000000, 0) AS DECIMAL(19,0)) >= 500000000, FALSE) THEN '是'
  WHEN COALESCE(CAST(ROUND(loan_balance * 1000000, 0) AS DECIMAL(19,0)) < 500000000, FALSE) THEN '否'
  WHEN NOT (loan_balance IS NOT NULL) THEN '待补数据'
END AS result,
CASE
  WHEN CAST(ROUND(loan_balance * 1000000, 0) AS DECIMAL(19,0)) < 0 OR CAST(ROUND(loan_balance * 1000000, 0) AS DECIMAL(19,0)) > 1000000000000000 THEN NULL
  WHEN COALESCE(CAST(ROUND(loan_balance * 1000000, 0) AS DECIMAL(19,0)) >= 500000000, FALSE) THEN 'A2-43'
  WHEN COALESCE(CAST(ROUND(loan_balance * 1000000, 0) AS DECIMAL(19,0)) < 500000000, FALSE) THEN 'A2-43'
  WHEN NOT (loan_balance IS NOT NULL) THEN 'A2-43'
END AS clause
FROM customers;
