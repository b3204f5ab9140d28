-- 应采取措施 (repricing): Repricing action
--   customers.customer_id STRING: 客户编号
--   customers.latest STRING: 最近一个月
--   customers.missed INTEGER: 未达标月数
--   customers.counted INTEGER: 计入调价的未达标月数
--   customers.met INTEGER: 连续达标月数
CREATE OR REPLACE VIEW `repricing_of_customer` AS
SELECT customer_id,
CASE
  WHEN NOT (latest IS NOT NULL) THEN '待补数据'
  WHEN COALESCE(latest = '不达标', FALSE) AND COALESCE(counted >= 6, FALSE) THEN '宣布贷款提前到期,收回贷款'
  WHEN COALESCE(latest = '不达标', FALSE) AND COALESCE(counted >= 3, FALSE) AND COALESCE(counted < 6, FALSE) THEN '调高贷款利率'
  WHEN COALESCE(latest = '不达标', FALSE) AND COALESCE(counted < 3, FALSE) AND COALESCE(missed >= 1, FALSE) THEN '下达预警通知'
  WHEN COALESCE(latest = '不达标', FALSE) AND COALESCE(counted < 3, FALSE) AND COALESCE(missed < 1, FALSE) THEN '维持'
  WHEN COALESCE(latest = '达标', FALSE) AND COALESCE(met >= 6, FALSE) THEN '报贷审会审批下调贷款利率'
  WHEN COALESCE(latest = '达标', FALSE) AND COALESCE(met < 6, FALSE) THEN '维持'
END AS result,
CASE
  WHEN NOT (latest IS NOT NULL) THEN 'A2-37'
  WHEN COALESCE(latest = '不达标', FALSE) AND COALESCE(counted >= 6, FALSE) THEN 'A2-39'
  WHEN COALESCE(latest = '不达标', FALSE) AND COALESCE(counted >= 3, FALSE) AND COALESCE(counted < 6, FALSE) THEN 'A2-38'
  WHEN COALESCE(latest = '不达标', FALSE) AND COALESCE(counted < 3, FALSE) AND COALESCE(missed >= 1, FALSE) THEN 'A2-37'
  WHEN COALESCE(latest = '不达标', FALSE) AND COALESCE(counted < 3, FALSE) AND COALESCE(missed < 1, FALSE) THEN 'A2-37'
  WHEN COALESCE(latest = '达标', FALSE) AND COALESCE(met >= 6, FALSE) THEN 'A2-40'
  WHEN COALESCE(latest = '达标', FALSE) AND COALESCE(met < 6, FALSE) THEN 'A2-40'
END AS clause
FROM customers;
