/** The one dictionary of rules that are no table of their own. */
import type { Words } from './words';

export const RULE_TITLES = {
  'repricing-months': { zh: '应采取措施(由各月结果)', en: 'Repricing action from monthly results' },
  'notice-month': { zh: '预警通知下达月份', en: 'Month of the warning notice' },
  'visit-due-quarter': { zh: '下次走访截止日(每季度)', en: 'Due day of the next visit, quarterly' },
  'visit-due-month': { zh: '下次走访截止日(每月)', en: 'Due day of the next visit, monthly' },
  'visit-due': { zh: '下次走访截止日(按角色)', en: 'Due day of the next visit of a post' },
} as const satisfies Readonly<Record<string, Words>>;
