/** The one place where a cell's look becomes a style of an .xlsx file. */
import type { Cell, CellStyle } from 'hucre/xlsx';
import { PLAIN_LOOK, type BorderLine, type Look } from '../host/book';

type FileLine = NonNullable<NonNullable<CellStyle['border']>['top']>;

/** Nothing for the look that a file's cells have anyway. */
export function fileStyle(look: Look): Pick<Partial<Cell>, 'style'> {
  if (JSON.stringify(look) === JSON.stringify(PLAIN_LOOK)) return {};
  const style: CellStyle = {
    font: {
      name: look.fontName,
      size: look.fontSize,
      bold: look.bold,
      italic: look.italic,
      color: { rgb: look.fontColor.slice(1) },
      ...(look.underline !== 'None' && { underline: look.underline === 'Double' ? 'double' : 'single' }),
    },
    alignment: { horizontal: HORIZONTAL[look.horizontal] ?? 'general', vertical: VERTICAL[look.vertical] ?? 'center', wrapText: look.wrap, ...(look.indent > 0 && { indent: look.indent }) },
    ...(look.numberFormat !== 'General' && { numFmt: look.numberFormat }),
    ...(look.fill !== '' && { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: look.fill.slice(1) } } }),
    ...(Object.keys(look.borders).length > 0 && { border: bordersOf(look.borders) }),
    ...(!look.locked && { protection: { locked: false } }),
  };
  return { style };
}

const HORIZONTAL: Readonly<Record<string, NonNullable<CellStyle['alignment']>['horizontal']>> = {
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Justify: 'justify',
  Distributed: 'distributed',
};
const VERTICAL: Readonly<Record<string, NonNullable<CellStyle['alignment']>['vertical']>> = { Top: 'top', Center: 'center', Bottom: 'bottom' };

const LINES: Readonly<Record<string, FileLine['style']>> = {
  'Continuous Thin': 'thin',
  'Continuous Hairline': 'hair',
  'Continuous Medium': 'medium',
  'Continuous Thick': 'thick',
  'Dot Thin': 'dotted',
  'Dash Thin': 'dashed',
  'Dash Medium': 'mediumDashed',
  'DashDot Thin': 'dashDot',
  'DashDot Medium': 'mediumDashDot',
  'DashDotDot Thin': 'dashDotDot',
  'DashDotDot Medium': 'mediumDashDotDot',
  'SlantDashDot Medium': 'slantDashDot',
  'Double Thick': 'double',
};

function bordersOf({ EdgeTop, EdgeBottom, EdgeLeft, EdgeRight }: Look['borders']): NonNullable<CellStyle['border']> {
  const line = ({ style, weight, color }: BorderLine): FileLine => ({ style: LINES[`${style} ${weight}`] ?? 'thin', color: { rgb: color.slice(1) } });
  return {
    ...(EdgeTop !== undefined && { top: line(EdgeTop) }),
    ...(EdgeBottom !== undefined && { bottom: line(EdgeBottom) }),
    ...(EdgeLeft !== undefined && { left: line(EdgeLeft) }),
    ...(EdgeRight !== undefined && { right: line(EdgeRight) }),
  };
}
