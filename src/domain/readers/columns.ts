/**
 * The one reader that answers for many customers: a table compiled to a lookup, read over typed arrays without an object per row.
 *
 * Whatever a table asks of an input, the input only matters by the class it falls in: a flag is blank, no or yes; a number is
 * blank, below, on or above each of its limits. The classes of all inputs together are one index into a table of rows
 * that is worked out once. Reading a customer is then one comparison chain per input and one array access.
 */
import type { PolicyChoices } from '../policy/parameter';
import type { Condition, Limit, SimpleCondition, Table } from '../policy/table';
import { FLAG } from '../values/flag';
import { BILLION, compareFractions } from '../values/ratio';
import { boundsOf, isOn, parameterValue } from './evaluate';
import type { FactColumn, FactColumns } from '../policy/facts';

/** Reads `count` customers into `out`: index of the row that fires, or `rows + k` for the k-th error of `boundsErrors`. */
export interface ColumnReader {
  readonly table: Table;
  readonly boundsErrors: readonly { readonly input: string; readonly code: string }[];
  /** Reads customers `from` (inclusive) to `to` (exclusive), so that a caller can slice long work. */
  read(columns: FactColumns, from: number, to: number, out: Uint8Array): void;
}

/** How the classes of one dimension are told apart. `sign` (−1, 0, 1) is the class's comparison with each limit; null is blank. */
interface Dimension {
  readonly size: number;
  readonly kind: 'flags' | 'words' | 'number' | 'ratio' | 'pair';
  readonly inputs: readonly string[];
  /** Ascending limits of a number or ratio dimension: 分, counts or billionths. */
  readonly limits: readonly number[];
}

const BLOCK = 4096;
const NO_ROW = 255;

export function compileColumns(table: Table, choices: PolicyChoices = {}): ColumnReader {
  const dimensions = dimensionsOf(table, choices);
  const strides: number[] = [];
  let size = 1;
  for (const dimension of dimensions) {
    strides.push(size);
    size *= dimension.size;
  }
  const boundsErrors = Object.entries(table.inputs).flatMap(([input, declared]) => {
    const bounds = boundsOf(declared);
    return bounds === null ? [] : [{ input, code: bounds.error, min: bounds.min, max: bounds.max }];
  });
  if (size > 65_536) throw new Error(`table ${table.id} has too many combinations to compile: ${size}`);
  if (table.rows.length + boundsErrors.length >= NO_ROW) throw new Error(`table ${table.id} has too many rows to compile`);

  const lookup = new Uint8Array(size);
  const classes = new Array<number>(dimensions.length).fill(0);
  for (let index = 0; index < size; index += 1) {
    let rest = index;
    for (let d = 0; d < dimensions.length; d += 1) {
      const width = (dimensions[d] as Dimension).size;
      classes[d] = rest % width;
      rest = Math.floor(rest / width);
    }
    lookup[index] = rowFor(table, choices, dimensions, classes, boundsErrors);
  }

  const index = new Uint16Array(BLOCK);
  return {
    table,
    boundsErrors,
    read(columns, from, to, out) {
      let unmatched = false;
      for (let start = from; start < to; start += BLOCK) {
        const length = Math.min(BLOCK, to - start);
        index.fill(0, 0, length);
        for (let d = 0; d < dimensions.length; d += 1) {
          addClasses(dimensions[d] as Dimension, strides[d] as number, columns, start, length, index);
        }
        for (let i = 0; i < length; i += 1) {
          const row = lookup[index[i] as number] as number;
          out[start + i] = row;
          if (row === NO_ROW) unmatched = true;
        }
      }
      if (unmatched) throw new Error(`table ${table.id}: no single row matches customer ${out.indexOf(NO_ROW, from)}`);
    },
  };
}

function dimensionsOf(table: Table, choices: PolicyChoices): readonly Dimension[] {
  const simple = table.rows.flatMap((row) => row.when.flatMap((condition) => (condition.op === 'any' ? condition.of : [condition])));
  const dimensions: Dimension[] = [];
  for (const [id, input] of Object.entries(table.inputs)) {
    if (input.kind === 'mark' || input.kind === 'yesNo') {
      dimensions.push({ kind: 'flags', size: 3, inputs: [id], limits: [] });
    } else if (input.kind === 'word') {
      dimensions.push({ kind: 'words', size: input.words.length + 1, inputs: [id], limits: [] });
    } else {
      const bounds = boundsOf(input);
      const limits = new Set<number>(bounds === null ? [] : [bounds.min, bounds.max]);
      for (const condition of simple) {
        if ('limit' in condition && condition.input === id && !('input' in condition.limit)) {
          limits.add(numberOf(table, condition.limit, choices));
        }
      }
      const sorted = [...limits].sort((a, b) => a - b);
      dimensions.push({ kind: input.kind === 'ratio' ? 'ratio' : 'number', size: 2 * sorted.length + 2, inputs: [id], limits: sorted });
    }
  }
  for (const condition of simple) {
    if (!('limit' in condition) || !('input' in condition.limit)) continue;
    const pair = [condition.input, condition.limit.input];
    const known = dimensions.some(({ kind, inputs }) => kind === 'pair' && inputs[0] === pair[0] && inputs[1] === pair[1]);
    if (!known) dimensions.push({ kind: 'pair', size: 4, inputs: pair, limits: [] });
  }
  return dimensions;
}

