/** The analysts' cases under the documents' own policy, as the TypeScript data that the 自检 sheet carries. */
import { BILLION } from '../src/domain/values/ratio';
import { readCases } from '../test/cases/read-cases';

export function policyCases(): string {
  const cases = readCases()
    .filter(({ choices }) => Object.keys(choices).length === 0)
    // A rate in a cell is a figure; cases about two amounts are left to the readers' own tests.
    .filter(({ facts }) => Object.values(facts).every((fact) => typeof fact !== 'object' || fact === null || fact.denominator === BILLION))
    .map(({ table, clause, says, facts, months }) => ({ table: table.id, clause, says, ...(months === null ? { facts } : { months }) }));
  return `/** Generated from test/cases by \`npm run policy\`; do not edit. Known customers for the 自检 sheet, with the clause each stands for. */
import type { PolicyCase } from './policy-check-sections';

export const POLICY_CASES: readonly PolicyCase[] = [
${cases.map((one) => `  ${literal(one)},`).join('\n')}
];
`;
}

/** JSON with the quotes of this repository. */
function literal(value: unknown): string {
  if (typeof value === 'string') return `'${value.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`;
  if (typeof value !== 'object' || value === null) return String(value);
  const entries = Object.entries(value).map(([key, one]) => `${key}: ${literal(one)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}
