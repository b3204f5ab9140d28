/** The SQL of every table, executed by DuckDB, says what the other readers say. */
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import fc from 'fast-check';
import { TABLES } from '../../src/domain/policy';
import { edgesOf } from '../../src/domain/policy/check';
import type { Fact, Facts } from '../../src/domain/policy/facts';
import type { PolicyChoices } from '../../src/domain/policy/parameter';
import type { Input, Table } from '../../src/domain/policy/table';
import { evaluate } from '../../src/domain/readers/evaluate';
import { columnType, SQL_DIALECTS, sqlColumn, sqlExpression } from '../../src/domain/readers/sql';
import { BILLION } from '../../src/domain/values/ratio';
import { readCases } from '../cases/read-cases';
import { customerOf } from './random-customers';

let connection: DuckDBConnection;

beforeAll(async () => {
  connection = await (await DuckDBInstance.create(':memory:')).connect();
});
afterAll(() => {
  connection.closeSync();
});

function expected(table: Table, facts: Facts, choices: PolicyChoices): string {
  const verdict = evaluate(table, facts, choices);
  switch (verdict.kind) {
    case 'word':
      return verdict.word;
    case 'value':
      return String(typeof verdict.value === 'number' ? verdict.value : Math.round((verdict.value.numerator / verdict.value.denominator) * BILLION));
    case 'missing':
      return '待补数据';
    case 'notApplicable':
      return '不适用';
    case 'error':
      return '错误';
  }
}

const hasColumns = (facts: Facts): boolean => Object.values(facts).every((fact) => typeof fact !== 'object' || fact === null || fact.denominator === BILLION);

/** A whole number of 分 or billionths as an exact decimal literal of 万元 or 1. */
function decimal(whole: number, places: number): string {
  const digits = String(Math.abs(whole)).padStart(places + 1, '0');
  return `${whole < 0 ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

function literal(fact: Fact, input: Input): string {
  if (fact === null) return 'NULL';
  if (typeof fact === 'boolean') return fact ? 'TRUE' : 'FALSE';
  if (typeof fact === 'string') return `'${fact}'`;
  if (typeof fact === 'number') return input.kind === 'money' ? decimal(fact, 6) : String(fact);
  return decimal(fact.numerator, 9);
}

async function answers(table: Table, customers: readonly Facts[], choices: PolicyChoices = {}): Promise<readonly string[]> {
  const inputs = Object.entries(table.inputs);
  const rows = customers.map((facts, i) => `(${[i, ...inputs.map(([id, input]) => `CAST(${literal(facts[id] ?? null, input)} AS ${columnType(input)})`)].join(',')})`);
  const columns = ['position', ...inputs.map(([id]) => sqlColumn(id))].join(',');
  const query = `SELECT CAST(${sqlExpression(table, SQL_DIALECTS.duckdb, choices)} AS VARCHAR) FROM (VALUES ${rows.join(',')}) AS customers(${columns}) ORDER BY position`;
  const result = await connection.runAndReadAll(query);
  return result.getRows().map((row) => String(row[0]));
}

describe.each(TABLES.map((table) => [table.id, table] as const))('table %s', (_id, table) => {
  test('SQL answers every case of the analysts', async () => {
    for (const one of readCases().filter((candidate) => candidate.table === table && hasColumns(candidate.facts))) {
      expect([one.name, (await answers(table, [one.facts], one.choices))[0]]).toEqual([one.name, expected(table, one.facts, one.choices)]);
    }
  });

  test('SQL answers every edge and random customers', async () => {
    const random = fc.sample(customerOf(table), { numRuns: 4000, seed: 20261124 }).filter(hasColumns);
    const customers = [...edgesOf(table, {}), ...random];
    const found = await answers(table, customers);
    customers.forEach((facts, i) => {
      if (found[i] !== expected(table, facts, {})) throw new Error(`${JSON.stringify(facts)}: ${String(found[i])}, not ${expected(table, facts, {})}`);
    });
    expect(found).toHaveLength(customers.length);
  });
});
