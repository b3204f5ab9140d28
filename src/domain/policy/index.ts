/** The register of the policy: every table there is, by id. */
import { bigMove } from './big-move';
import { fundReturn, fundReturnRequirement } from './fund-return';
import { leadVisit } from './lead-visit';
import { LIST_READINGS } from './list-readings';
import { owner } from './owner';
import { repricing } from './repricing';
import { serviceClass } from './service-class';
import { servicePlan } from './service-plan';
import { tier } from './tier';
import { visitCounts } from './visit-counts';
import { visitFrequency } from './visit-frequency';
import type { Parameter } from './parameter';
import type { Table } from './table';

/** A table under its id. A new one gets its native formula, SQL and page from here, and its readers are tested from here. */
export const TABLE_BY_ID = {
  tier,
  owner,
  'service-class': serviceClass,
  'service-plan': servicePlan,
  'fund-return-requirement': fundReturnRequirement,
  'fund-return': fundReturn,
  repricing,
  'big-move': bigMove,
  'lead-visit': leadVisit,
  'visit-frequency': visitFrequency,
  'visit-counts': visitCounts,
} as const satisfies Readonly<Record<string, Table>>;

export type TableId = keyof typeof TABLE_BY_ID;

export const TABLES: readonly Table[] = Object.values(TABLE_BY_ID);

/** Every parameter there is, each id once. */
export const PARAMETERS: ReadonlyMap<string, Parameter> = new Map(
  [...TABLES.flatMap((table) => table.parameters), ...LIST_READINGS].map((parameter) => [parameter.id, parameter] as const),
);
