/** Every text of the manifest in both languages, by resource id (at most 32 characters, as Office demands). */
import type { Words } from '../src/domain/texts/words';

/** At most 125 characters. */
export const SHORT_STRINGS = {
  'Namespace.Id': { zh: 'BRANCH', en: 'BRANCH' },
  'Tab.Label': { zh: '支行客户簿', en: 'Branchbook' },
  'Lists.Group.Label': { zh: '客户清单', en: 'Customer list' },
  'Open.Button.Label': { zh: '打开客户簿', en: 'Open Branchbook' },
  'Open.Button.Title': { zh: '打开支行客户簿', en: 'Open Branchbook' },
} as const satisfies Readonly<Record<string, Words>>;

/** At most 250 characters. */
export const LONG_STRINGS = {
  'Open.Button.Description': {
    zh: '粘贴或选取客户清单,分级、核对并写成可打印的工作表。数据不离开本机。',
    en: 'Paste or select a customer list, classify it, check it and write a sheet that prints. Nothing leaves this computer.',
  },
} as const satisfies Readonly<Record<string, Words>>;

export const DISPLAY_NAME: Words = { zh: '支行客户簿', en: 'Branchbook' };
export const DESCRIPTION: Words = {
  zh: '支行存量客户分级、资金归行与利率阶梯:函数与任务窗格,结果带条款依据,收件人无需安装。',
  en: 'Existing customers of a bank branch: tiers, fund return and the repricing ladder, as formulas and in a task pane, each result with its clause.',
};
