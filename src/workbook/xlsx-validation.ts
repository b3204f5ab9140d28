/** The one place that writes a rule for cells that people edit as a file keeps it. */
import type { DataValidation } from 'hucre/xlsx';
import type { PlanValidation } from '../domain/sheets/sheet-plan';
import { absoluteAddress, areaAddress } from './range-address';

export function xlsxValidation({ area, rule, message }: PlanValidation): DataValidation {
  const common = { range: areaAddress(area), allowBlank: true, showErrorMessage: true, showInputMessage: true, errorStyle: 'stop', inputMessage: message, errorMessage: message } as const;
  if (rule.kind === 'list') return { ...common, type: 'list', formula1: absoluteAddress(rule.from) };
  return { ...common, type: rule.kind, operator: 'between', formula1: String(rule.min), formula2: String(rule.max) };
}
