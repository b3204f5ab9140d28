/** The one place between the form of the policy and the policy: what a person typed, by id of the parameter, and what it means. */
import { PARAMETERS } from '../../domain/policy';
import type { Parameter, ParameterValue, PolicyChoices } from '../../domain/policy/parameter';
import { readChoices, type ChoiceFault } from '../../domain/policy/read-choices';
import { parameterCell } from '../../domain/readers/excel-formula';

/** What was typed, by id; '' is the default. A parameter that is not in it stays as it is. */
export type PolicyDraft = Readonly<Record<string, string>>;

export interface DraftFault {
  readonly id: string;
  readonly code: ChoiceFault['code'];
}

/** A value as it is typed: 万元, fraction, whole number, id of a reading, titles in order. */
export function draftText(parameter: Parameter, value: ParameterValue): string {
  return parameter.kind === 'choice' ? String(value) : String(parameterCell({ ...parameter, default: value } as Parameter));
}

/** The choices that would be in force; with any fault nothing of them counts. */
export function draftChoices(choices: PolicyChoices, draft: PolicyDraft): { readonly choices: PolicyChoices; readonly faults: readonly DraftFault[] } {
  const pairs = [...PARAMETERS.values()].flatMap((parameter): readonly (readonly [string, string])[] => {
    const { id } = parameter;
    const value = choices[id];
    const text = draft[id] ?? (value === undefined ? undefined : draftText(parameter, value));
    return text === undefined ? [] : [[id, text]];
  });
  const read = readChoices(pairs);
  return { choices: read.choices, faults: read.faults.map(({ code, row, name }) => ({ code, id: pairs[row - 1]?.[0] ?? name })) };
}
