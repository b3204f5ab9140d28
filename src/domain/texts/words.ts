/** The one shape of a text in the product's two languages: a missing one is a compile error. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** The languages of the product, Chinese first. */
export type Language = keyof Words;
