/** The one place that turns the steps of a plan into days of a year, under the readings of. */
import { campaignSteps, DEADLINE_INCLUSIVE, RESPONSIBILITY_START, type CampaignStep, type YearDay } from '../policy/campaign-steps';
import type { ChoiceParameter, PolicyChoices } from '../policy/parameter';
import { dayFrom, type Day } from '../values/day';

export interface CampaignDates {
  readonly step: CampaignStep;
  /** `null`: the document names no first day. */
  readonly first: Day | null;
  /** The last day that is on time. */
  readonly last: Day;
}

/** The steps of a plan in its year, in the document's order. @param year the plan's own, asked of a person */
export function campaignDates(plan: CampaignStep['plan'], year: number, choices: PolicyChoices = {}): readonly CampaignDates[] {
  const isExcluded = reading(DEADLINE_INCLUSIVE, choices) === 'no';
  return campaignSteps(reading(RESPONSIBILITY_START, choices) === 'middle' ? 'middle' : 'afterClearing')
    .filter((step) => step.plan === plan)
    .map((step) => ({
      step,
      first: step.from === null ? null : dayIn(year, step.from),
      last: (dayIn(year, step.to) - (step.before && isExcluded ? 1 : 0)) as Day,
    }));
}

function reading(parameter: ChoiceParameter, choices: PolicyChoices): string {
  return String(choices[parameter.id] ?? parameter.default);
}

function dayIn(year: number, { month, date }: YearDay): Day {
  const day = dayFrom(year, month, date);
  if (day === null) throw new Error(`no day ${month}-${date} in ${year}`);
  return day;
}
