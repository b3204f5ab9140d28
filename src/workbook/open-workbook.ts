/** The one place that finds out which workbook we are beside: Excel's, or none, as in a plain browser tab. */
import { ExcelWorkbook } from './excel-workbook';
import type { Workbook } from './workbook';

/**
 * The workbook we are in, null when there is none. Waits until Office is ready; a page without office.js is ready.
 */
export async function openWorkbook(): Promise<Workbook | null> {
  if (typeof Office === 'undefined') return null;
  const { host } = await Office.onReady();
  return host === Office.HostType.Excel ? new ExcelWorkbook() : null;
}
