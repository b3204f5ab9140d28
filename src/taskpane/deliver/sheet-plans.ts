/** The one place that plans the sheets somebody chose: the classified list first, then those that travel beside it. */
import type { Classification } from '../../domain/portfolio/classify';
import { planCustomerClassification } from '../../domain/sheets/customer-classification';
import { planPolicyCheck } from '../../domain/sheets/policy-check';
import { planPolicyClauses } from '../../domain/sheets/policy-clauses';
import { planPolicyParameters } from '../../domain/sheets/policy-parameters';
import { planProvenance, type Provenance } from '../../domain/sheets/policy-provenance';
import { planPolicyReadings } from '../../domain/sheets/policy-readings';
import type { SheetPlan } from '../../domain/sheets/sheet-plan';
import { T01_TEXTS } from '../../domain/sheets/t01-columns';
import type { Progress } from '../../workbook/workbook';
import { chosenSheets, type SheetChoice } from './sheet-choice';

/** Yields customers done. @param name of the list's sheet */
export function* sheetPlans(classification: Classification, choice: SheetChoice, provenance: Provenance, name: string = T01_TEXTS.title): Generator<Progress, readonly SheetPlan[]> {
  const { choices } = classification;
  let list = yield* planCustomerClassification(classification, name, choice.results);
  const others = chosenSheets(choice).map((sheet): SheetPlan => {
    switch (sheet) {
      case 'policy':
        return planPolicyParameters(choices);
      case 'readings':
        return planPolicyReadings(choices);
      case 'check':
        return planPolicyCheck(choices);
      case 'clauses':
        return planPolicyClauses();
      case 'provenance': {
        const { plan, result } = planProvenance(list, classification, provenance);
        // Its formulas need names over the list.
        list = result;
        return plan;
      }
    }
  });
  return [list, ...others];
}
