/** What reading tables over typed columns costs, beside the same rules by hand and over plain objects, in one process. */
import { Bench } from 'tinybench';
import type { Facts, FactColumns } from '../src/domain/policy/facts';
import { fundReturn } from '../src/domain/policy/fund-return';
import { repricing } from '../src/domain/policy/repricing';
import { serviceClass } from '../src/domain/policy/service-class';
import { tier } from '../src/domain/policy/tier';
import { compileColumns } from '../src/domain/readers/columns';
import { evaluate } from '../src/domain/readers/evaluate';

/** A small generator of whole numbers, the same on every machine. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0);
}

interface Columns {
  readonly tier: FactColumns;
  readonly service: FactColumns;
  readonly fund: FactColumns;
  readonly ladder: FactColumns;
}

interface PlainCustomer {
  readonly gold: boolean;
  readonly high: boolean;
  readonly lowActivity: boolean;
  readonly deposit: number | null;
  readonly classes: readonly boolean[];
  readonly rate: number | null;
  readonly exclusive: boolean | null;
  readonly share: number | null;
  readonly latest: string | null;
  readonly missed: number;
  readonly met: number;
}

function makeColumns(count: number): Columns {
  const next = sequence(20_261_124);
  const flags = (): { kind: 'flags'; values: Uint8Array } => ({ kind: 'flags', values: Uint8Array.from({ length: count }, () => next() % 3) });
  const numbers = (max: number, blankEvery: number): { kind: 'numbers'; values: Float64Array } => ({
    kind: 'numbers',
    values: Float64Array.from({ length: count }, () => (blankEvery > 0 && next() % blankEvery === 0 ? NaN : next() % max)),
  });
  const ratios = () => ({
    kind: 'ratios' as const,
    numerators: Float64Array.from({ length: count }, () => (next() % 50 === 0 ? NaN : (next() % 1001) * 1_000_000)),
    denominators: new Float64Array(count).fill(1_000_000_000),
  });
  return {
    tier: { gold: flags(), high: flags(), lowActivity: flags(), deposit: numbers(1_500_000_000, 50) },
    service: { hasCredit: flags(), hasSettlement: flags(), relationBased: flags(), channelPartner: flags() },
    fund: { rate: ratios(), exclusive: flags(), share: ratios() },
    ladder: {
      latest: { kind: 'words', values: Uint8Array.from({ length: count }, () => next() % 3) },
      missed: numbers(12, 0),
      counted: numbers(12, 0),
      met: numbers(12, 0),
    },
  };
}

const flagsOf = (columns: FactColumns, id: string): Uint8Array => {
  const column = columns[id];
  if (column?.kind !== 'flags' && column?.kind !== 'words') throw new Error(id);
  return column.values;
};
const numbersOf = (columns: FactColumns, id: string): Float64Array => {
  const column = columns[id];
  if (column?.kind === 'numbers') return column.values;
  if (column?.kind === 'ratios') return column.numerators;
  throw new Error(id);
};

/** The four rules written by hand on the same typed arrays, default policy, one pass each. */
function byHand(columns: Columns, count: number, out: Uint8Array): void {
  const gold = flagsOf(columns.tier, 'gold');
  const high = flagsOf(columns.tier, 'high');
  const low = flagsOf(columns.tier, 'lowActivity');
  const deposit = numbersOf(columns.tier, 'deposit');
  for (let i = 0; i < count; i += 1) {
    const d = deposit[i] as number;
    out[i] =
      gold[i] === 2 ? 0 : high[i] === 2 ? 1 : d !== d ? (low[i] === 2 ? 3 : 4) : d < 0 ? 5 : d <= 500_000_000 ? 3 : d < 1_000_000_000 ? (low[i] === 2 ? 3 : 2) : 1;
  }
  const [credit, settlement, relation, channel] = ['hasCredit', 'hasSettlement', 'relationBased', 'channelPartner'].map((id) => flagsOf(columns.service, id)) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  for (let i = 0; i < count; i += 1) out[i] = credit[i] === 2 ? 1 : channel[i] === 2 ? 3 : settlement[i] === 2 ? 0 : relation[i] === 2 ? 2 : 4;
  const rate = numbersOf(columns.fund, 'rate');
  const exclusive = flagsOf(columns.fund, 'exclusive');
  const share = numbersOf(columns.fund, 'share');
  const whole = 1_000_000_000;
  for (let i = 0; i < count; i += 1) {
    const r = rate[i] as number;
    const s = share[i] as number;
    const e = exclusive[i];
    let answer: number;
    if (r < 0 || r > whole || s < 0 || s > whole) answer = 4;
    else if (e === 2 && s < whole) answer = 4;
    else if (e === 1 && s === whole) answer = 4;
    else if (e !== 2 && s === 0) answer = 3;
    else if (e === 1 && s !== s) answer = 2;
    else if (e === 2 || s === whole) answer = r !== r ? 2 : r >= 700_000_000 ? 0 : 1;
    else if (s === s) answer = r !== r ? 2 : r >= s ? 0 : 1;
    else answer = r === whole ? 0 : r === 0 ? 1 : 2;
    out[i] = answer;
  }
  const latest = flagsOf(columns.ladder, 'latest');
  const missed = numbersOf(columns.ladder, 'missed');
  const counted = numbersOf(columns.ladder, 'counted');
  const met = numbersOf(columns.ladder, 'met');
  for (let i = 0; i < count; i += 1) {
    const c = counted[i] as number;
    out[i] = latest[i] === 0 ? 5 : latest[i] === 2 ? (c >= 6 ? 3 : c >= 3 ? 2 : (missed[i] as number) >= 1 ? 1 : 0) : (met[i] as number) >= 6 ? 4 : 0;
  }
}

