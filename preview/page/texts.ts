/** Every text of the preview page, in Chinese and English. */
export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const TEXTS = {
  title: { zh: '支行客户簿 · 预览', en: 'Branchbook · preview' },
  notice: { zh: '这是浏览器里的替身,不是 Excel', en: 'A stand-in inside the browser, not Excel' },
  download: { zh: '下载工作簿', en: 'Download workbook' },
  theme: { zh: '深色 / 浅色', en: 'Dark / light' },
  language: { zh: 'English', en: '中文' },
  home: { zh: '开始', en: 'Home' },
  pane: { zh: '支行客户簿', en: 'Branchbook' },
  closePane: { zh: '关闭窗格', en: 'Close the pane' },
  splitter: { zh: '窗格宽度', en: 'Width of the pane' },
  sheet: { zh: '工作表', en: 'Worksheet' },
  local: { zh: '数据只在本页内,关闭即消失', en: 'Data stay in this page and end with it' },
  starting: { zh: '正在启动…', en: 'Starting…' },
  ready: { zh: '就绪。在单元格里输入 =BRANCH. 试试函数', en: 'Ready. Type =BRANCH. into a cell to try the functions' },
  writingFile: { zh: '正在写出工作簿…', en: 'Writing the workbook…' },
  fileWritten: { zh: '工作簿已交给浏览器下载', en: 'The workbook went to the browser’s downloads' },
  workbookOpened: { zh: 'Excel 会另开窗口显示这个副本;这里交给浏览器下载', en: 'Excel would show this copy in a window of its own; here it went to the downloads' },
  fileFailed: { zh: '工作簿没有写成', en: 'The workbook could not be written' },
  sampleSheet: { zh: '样例', en: '样例' },
  functionsSheet: { zh: '函数试用', en: '函数试用' },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;

export type TextKey = keyof typeof TEXTS;
