/** The one place where the host's page layout becomes the print set-up of an .xlsx file. */
import type { WriteSheet } from 'hucre/xlsx';
import { columnLetters } from '../../src/domain/sheets/column-letters';
import { addressOf } from '../book/address';
import type { PageLayout } from '../host/richapi/page-layout';

const POINTS_PER_INCH = 72;
const SIDES = [['L', 'Left'], ['C', 'Center'], ['R', 'Right']] as const;

export function pageSetupOf({ settings, headerFooter, printArea, titleRows, titleColumns }: PageLayout): Pick<WriteSheet, 'pageSetup' | 'headerFooter'> {
  const inches = (name: string): number => Number(settings.get(name)) / POINTS_PER_INCH;
  const part = (place: 'Header' | 'Footer'): string =>
    SIDES.map(([letter, side]) => {
      const text = headerFooter.get(`${side}${place}`);
      return typeof text === 'string' && text !== '' ? `&${letter}${text}` : '';
    }).join('');
  const header = part('Header');
  const footer = part('Footer');
  return {
    pageSetup: {
      paperSize: 'a4',
      orientation: settings.get('Orientation') === 'Landscape' ? 'landscape' : 'portrait',
      horizontalCentered: settings.get('CenterHorizontally') === true,
      verticalCentered: settings.get('CenterVertically') === true,
      margins: { top: inches('TopMargin'), bottom: inches('BottomMargin'), left: inches('LeftMargin'), right: inches('RightMargin'), header: inches('HeaderMargin'), footer: inches('FooterMargin') },
      ...zoomOf(settings.get('Zoom')),
      ...(printArea !== null && { printArea: `${absolute(printArea.top, printArea.left)}:${absolute(printArea.top + printArea.rows - 1, printArea.left + printArea.columns - 1)}` }),
      ...(titleRows !== null && { printTitlesRow: `$${titleRows.top + 1}:$${titleRows.top + titleRows.rows}` }),
      ...(titleColumns !== null && { printTitlesColumn: `$${columnLetters(titleColumns.left)}:$${columnLetters(titleColumns.left + titleColumns.columns - 1)}` }),
    },
    ...((header !== '' || footer !== '') && { headerFooter: { ...(header !== '' && { oddHeader: header }), ...(footer !== '' && { oddFooter: footer }) } }),
  };
}

/** Either a scale in percent, or so many pages across and down, 0 for as many as it takes. */
function zoomOf(zoom: unknown): NonNullable<WriteSheet['pageSetup']> {
  if (typeof zoom !== 'object' || zoom === null) return {};
  const { scale, horizontalFitToPages, verticalFitToPages } = zoom as { readonly scale?: number; readonly horizontalFitToPages?: number; readonly verticalFitToPages?: number };
  if (horizontalFitToPages === undefined && verticalFitToPages === undefined) return scale === undefined ? {} : { scale };
  return { fitToPage: true, fitToWidth: horizontalFitToPages ?? 0, fitToHeight: verticalFitToPages ?? 0 };
}

function absolute(row: number, column: number): string {
  return addressOf(row, column).replace(/^([A-Z]+)/u, '$$$1$$');
}
