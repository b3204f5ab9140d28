-- 客户类型(主) (service-class): Primary service class
--   customers.customer_id STRING: 客户编号
--   customers.has_credit BOOLEAN: 有信贷
--   customers.loan_balance DECIMAL(24,8): 贷款余额
--   customers.credit_limit DECIMAL(24,8): 授信额度
--   customers.has_settlement BOOLEAN: 有结算
--   customers.relation_based BOOLEAN: 关系型
--   customers.channel_partner BOOLEAN: 渠道合作
CREATE OR REPLACE VIEW `service_class_of_customer` AS
SELECT customer_id,
CASE
  WHEN COALESCE(has_settlement, FALSE) AND NOT (COALESCE(has_credit, FALSE) OR COALESCE(loan_balance > 0, FALSE) OR COALESCE(credit_limit > 0, FALSE)) AND NOT COALESCE(channel_partner, FALSE) THEN '结算类'
  WHEN (COALESCE(has_credit, FALSE) OR COALESCE(loan_balance > 0, FALSE) OR COALESCE(credit_limit > 0, FALSE)) THEN '信贷类'
  WHEN COALESCE(relation_based, FALSE) AND NOT (COALESCE(has_credit, FALSE) OR COALESCE(loan_balance > 0, FALSE) OR COALESCE(credit_limit > 0, FALSE)) AND NOT COALESCE(channel_partner, FALSE) AND NOT COALESCE(has_settlement, FALSE) THEN '关系类'
  WHEN COALESCE(channel_partner, FALSE) AND NOT (COALESCE(has_credit, FALSE) OR COALESCE(loan_balance > 0, FALSE) OR COALESCE(credit_limit > 0, FALSE)) THEN '渠道类'
  WHEN NOT COALESCE(has_settlement, FALSE) AND NOT (COALESCE(has_credit, FALSE) OR COALESCE(loan_balance > 0, FALSE) OR COALESCE(credit_limit > 0, FALSE)) AND NOT COALESCE(relation_based, FALSE) AND NOT COALESCE(channel_partner, FALSE) THEN '未分类'
END AS result,
CASE
  WHEN COALESCE(has_settlement, FALSE) AND NOT (COALESCE(has_credit, FALSE) OR COALESCE(loan_balance > 0, FALSE) OR COALESCE(credit_limit > 0, FALSE)) AND NOT COALESCE(channel_partner, FALSE) THEN 'A1-16'
  WHEN (COALESCE(has_credit, FALSE) OR COALESCE(loan_balance > 0, FALSE) OR COALESCE(credit_limit > 0, FALSE)) THEN 'A1-16'
  WHEN COALESCE(relation_based, FALSE) AND NOT (COALESCE(has_credit, FALSE) OR COALESCE(loan_balance > 0, FALSE) OR COALESCE(credit_limit > 0, FALSE)) AND NOT COALESCE(channel_partner, FALSE) AND NOT COALESCE(has_settlement, FALSE) THEN 'A1-16'
  WHEN COALESCE(channel_partner, FALSE) AND NOT (COALESCE(has_credit, FALSE) OR COALESCE(loan_balance > 0, FALSE) OR COALESCE(credit_limit > 0, FALSE)) THEN 'A1-16'
  WHEN NOT COALESCE(has_settlement, FALSE) AND NOT (COALESCE(has_credit, FALSE) OR COALESCE(loan_balance > 0, FALSE) OR COALESCE(credit_limit > 0, FALSE)) AND NOT COALESCE(relation_based, FALSE) AND NOT COALESCE(channel_partner, FALSE) THEN 'A1-16'
END AS clause
FROM customers;
