/** The one place that reads a 政策 sheet somebody may have edited. Nothing on it is trusted: one fault, and none of it is taken over. */
import { PARAMETERS } from '../../domain/policy';
import type { PolicyChoices } from '../../domain/policy/parameter';
import { readChoices, type ChoiceFault } from '../../domain/policy/read-choices';
import { POLICY_SHEETS } from '../../domain/texts/policy-sheets';
import type { CellValue, Watch, Workbook } from '../../workbook/workbook';
import { ProblemError } from '../problem';
import { draftText, type PolicyDraft } from './draft-choices';

const { name: SHEET, headings } = POLICY_SHEETS.policy;
const [, NAME_HEADING, SETTING_HEADING] = headings;
/** Rows of a sheet that could be one of ours; a longer one is a list of customers. */
const MOST_ROWS = 1000;

export interface PolicyOffer {
  readonly sheet: string;
  readonly choices: PolicyChoices;
  /** The choices as they would be typed, the defaults included. */
  readonly draft: PolicyDraft;
  /** By the sheet's own row, from 1; 0 for none. */
  readonly faults: readonly ChoiceFault[];
}

/** Whether a sheet may be one of ours by its name: a second one gets a number. */
export function isPolicySheet(name: string): boolean {
  return name === SHEET || name.startsWith(`${SHEET}(`);
}

/** Rejects with `ProblemError` for a sheet that is none of ours, `WorkbookError` for one that cannot be read. */
export async function readPolicySheet(workbook: Workbook, sheet: string, watch: Watch): Promise<PolicyOffer> {
  const source = { kind: 'sheet', name: sheet } as const;
  const { address, rows } = await workbook.describe(source);
  const values: CellValue[][] = [];
  if (rows <= MOST_ROWS) await workbook.read(source, (chunk) => values.push(...chunk.values.map((row) => [...row])), watch);
  const headingRow = values.findIndex((row) => row.includes(NAME_HEADING) && row.includes(SETTING_HEADING));
  const heading = values[headingRow];
  if (heading === undefined) throw new ProblemError({ kind: 'pane', fault: 'no-policy', name: sheet });
  const [nameColumn, settingColumn] = [heading.indexOf(NAME_HEADING), heading.indexOf(SETTING_HEADING)];
  const { choices, faults } = readChoices(values.slice(headingRow + 1).map((row) => [row[nameColumn] ?? '', row[settingColumn] ?? '']));
  const above = firstRow(address) + headingRow;
  const draft = Object.fromEntries([...PARAMETERS.values()].map((parameter) => [parameter.id, draftText(parameter, choices[parameter.id] ?? parameter.default)]));
  return { sheet, choices, draft, faults: faults.map((fault) => ({ ...fault, row: fault.row === 0 ? 0 : above + fault.row })) };
}

/** The first row of `政策!A1:O40`, from 1. */
function firstRow(address: string): number {
  return Number(/\d+/.exec(address.slice(address.lastIndexOf('!') + 1))?.[0] ?? 1);
}
