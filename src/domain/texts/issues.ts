/** The one dictionary of what intake has to say: findings with reason and cure, and the questions it asks; `{name}` is filled in. */
import type { Severity } from '../issue';
import { fill } from './reason';
import type { Words } from './words';

export interface IssueText {
  readonly severity: Severity;
  readonly reason: Words;
  readonly cure: Words;
}

function text(severity: Severity, zh: string, cureZh: string, en: string, cureEn: string): IssueText {
  return { severity, reason: { zh, en }, cure: { zh: cureZh, en: cureEn } };
}

export const INTAKE_ISSUES = {
  // The list as a whole.
  EMPTY_PASTE: text('error', '没有可读的内容', '在 Excel 中选中整张清单(含表头)复制后再粘贴', 'There is nothing to read', 'Select the whole list with its headings in Excel, copy, and paste again'),
  CLIPBOARD_PICTURE: text('error', '剪贴板里是图片,不是表格', '图片无法识别。请打开原表,选中单元格复制后再粘贴', 'The clipboard holds a picture, not cells', 'A picture cannot be read. Open the original table, copy its cells, and paste again'),
  NO_HEADING: text('error', '前{rows}行里没有找到可识别的表头', '请连同表头一起复制;表头至少要有客户名称和另一列,如存款余额', 'No headings were recognised in the first {rows} rows', 'Copy the headings too: the customer name and at least one more, such as the deposit balance'),
  ONLY_NAME_HEADING: text('error', '只认出“{heading}”一列', '至少还要一列,如存款余额;如果清单里有,请核对它的表头名称', 'Only the column "{heading}" was recognised', 'At least one more is needed, such as the deposit balance (存款余额); if the list has it, check its heading'),
  NO_NAME_COLUMN: text('error', '没有指定客户名称列', '在“核对列”里指定哪一列是客户名称', 'No column is the customer name', 'Choose the column of customer names in the column check'),
  NO_DATA_ROWS: text('error', '表头下面没有数据行', '请连同数据行一起复制', 'There are no data rows below the headings', 'Copy the data rows too'),
  TOO_MANY_ROWS: text('error', '清单有{rows}行数据,超过一次可读的{limit}行,没有读入', '请按支行拆成几份分别处理,没有任何一行被截掉', 'The list has {rows} data rows, more than the {limit} that can be read at once; nothing was read', 'Split it by branch; no row was cut off'),
  TOO_MANY_COLUMNS: text('error', '清单有{columns}列,超过 Excel 的{limit}列', '请只复制需要的列', 'The list has {columns} columns, more than the {limit} of Excel', 'Copy only the columns you need'),
  FILE_IS_WORKBOOK: text('error', '这是 Excel 工作簿文件,不是文本文件', '请在 Excel 中打开它,选中清单后用“使用所选区域”或复制粘贴', 'This is a workbook, not a text file', 'Open it in Excel, select the list and use the selection, or copy and paste'),
  FILE_IS_PICTURE: text('error', '这是图片或 PDF 文件,无法读取表格', '请使用 .csv 或 .txt 文件,或从原表复制', 'This is a picture or PDF file', 'Use a .csv or .txt file, or copy from the original table'),
  FILE_ENCODING: text('error', '文件编码既不是 UTF-8 也不是 GB18030', '请在 Excel 中另存为“CSV UTF-8”后再选', 'The file is neither UTF-8 nor GB18030', 'Save it from Excel as CSV UTF-8 and choose it again'),

  // Cells.
  CELL_ERROR: text('error', '单元格是公式错误“{text}”', '在原表修正公式后重新导入', 'The cell is a formula error "{text}"', 'Correct the formula in the original and import again'),
  CELL_HASHES: text('error', '单元格显示为 ###(复制时列宽不够)', '在原表加宽该列后重新复制', 'The cell shows ### (its column was too narrow)', 'Widen the column in the original and copy again'),
  TEXT_TOO_LONG: text('error', '文字超过一个单元格的{limit}字,只保留前面的部分', '在原表缩短该单元格', 'The text is longer than the {limit} characters of a cell; only its beginning was kept', 'Shorten the cell in the original'),
  AMOUNT_UNREADABLE: text('error', '“{text}”不是确定的金额,按待补数据处理', '改为一个数字,可带“元”“万元”“亿元”', '"{text}" is no certain amount; it counts as missing', 'Write one figure, with 元, 万元 or 亿元 if needed'),
  AMOUNT_TOO_LARGE: text('error', '金额“{text}”过大,无法精确到分', '核对数字和单位', 'The amount "{text}" is too large to stay exact', 'Check the figure and its unit'),
  UNIT_OPEN: text('error', '“{heading}”没有单位,金额未读入', '在“核对列”里选择单位,或在表头写明(万元)', '"{heading}" has no unit; its amounts were not read', 'Choose the unit in the column check, or write it in the heading'),
  RATE_UNREADABLE: text('error', '“{text}”不是确定的比率,按待补数据处理', '改为一个数,如 70%', '"{text}" is no certain rate; it counts as missing', 'Write one figure, such as 70%'),
  RATE_POINTS: text('error', '“{text}”是百分点(变动),不是比率', '填比率本身,如 70%', '"{text}" is a change in percentage points, not a rate', 'Give the rate itself, such as 70%'),
  RATE_UNIT_OPEN: text('error', '“{heading}”没有说明是百分数还是小数,未读入', '在“核对列”里选择,或在表头写明(%)', '"{heading}" does not say whether it is per cent or a fraction; not read', 'Choose in the column check, or write (%) in the heading'),
  RATE_ABOVE_ONE: text('warning', '比率“{text}”超过100%', '核对数字,或该列是不是百分数', 'The rate "{text}" is above 100%', 'Check the figure, and whether the column is in per cent'),
  RATE_NEGATIVE: text('error', '比率“{text}”为负数', '核对数字', 'The rate "{text}" is negative', 'Check the figure'),
  RATE_MAYBE_FRACTION: text('warning', '“{heading}”按百分数读,但最大只有{max}%,可能本来是小数', '如果 0.8 表示 80%,请在“核对列”改为小数', '"{heading}" was read as per cent, yet its largest value is {max}%: it may hold fractions', 'If 0.8 means 80%, choose fraction in the column check'),
  DAY_UNREADABLE: text('error', '“{text}”不是日期', '改为 2016-01-31 这样的日期', '"{text}" is no date', 'Write a date such as 2016-01-31'),
  DAY_NO_SUCH: text('error', '没有“{text}”这一天', '核对年月日', 'There is no such day as "{text}"', 'Check year, month and day'),
  DAY_SERIAL_AMBIGUOUS: text('error', '“{text}”是 1900 年初的日期序号,Excel 在此有误,未读入', '改为写明年月日', '"{text}" is a serial number of early 1900, where Excel is wrong; not read', 'Write year, month and day'),
  DAY_MONTH_ONLY: text('error', '“{text}”只有年月,没有日', '补上日,或写“月末”', '"{text}" names a month but no day', 'Add the day, or write 月末 for its last day'),
  DAY_NO_YEAR: text('error', '“{text}”没有年份,清单也没有数据日期', '补上年份', '"{text}" has no year and the list has no data date', 'Add the year'),
  DAY_YEAR_ASSUMED: text('note', '“{text}”没有年份,按数据日期的{year}年读', '如不是这一年请补上年份', '"{text}" has no year; read as {year}, the year of the data date', 'Add the year if it is another one'),
  DAY_TWO_DIGIT_YEAR: text('error', '“{text}”只有两位年份,未读入', '在“核对列”里回答年份,或写四位年份', '"{text}" has a two-digit year; not read', 'Answer the question about years, or write four digits'),
  VALIDITY_REVERSED: text('error', '有效期的终止日早于起始日', '核对证件有效期', 'The document ends before it begins', 'Check the validity'),
  FLAG_UNREADABLE: text('warning', '“{text}”不是“是”或“否”,该标志未计入', '改为“是”或“否”', '"{text}" is neither yes nor no; the mark was left out', 'Write 是 or 否'),
  FLAG_DIGIT: text('warning', '数字“{text}”没有图例,不知道是“是”还是“否”,未计入', '在“核对列”里回答数字的含义,或改为“是”“否”', 'The digit "{text}" has no legend; it was left out', 'Say what the digits mean in the column check, or write 是 or 否'),
  ID_LENGTH: text('warning', '证件号码位数不对,不能用来认定客户', '核对号码(身份证和统一社会信用代码都是18位)', 'The document number has a wrong length and identifies nobody', 'Check it: both kinds have 18 characters'),
  ID_BIRTH_DATE: text('warning', '身份证号码中的出生日期不存在', '核对号码', 'The birth date inside the identity number does not exist', 'Check the number'),
  ID_CHECK_DIGIT: text('warning', '证件号码的校验码不符,不能用来认定客户', '核对号码是否抄错', 'The check character of the document number is wrong; it identifies nobody', 'Check the number for a slip'),
  ID_CHARSET: text('warning', '统一社会信用代码里有不该出现的字符(没有 I、O、S、V、Z)', '核对是否把 0 写成 O、1 写成 I', 'The credit code has a character that none can have (I, O, S, V, Z)', 'Check for O instead of 0 and I instead of 1'),
  ID_LEGACY_15: text('note', '15位旧身份证号码,按原样保留,不转换', '有条件时换成18位', 'An old 15-digit identity number; kept as it is', 'Replace it by the 18-digit number when possible'),
  ID_OLD: text('note', '旧证号码(组织机构代码或营业执照号),按原样保留', '有条件时换成统一社会信用代码', 'A number of an old certificate; kept as it is', 'Replace it by the unified credit code when possible'),
  PRECISION_LOST: text('error', '号码被 Excel 变成了数字(如 3.6E+17),后几位已丢失,无法找回,没有补零', '请让系统把该列按文本重新导出', 'Excel turned the number into a figure (like 3.6E+17); its last digits are gone and were not padded', 'Export the column again as text'),
  NUMBER_UNREADABLE: text('error', '“{text}”不是整数', '改为整数', '"{text}" is no whole number', 'Write a whole number'),
  PRODUCT_UNREADABLE: text('warning', '“{text}”看不出产品是否开通,按未阐述处理', '填“是”“否”、开通日期或交易笔数', '"{text}" does not say whether the product is open; it counts as not stated', 'Write 是, 否, the day of opening or the number of transactions'),
  PRODUCT_NEGATIVE: text('error', '产品交易笔数或金额“{text}”为负数', '核对数字', 'The number or amount of transactions "{text}" is negative', 'Check the figure'),
  LOAN_CLASS_UNKNOWN: text('error', '“{text}”不是五级分类,按待补数据处理', '填正常、关注、次级、可疑或损失', '"{text}" is none of the five loan classes; it counts as missing', 'Write 正常, 关注, 次级, 可疑 or 损失'),
  LOAN_CLASS_COMBINED: text('error', '“{text}”合并了两个分类,无法拆开', '请分别填正常或关注', '"{text}" joins two loan classes and cannot be split', 'Give one class'),
  TIER_OTHER_SCALE: text('note', '“{text}”不是黄金、高端、中端、一般四级之一,未采用', '如需对照,请填四级的名称', '"{text}" is none of the four tiers and was not used', 'Give one of the four tier names to compare'),

  // Rows and customers.
  ROW_WITHOUT_CUSTOMER: text('error', '这一行没有客户名称,也没有可用的编号,未读入', '补上客户名称;如果是说明或合计行,可删去', 'The row names no customer and has no usable number; it was left out', 'Add the name; delete the row if it is a note or total'),
  DUPLICATE_ROW: text('warning', '与第{first}行完全相同,只计一次', '如确实是两笔,请在原表区分(如加账号)', 'Equal to row {first} in every cell; counted once', 'If these are two items, tell them apart in the original (by account)'),
  NO_ID: text('warning', '没有有效的证件号码和客户编号,按名称和机构认定客户', '补上统一社会信用代码或客户编号', 'No valid document or customer number: identified by name and organisation', 'Add the credit code or customer number'),
  NAME_MISSING: text('warning', '这一户没有客户名称,按证件号码或客户编号认定', '补上客户名称', 'The customer has no name; it is known by its number only', 'Add the name'),
  SAME_NAME: text('warning', '与第{first}行的客户同名但认定为两户', '核对是否为同一客户;如是,请填相同的证件号码', 'Same name as in row {first}, yet taken as two customers', 'If they are one, give both rows the same document number'),
  SUM_PARTLY_UNKNOWN: text('warning', '“{heading}”有一行未知,合计按待补数据处理;已知部分为{known}元', '补上缺的金额', '"{heading}" is unknown in one row, so the sum is missing; the known part is {known} yuan', 'Fill in the missing amount'),
  VALUES_DIFFER: text('warning', '同一客户各行的“{heading}”不一致,采用第一个', '在原表统一', 'The rows of this customer differ in "{heading}"; the first one was taken', 'Make them agree in the original'),
  RATES_DIFFER: text('warning', '同一客户各行的“{heading}”不一致,按待补数据处理', '在原表统一', 'The rows of this customer differ in "{heading}"; it counts as missing', 'Make them agree in the original'),
  MANAGERS_DIFFER: text('warning', '同一客户有不同的客户经理,采用余额最大的一行', '核定一名主办客户经理', 'The customer has different managers; the one with the largest balance was taken', 'Decide on one manager'),
  FILLED_DOWN: text('note', '“{heading}”有{count}个空白格按上方合并单元格补上(第{rows}行)', '如不是同一机构请在原表补上', '"{heading}": {count} blank cells took the value above (merged cells; rows {rows})', 'Fill them in the original if they belong elsewhere'),
  SEQUENCE_GAP: text('warning', '序号从{before}跳到{after},可能有行被隐藏或漏复制', '取消筛选和隐藏后重新复制', 'The sequence jumps from {before} to {after}: rows may be hidden or missing', 'Clear filters, unhide rows and copy again'),
  TOTAL_DIFFERS: text('warning', '“{heading}”清单合计为{printed}元,我们加出来是{ours}元', '核对是否漏行、单位不同或有未识别的金额', '"{heading}": the list says {printed} yuan, our sum is {ours} yuan', 'Look for missing rows, another unit or unreadable amounts'),
  SHARE_DIFFERS: text('warning', '所填融资份额与按金额算出的相差超过1个百分点', '核对份额和各行贷款余额', 'The given share differs from the amounts by more than one percentage point', 'Check the share and the balances'),
  OURS_ABOVE_TOTAL: text('error', '我行贷款余额大于融资总额', '核对两列金额', 'Our loans exceed all loans', 'Check both amounts'),
  COLUMN_UNUSED: text('note', '“{heading}”与另一列对应同一项目,未采用', '如应采用这一列,请在“核对列”里选择', '"{heading}" means the same field as another column and was not used', 'Choose it in the column check if it should be'),
} as const satisfies Readonly<Record<string, IssueText>>;

