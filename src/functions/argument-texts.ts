/** The one dictionary of what a wrong argument is told: the argument, what came, what to do. Chinese, because a function does not know Excel's language. */
export const ARGUMENT_TEXTS = {
  errorInput: '参数“{name}”含错误值{value}。请先更正该单元格',
  notAmount: '参数“{name}”应为金额数字,现为“{value}”。请填数字,单位用“单位”参数说明',
  notRate: '参数“{name}”应为0到1之间的比率,现为“{value}”。请填0.7或70%',
  notFlag: '参数“{name}”应为是或否(√/×、TRUE/FALSE、1/0),现为“{value}”',
  notUnit: '参数“{name}”应为元、千元、万元或亿元,现为“{value}”',
  notWord: '参数“{name}”应为以下之一:{words};现为“{value}”',
  notResult: '参数“{name}”应为达标或不达标(TRUE/FALSE、1/0,空白为缺月),现为“{value}”',
  notDay: '参数“{name}”应为日期,如2016-01-31、2016年1月31日或日期单元格,现为“{value}”',
  notLimit: '参数“{name}”应大于零,现为“{value}”。不看这一项请留空',
  notRatioLimit: '参数“{name}”应大于0、不超过1,最细到万分之一,现为“{value}”',
  notMonth: '参数“{name}”应为月份,如2016-01、2016年1月或日期,现为“{value}”',
  shape: '参数“{name}”的区域大小({rows}行{columns}列)与其他参数不同。请选同样大小的区域或单个单元格',
  policyShape: '参数“{name}”应为两列的区域:参数名、值',
  unknownFunction: '没有名为“{value}”的函数。可用:{words}',
  needed: '缺少参数“{name}”',
} as const;
