/**
 * The steps of both plans with their first and last days (A1-22 … A1-24, A2-42, A2-43, A2-47): the one place for the dates of the campaigns.
 *
 * Dates are days of a year; which year a plan speaks of is asked of whoever makes a schedule. Both readings join the register of
 * parameters with the first sheet that shows these dates, so that 政策 never offers a setting that changes nothing.
 */
import type { Words } from '../texts/words';
import type { ChoiceParameter, Clause } from './parameter';

/** A day of any year. */
export interface YearDay {
  readonly month: number;
  readonly date: number;
}

export interface CampaignStep {
  readonly id: 'classify' | 'plan' | 'market' | 'clear' | 'respond' | 'lead' | 'review';
  readonly plan: 1 | 2;
  readonly title: Words;
  /** `null`: the document names no first day. */
  readonly from: YearDay | null;
  readonly to: YearDay;
  /** The document says 以前 or 底前, which leaves open whether the day itself is on time. */
  readonly before: boolean;
  readonly clause: Clause;
}

const on = (month: number, date: number): YearDay => ({ month, date });

/** In the document's order. The start of 责任营销 is a reading: see `campaignSteps`. */
const STEPS: readonly CampaignStep[] = [
  {
    id: 'classify',
    plan: 1,
    title: { zh: '第一阶段 存量客户分类', en: 'Stage one: classify the customers' },
    from: null,
    to: on(10, 20),
    before: true,
    clause: { id: 'A1-22', says: '第一阶段,存量客户分类(10月20日以前完成)' },
  },
  {
    id: 'plan',
    plan: 1,
    title: { zh: '第二阶段 筛选客户、制定方案', en: 'Stage two: choose customers, make plans' },
    from: null,
    to: on(10, 31),
    before: true,
    clause: { id: 'A1-23', says: '第二阶段完成客户的筛选及营销方案的制定(10月底前完成)' },
  },
  {
    id: 'market',
    plan: 1,
    title: { zh: '第三阶段 深度营销', en: 'Stage three: market in depth' },
    from: on(11, 1),
    to: on(12, 31),
    before: false,
    clause: { id: 'A1-24', says: '第三阶段存量客户深度营销实施阶段(11月1日—12月31日)' },
  },
  {
    id: 'clear',
    plan: 2,
    title: { zh: '全面清理', en: 'Clear up' },
    from: on(1, 1),
    to: on(1, 15),
    before: false,
    clause: { id: 'A2-42a', says: '全面清理(元月1日至元月15日)' },
  },
  {
    id: 'respond',
    plan: 2,
    title: { zh: '责任营销', en: 'Market what each is responsible for' },
    from: on(1, 16),
    to: on(3, 31),
    before: false,
    clause: { id: 'A2-42b', says: '责任营销(元月中旬至三月底)' },
  },
  {
    id: 'lead',
    plan: 2,
    title: { zh: '上下联动', en: 'Leads visit with the units' },
    from: on(1, 1),
    to: on(3, 31),
    before: false,
    clause: { id: 'A2-43', says: '上下联动(元月1日至三月底)' },
  },
  {
    id: 'review',
    plan: 2,
    title: { zh: '考核总结', en: 'Assess and sum up' },
    // 初 is the first ten days of a month.
    from: on(4, 1),
    to: on(4, 10),
    before: false,
    clause: { id: 'A2-47', says: '考核总结(4月初)' },
  },
];

/** When 责任营销 begins: the documents say 元月中旬 and let 全面清理 run to the 15th. */
export const RESPONSIBILITY_START: ChoiceParameter = {
  id: 'plan2.respStart',
  kind: 'choice',
  title: { zh: '责任营销的开始', en: 'When responsibility marketing begins' },
  default: 'afterClearing',
  choices: [
    { value: 'afterClearing', title: { zh: '清理之后,1月16日', en: 'After clearing up, 16 January' } },
    { value: 'middle', title: { zh: '中旬之初,1月11日', en: 'With the second third, 11 January' } },
  ],
  clause: { id: 'A2-42b', says: '责任营销(元月中旬至三月底)' },
  reading: 'Q-07',
};

/** Whether the day itself is on time where the document says 以前 or 底前. */
export const DEADLINE_INCLUSIVE: ChoiceParameter = {
  id: 'deadline.inclusive',
  kind: 'choice',
  title: { zh: '“以前”“底前”是否含当日', en: 'Whether "before" includes the day itself' },
  default: 'yes',
  choices: [
    { value: 'yes', title: { zh: '含当日', en: 'Yes' } },
    { value: 'no', title: { zh: '不含当日', en: 'No' } },
  ],
  clause: { id: 'A1-22', says: '第一阶段,存量客户分类(10月20日以前完成)' },
  reading: 'Q-09',
};

/** The steps under the reading of when 责任营销 begins. */
export function campaignSteps(start: 'afterClearing' | 'middle'): readonly CampaignStep[] {
  return STEPS.map((step) => (step.id === 'respond' && start === 'middle' ? { ...step, from: on(1, 11) } : step));
}
