/**
 * What Excel for Windows offers a page of an add-in as `window.external`: put it there before office.js runs.
 *
 * Arrays cross this border as objects with `toArray()`, as they do from the desktop's own scripting engine.
 */
import { FUNCTION_CATEGORY } from './custom-functions';
import type { Host, MessageEntry } from './host';

/** Which page this is: the pane, the functions' own runtime without a screen, or one page for both. */
export type PageRole = 'pane' | 'functions' | 'shared';

const FLAGS: Readonly<Record<PageRole, number>> = { pane: 0, functions: 2, shared: 3 };

export interface DesktopOptions {
  readonly role: PageRole;
  /** Decides `Office.context.officeTheme`. */
  readonly dark?: boolean;
}

interface SafeArray {
  toArray(): readonly unknown[];
  dimensions(): number;
}
type Answer = (response: SafeArray | number) => void;
type EventHandler = (dispId: number, payload: SafeArray) => void;

/** Numbers of the calls and events of office.js that the host serves. */
const RICH_API = 93;
const FILE_PROPERTIES = 86;
const SETTINGS_CHANGED = 1;
const SELECTION_CHANGED = 2;
const APP_COMMAND = 39;
const RICH_API_MESSAGE = 33;
const EVENTS: readonly number[] = [SETTINGS_CHANGED, SELECTION_CHANGED, APP_COMMAND, RICH_API_MESSAGE];
const NOT_SUPPORTED = 5_000;
const INTERNAL_ERROR = 5_001;

const BODY = 4;
const REQUEST_FLAGS = 6;

const EXCEL = 1;
const READ_WRITE = 0;
const DOCUMENT_OPENED = 2;
const TASK_PANE = 1;
const SHOWN_AS_PANE = 2;

const THEMES = {
  light: { bodyBackgroundColor: 0xffffff, bodyForegroundColor: 0x262626, controlBackgroundColor: 0xffffff, controlForegroundColor: 0x262626 },
  dark: { bodyBackgroundColor: 0x262626, bodyForegroundColor: 0xf0f0f0, controlBackgroundColor: 0x363636, controlForegroundColor: 0xf0f0f0 },
} as const;

export interface DesktopExternal {
  readonly [member: string]: unknown;
}

/** @returns the object, and the function that ends its life with its page */
export function desktopExternal(host: Host, { role, dark = false }: DesktopOptions): { readonly external: DesktopExternal; readonly close: () => void } {
  const { profile } = host;
  const handlers = new Map<number, Set<EventHandler>>();
  const fire = (dispId: number, payload: readonly unknown[]): void => handlers.get(dispId)?.forEach((handler) => handler(dispId, safeArray(payload)));
  const stopMessages = host.onMessage((entries) => {
    const mine = role === 'pane' ? entries.filter((entry) => entry[0] !== FUNCTION_CATEGORY) : entries;
    if (mine.length > 0) fire(RICH_API_MESSAGE, mine.map((entry: MessageEntry) => entry));
  });
  const stopSelection = host.book.listen((event) => {
    if (event.kind === 'selection-changed') fire(SELECTION_CHANGED, []);
  });

  const settings = {
    Read(keys: string[], values: string[]): void {
      host.settings.forEach((value, key) => {
        keys.push(key);
        values.push(value);
      });
    },
    Write(keys: readonly string[], values: readonly string[]): void {
      host.settings.clear();
      keys.forEach((key, i) => host.settings.set(key, values[i] ?? 'null'));
    },
  };

  const context = {
    GetAppType: () => EXCEL,
    GetSolutionRef: () => 'branchbook',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => profile.uiLocale,
    GetAppDataLocale: () => profile.dataLocale,
    GetDocUrl: () => '',
    GetAppCapabilities: () => READ_WRITE,
    GetActivationMode: () => DOCUMENT_OPENED,
    GetControlIntegrationLevel: () => TASK_PANE,
    GetSolutionToken: () => '',
    GetCorrelationId: () => '',
    GetInstanceId: () => '',
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(profile.requirementSets),
    GetHostFullVersion: () => profile.version,
    GetInitialDisplayMode: () => SHOWN_AS_PANE,
    GetSettings: () => settings,
    GetOfficeThemeInfo: () => JSON.stringify(THEMES[dark ? 'dark' : 'light']),
  };

  const external = {
    GetHostInfo: () => `Excel$Win32$16.01$${profile.uiLocale}$$$$${FLAGS[role]}`,
    // Nothing is to be reported to anybody.
    GetLoggingAllowed: () => false,
    GetContext: () => context,
    Execute(dispId: number, parameters: readonly unknown[], answer: Answer): void {
      if (dispId === RICH_API) {
        const request = parameters[0] as readonly unknown[];
        void answerRichApi(host, String(request[BODY]), Number(request[REQUEST_FLAGS]), answer);
      } else if (dispId === FILE_PROPERTIES) {
        answer(safeArray([0, safeArray([''])]));
      } else {
        host.noteUnknown(`call ${dispId}`);
        answer(NOT_SUPPORTED);
      }
    },
    RegisterEvent(dispId: number, _target: string, handler: EventHandler, answer: Answer): void {
      if (!EVENTS.includes(dispId)) {
        host.noteUnknown(`event ${dispId}`);
        answer(NOT_SUPPORTED);
        return;
      }
      handlers.set(dispId, (handlers.get(dispId) ?? new Set()).add(handler));
      answer(0);
    },
    UnregisterEvent(dispId: number, _target: string, answer: Answer): void {
      handlers.delete(dispId);
      answer(0);
    },
  };

  return {
    external,
    close() {
      stopMessages();
      stopSelection();
      handlers.clear();
    },
  };
}

async function answerRichApi(host: Host, body: string, flags: number, answer: Answer): Promise<void> {
  answer(await responseOf(host, body, flags));
}

async function responseOf(host: Host, body: string, flags: number): Promise<SafeArray | number> {
  try {
    const { error, body: text } = await host.execute(body, flags);
    return error === 0 ? safeArray([0, 200, safeArray([]), text]) : error;
  } catch (reason) {
    // The host has a mistake: whoever looks at the page must see it.
    console.error('[host]', reason);
    host.noteUnknown(`failure of the host: ${String(reason)}`);
    return INTERNAL_ERROR;
  }
}

/** An array, and the arrays in it, as the client expects them from the desktop. */
function safeArray(values: readonly unknown[]): SafeArray {
  const wrapped = values.map((value) => (Array.isArray(value) ? safeArray(value as readonly unknown[]) : value));
  return { toArray: () => wrapped, dimensions: () => 1 };
}
