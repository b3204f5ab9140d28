/** The one dictionary of what a database column holds where no field of a list says it. */
import type { Words } from './words';

export const SQL_TEXTS = {
  role: { zh: '走访人的职务,如支行行长', en: 'Post of who visits, 支行行长 for instance' },
  month: { zh: '月份(该月任意一天),每户每月至多一行', en: 'Any day of the month; at most one row for each customer and month' },
  result: { zh: '该月综合贡献度:达标、不达标,空为无结果', en: 'Result of the month: 达标, 不达标, or NULL for none' },
} as const satisfies Readonly<Record<string, Words>>;
