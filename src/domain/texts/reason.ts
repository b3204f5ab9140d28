/** The one dictionary of the phrases a reason is made of; `{…}` are filled by `readers/explain.ts`. */
import type { Words } from './words';

export const PHRASES = {
  yes: { zh: '{title}:是', en: '{title}: yes' },
  no: { zh: '{title}:否', en: '{title}: no' },
  blank: { zh: '{title}未填', en: '{title} is blank' },
  given: { zh: '{title}已填', en: '{title} is given' },
  is: { zh: '{title}为{word}', en: '{title} is {word}' },
  foremost: { zh: '{title},在并存的类型中排在最前', en: '{title}, first among the classes that apply' },
  chosen: { zh: '按设定“{title}:{choice}”', en: 'by the setting "{title}: {choice}"' },
  atLeast: { zh: '不低于{limit}', en: 'not below {limit}' },
  above: { zh: '大于{limit}', en: 'above {limit}' },
  atMost: { zh: '不超过{limit}', en: 'not above {limit}' },
  below: { zh: '低于{limit}', en: 'below {limit}' },
  equal: { zh: '等于{limit}', en: 'equal to {limit}' },
  outOfBounds: { zh: '{title}超出可能的范围', en: '{title} lies outside what is possible' },
  inactive: { zh: '没有任何标志', en: 'no mark is set' },
  true: { zh: '是', en: 'yes' },
  false: { zh: '否', en: 'no' },
  unfilled: { zh: '未填', en: 'blank' },
  wan: { zh: '{amount}万元', en: '{amount} (10,000 yuan)' },
  joiner: { zh: ';', en: '; ' },
} as const satisfies Readonly<Record<string, Words>>;

/** Fills the `{name}` placeholders of a phrase. A placeholder without value is our own mistake and throws. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (_all, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no value for {${name}} in "${template}"`);
    return String(value);
  });
}
