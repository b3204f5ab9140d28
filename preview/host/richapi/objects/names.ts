/** `Excel.NamedItem` and its collection: the defined names of the workbook. */
import type { NameState } from '../../book';
import { ApiError } from '../api-error';
import { ApiObject, type ApiType, type Argument } from '../api-object';
import { namedRange, rangeOf } from '../sheet-range';
import { checkName, sameName } from '../sheet-rules';
import type { Workbench } from '../workbench';
import { flagOf, textOf } from './arguments';
import { absoluteAddress, rangeObject } from './range';
import { otherNames } from './table';

interface Name {
  readonly bench: Workbench;
  readonly name: string;
}

function stateOf({ bench, name }: Name): NameState {
  const found = bench.book.names().find((candidate) => sameName(candidate.name, name));
  if (found === undefined) throw new ApiError('ItemNotFound', 'There is no such name.');
  return found;
}

function change(name: Name, part: Partial<NameState>): void {
  name.bench.book.setName({ ...stateOf(name), ...part });
}

/** What a name stands for when it is no range: a constant, or a formula that is not calculated here. */
function valueOf(name: Name): string | number | boolean {
  const text = stateOf(name).formula.replace(/^=/, '');
  const quoted = /^"(.*)"$/s.exec(text)?.[1];
  if (quoted !== undefined) return quoted.replaceAll('""', '"');
  if (text !== '' && Number.isFinite(Number(text))) return Number(text);
  return text.toUpperCase() === 'TRUE' ? true : text.toUpperCase() === 'FALSE' ? false : stateOf(name).formula;
}

function typeOf(name: Name): string {
  if (namedRange(name.bench, name.name) !== null) return 'Range';
  const value = valueOf(name);
  return typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String';
}

export const NAMED_ITEM: ApiType<Name> = {
  name: 'NamedItem',
  identity: ({ name }) => ({ _Id: name }),
  properties: {
    _Id: { get: ({ name }) => name },
    Name: { get: (name) => stateOf(name).name },
    Formula: { get: (name) => stateOf(name).formula, set: (name, value) => change(name, { formula: textOf(value) }) },
    Type: { get: typeOf },
    Value: { get: (name) => namedRange(name.bench, name.name)?.address ?? valueOf(name) },
    Visible: { get: (name) => stateOf(name).visible, set: (name, value) => change(name, { visible: flagOf(value) }) },
    Comment: { get: (name) => stateOf(name).comment, set: (name, value) => change(name, { comment: textOf(value) }) },
    Scope: { get: () => 'Workbook' },
  },
  methods: {
    GetRange: (name) => {
      const range = namedRange(name.bench, name.name);
      if (range === null) throw new ApiError('InvalidReference', 'The name is no range.');
      return rangeObject(range);
    },
    GetRangeOrNullObject: (name) => {
      const range = namedRange(name.bench, name.name);
      return range === null ? null : rangeObject(range);
    },
    Delete: (name) => name.bench.book.removeName(stateOf(name).name),
  },
};

function find(bench: Workbench, key: Argument | undefined): ApiObject | null {
  const found = bench.book.names().find(({ name }) => typeof key === 'string' && sameName(name, key));
  return found === undefined ? null : nameObject(bench, found.name);
}

function nameObject(bench: Workbench, name: string): ApiObject {
  return ApiObject.of(NAMED_ITEM, { bench, name });
}

function add(bench: Workbench, name: string, reference: Argument, comment: string): ApiObject {
  checkName(name, otherNames(bench, null));
  const isFormula = typeof reference === 'string' || typeof reference === 'number' || typeof reference === 'boolean';
  const written = isFormula ? String(reference) : absoluteAddress(rangeOf(bench, reference, null));
  bench.book.setName({ name, formula: written.startsWith('=') ? written : `=${written}`, visible: true, comment });
  return nameObject(bench, name);
}

export const NAMED_ITEMS: ApiType<Workbench> = {
  name: 'NamedItemCollection',
  methods: {
    Add: (bench, [name, reference = null, comment]) => add(bench, textOf(name), reference, comment === null || comment === undefined ? '' : textOf(comment)),
    GetCount: (bench) => bench.book.names().length,
    GetItemOrNullObject: (bench, [key]) => find(bench, key),
  },
  items: (bench) => bench.book.names().map(({ name }) => nameObject(bench, name)),
  item: (bench, key) => {
    const found = find(bench, key);
    if (found === null) throw new ApiError('ItemNotFound', 'There is no such name.');
    return found;
  },
};

export function namesObject(bench: Workbench): ApiObject {
  return ApiObject.of(NAMED_ITEMS, bench);
}
