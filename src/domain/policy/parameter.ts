/**
 * The one shape of a policy parameter: a number or a chosen reading, with its unit, default and clause.
 *
 * A threshold stands nowhere else: a table refers to a parameter by id, and every reader asks for its value in force.
 */
import type { Words } from '../texts/words';

/** Where a rule comes from: the rule id of our register, the document, and its words (one sentence at most). */
export interface Clause {
  /** Id in the register, `A1-08`. */
  readonly id: string;
  /** The deciding words, quoted. */
  readonly says: string;
}

interface ParameterBase {
  /** Stable id, without the leading `P.`: `tier.low`. It names the cell on the 政策 sheet, so it never changes. */
  readonly id: string;
  readonly title: Words;
  readonly clause: Clause;
  /** The reading this parameter decides (`Q-01`), when the document leaves a choice. */
  readonly reading?: string;
}

/** An amount in whole 分. */
export interface MoneyParameter extends ParameterBase {
  readonly kind: 'money';
  /** Default in 分. */
  readonly default: number;
}

/** A rate in billionths (700,000,000 is 70%). */
export interface RateParameter extends ParameterBase {
  readonly kind: 'rate';
  /** Default in billionths. */
  readonly default: number;
}

/** A whole number of things, months for instance. */
export interface CountParameter extends ParameterBase {
  readonly kind: 'count';
  readonly unit: Words;
  readonly default: number;
  readonly min: number;
}

/** One of a few readings of the text. */
export interface ChoiceParameter extends ParameterBase {
  readonly kind: 'choice';
  readonly default: string;
  readonly choices: readonly { readonly value: string; readonly title: Words }[];
}

/** An order of precedence among a table's inputs; the default is the whole list. */
export interface OrderParameter extends ParameterBase {
  readonly kind: 'order';
  readonly default: readonly string[];
  /** Names of the listed inputs. */
  readonly titles: Readonly<Record<string, Words>>;
}

export type Parameter = MoneyParameter | RateParameter | CountParameter | ChoiceParameter | OrderParameter;

/** Values in force: numbers for money (分), rate (billionths) and count; text for a choice; a list for an order. */
export type ParameterValue = number | string | readonly string[];

/** The parameters that differ from their defaults, by id. An empty one is the documents' own policy. */
export type PolicyChoices = Readonly<Record<string, ParameterValue>>;