export type IntakeIssueCode = keyof typeof INTAKE_ISSUES;

/** What intake may ask. Each question names its column; `{…}` as in findings. */
export const QUESTIONS = {
  unit: {
    zh: '“{heading}”没有写单位。中位数和最大值:按元为{medianYuan}、{maxYuan};按万元为{medianWan}、{maxWan}。是哪一种?',
    en: '"{heading}" has no unit. Median and largest value: {medianYuan} and {maxYuan} in 元; {medianWan} and {maxWan} in 万元. Which is it?',
  },
  'rate-unit': {
    zh: '“{heading}”里的数没有百分号。中位数{median}、最大{max}:是百分数(70 表示 70%)还是小数(0.7 表示 70%)?',
    en: '"{heading}" has figures without a per cent sign (median {median}, largest {max}): per cent (70 is 70%) or fractions (0.7 is 70%)?',
  },
  legend: {
    zh: '“{heading}”里是数字({digits}),哪个表示“是”?',
    en: '"{heading}" holds digits ({digits}). Which one means yes?',
  },
  field: {
    zh: '“{heading}”单独看意思不明确,是哪一项?',
    en: '"{heading}" alone may mean several things. Which one is it?',
  },
  several: {
    zh: '有几列都可以作“{field}”({headings}),采用哪一列?',
    en: 'Several columns could be "{field}" ({headings}). Which one is used?',
  },
  century: {
    zh: '“{heading}”的年份只有两位(如 {sample}),是 20××年吗?',
    en: '"{heading}" has two-digit years (such as {sample}). Are they 20xx?',
  },
  'stock-ratio': {
    zh: '“{heading}”各行口径不同:是存款÷贷款,还是贷款÷存款?',
    en: 'Banks count "{heading}" differently: deposits ÷ loans, or loans ÷ deposits?',
  },
} as const satisfies Readonly<Record<string, Words>>;

