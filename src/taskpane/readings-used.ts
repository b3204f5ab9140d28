/** The one place that lists what was read into the documents where they leave a choice, as the result at hand used it. */
import { LIST_READINGS } from '../domain/policy/list-readings';
import { owner } from '../domain/policy/owner';
import type { Parameter, ParameterValue } from '../domain/policy/parameter';
import { serviceClass } from '../domain/policy/service-class';
import { tier } from '../domain/policy/tier';
import type { Classification } from '../domain/portfolio/classify';
import type { Words } from '../domain/texts/words';
import { printMoney, type Fen } from '../domain/values/money';
import { BILLION, printRatio } from '../domain/values/ratio';

export interface ReadingUsed {
  /** Id of the parameter. */
  readonly id: string;
  /** `Q-02`. */
  readonly reading: string;
  readonly title: Words;
  readonly value: Words;
  readonly isDefault: boolean;
}

export function readingsUsed({ choices }: Classification): readonly ReadingUsed[] {
  return [...tier.parameters, ...serviceClass.parameters, ...owner.parameters, ...LIST_READINGS].flatMap((parameter) => {
    const { id, title, reading } = parameter;
    if (reading === undefined) return [];
    const value = choices[id] ?? parameter.default;
    return [{ id, reading, title, value: printValue(parameter, value), isDefault: JSON.stringify(value) === JSON.stringify(parameter.default) }];
  });
}

function printValue(parameter: Parameter, value: ParameterValue): Words {
  switch (parameter.kind) {
    case 'money': {
      const amount = printMoney(value as Fen, '万元', 0);
      return { zh: `${amount}万元`, en: `${amount} (10,000 yuan)` };
    }
    case 'rate':
      return both(printRatio({ numerator: Number(value), denominator: BILLION }));
    case 'count':
      return { zh: `${String(value)}${parameter.unit.zh}`, en: `${String(value)} ${parameter.unit.en}` };
    case 'choice':
      return parameter.choices.find((choice) => choice.value === value)?.title ?? both(String(value));
    case 'order': {
      const titles = (value as readonly string[]).map((id) => parameter.titles[id] ?? both(id));
      return { zh: titles.map(({ zh }) => zh).join('、'), en: titles.map(({ en }) => en).join(', ') };
    }
  }
}

function both(text: string): Words {
  return { zh: text, en: text };
}
