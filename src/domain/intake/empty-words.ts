/** The one list of what stands for "nothing given" in number and date columns (4.2); never zero. */
const EMPTY: ReadonlySet<string> = new Set(['', '-', '—', '——', '--', '---', '/', '\\', '无', 'n/a', '#n/a', '暂无', '未知', '空', 'null', '待补数据', '―', '–']);

/** Whether a folded text means blank in a column of numbers or dates. */
export function isEmptyWord(folded: string): boolean {
  return folded.length <= 5 && EMPTY.has(folded.toLowerCase());
}
