/** What every part of the pane needs to know: the language and its texts. */
import { createContext, useContext } from 'react';
import type { Language } from '../domain/texts/words';
import { zh } from './texts/zh';
import type { Texts } from './texts/texts';

export interface Pane {
  readonly language: Language;
  readonly texts: Texts;
}

export const PaneContext = createContext<Pane>({ language: 'zh', texts: zh });

export function usePane(): Pane {
  return useContext(PaneContext);
}
