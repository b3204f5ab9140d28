/**
 * Prints a rule as a complete SQL view: `npm run sql -- tier --dialect spark`. docs/sql.md describes the tables it reads.
 *
 * `--set tier.low=600` changes a parameter (amounts in 万元, rates as fractions); `--amounts` takes rates as the two amounts they are made of.
 */
import { parseArgs } from 'node:util';
import { readChoices } from '../src/domain/policy/read-choices';
import { sqlView } from '../src/domain/portfolio/sql-view';
import { RULES } from '../src/domain/readers/rules';
import { SQL_DIALECTS, type SqlDialect } from '../src/domain/readers/sql-dialect';
import { CHOICE_FAULTS } from '../src/domain/texts/policy-sheet';
import { fill } from '../src/domain/texts/reason';

const USAGE = `npm run sql -- <rule> [--dialect ${Object.keys(SQL_DIALECTS).join('|')}] [--set name=value …] [--amounts]\nrules: ${RULES.map(({ id }) => id).join(', ')}`;

/** The text to print, or what is wrong with the call. */
export function printSql(args: readonly string[]): { readonly sql: string } | { readonly wrong: string } {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { dialect: { type: 'string', default: 'duckdb' }, set: { type: 'string', multiple: true, default: [] }, amounts: { type: 'boolean', default: false } },
    });
  } catch (error) {
    return { wrong: `${error instanceof Error ? error.message : String(error)}\n${USAGE}` };
  }
  const { positionals, values } = parsed;
  const rule = RULES.find(({ id }) => id === positionals[0]);
  const dialect = (SQL_DIALECTS as Readonly<Partial<Record<string, SqlDialect>>>)[values.dialect];
  if (rule === undefined || dialect === undefined || positionals.length > 1) return { wrong: USAGE };
  const { choices, faults } = readChoices(values.set.map((pair): [string, string] => [pair.split('=')[0] ?? '', pair.split('=').slice(1).join('=')]));
  const fault = faults[0];
  if (fault !== undefined) return { wrong: fill(CHOICE_FAULTS[fault.code].en, { row: fault.row, name: fault.name }) };
  return { sql: sqlView(rule.id, { dialect, choices, amounts: values.amounts }) };
}

if (require.main === module) {
  const printed = printSql(process.argv.slice(2));
  if ('sql' in printed) process.stdout.write(printed.sql);
  else {
    process.stderr.write(`${printed.wrong}\n`);
    process.exitCode = 1;
  }
}
