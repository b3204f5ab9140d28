/** The one check of plans that are written together, into a file or a workbook, before anything is made; links that would lead nowhere are left out. */
import type { SheetPlan } from '../domain/sheets/sheet-plan';
import { checkPlan } from './sheet-operations';

/**
 * The plans as they are written: a link stays when one of the plans gives the name it leads to.
 * @throws WorkbookError `too-large` for what a long list can cause; Error for our own mistakes
 */
export function writtenTogether(plans: readonly SheetPlan[]): readonly SheetPlan[] {
  plans.forEach(checkPlan);
  const names = plans.flatMap((plan) => (plan.names ?? []).map(({ name }) => name));
  const seen = new Set<string>();
  for (const name of names) {
    // Names count in the whole workbook, whatever their case.
    if (seen.has(name.toLowerCase())) throw new Error(`two names are ${name}`);
    seen.add(name.toLowerCase());
  }
  return plans.map((plan) => (plan.links === undefined ? plan : { ...plan, links: plan.links.filter(({ to }) => names.includes(to)) }));
}
