/** The one place that reads the five loan classes; a class that joins two of them cannot be split. */
import type { CellInput } from './grid';
import { isBlankFigure, plain, withoutBlanks } from './plain-text';
import { BLANK, refused, type Reading } from './reading';

/** From the best to the worst. */
export const LOAN_CLASSES = ['正常', '关注', '次级', '可疑', '损失'] as const;
export type LoanClass = (typeof LOAN_CLASSES)[number];

/** Grades and the word 类 that may follow a class. */
const TAIL = /^(?:类|贷款|类贷款|[一二三四五1-5][级类]?|[+-])?$/;
const CODES: ReadonlyMap<string, LoanClass> = new Map(
  LOAN_CLASSES.flatMap((name, index) => [
    [`0${index + 1}`, name],
    [String(index + 1), name],
  ]),
);

export function readLoanClass(cell: CellInput): Reading<LoanClass> {
  if (typeof cell === 'boolean') return refused('LOAN_CLASS_UNKNOWN');
  const text = withoutBlanks(plain(String(cell)));
  if (isBlankFigure(text)) return BLANK;
  const code = CODES.get(text.slice(0, 4));
  if (code !== undefined) return { kind: 'value', value: code };
  const bare = text.replace(/^0?[1-5][-.、]?(?=\D)/, '');
  const named = LOAN_CLASSES.filter((name) => bare.includes(name));
  if (named.length > 1) return refused('LOAN_CLASS_COMBINED');
  const found = LOAN_CLASSES.find((name) => bare.startsWith(name));
  return found !== undefined && TAIL.test(bare.slice(found.length)) ? { kind: 'value', value: found } : refused('LOAN_CLASS_UNKNOWN');
}
