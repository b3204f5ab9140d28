/**
 * The one place for inputs of tables that are worked out of other inputs: how a formula and a query write them, so that a sheet or a
 * database needs no column for them.
 */
import type { TableId } from '../policy/index';
import { placeOf, type InputSource } from './input-source';

/** The inputs a reader works out itself, over the places of the others. */
interface ComputedInputs {
  readonly native: Readonly<Record<string, (place: Place) => InputSource>>;
  readonly sql: Readonly<Record<string, (place: Place) => InputSource>>;
}

type Place = (id: string) => string;

const COMPUTED: Readonly<Partial<Record<TableId, ComputedInputs>>> = {
  'big-move': {
    native: {
      change: (place) => ({ computed: moved(place) }),
      share: (place) => ({ numerator: moved(place), denominator: place('opening') }),
    },
    sql: {
      change: (place) => ({ computed: distance(place) }),
      share: (place) => ({ numerator: distance(place), denominator: place('opening') }),
    },
  },
};

/** Where inputs stand when the computed ones are written over the others. */
export function withComputed(table: TableId, reader: keyof ComputedInputs, input: (id: string) => InputSource): (id: string) => InputSource {
  const computed = COMPUTED[table]?.[reader];
  if (computed === undefined) return input;
  return (id) => computed[id]?.((other) => placeOf(other, input(other))) ?? input(id);
}

/** Whether no column is needed for an input. */
export function isComputedInput(table: TableId, id: string): boolean {
  return COMPUTED[table]?.sql[id] !== undefined;
}

/** ABS of a difference; MAX is among the functions every reader's tests already recalculate. */
function moved(place: Place): string {
  const [opening, closing] = [place('opening'), place('closing')];
  return `MAX(${closing}-${opening},${opening}-${closing})`;
}

function distance(place: Place): string {
  return `ABS(${place('closing')} - ${place('opening')})`;
}
