/** SQL of the PostgreSQL dialect, executed where a server is installed: all cases, every edge, 100,000 random customers, and what is derived from months and days. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TABLES } from '../../src/domain/policy';
import { RULES } from '../../src/domain/readers/rules';
import { SQL_DIALECTS } from '../../src/domain/readers/sql-dialect';
import { runDuckDb } from './engines/duckdb';
import { readEvaluate } from './engines/in-memory';
import { postgresPrograms, postgresReader, runPostgres } from './engines/postgres';
import { caseBatches, countOf, differences, edgeBatches, randomBatches, withinCells } from './questions';

const programs = postgresPrograms();

/** A test that says so, once, when there is no server. */
function whereInstalled(name: string, work: (found: string) => Promise<void> | void): void {
  test(name, async () => {
    if (programs !== null) return work(programs);
    process.stdout.write(`${name}: no PostgreSQL server is installed, so its dialect was not executed\n`);
    expect(programs).toBeNull();
    return undefined;
  }, 180_000);
}

whereInstalled('PostgreSQL answers as evaluate does', async (found) => {
  const batches = withinCells([...caseBatches(), ...edgeBatches(), ...randomBatches(Math.ceil(110_000 / TABLES.length))]);
  expect(countOf(batches)).toBeGreaterThan(100_000);
  expect(differences(batches, await readEvaluate(batches), await postgresReader(found)(batches))).toEqual([]);
});

whereInstalled('months, notices and visits: PostgreSQL and DuckDB answer alike', async (found) => {
  const tables = readFileSync(join(__dirname, 'derived-tables.sql'), 'utf8');
  const derived = RULES.filter(({ id }) => !TABLES.some((table) => table.id === id));
  const queries = (dialect: 'duckdb' | 'postgres'): readonly string[] =>
    derived.map(({ id, sql }) => `SELECT '${id}', customer_id, CAST(result AS VARCHAR) AS result FROM (${sql({ dialect: SQL_DIALECTS[dialect] })}) AS answers ORDER BY customer_id`);
  const duck: string[] = [];
  const statements = tables.split(';').map((one) => one.trim()).filter((one) => one !== '');
  for (const query of queries('duckdb')) duck.push(...(await runDuckDb([...statements, query])).map((row) => row.join('\t')));
  expect(runPostgres(found, `${tables}\n${queries('postgres').map((query) => `${query};`).join('\n')}`)).toEqual(duck);
  expect(duck).toContain('notice-month\t1\t2015-03');
  expect(duck).toContain('visit-due-quarter\t2\t2016-03-31');
  expect(duck).toHaveLength(derived.length * 4);
});
