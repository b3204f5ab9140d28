/** The one place that says which texts of a list are known to tell about a person, printed or not, so that no other text repeats them. */
import type { CustomerList } from '../intake/customer-list';
import { fieldById } from '../intake/fields';
import { looksLikePerson } from './mask-person';
import { maskWay, type MaskChoices } from './mask-rules';

/** Names, numbers and addresses of every field of the list whose class the choices mask. */
export function* personalTexts(list: CustomerList, choices: MaskChoices): Generator<string> {
  for (const [id, values] of Object.entries(list.text)) {
    const personal = fieldById(id)?.personal ?? 'none';
    if (personal === 'none' || maskWay(personal, choices).how.kind === 'keep') continue;
    // Most customers are companies, whose names are no personal data.
    for (const value of values) if (id !== 'customerName' || looksLikePerson(value)) yield value;
  }
}
