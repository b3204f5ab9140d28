-- 营销方案 (service-plan): Service plan
--   customers.customer_id STRING: 客户编号
--   customers.class STRING: 客户类型
CREATE OR REPLACE VIEW `service_plan_of_customer` AS
SELECT customer_id,
CASE
  WHEN COALESCE(class = '结算类', FALSE) THEN '根据结算周期、资金支付路径设计配套的融资业务品种'
  WHEN COALESCE(class = '信贷类', FALSE) THEN '以优化存贷比及风存比为前提,增加现有信贷客户的综合贡献度,使之成为我行的核心客户'
  WHEN COALESCE(class = '关系类', FALSE) THEN '逐步由个人关系转变为依托银行产品的合作型客户'
  WHEN COALESCE(class = '渠道类', FALSE) THEN '通过组织产品推介会、平台授信,建立长期互助的合作模式'
  WHEN COALESCE(class = '未分类', FALSE) THEN '不适用'
  WHEN NOT (class IS NOT NULL) THEN '待补数据'
END AS result,
CASE
  WHEN COALESCE(class = '结算类', FALSE) THEN 'A1-17'
  WHEN COALESCE(class = '信贷类', FALSE) THEN 'A1-18'
  WHEN COALESCE(class = '关系类', FALSE) THEN 'A1-19'
  WHEN COALESCE(class = '渠道类', FALSE) THEN 'A1-20'
  WHEN COALESCE(class = '未分类', FALSE) THEN 'A1-21'
  WHEN NOT (class IS NOT NULL) THEN 'A1-21'
END AS clause
FROM customers;
