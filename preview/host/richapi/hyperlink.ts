/** Where a cell leads and how Excel shows that it does. A book does not know it, so the host keeps it. */
import { ApiError } from './api-error';
import type { Json } from './api-object';
import { recordOf, textOf } from './objects/arguments';
import type { SheetRange } from './sheet-range';

export interface Hyperlink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

const MEMBERS = ['address', 'documentReference', 'screenTip', 'textToDisplay'] as const;
/** Excel's own style for linked cells. */
const STYLE = { fontColor: '#0563C1', underline: 'Single' } as const;

/** The link of a range; null when it has none or its cells differ. */
export function linkOf({ bench, sheetId, area }: SheetRange): Json {
  const link = bench.links(sheetId).of(area);
  return link === null || link === 'mixed' ? null : { ...link };
}

/** @throws ApiError for what is no link, and on a protected sheet */
export function setLink(range: SheetRange, value: Json): void {
  range.allowFormatting('allowInsertHyperlinks');
  const given = recordOf(value);
  const link: Hyperlink = Object.fromEntries(MEMBERS.flatMap((member) => (given[member] === undefined || given[member] === null ? [] : [[member, textOf(given[member])]])));
  if (!Object.keys(given).every((member) => (MEMBERS as readonly string[]).includes(member)) || (link.address === undefined) === (link.documentReference === undefined)) {
    throw new ApiError('InvalidArgument', 'A link leads to one place.');
  }
  const { top, left } = range.area;
  if (link.textToDisplay !== undefined) range.at({ top, left, rows: 1, columns: 1 }).put([[link.textToDisplay]]);
  range.bench.paint.set(range.sheetId, range.area, STYLE);
  range.bench.links(range.sheetId).set(range.area, link);
}
