/** The one dictionary of the 节假日 sheet: its own words (Chinese, as all sheets), and what is wrong with a row of it, in both languages. */
import type { Words } from './words';

export const HOLIDAY_SHEET = {
  name: '节假日',
  title: '节假日与调休',
  guide: '按国务院办公厅通知逐段填写:放假填首日和末日,周末上班填“上班”。新的一年粘贴在下面空行;任何一行有误,整张表都不采用。',
  headings: ['类型', '名称', '首日', '末日'],
  kinds: { off: '放假', worked: '上班' },
  footer: '第 &P 页 共 &N 页',
} as const;

export const HOLIDAY_ISSUES = {
  HOLIDAY_KIND: {
    reason: { zh: '类型“{text}”不是放假或上班', en: 'The kind "{text}" is neither 放假 (day off) nor 上班 (worked)' },
    cure: { zh: '填放假或上班', en: 'Write 放假 or 上班' },
  },
  HOLIDAY_DAY: {
    reason: { zh: '首日或末日不是日期', en: 'The first or last day is no date' },
    cure: { zh: '填日期,如2027-01-01;一天的只填首日', en: 'Write a date such as 2027-01-01; a single day needs its first day only' },
  },
  HOLIDAY_ORDER: {
    reason: { zh: '末日早于首日,或一段超过{limit}天', en: 'The last day is before the first, or the run is longer than {limit} days' },
    cure: { zh: '核对两个日期的年份和月份', en: 'Check year and month of both dates' },
  },
  HOLIDAY_WEEKDAY: {
    reason: { zh: '{day}是周一至周五,本来就上班', en: '{day} lies from Monday to Friday and is worked anyway' },
    cure: { zh: '只填调休上班的周六、周日', en: 'List only Saturdays and Sundays that are worked' },
  },
  HOLIDAY_BOTH: {
    reason: { zh: '{day}既列为放假又列为上班', en: '{day} stands as a day off and as worked' },
    cure: { zh: '按通知保留其中一行', en: 'Keep the one the notice says' },
  },
  HOLIDAY_YEAR_INCOMPLETE: {
    reason: { zh: '{year}年缺元旦或国庆节,不是完整的一年', en: '{year} lacks 1 January or 1 October and is no complete year' },
    cure: { zh: '把该年通知的各段都粘贴进来', en: 'Paste all days of that year’s notice' },
  },
} as const satisfies Readonly<Record<string, { readonly reason: Words; readonly cure: Words }>>;

export type HolidayIssueCode = keyof typeof HOLIDAY_ISSUES;