export type QuestionKind = keyof typeof QUESTIONS;

/** Words of the answers that are no field, column or unit. */
export const ANSWERS = {
  percent: { zh: '百分数(70 表示 70%)', en: 'Per cent (70 is 70%)' },
  permille: { zh: '千分数(‰)', en: 'Per mille (‰)' },
  fraction: { zh: '小数(0.7 表示 70%)', en: 'Fractions (0.7 is 70%)' },
  yes1no0: { zh: '1 是,0 否', en: '1 yes, 0 no' },
  yes1no2: { zh: '1 是,2 否', en: '1 yes, 2 no' },
  yes2no1: { zh: '2 是,1 否', en: '2 yes, 1 no' },
  yes0no1: { zh: '0 是,1 否', en: '0 yes, 1 no' },
  counts: { zh: '是交易笔数,不是是否', en: 'Numbers of transactions, not yes or no' },
  '2000': { zh: '是,20××年', en: 'Yes, 20xx' },
  '1900': { zh: '是 19××年', en: 'They are 19xx' },
  depositOverLoan: { zh: '存款÷贷款', en: 'Deposits ÷ loans' },
  loanOverDeposit: { zh: '贷款÷存款', en: 'Loans ÷ deposits' },
  ignore: { zh: '不采用这一列', en: 'Leave the column out' },
} as const satisfies Readonly<Record<string, Words>>;

/** Reason and cure of a finding of intake, filled in. */
export function issueWords(code: IntakeIssueCode, values: Readonly<Record<string, string | number>>): { readonly reason: Words; readonly cure: Words } {
  const words = INTAKE_ISSUES[code];
  const both = (template: Words): Words => ({ zh: fill(template.zh, values), en: fill(template.en, values) });
  return { reason: both(words.reason), cure: both(words.cure) };
}