function asObjects(columns: Columns, count: number): readonly PlainCustomer[] {
  const flag = (part: FactColumns, id: string, i: number): boolean | null => {
    const value = flagsOf(part, id)[i];
    return value === 2 ? true : value === 1 ? false : null;
  };
  const number = (part: FactColumns, id: string, i: number): number | null => {
    const value = numbersOf(part, id)[i] as number;
    return Number.isNaN(value) ? null : value;
  };
  return Array.from({ length: count }, (_none, i) => ({
    gold: flag(columns.tier, 'gold', i) === true,
    high: flag(columns.tier, 'high', i) === true,
    lowActivity: flag(columns.tier, 'lowActivity', i) === true,
    deposit: number(columns.tier, 'deposit', i),
    classes: ['hasCredit', 'hasSettlement', 'relationBased', 'channelPartner'].map((id) => flag(columns.service, id, i) === true),
    rate: number(columns.fund, 'rate', i),
    exclusive: flag(columns.fund, 'exclusive', i),
    share: number(columns.fund, 'share', i),
    latest: ['', '达标', '不达标'][flagsOf(columns.ladder, 'latest')[i] as number] || null,
    missed: numbersOf(columns.ladder, 'missed')[i] as number,
    met: numbersOf(columns.ladder, 'met')[i] as number,
  }));
}

/** The usual way: the same tables evaluated for one object after another. */
function overObjects(customers: readonly PlainCustomer[]): number {
  const ratio = (value: number | null): Facts[string] => (value === null ? null : { numerator: value, denominator: 1_000_000_000 });
  let words = 0;
  for (const one of customers) {
    const [hasCredit, hasSettlement, relationBased, channelPartner] = one.classes as [boolean, boolean, boolean, boolean];
    const verdicts = [
      evaluate(tier, { gold: one.gold, high: one.high, lowActivity: one.lowActivity, deposit: one.deposit }),
      evaluate(serviceClass, { hasCredit, hasSettlement, relationBased, channelPartner }),
      evaluate(fundReturn, { rate: ratio(one.rate), exclusive: one.exclusive, share: ratio(one.share) }),
      evaluate(repricing, { latest: one.latest, missed: one.missed, counted: one.missed, met: one.met }),
    ];
    for (const verdict of verdicts) if (verdict.kind === 'word') words += 1;
  }
  return words;
}

export interface Measurement {
  readonly name: string;
  readonly customers: number;
  readonly milliseconds: number;
}

/** Median times of four rules over the same customers. */
export async function measureColumns(): Promise<readonly Measurement[]> {
  const count = 1_000_000;
  const objectCount = 20_000;
  const columns = makeColumns(count);
  const objects = asObjects(columns, objectCount);
  const out = new Uint8Array(count);
  const readers = [
    [compileColumns(tier), columns.tier],
    [compileColumns(serviceClass), columns.service],
    [compileColumns(fundReturn), columns.fund],
    [compileColumns(repricing), columns.ladder],
  ] as const;
  const bench = new Bench({ iterations: 15, time: 0, warmupIterations: 3, warmupTime: 0 });
  bench
    .add('hand-written on typed arrays', () => {
      byHand(columns, count, out);
    })
    .add('tables over columns', () => {
      for (const [reader, part] of readers) reader.read(part, 0, count, out);
    })
    .add('tables over objects', () => {
      overObjects(objects);
    });
  await bench.run();
  return bench.tasks.map((task) => {
    if (task.result.state !== 'completed') throw new Error(`${task.name} did not finish`);
    return { name: task.name, customers: task.name.includes('objects') ? objectCount : count, milliseconds: task.result.latency.p50 };
  });
}
