/** The least sheet that native formulas need beside them: each parameter's value in a cell with its name. */
import { PARAMETERS } from '../../../src/domain/policy';
import { parameterName } from '../../../src/domain/policy/parameter-name';
import type { Parameter, PolicyChoices } from '../../../src/domain/policy/parameter';
import { parameterCell } from '../../../src/domain/readers/excel-formula';
import type { PlanColumn, SheetPlan } from '../../../src/domain/sheets/sheet-plan';

export function parametersPlan(choices: PolicyChoices = {}): SheetPlan {
  const parameters = [...PARAMETERS.values()];
  const cells = parameters.map((parameter): PlanColumn => {
    const chosen = choices[parameter.id];
    const value = parameterCell(chosen === undefined ? parameter : ({ ...parameter, default: chosen } as Parameter));
    return typeof value === 'number' ? { kind: 'rate', values: [value] } : { kind: 'text', values: [value] };
  });
  return {
    template: '政策',
    name: '政策',
    widths: [20, 12],
    blocks: parameters.flatMap((parameter, top) => [
      { top, left: 0, rows: 1, style: 'body' as const, columns: [{ kind: 'text', values: [parameter.title.zh] } satisfies PlanColumn] },
      { top, left: 1, rows: 1, style: 'body' as const, columns: [cells[top] as PlanColumn] },
    ]),
    merges: [],
    highlights: [],
    freeze: { rows: 0, columns: 0 },
    print: { orientation: 'portrait', titleRows: { first: 0, last: 0 }, fitWidth: true, footer: '' },
    statusCell: { row: 0, column: 3 },
    names: parameters.map(({ id }, top) => ({ name: parameterName(id), area: { top, left: 1, rows: 1, columns: 1 } })),
  };
}
