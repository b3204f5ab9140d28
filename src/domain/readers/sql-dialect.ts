/** What differs between the SQL engines, as data: names of types and the quotes of an identifier. Everything else is common to all three. */
export interface SqlDialect {
  readonly id: 'duckdb' | 'postgres' | 'spark';
  readonly text: string;
  readonly decimal: string;
  readonly quote: (identifier: string) => string;
}

export const SQL_DIALECTS: Readonly<Record<SqlDialect['id'], SqlDialect>> = {
  duckdb: { id: 'duckdb', text: 'VARCHAR', decimal: 'DECIMAL', quote: (name) => `"${name}"` },
  postgres: { id: 'postgres', text: 'VARCHAR', decimal: 'NUMERIC', quote: (name) => `"${name}"` },
  spark: { id: 'spark', text: 'STRING', decimal: 'DECIMAL', quote: (name) => `\`${name}\`` },
};
