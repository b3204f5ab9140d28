/** The one place where a cell's look in Excel's words becomes Univer's style and back. */
import { BooleanNumber, BorderStyleTypes, HorizontalAlign, TextDecoration, VerticalAlign, WrapStrategy, type IBorderData, type IStyleData, type Nullable } from '@univerjs/core';
import { PLAIN_LOOK, type BorderLine, type Look } from '../host/book';

type Edge = 't' | 'b' | 'l' | 'r';

const HORIZONTAL: readonly (readonly [string, HorizontalAlign])[] = [
  ['Left', HorizontalAlign.LEFT],
  ['Center', HorizontalAlign.CENTER],
  ['Right', HorizontalAlign.RIGHT],
  ['Justify', HorizontalAlign.JUSTIFIED],
  ['Distributed', HorizontalAlign.DISTRIBUTED],
  // Univer cannot centre across several cells; in the first one it looks the same.
  ['CenterAcrossSelection', HorizontalAlign.CENTER],
  ['Fill', HorizontalAlign.LEFT],
];
const VERTICAL: readonly (readonly [string, VerticalAlign])[] = [
  ['Top', VerticalAlign.TOP],
  ['Center', VerticalAlign.MIDDLE],
  ['Bottom', VerticalAlign.BOTTOM],
  ['Justify', VerticalAlign.MIDDLE],
  ['Distributed', VerticalAlign.MIDDLE],
];
const LINES: readonly (readonly [style: string, weight: string, BorderStyleTypes])[] = [
  ['Continuous', 'Thin', BorderStyleTypes.THIN],
  ['Continuous', 'Hairline', BorderStyleTypes.HAIR],
  ['Continuous', 'Medium', BorderStyleTypes.MEDIUM],
  ['Continuous', 'Thick', BorderStyleTypes.THICK],
  ['Dot', 'Thin', BorderStyleTypes.DOTTED],
  ['Dash', 'Thin', BorderStyleTypes.DASHED],
  ['Dash', 'Medium', BorderStyleTypes.MEDIUM_DASHED],
  ['DashDot', 'Thin', BorderStyleTypes.DASH_DOT],
  ['DashDot', 'Medium', BorderStyleTypes.MEDIUM_DASH_DOT],
  ['DashDotDot', 'Thin', BorderStyleTypes.DASH_DOT_DOT],
  ['DashDotDot', 'Medium', BorderStyleTypes.MEDIUM_DASH_DOT_DOT],
  ['SlantDashDot', 'Medium', BorderStyleTypes.SLANT_DASH_DOT],
  ['Double', 'Thick', BorderStyleTypes.DOUBLE],
];
/** Pixels of one step of indentation. */
const INDENT = 9;

/** What a partial look changes in a style; borders are set apart because they depend on the cell's place. */
export function dressed(style: IStyleData, look: Partial<Look>): IStyleData {
  const to: IStyleData = { ...style };
  if (look.numberFormat !== undefined) set(to, 'n', look.numberFormat === 'General' ? undefined : { pattern: look.numberFormat });
  if (look.fontName !== undefined) to.ff = look.fontName;
  if (look.fontSize !== undefined) to.fs = look.fontSize;
  if (look.fontColor !== undefined) to.cl = { rgb: look.fontColor };
  if (look.bold !== undefined) to.bl = flag(look.bold);
  if (look.italic !== undefined) to.it = flag(look.italic);
  if (look.underline !== undefined) {
    const double = look.underline.startsWith('Double');
    set(to, 'ul', look.underline === 'None' ? undefined : { s: BooleanNumber.TRUE, t: double ? TextDecoration.DOUBLE : TextDecoration.SINGLE });
  }
  if (look.fill !== undefined) set(to, 'bg', look.fill === '' ? undefined : { rgb: look.fill });
  if (look.horizontal !== undefined) set(to, 'ht', HORIZONTAL.find(([word]) => word === look.horizontal)?.[1]);
  if (look.vertical !== undefined) set(to, 'vt', VERTICAL.find(([word]) => word === look.vertical)?.[1]);
  if (look.wrap !== undefined) set(to, 'tb', look.wrap ? WrapStrategy.WRAP : undefined);
  if (look.indent !== undefined) set(to, 'pd', look.indent === 0 ? undefined : { l: 2 + look.indent * INDENT });
  return to;
}

/** The look of a style without its borders and without protection. */
export function lookOf(style: Nullable<IStyleData>): Omit<Look, 'borders' | 'locked'> {
  const s = style ?? {};
  return {
    numberFormat: s.n?.pattern ?? PLAIN_LOOK.numberFormat,
    fontName: s.ff ?? PLAIN_LOOK.fontName,
    fontSize: s.fs ?? PLAIN_LOOK.fontSize,
    fontColor: upper(s.cl?.rgb) ?? PLAIN_LOOK.fontColor,
    bold: s.bl === BooleanNumber.TRUE,
    italic: s.it === BooleanNumber.TRUE,
    underline: s.ul?.s !== BooleanNumber.TRUE ? 'None' : s.ul.t === TextDecoration.DOUBLE ? 'Double' : 'Single',
    fill: upper(s.bg?.rgb) ?? '',
    horizontal: HORIZONTAL.find(([, align]) => align === s.ht)?.[0] ?? PLAIN_LOOK.horizontal,
    vertical: VERTICAL.find(([, align]) => align === s.vt)?.[0] ?? PLAIN_LOOK.vertical,
    wrap: s.tb === WrapStrategy.WRAP,
    indent: s.pd?.l === undefined ? 0 : Math.max(0, Math.round((s.pd.l - 2) / INDENT)),
  };
}

/** The style with lines on some of the cell's edges; a line of style `None` is taken away. */
export function lined(style: IStyleData, lines: Readonly<Partial<Record<Edge, BorderLine>>>): IStyleData {
  const border: IBorderData = { ...style.bd };
  for (const [edge, { style: word, weight, color }] of Object.entries(lines) as [Edge, BorderLine][]) {
    if (word === 'None') delete border[edge];
    else border[edge] = { s: LINES.find(([w, thick]) => w === word && thick === weight)?.[2] ?? BorderStyleTypes.THIN, cl: { rgb: color } };
  }
  const to: IStyleData = { ...style };
  set(to, 'bd', Object.keys(border).length === 0 ? undefined : border);
  return to;
}

/** The line on an edge of a cell; undefined when there is none. */
export function lineOf(style: Nullable<IStyleData>, edge: Edge): BorderLine | undefined {
  const line = style?.bd?.[edge];
  if (line === null || line === undefined || line.s === BorderStyleTypes.NONE) return undefined;
  const [word, weight] = LINES.find(([, , type]) => type === line.s) ?? ['Continuous', 'Thin'];
  return { style: word, weight, color: upper(line.cl.rgb) ?? '#000000' };
}

function flag(on: boolean): BooleanNumber {
  return on ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

function upper(rgb: Nullable<string>): string | undefined {
  return rgb === null || rgb === undefined ? undefined : rgb.startsWith('#') ? rgb.toUpperCase() : rgb;
}

function set<K extends keyof IStyleData>(style: IStyleData, key: K, value: IStyleData[K] | undefined): void {
  if (value === undefined) delete style[key];
  else style[key] = value;
}
