/** What every reader is asked: a table, a policy and a customer; the analysts' cases, every edge under every reading, random customers. */
import fc from 'fast-check';
import { TABLES } from '../../src/domain/policy';
import { edgesOf, readingsOf } from '../../src/domain/policy/check';
import type { Facts } from '../../src/domain/policy/facts';
import type { PolicyChoices } from '../../src/domain/policy/parameter';
import type { Table } from '../../src/domain/policy/table';
import { BILLION } from '../../src/domain/values/ratio';
import { readCases } from '../cases/read-cases';
import { customerOf } from './random-customers';

/** Customers that are asked about together: one table, one policy, and which of the ratios are made of two amounts. */
export interface Batch {
  readonly table: Table;
  readonly choices: PolicyChoices;
  /** Inputs that stand as two amounts instead of a rate. */
  readonly amounts: ReadonlySet<string>;
  readonly customers: readonly Facts[];
}

/** Answers in the order of the batch's customers, as a sheet prints them; a rate as nine decimals. */
export type Reader = (batches: readonly Batch[]) => Promise<readonly (readonly string[])[]>;

/** Amounts that a cell can tell apart by one 分, and a database column of the documented type holds: 1000亿元. */
const MOST_FEN = 10_000_000_000_000;

export function caseBatches(): readonly Batch[] {
  return readCases().flatMap(({ table, choices, facts }) => batchesOf(table, choices, [facts]));
}

export function edgeBatches(): readonly Batch[] {
  return TABLES.flatMap((table) => [...readingsOf(deciding(table))].flatMap((choices) => batchesOf(table, choices, [...edgesOf(table, choices)])));
}

/** Parameters that rows of the table ask for; others (which deposit figure, who leads) are read before or after it. */
export function deciding(table: Table): Table['parameters'] {
  const rows = JSON.stringify(table.rows);
  return table.parameters.filter(({ id }) => rows.includes(JSON.stringify(id)));
}

/** Random customers of each table, half under the documents' policy, half under others, thick around the thresholds. */
export function randomBatches(perTable: number): readonly Batch[] {
  return TABLES.flatMap((table) => {
    const policies = [{}, ...fc.sample(fc.constantFrom(...readingsOf(deciding(table))), { numRuns: 3, seed: 1 })];
    return policies.flatMap((choices, p) => {
      const numRuns = Math.ceil(perTable / (p === 0 ? 2 : 6));
      return batchesOf(table, choices, fc.sample(customerOf(table), { numRuns, seed: 20261124 + p }));
    });
  });
}

/** Customers whose ratios are given alike go together, because a sheet has the same columns for all. */
export function batchesOf(table: Table, choices: PolicyChoices, customers: readonly Facts[]): readonly Batch[] {
  const groups = new Map<string, { amounts: Set<string>; customers: Facts[] }>();
  for (const facts of customers) {
    const amounts = Object.keys(table.inputs).filter((id) => isOfAmounts(facts, id));
    const key = amounts.join();
    const group = groups.get(key) ?? { amounts: new Set(amounts), customers: [] };
    groups.set(key, group);
    group.customers.push(facts);
  }
  return [...groups.values()].map((group) => ({ table, choices, ...group }));
}

/** Batches without the amounts that no cell and no column holds. */
export function withinCells(batches: readonly Batch[]): readonly Batch[] {
  return batches
    .map((batch) => ({ ...batch, customers: batch.customers.filter((facts) => [...batch.amounts].every((id) => fits(facts, id))) }))
    .filter(({ customers }) => customers.length > 0);
}

function isOfAmounts(facts: Facts, id: string): boolean {
  const fact = facts[id] ?? null;
  return typeof fact === 'object' && fact !== null && fact.denominator !== BILLION;
}

function fits(facts: Facts, id: string): boolean {
  const fact = facts[id] ?? null;
  return typeof fact !== 'object' || fact === null || Math.max(Math.abs(fact.numerator), fact.denominator) <= MOST_FEN;
}

export function countOf(batches: readonly Batch[]): number {
  return batches.reduce((sum, { customers }) => sum + customers.length, 0);
}

/** The first customers on whom a reader differs, in words; empty when it agrees. */
export function differences(batches: readonly Batch[], expected: readonly (readonly string[])[], found: readonly (readonly string[])[], most = 5): readonly string[] {
  const told: string[] = [];
  batches.forEach(({ table, choices, customers }, b) => {
    customers.forEach((facts, i) => {
      const [right, answer] = [expected[b]?.[i], found[b]?.[i]];
      if (right !== answer && told.length < most) told.push(`${table.id} ${JSON.stringify(choices)} ${JSON.stringify(facts)}: ${String(answer)}, not ${String(right)}`);
    });
  });
  return told;
}
