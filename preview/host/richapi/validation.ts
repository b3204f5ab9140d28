/** What a person may type into cells, as the Rich API tells it. A book does not know it, so the host keeps it. */
import type { Json } from './api-object';

export interface Validation {
  readonly type: string;
  /** One member, the kind, with its operands. */
  readonly rule: { readonly [kind: string]: Json };
  readonly prompt: { readonly title: string; readonly message: string; readonly showPrompt: boolean };
  readonly errorAlert: { readonly title: string; readonly message: string; readonly showAlert: boolean; readonly style: string };
  readonly ignoreBlanks: boolean;
}

/** Of cells that take anything. */
export const NO_RULE: Validation = {
  type: 'None',
  rule: {},
  prompt: { title: '', message: '', showPrompt: true },
  errorAlert: { title: '', message: '', showAlert: true, style: 'Stop' },
  ignoreBlanks: true,
};
