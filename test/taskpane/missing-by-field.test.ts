/** What the import report calls 待补数据: blanks by field, and the deposit of a list that has none at all. */
import { finish } from '../../src/domain/intake/finish';
import { classifyCustomers } from '../../src/domain/portfolio/classify';
import { missingByField } from '../../src/taskpane/missing-by-field';
import { listOf, type PlainCustomer } from '../domain/portfolio/list-of';

const missing = (customers: readonly PlainCustomer[]) => missingByField(finish(classifyCustomers(listOf(customers)))).map(({ title, customers: count }) => [title.zh, count]);

test('blanks by field, most first', () => {
  expect(
    missing([
      { text: { customerName: '甲', manager: '' }, money: { depositAvg: null, loanBalance: 1 } },
      { text: { customerName: '乙', manager: '张三' }, money: { depositAvg: null, loanBalance: 1 } },
    ]),
  ).toEqual([
    ['日均存款', 2],
    ['客户经理', 1],
  ]);
});

test('a list without a deposit column lacks the deposit of every customer', () => {
  expect(missing([{ text: { customerName: '甲' } }, { text: { customerName: '乙' } }])).toEqual([['日均存款', 2]]);
});
