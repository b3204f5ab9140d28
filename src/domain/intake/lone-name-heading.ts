/** The one place that finds, in a list without recognised headings, the customers' names as the only column that is one. */
import { fieldNamed } from './field-lookup';
import type { Grid } from './grid';
import { headingName } from './heading-name';
import { HEADING_SEARCH_ROWS } from './limits';
import { asPrinted } from './plain-text';

/** The heading as printed, '' without one. */
export function loneNameHeading(grid: Grid): string {
  for (const cells of grid.values.slice(0, HEADING_SEARCH_ROWS)) {
    const heading = cells.find((cell) => typeof cell === 'string' && fieldNamed(headingName(cell).name)?.id === 'customerName');
    if (typeof heading === 'string') return asPrinted(heading);
  }
  return '';
}
