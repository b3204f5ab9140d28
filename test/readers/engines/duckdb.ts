/** SQL executed by DuckDB. */
import { DuckDBInstance } from '@duckdb/node-api';
import { SQL_DIALECTS } from '../../../src/domain/readers/sql-dialect';
import type { Reader } from '../questions';
import { batchQuery } from './sql';

/** Runs statements and yields the rows of the last one as text. */
export async function runDuckDb(statements: readonly string[]): Promise<readonly (readonly string[])[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    let rows: readonly (readonly unknown[])[] = [];
    for (const statement of statements) rows = (await connection.runAndReadAll(statement)).getRows();
    return rows.map((row) => row.map(String));
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

export const duckDbReader: Reader = async (batches) => {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    const answers: (readonly string[])[] = [];
    for (const batch of batches) {
      const result = await connection.runAndReadAll(batchQuery(batch, SQL_DIALECTS.duckdb));
      answers.push(result.getRows().map((row) => String(row[0])));
    }
    return answers;
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
};
