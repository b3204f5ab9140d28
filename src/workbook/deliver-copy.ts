/**
 * The one place that delivers a copy for people without the add-in: a file of values and native formulas, opened beside the user's workbook
 * or, where Excel refuses that, handed back to be saved.
 *
 * Whatever is in the plans goes into the file, so they are masked before they come here.
 */
import type { SheetPlan } from '../domain/sheets/sheet-plan';
import { WorkbookError, type Workbook } from './workbook';
import { xlsxFile } from './xlsx-file';

export type Delivery =
  | { readonly kind: 'opened' }
  /** The workbook cannot open a copy: the pane saves these bytes as a file. */
  | { readonly kind: 'file'; readonly bytes: Uint8Array };

/** What a formula of a travelling file must not hold: our functions, their stored form, another file, an address. */
const FOREIGN = /BRANCH\.|_xldudf|_xlfn|_xludf|\[|https?:|WEBSERVICE|HYPERLINK|RTD\(|DDE/iu;

/**
 * @param signal aborting before the copy is opened makes no copy
 * @throws WorkbookError `too-large`, `cancelled`; Error for a formula that would not travel, which is our own mistake
 */
export async function deliverCopy(workbook: Pick<Workbook, 'openCopy'> | null, plans: readonly SheetPlan[], signal?: AbortSignal): Promise<Delivery> {
  const bytes = await copyBytes(plans);
  if (signal?.aborted === true) throw new WorkbookError('cancelled');
  if (workbook === null || (await workbook.openCopy(bytes)) === 'refused') return { kind: 'file', bytes };
  return { kind: 'opened' };
}

/** The bytes of a copy, for a list that is split into many files. */
export async function copyBytes(plans: readonly SheetPlan[]): Promise<Uint8Array> {
  const names = new Set(plans.flatMap((plan) => (plan.names ?? []).map(({ name }) => name)));
  for (const plan of plans) checkTravels(plan, names);
  return xlsxFile(plans);
}

/** A parameter's name that no sheet of the file gives would be #NAME? for whoever receives it. */
const PARAMETER_NAME = /\bP_\w+/gu;

function checkTravels({ template, blocks }: SheetPlan, names: ReadonlySet<string>): void {
  for (const { columns } of blocks) {
    for (const column of columns) {
      if (!('formulas' in column)) continue;
      let last = '';
      for (const cell of column.formulas) {
        // Formulas that are filled down are one text.
        if (cell === null || cell.formula === last) continue;
        last = cell.formula;
        const bare = withoutTexts(last);
        if (FOREIGN.test(bare)) throw new Error(`${template}: a formula would not travel`);
        const unknown = bare.match(PARAMETER_NAME)?.find((name) => !names.has(name));
        if (unknown !== undefined) throw new Error(`${template}: no sheet of the file has the name ${unknown}`);
      }
    }
  }
}

function withoutTexts(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"/gu, '""');
}
