/** The one reader of the YAML cases: what an analyst wrote, as facts and choices the readers take. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Fact, Facts } from '../../src/domain/policy/facts';
import { PARAMETERS, TABLES } from '../../src/domain/policy';
import type { ParameterValue, PolicyChoices } from '../../src/domain/policy/parameter';
import type { Table } from '../../src/domain/policy/table';
import { ladderFacts, readRuns, type MonthResult } from '../../src/domain/portfolio/ladder';
import { fenFrom } from '../../src/domain/values/money';
import { ratioFrom } from '../../src/domain/values/ratio';

export interface Case {
  readonly name: string;
  readonly clause: string;
  readonly table: Table;
  readonly facts: Facts;
  readonly choices: PolicyChoices;
  /** Results of months, oldest first, where the case is written so: 达, 不, 缺. */
  readonly months: string | null;
  readonly says: string;
  /** A word, 待补数据, 不适用, `error CODE`, or a rate in per cent. */
  readonly expect: string;
  readonly warns: readonly string[];
}

interface WrittenCase {
  readonly clause: string;
  readonly says: string;
  readonly given?: Readonly<Record<string, unknown>>;
  readonly months?: string;
  readonly choices?: Readonly<Record<string, unknown>>;
  readonly expect: string;
  readonly warns?: readonly string[];
}

const MONTHS: Readonly<Record<string, MonthResult>> = { 达: 'met', 不: 'missed', 缺: 'unknown' };

export function readCases(): readonly Case[] {
  return readdirSync(__dirname)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => {
      const file = parse(readFileSync(join(__dirname, name), 'utf8')) as { table: string; cases: readonly WrittenCase[] };
      const table = TABLES.find(({ id }) => id === file.table);
      if (table === undefined) throw new Error(`${name}: no table ${file.table}`);
      return file.cases.map((written) => toCase(table, written));
    });
}

function toCase(table: Table, written: WrittenCase): Case {
  const choices = Object.fromEntries(Object.entries(written.choices ?? {}).map(([id, value]) => [id, parameterValue(id, value)]));
  const facts =
    written.months === undefined
      ? Object.fromEntries(Object.entries(written.given ?? {}).map(([id, value]) => [id, fact(table, id, value)]))
      : ladderFacts(readRuns([...written.months].map((letter) => MONTHS[letter] ?? fail(`${written.says}: month ${letter}`)), choices));
  return { name: `[${written.clause}] ${written.says}`, clause: written.clause, says: written.says, months: written.months ?? null, table, facts, choices, expect: String(written.expect), warns: written.warns ?? [] };
}

function parameterValue(id: string, value: unknown): ParameterValue {
  const parameter = PARAMETERS.get(id) ?? fail(`no parameter ${id}`);
  switch (parameter.kind) {
    case 'money':
      return fenFrom(Number(value), '万元') ?? fail(`${id}: ${String(value)}`);
    case 'rate':
      return ratioFrom(Number(value))?.numerator ?? fail(`${id}: ${String(value)}`);
    case 'count':
      return Number(value);
    case 'choice':
      return String(value);
    case 'order':
      return value as readonly string[];
  }
}

function fact(table: Table, id: string, value: unknown): Fact {
  const input = table.inputs[id] ?? fail(`table ${table.id} has no input ${id}`);
  switch (input.kind) {
    case 'mark':
    case 'yesNo':
      return value === true || value === 'yes';
    case 'money':
      return fenFrom(Number(value), '万元');
    case 'count':
      return Number(value);
    case 'word':
      return String(value);
    case 'ratio':
      if (!Array.isArray(value)) return ratioFrom(Number(value));
      return { numerator: fenFrom(Number(value[0]), '万元') ?? fail(String(value)), denominator: fenFrom(Number(value[1]), '万元') ?? fail(String(value)) };
  }
}

function fail(message: string): never {
  throw new Error(message);
}
