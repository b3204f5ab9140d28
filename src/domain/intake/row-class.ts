/** The one place that says what each row below the headings is: a customer's row, a total, a note, a signature, nothing. */
import type { CellInput } from './grid';
import { plain, withoutBlanks } from './plain-text';

export const ROW = { head: 0, data: 1, total: 2, note: 3, signature: 4, blank: 5, repeatedHeading: 6 } as const;

const TOTAL: ReadonlySet<string> = new Set(['合计', '小计', '总计', '累计', '总合计', '本页合计', '本页小计', '全行合计']);
/** 城关支行小计; with 合计 only after a word for an organisation, because a company may be called …合计. */
const TOTAL_TAIL = /小计$|(?:行|部|社|处|区|县|市|页|机构|网点)(?:合计|总计|累计)$/;
const SIGNATURE = /^(?:填报人|填表人|制表人|制表|报表人|审核人|审核|复核人|复核|负责人|单位负责人|主管领导|主管|经办人|经办|审批人|分管行长)(?:\(?签[字章]\)?)?:/;
const NOTE = /^(?:说明|附注|备注|注释|注|填表说明|填报说明)\d{0,2}[:.、]/;
/** A part of a row above, or what the list says about itself; only with a word behind it, because companies may begin like that. */
const REMARK = /^其中(?::|$)|^(?:以上|上述|本表)(?:数据|资料|金额|余额)*(?:截[至止]|来源|来自|取自|摘自|均|为|由|仅|系|不含|包含|不包含)|^(?:数据|资料)(?:截[至止]|来源:|来自)|^截[至止]\d/;
const REMARK_STARTS: ReadonlySet<string> = new Set([...'其以上本数资截']);
const PAGE = /^第\d+页|^\d+\/\d+页?$/;
const NUMBERED = /^\(?\d{1,2}[)、.]\D/;

/** Columns that tell a customer's row from a total; -1 when the list has none. */
export interface KeyColumns {
  readonly seq: number;
  readonly name: number;
  readonly id: number;
  readonly customerId: number;
}

/** The word of a total row as plain text without blanks and final colon, or '' when a cell is none. */
export function totalWord(cell: CellInput | undefined): string {
  if (typeof cell !== 'string' || cell.length > 40) return '';
  // 计 must be there: most cells are done with here.
  if (!cell.includes('计')) return '';
  const text = withoutBlanks(plain(cell)).replace(/[::]$/, '').replace(/^[一二三四五六七八九十]+、/, '');
  return TOTAL.has(text) || TOTAL_TAIL.test(text) ? text : '';
}

function isFilled(cell: CellInput | undefined): boolean {
  return cell !== undefined && (typeof cell !== 'string' || (cell !== '' && cell.trim() !== ''));
}

/**
 * The class of one row below the headings. `heads` are the rows above and including the headings, joined by `rowKey`;
 * `afterNote` says that the row before was a note.
 */
export function classifyRow(cells: readonly CellInput[], keys: KeyColumns, heads: ReadonlySet<string>, headStarts: ReadonlySet<string>, afterNote: boolean): number {
  let first = -1;
  let second = -1;
  let third = -1;
  let filled = 0;
  for (let index = 0; index < cells.length; index += 1) {
    if (!isFilled(cells[index])) continue;
    filled += 1;
    if (first < 0) first = index;
    else if (second < 0) second = index;
    else if (third < 0) {
      third = index;
      break;
    }
  }
  if (first < 0) return ROW.blank;
  const lead = cells[first];
  const isLone = filled === 1;
  const noId = !isFilled(cells[keys.id]) && !isFilled(cells[keys.customerId]);
  const leadWord = totalWord(lead);
  // A company may be called 合计, if it has a number; a total never has one.
  if (TOTAL.has(leadWord) && (noId || first !== keys.name)) return ROW.total;
  if (noId) {
    if (leadWord !== '' || TOTAL.has(totalWord(cells[keys.name]))) return ROW.total;
    const noSequence = !isFilled(cells[keys.seq]);
    if (noSequence && (totalWord(cells[second]) !== '' || totalWord(cells[third]) !== '')) return ROW.total;
  }
  if (noId && (isRemark(cells[keys.name]) || (isRemark(lead) && !isFilled(cells[keys.name])))) return ROW.note;
  if (typeof lead !== 'string') return ROW.data;
  if (headStarts.has(lead.trim()) && heads.has(rowKey(cells))) return ROW.repeatedHeading;
  if (lead.length > 2000) return ROW.data;
  const code = lead.charCodeAt(0);
  // Words start outside ASCII or after a bracket or apostrophe; a figure in front is done with here.
  if (isLone || code > 127 || code === 40 || code === 39 || code === 32) {
    const text = withoutBlanks(plain(lead));
    if (SIGNATURE.test(text)) return ROW.signature;
    if (isLone && (NOTE.test(text) || PAGE.test(text))) return ROW.note;
    if (NOTE.test(text) && noId && !isFilled(cells[keys.name === first ? -1 : keys.name])) return ROW.note;
    if (isLone && afterNote && NUMBERED.test(text)) return ROW.note;
  }
  return ROW.data;
}

function isRemark(cell: CellInput | undefined): boolean {
  if (typeof cell !== 'string' || cell.length > 2000) return false;
  const start = cell.trimStart()[0];
  return start !== undefined && REMARK_STARTS.has(start) && REMARK.test(withoutBlanks(plain(cell)));
}

/** A row as one text, for comparing rows; blank cells at the end do not count. */
export function rowKey(cells: readonly CellInput[]): string {
  let end = cells.length;
  while (end > 0 && !isFilled(cells[end - 1])) end -= 1;
  let key = '';
  for (let index = 0; index < end; index += 1) {
    const cell = cells[index];
    key += `${typeof cell === 'string' ? cell.trim() : typeof cell === 'number' ? `n${cell}` : `b${String(cell)}`}\u0001`;
  }
  return key;
}
