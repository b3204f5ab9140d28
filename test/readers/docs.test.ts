/** What is generated from the policy is committed as generated; the Spark views differ from executed ones in names of types and quotes only. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sqlView } from '../../src/domain/portfolio/sql-view';
import { RULES } from '../../src/domain/readers/rules';
import { SQL_DIALECTS } from '../../src/domain/readers/sql-dialect';
import { policyDocs } from '../../scripts/policy-docs';
import { printSql } from '../../scripts/print-sql';
import { runDuckDb } from './engines/duckdb';

const docs = join(__dirname, '../../docs');
const generated = policyDocs();

test.each([...generated.keys()])('docs/%s is fresh; run npm run policy after a change', (path) => {
  expect(readFileSync(join(docs, path), 'utf8')).toBe(generated.get(path));
});

test('no page is left of a table that is gone', () => {
  const committed = ['policy', 'sql'].flatMap((folder) => readdirSync(join(docs, folder)).map((name) => `${folder}/${name}`));
  expect(committed.filter((path) => !generated.has(path))).toEqual([]);
});

test('the table of support has no gap', () => {
  const rows = (generated.get('support.md') ?? '').split('\n').filter((line) => line.startsWith('| `'));
  expect(rows).toHaveLength(RULES.length);
  for (const row of rows) {
    const cells = row.split(' | ').slice(4);
    expect([row, cells.length, cells.every((cell) => /✓|先计后读/.test(cell))]).toEqual([row, 7, true]);
  }
});

test.each(RULES.map(({ id }) => [id]))('%s: Spark’s text is DuckDB’s but for types and quotes', (id) => {
  const spark = sqlView(id, { dialect: SQL_DIALECTS.spark });
  expect(spark).not.toMatch(/VARCHAR|"|::/);
  expect(spark.replace(/STRING/g, 'VARCHAR').replace(/`/g, '"')).toBe(sqlView(id, { dialect: SQL_DIALECTS.duckdb }));
});

test('every view can be made in DuckDB over tables with the documented columns, rates as figures or as two amounts', async () => {
  for (const amounts of [false, true]) {
    const views = RULES.map(({ id }) => sqlView(id, { dialect: SQL_DIALECTS.duckdb, amounts }));
    const columns = new Map<string, Set<string>>();
    for (const [, table = '', name = '', type = ''] of views.join('\n').matchAll(/^-- {3}(\w+)\.(\w+) ([A-Z0-9(),]+):/gm)) columns.set(table, (columns.get(table) ?? new Set()).add(`${name} ${type}`));
    const tables = [...columns].map(([table, set]) => `CREATE TABLE ${table} (${[...set].join(', ')})`);
    expect([...columns.keys()].sort()).toEqual(['customers', 'monthly_results']);
    await expect(runDuckDb([...tables, ...views, 'SELECT * FROM tier_of_customer'])).resolves.toEqual([]);
  }
});

describe('npm run sql', () => {
  test('prints a view under another policy', () => {
    const printed = printSql(['tier', '--dialect', 'spark', '--set', 'tier.low=600', '--set', '存款口径=时点余额']);
    expect(printed).toEqual({ sql: sqlView('tier', { dialect: SQL_DIALECTS.spark, choices: { 'tier.low': 600_000_000, 'tier.basis': 'depositBalance' } }) });
    expect('sql' in printed && printed.sql).toContain('ROUND(deposit_balance * 1000000, 0) AS DECIMAL(19,0)) <= 600000000');
  });

  test.each([
    [['nothing'], 'rules: tier, owner'],
    [[], 'npm run sql'],
    [['tier', 'owner'], 'npm run sql'],
    [['tier', '--dialect', 'oracle'], 'duckdb|postgres|spark'],
    [['tier', '--wrong'], '--wrong'],
    [['tier', '--set', 'tier.low=2000'], 'limits no longer rise'],
    [['tier', '--set', 'tier.low'], ''],
  ])('%j says what is wrong', (args, words) => {
    const printed = printSql(args);
    if (words === '') expect(printed).toEqual(printSql(['tier']));
    else expect('wrong' in printed && printed.wrong).toContain(words);
  });
});
