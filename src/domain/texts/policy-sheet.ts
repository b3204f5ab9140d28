/** The one dictionary of what can be wrong with written policy parameters; `{row}` counts from 1 inside the range. */
import type { Words } from './words';

export const CHOICE_FAULTS = {
  UNKNOWN_PARAMETER: {
    zh: '政策区域第{row}行“{name}”不是政策参数。请从政策表复制参数名',
    en: 'Row {row} of the policy range: "{name}" is no policy parameter. Copy the name from the policy sheet',
  },
  GIVEN_TWICE: {
    zh: '政策区域第{row}行“{name}”重复。请只保留一行',
    en: 'Row {row} of the policy range: "{name}" is given twice. Keep one row',
  },
  NOT_A_NUMBER: {
    zh: '政策区域第{row}行“{name}”的值不是数字。金额填万元,比率填小数或百分数',
    en: 'Row {row} of the policy range: the value of "{name}" is no number. Amounts in 10,000 yuan, rates as fractions or per cent',
  },
  OUT_OF_RANGE: {
    zh: '政策区域第{row}行“{name}”的值超出范围。金额应大于0,比率应在0到1之间且最多到万分之一,月数应为整数',
    en: 'Row {row} of the policy range: the value of "{name}" is out of range. Amounts above 0, rates between 0 and 1 with at most four decimals, months whole',
  },
  UNKNOWN_READING: {
    zh: '政策区域第{row}行“{name}”的值不是可选读法。请从下拉列表选择',
    en: 'Row {row} of the policy range: the value of "{name}" is none of its readings. Choose from the list',
  },
  NOT_ASCENDING: {
    zh: '政策区域第{row}行“{name}”使各级界限不再由低到高。请调整数值',
    en: 'Row {row} of the policy range: with "{name}" the limits no longer rise. Change the value',
  },
} as const satisfies Readonly<Record<string, Words>>;
