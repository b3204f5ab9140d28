/** A table with one operator changed, in every way and place there is: what a faulty reader would make of it. */
import type { Condition, Row, SimpleCondition, Table } from '../../src/domain/policy/table';

export interface Mutant {
  /** Row, place and change: `ordinary 6: atMost → below`. */
  readonly name: string;
  readonly table: Table;
}

const CHANGED = {
  yes: 'no',
  no: 'yes',
  blank: 'given',
  given: 'blank',
  atLeast: 'above',
  above: 'atLeast',
  atMost: 'below',
  below: 'atMost',
  // Not "at least": at the upper bound of a ratio that is the same.
  equal: 'above',
} as const;

export function mutantsOf(table: Table): readonly Mutant[] {
  return table.rows.flatMap((row, r) =>
    row.when.flatMap((condition, c) =>
      changes(condition).map(({ what, changed }) => ({ name: `${row.id} ${c + 1}: ${what}`, table: replaced(table, r, c, changed) })),
    ),
  );
}

function changes(condition: Condition): readonly { readonly what: string; readonly changed: Condition }[] {
  if (condition.op !== 'any') return simpleChanges(condition);
  const inside = condition.of.flatMap((one, i) =>
    simpleChanges(one).map(({ what, changed }) => ({ what: `any ${i + 1} ${what}`, changed: { ...condition, of: condition.of.map((other, k) => (k === i ? changed : other)) } })),
  );
  const without = condition.of.map((one, i) => ({ what: `any without ${one.op}`, changed: { ...condition, of: condition.of.filter((_other, k) => k !== i) } }));
  return [...inside, ...without];
}

function simpleChanges(condition: SimpleCondition): readonly { readonly what: string; readonly changed: SimpleCondition }[] {
  switch (condition.op) {
    case 'is':
      return [{ what: 'is → blank', changed: { op: 'blank', input: condition.input } }];
    case 'foremost':
      return [{ what: 'foremost → yes', changed: { op: 'yes', input: condition.input } }];
    case 'chosen':
      return [];
    case 'yes':
    case 'no':
    case 'blank':
    case 'given':
    case 'atLeast':
    case 'above':
    case 'atMost':
    case 'below':
    case 'equal': {
      const op = CHANGED[condition.op];
      return [{ what: `${condition.op} → ${op}`, changed: { ...condition, op } as SimpleCondition }];
    }
  }
}

function replaced(table: Table, r: number, c: number, changed: Condition): Table {
  const rows = table.rows.map((row, i): Row => (i === r ? { ...row, when: row.when.map((condition, k) => (k === c ? changed : condition)) } : row));
  return { ...table, rows };
}
