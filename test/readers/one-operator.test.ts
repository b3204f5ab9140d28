/**
 * One changed operator in any reader makes the agreement fail. A native formula and a CASE take the first row that matches, which can hide
 * a row that has become too wide behind an earlier one; rows have no order, so these readers are also asked with the rows turned round.
 * Each row answers its own id here, so that two rows with one outcome are told apart, as their clauses are on a sheet.
 */
import { TABLES } from '../../src/domain/policy';
import { edgesOf, readingsOf } from '../../src/domain/policy/check';
import type { Facts } from '../../src/domain/policy/facts';
import type { PolicyChoices } from '../../src/domain/policy/parameter';
import type { Table } from '../../src/domain/policy/table';
import { SQL_DIALECTS } from '../../src/domain/readers/sql-dialect';
import { runDuckDb } from './engines/duckdb';
import { readColumns, readEvaluate } from './engines/in-memory';
import { FormulaSheet } from './engines/ironcalc';
import { nativeSheet, plain } from './engines/native';
import { batchQuery } from './engines/sql';
import { mutantsOf, type Mutant } from './mutants';
import { deciding, type Batch, type Reader } from './questions';

const TOLD_APART = TABLES.map((table): Table => ({ ...table, rows: table.rows.map((row) => ({ ...row, then: { kind: 'word', word: row.id } })) }));

/** "Above zero" beside "above something that is not below zero" decides nothing. */
const IMPLIED = [
  'fund-return-requirement: several-capped 2: above → atLeast',
  'fund-return: several-met-capped 2: above → atLeast',
  'fund-return: several-missed 2: above → atLeast',
];

/** Answers of several tables to one batch, by table and customer. */
type Ask = (batch: Batch, tables: readonly Table[]) => Promise<readonly (readonly string[])[]>;

const inMemory = (reader: Reader): Ask => (batch, tables) => reader(tables.map((table) => ({ ...batch, table })));

const native: Ask = (batch, tables) => {
  const { names, rows } = nativeSheet(batch);
  const sheets = tables.map((table) => nativeSheet({ ...batch, table }));
  const sheet = new FormulaSheet(rows[0]?.length ?? 0, (row) => sheets.map(({ formula }) => formula(row)), 1);
  const answers = sheet.answers(names, rows);
  sheet.free();
  return Promise.resolve(tables.map((_table, t) => answers.map((row) => plain(row[t] ?? ''))));
};

const sql: Ask = async (batch, tables) => {
  const rows = await runDuckDb([batchQuery(batch, SQL_DIALECTS.duckdb, tables)]);
  return tables.map((_table, t) => rows.map((row) => row[t] ?? ''));
};

/** A mutant and a customer, under a policy, on whom it is no longer true that its one row is the right one. */
interface Witness {
  readonly mutant: Mutant;
  readonly facts: Facts;
}

/** Witnesses by the policy they need, and the mutants that have none. */
async function witnessesOf(table: Table): Promise<{ readonly found: readonly { readonly choices: PolicyChoices; readonly witnesses: readonly Witness[] }[]; readonly unseen: readonly Mutant[] }> {
  let unseen: readonly Mutant[] = mutantsOf(table).filter(({ name }) => !IMPLIED.includes(`${table.id}: ${name}`));
  const found: { choices: PolicyChoices; witnesses: Witness[] }[] = [];
  for (const choices of readingsOf(deciding(table))) {
    const batch: Batch = { table, choices, amounts: new Set(), customers: [...edgesOf(table, choices)] };
    const [right = [], ...answers] = await readEvaluate([table, ...unseen.map((mutant) => mutant.table)].map((one) => ({ ...batch, table: one })));
    const witnesses = unseen.flatMap((mutant, m) => {
      const i = right.findIndex((answer, customer) => answers[m]?.[customer] !== answer);
      return i < 0 ? [] : [{ mutant, facts: batch.customers[i] as Facts }];
    });
    if (witnesses.length > 0) found.push({ choices, witnesses });
    unseen = unseen.filter((mutant) => !witnesses.some((witness) => witness.mutant === mutant));
  }
  return { found, unseen };
}

test.each(TOLD_APART.map((table) => [table.id, table] as const))('evaluate sees every changed operator of table %s', async (_id, table) => {
  const { found, unseen } = await witnessesOf(table);
  expect(unseen.map(({ name }) => name)).toEqual([]);
  expect(found.flatMap(({ witnesses }) => witnesses).length).toBeGreaterThanOrEqual(table.rows.length);
});

describe.each([
  ['columns', inMemory(readColumns)],
  ['native formulas', native],
  ['SQL', sql],
] as const)('%s', (_name, ask) => {
  test.each(TOLD_APART.map((table) => [table.id, table] as const))('a changed operator of table %s is seen', async (_id, table) => {
    const hidden: string[] = [];
    for (const { choices, witnesses } of (await witnessesOf(table)).found) {
      const batch: Batch = { table, choices, amounts: new Set(), customers: witnesses.map(({ facts }) => facts) };
      const [right = []] = await readEvaluate([batch]);
      const tables = witnesses.flatMap(({ mutant }) => [mutant.table, turned(mutant.table)]);
      const answers = await ask(batch, tables);
      witnesses.forEach(({ mutant }, w) => {
        if (answers[2 * w]?.[w] === right[w] && answers[2 * w + 1]?.[w] === right[w]) hidden.push(mutant.name);
      });
    }
    expect(hidden).toEqual([]);
  }, 60_000);

  test('the unchanged tables agree, also with their rows turned round', async () => {
    for (const table of TOLD_APART) {
      const batch: Batch = { table, choices: {}, amounts: new Set(), customers: [...edgesOf(table, {})] };
      const [right = []] = await readEvaluate([batch]);
      expect(await ask(batch, [table, turned(table)])).toEqual([right, right]);
    }
  }, 60_000);
});

function turned(table: Table): Table {
  return { ...table, rows: [...table.rows].reverse() };
}
