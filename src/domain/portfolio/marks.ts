/** Which fields of a list carry the marks the tables ask for (A1-04 … A1-10, A1-16): the one place that joins the two names. */

/** 总对总, 较高收益. */
export const GOLD_MARKS = ['headOfficeLink', 'highYield'] as const;
/** 存款主要来源, 多项产品捆绑, 业务潜力. */
export const HIGH_MARKS = ['mainDepositSource', 'productBundle', 'potential'] as const;
/** 资金往来少. */
export const LOW_ACTIVITY_MARK = 'lowActivity';

/** Field of the list for each input of the service-class table. */
export const SERVICE_MARKS = {
  hasSettlement: 'hasSettlement',
  hasCredit: 'hasCredit',
  relationBased: 'relationBased',
  channelPartner: 'channelPartner',
} as const;