function numberOf(table: Table, limit: Limit, choices: PolicyChoices): number {
  const value = 'number' in limit ? limit.number : 'parameter' in limit ? parameterValue(table, limit.parameter, choices) : null;
  if (typeof value !== 'number') throw new Error(`a limit of table ${table.id} is no number`);
  return value;
}

/** Class of a number or ratio against ascending limits: 2j below the j-th limit, 2j + 1 on it, 2n above all, 2n + 1 blank. */
function signInClass(dimension: Dimension, cls: number, limit: number): number | null {
  const n = dimension.limits.length;
  if (cls === 2 * n + 1) return null;
  return Math.sign(cls - (2 * dimension.limits.indexOf(limit) + 1));
}

function rowFor(
  table: Table,
  choices: PolicyChoices,
  dimensions: readonly Dimension[],
  classes: readonly number[],
  boundsErrors: readonly { readonly input: string; readonly min: number; readonly max: number }[],
): number {
  const at = (input: string): { dimension: Dimension; cls: number } => {
    const d = dimensions.findIndex(({ kind, inputs }) => kind !== 'pair' && inputs[0] === input);
    const dimension = dimensions[d];
    if (dimension === undefined) throw new Error(`table ${table.id} has no input ${input}`);
    return { dimension, cls: classes[d] as number };
  };
  for (let k = 0; k < boundsErrors.length; k += 1) {
    const bound = boundsErrors[k] as (typeof boundsErrors)[number];
    const { dimension, cls } = at(bound.input);
    const low = signInClass(dimension, cls, bound.min);
    const high = signInClass(dimension, cls, bound.max);
    if ((low !== null && low < 0) || (high !== null && high > 0)) return table.rows.length + k;
  }
  const holds = (condition: SimpleCondition): boolean => {
    switch (condition.op) {
      case 'yes':
        return at(condition.input).cls === FLAG.yes;
      case 'no': {
        const { cls } = at(condition.input);
        return cls === FLAG.no || (cls === FLAG.blank && table.inputs[condition.input]?.kind === 'mark');
      }
      case 'blank':
      case 'given': {
        const { dimension, cls } = at(condition.input);
        const blank = dimension.kind === 'number' || dimension.kind === 'ratio' ? cls === dimension.size - 1 : cls === 0;
        return condition.op === 'blank' ? blank : !blank;
      }
      case 'is': {
        const input = table.inputs[condition.input];
        return input?.kind === 'word' && input.words[at(condition.input).cls - 1] === condition.word;
      }
      case 'chosen':
        return parameterValue(table, condition.parameter, choices) === condition.value;
      case 'foremost': {
        const order = parameterValue(table, condition.order, choices);
        return Array.isArray(order) && order.find((input: string) => at(input).cls === FLAG.yes) === condition.input;
      }
      case 'atLeast':
      case 'above':
      case 'atMost':
      case 'below':
      case 'equal': {
        const { limit } = condition;
        if (!('input' in limit)) {
          const { dimension, cls } = at(condition.input);
          const sign = signInClass(dimension, cls, numberOf(table, limit, choices));
          return sign !== null && isOn(condition.op, sign);
        }
        const d = dimensions.findIndex(({ kind, inputs }) => kind === 'pair' && inputs[0] === condition.input && inputs[1] === limit.input);
        const cls = classes[d] as number;
        return cls !== 3 && isOn(condition.op, cls - 1);
      }
    }
  };
  const holdsAny = (condition: Condition): boolean => (condition.op === 'any' ? condition.of.some(holds) : holds(condition));
  let found = NO_ROW;
  for (let r = 0; r < table.rows.length; r += 1) {
    if (!(table.rows[r] as Table['rows'][number]).when.every(holdsAny)) continue;
    // Two matches can only be a combination of classes no customer has (a pair against its own limits); `check` rules out the rest.
    if (found !== NO_ROW) return NO_ROW;
    found = r;
  }
  return found;
}

