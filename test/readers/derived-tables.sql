CREATE TABLE monthly_results (customer_id INTEGER, month DATE, result VARCHAR(9));
INSERT INTO monthly_results VALUES
  (1, DATE '2015-01-31', '达标'), (1, DATE '2015-02-28', '不达标'), (1, DATE '2015-03-31', '不达标'), (1, DATE '2015-04-30', '不达标'),
  (2, DATE '2014-12-01', '不达标'), (2, DATE '2015-02-01', '不达标'),
  (3, DATE '2015-01-01', '达标'), (3, DATE '2015-02-01', NULL),
  (4, DATE '2015-01-01', '达标'), (4, DATE '2015-02-01', '达标'), (4, DATE '2015-03-01', '达标'), (4, DATE '2015-04-01', '达标'), (4, DATE '2015-05-01', '达标'), (4, DATE '2015-06-01', '达标');
CREATE TABLE customers (customer_id INTEGER, role VARCHAR(9), last_visit DATE, data_date DATE);
INSERT INTO customers VALUES
  (1, '分管行长', DATE '2015-11-30', DATE '2016-01-31'),
  (2, '支行行长', DATE '2015-12-31', DATE '2016-01-31'),
  (3, '拓展部负责人', NULL, DATE '2016-02-29'),
  (4, '客户经理', DATE '2016-01-01', NULL);
