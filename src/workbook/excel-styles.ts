/** The looks of our sheets, as data, shared by every gateway: forms as a rural bank prints them. */
import type { CellKind, Highlight, StyleName } from '../domain/sheets/sheet-plan';

export interface Look {
  readonly font: { readonly name: string; readonly size: number; readonly bold: boolean; readonly color: string };
  /** Background, null for none. */
  readonly fill: string | null;
  readonly borders: 'none' | 'thin';
  readonly horizontal: 'left' | 'center' | 'right' | 'by-kind';
  readonly wrap: boolean;
  /** Height of its rows in points, null to leave Excel's. */
  readonly rowHeight: number | null;
}

const FONT = '宋体';
const BLACK = '#000000';
const plain = { name: FONT, size: 10, bold: false, color: BLACK };
const bold = { ...plain, bold: true };
/** Forms of twenty columns on an A4 page need the smaller type. */
const small = { ...plain, size: 9 };

export const LOOKS: Readonly<Record<StyleName, Look>> = {
  title: { font: { ...bold, size: 16 }, fill: null, borders: 'none', horizontal: 'center', wrap: false, rowHeight: 30 },
  caption: { font: plain, fill: null, borders: 'none', horizontal: 'left', wrap: false, rowHeight: null },
  heading: { font: bold, fill: '#E7E6E6', borders: 'thin', horizontal: 'center', wrap: true, rowHeight: 28 },
  body: { font: small, fill: null, borders: 'thin', horizontal: 'by-kind', wrap: true, rowHeight: null },
  total: { font: { ...small, bold: true }, fill: '#F2F2F2', borders: 'thin', horizontal: 'by-kind', wrap: false, rowHeight: null },
  note: { font: plain, fill: null, borders: 'none', horizontal: 'left', wrap: true, rowHeight: null },
  signature: { font: { ...plain, size: 11 }, fill: null, borders: 'none', horizontal: 'left', wrap: false, rowHeight: 28 },
  warning: { font: { ...bold, color: '#9C0006' }, fill: '#FFC7CE', borders: 'thin', horizontal: 'left', wrap: true, rowHeight: null },
  good: { font: { ...plain, color: '#006100' }, fill: '#C6EFCE', borders: 'thin', horizontal: 'left', wrap: true, rowHeight: null },
};

/** Where a cell's content stands when its look says `by-kind`. */
export const ALIGNMENT_BY_KIND: Readonly<Record<CellKind, 'left' | 'center' | 'right'>> = {
  text: 'left',
  word: 'center',
  wan: 'right',
  yuan: 'right',
  rate: 'right',
  integer: 'right',
  number: 'right',
  date: 'center',
};

/** Colours that help a word. Those that ask for attention are bold too, so that a grey print still shows them. */
export const TONES: Readonly<Record<Highlight['tone'], { readonly color: string; readonly fill: string; readonly bold: boolean }>> = {
  gold: { color: '#7F4F00', fill: '#FFE699', bold: true },
  high: { color: '#1F3864', fill: '#D9E2F3', bold: true },
  middle: { color: '#375623', fill: '#E2EFD9', bold: false },
  ordinary: { color: '#404040', fill: '#F2F2F2', bold: false },
  missing: { color: '#7F6000', fill: '#FFF2CC', bold: true },
  good: { color: '#006100', fill: '#C6EFCE', bold: false },
  bad: { color: '#9C0006', fill: '#FFC7CE', bold: true },
};

/** What a sheet shows while it is being written, and ever after when writing stopped. */
export const UNFINISHED = { text: '未完成', font: { name: FONT, size: 12, bold: true, color: '#C00000' } } as const;

/** Lines of a thin border. */
export const BORDER_COLOR = '#7F7F7F';

/** Points of a column that shows so many characters: 8 pixels each and 5 between columns, at 96 pixels an inch. */
export function columnPoints(characters: number): number {
  return (characters * 8 + 5) * 0.75;
}

/** Points of a row with so many lines of a font. */
export function linesHeight(lines: number, fontSize: number): number {
  return Math.ceil(lines * fontSize * 1.3) + 4;
}

/** Margins of a page in points: one and a half centimetres above and below, room for holes on the left. */
export const PAGE_MARGINS = { top: 42, bottom: 42, left: 36, right: 20, header: 20, footer: 20 } as const;
