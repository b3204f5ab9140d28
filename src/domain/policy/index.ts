/** The register of the policy: every table there is, by id. */
import { fundReturn, fundReturnRequirement } from './fund-return';
import { LIST_READINGS } from './list-readings';
import { owner } from './owner';
import { repricing } from './repricing';
import { serviceClass } from './service-class';
import { servicePlan } from './service-plan';
import { tier } from './tier';
import type { Parameter } from './parameter';
import type { Table } from './table';

export const TABLES: readonly Table[] = [tier, owner, serviceClass, servicePlan, fundReturnRequirement, fundReturn, repricing];

/** Every parameter there is, each id once. */
export const PARAMETERS: ReadonlyMap<string, Parameter> = new Map(
  [...TABLES.flatMap((table) => table.parameters), ...LIST_READINGS].map((parameter) => [parameter.id, parameter] as const),
);
