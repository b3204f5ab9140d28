/** Which page of the add-in a transport serves, and what the client is told of it. */
import { FUNCTION_CATEGORY } from './custom-functions';
import type { Host, MessageEntry } from './host';

/** The pane, the functions' own runtime without a screen, or one page for both. */
export type PageRole = 'pane' | 'functions' | 'shared';

const FLAGS: Readonly<Record<PageRole, number>> = { pane: 0, functions: 2, shared: 3 };

/** What the client reads before anything else, with the name of its platform's own library. */
export function hostInfo({ profile }: Host, role: PageRole): string {
  const library = profile.platform === 'web' ? 'Web' : 'Win32';
  return `Excel$${library}$16.01$${profile.uiLocale}$$$$${FLAGS[role]}`;
}

/** The messages that are for such a page: functions are called where their runtime is. */
export function messagesFor(role: PageRole, entries: readonly MessageEntry[]): readonly MessageEntry[] {
  return role === 'pane' ? entries.filter(([category]) => category !== FUNCTION_CATEGORY) : entries;
}
