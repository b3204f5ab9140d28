/** How a sheet is printed: what the Rich API's page layout holds. A book does not know it, so the host keeps it. */
import type { Area } from '../book';
import type { Json } from './api-object';

export interface PageLayout {
  /** Scalars of `Excel.PageLayout` by their wire names. */
  readonly settings: Map<string, Json>;
  /** Scalars of the header and footer of all pages by their wire names. */
  readonly headerFooter: Map<string, Json>;
  printArea: Area | null;
  titleRows: Area | null;
  titleColumns: Area | null;
}

/** What a new sheet has; margins are points. */
const DEFAULTS: Readonly<Record<string, Json>> = {
  Orientation: 'Portrait',
  PaperSize: 'A4',
  Zoom: { scale: 100 },
  CenterHorizontally: false,
  CenterVertically: false,
  LeftMargin: 50.4,
  RightMargin: 50.4,
  TopMargin: 54,
  BottomMargin: 54,
  HeaderMargin: 21.6,
  FooterMargin: 21.6,
  PrintHeadings: false,
  PrintGridlines: false,
  BlackAndWhite: false,
  DraftMode: false,
  FirstPageNumber: '',
  PrintOrder: 'DownThenOver',
  PrintComments: 'NoComments',
  PrintErrors: 'AsDisplayed',
};

const HEADER_FOOTER: Readonly<Record<string, Json>> = {
  LeftHeader: '',
  CenterHeader: '',
  RightHeader: '',
  LeftFooter: '',
  CenterFooter: '',
  RightFooter: '',
};

export const PAGE_SETTINGS = Object.keys(DEFAULTS);
export const HEADER_FOOTER_SETTINGS = Object.keys(HEADER_FOOTER);

export function newPageLayout(): PageLayout {
  return {
    settings: new Map(Object.entries(DEFAULTS)),
    headerFooter: new Map(Object.entries(HEADER_FOOTER)),
    printArea: null,
    titleRows: null,
    titleColumns: null,
  };
}