function addClasses(dimension: Dimension, stride: number, columns: FactColumns, start: number, length: number, index: Uint16Array): void {
  const name = dimension.inputs[0] as string;
  const column = columns[name];
  const blank = (dimension.size - 1) * stride;
  switch (dimension.kind) {
    case 'flags':
    case 'words':
      // A column that is left out is blank for everyone, and blank is class 0 here.
      if (column === undefined) return;
      if (column.kind !== 'flags' && column.kind !== 'words') throw mismatch(name, column);
      for (let i = 0; i < length; i += 1) index[i] = (index[i] as number) + (column.values[start + i] as number) * stride;
      return;
    case 'number':
      if (column === undefined) addToAll(blank, length, index);
      else if (column.kind !== 'numbers') throw mismatch(name, column);
      else addNumberClasses(dimension.limits, stride, blank, column.values, start, length, index);
      return;
    case 'ratio':
      if (column === undefined) addToAll(blank, length, index);
      else if (column.kind !== 'ratios') throw mismatch(name, column);
      else addRatioClasses(dimension.limits, stride, blank, column.numerators, column.denominators, start, length, index);
      return;
    case 'pair': {
      const other = columns[dimension.inputs[1] as string];
      if (column === undefined || other === undefined) addToAll(blank, length, index);
      else addPairClasses(column, other, stride, blank, start, length, index);
      return;
    }
  }
}

function addToAll(step: number, length: number, index: Uint16Array): void {
  for (let i = 0; i < length; i += 1) index[i] = (index[i] as number) + step;
}

/**
 * The hot loop: two comparisons a limit and no branch but the one for blanks (a NaN fails every comparison). One and two limits,
 * which is what most inputs have, are written out, because an inner loop over limits costs more than its comparisons.
 */
function addNumberClasses(
  limits: readonly number[],
  stride: number,
  blank: number,
  values: Float64Array,
  start: number,
  length: number,
  index: Uint16Array,
): void {
  const first = limits[0] ?? Infinity;
  const second = limits[1] ?? Infinity;
  if (limits.length <= 1) {
    for (let i = 0; i < length; i += 1) {
      const value = values[start + i] as number;
      const cls = (value >= first ? 1 : 0) + (value > first ? 1 : 0);
      index[i] = (index[i] as number) + (value === value ? cls * stride : blank);
    }
    return;
  }
  if (limits.length === 2) {
    for (let i = 0; i < length; i += 1) {
      const value = values[start + i] as number;
      const cls = (value >= first ? 1 : 0) + (value > first ? 1 : 0) + (value >= second ? 1 : 0) + (value > second ? 1 : 0);
      index[i] = (index[i] as number) + (value === value ? cls * stride : blank);
    }
    return;
  }
  for (let i = 0; i < length; i += 1) {
    const value = values[start + i] as number;
    let cls = 0;
    for (let j = 0; j < limits.length; j += 1) {
      const limit = limits[j] as number;
      cls += (value >= limit ? 1 : 0) + (value > limit ? 1 : 0);
    }
    index[i] = (index[i] as number) + (value === value ? cls * stride : blank);
  }
}

/** A rate given as a figure compares as one number; one made of two amounts is cross-multiplied. */
function addRatioClasses(
  limits: readonly number[],
  stride: number,
  blank: number,
  numerators: Float64Array,
  denominators: Float64Array,
  start: number,
  length: number,
  index: Uint16Array,
): void {
  for (let i = 0; i < length; i += 1) {
    const numerator = numerators[start + i] as number;
    if (numerator !== numerator) {
      index[i] = (index[i] as number) + blank;
      continue;
    }
    const denominator = denominators[start + i] as number;
    let cls = 0;
    for (let j = 0; j < limits.length; j += 1) {
      const limit = limits[j] as number;
      const sign = denominator === BILLION ? numerator - limit : compareFractions(numerator, denominator, limit, BILLION);
      // Limits ascend: below one of them is below the rest.
      if (sign < 0) break;
      cls += sign > 0 ? 2 : 1;
    }
    index[i] = (index[i] as number) + cls * stride;
  }
}

/** Classes of two inputs against each other: 0 below, 1 equal, 2 above, 3 when either is blank. */
function addPairClasses(a: FactColumn, b: FactColumn, stride: number, blank: number, start: number, length: number, index: Uint16Array): void {
  if (a.kind === 'numbers' && b.kind === 'numbers') {
    for (let i = 0; i < length; i += 1) {
      const sign = (a.values[start + i] as number) - (b.values[start + i] as number);
      index[i] = (index[i] as number) + (sign === sign ? ((sign >= 0 ? 1 : 0) + (sign > 0 ? 1 : 0)) * stride : blank);
    }
    return;
  }
  if (a.kind !== 'ratios' || b.kind !== 'ratios') throw new Error('only columns of one kind are compared');
  for (let i = start; i < start + length; i += 1) {
    const x = a.numerators[i] as number;
    const y = b.numerators[i] as number;
    const dx = a.denominators[i] as number;
    const dy = b.denominators[i] as number;
    const isBlank = x !== x || y !== y;
    const sign = dx === dy || isBlank ? x - y : compareFractions(x, dx, y, dy);
    index[i - start] = (index[i - start] as number) + (isBlank ? blank : ((sign >= 0 ? 1 : 0) + (sign > 0 ? 1 : 0)) * stride);
  }
}

function mismatch(input: string, column: FactColumn): Error {
  return new Error(`input ${input} got a column of ${column.kind}`);
}
