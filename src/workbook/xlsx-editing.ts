/** What of a plan helps a person in a file: rules for cells that are meant to be edited, and cells that lead to a name of the same file. */
import type { Cell, DataValidation, WriteSheet } from 'hucre/xlsx';
import type { PlanValidation, SheetPlan } from '../domain/sheets/sheet-plan';
import { areaAddress } from './range-address';

/** The sheet with its rules and links. @param names those of the whole file; a link to a sheet that does not travel is left out */
export function withEditing(plan: SheetPlan, sheet: WriteSheet, names: ReadonlySet<string>): WriteSheet {
  const cells = new Map<string, Partial<Cell>>(sheet.cells);
  for (const { row, column, to } of plan.links ?? []) {
    if (!names.has(to)) continue;
    const key = `${row},${column}`;
    cells.set(key, { ...cells.get(key), hyperlink: { target: '', location: to } });
  }
  return { ...sheet, cells, ...(plan.validations !== undefined && { dataValidations: plan.validations.map(toRule) }) };
}

function toRule({ area, rule, message }: PlanValidation): DataValidation {
  const common = { range: areaAddress(area), allowBlank: true, showErrorMessage: true, showInputMessage: true, errorStyle: 'stop', inputMessage: message, errorMessage: message } as const;
  if (rule.kind === 'list') return { ...common, type: 'list', formula1: areaAddress(rule.from).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2') };
  return { ...common, type: rule.kind, operator: 'between', formula1: String(rule.min), formula2: String(rule.max) };
}
