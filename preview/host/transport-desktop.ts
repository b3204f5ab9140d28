/**
 * What Excel for Windows offers a page of an add-in as `window.external`: put it there before office.js runs.
 *
 * Arrays cross this border as objects with `toArray()`, as they do from the desktop's own scripting engine.
 */
import { CALLS, EVENTS, NOT_SUPPORTED } from './client-protocol';
import type { Host } from './host';
import { hostInfo, messagesFor, type PageRole } from './page-role';
import { runRequest } from './run-request';

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

const EXCEL = 1;
const READ_WRITE = 0;
const DOCUMENT_OPENED = 2;
const TASK_PANE = 1;
const SHOWN_AS_PANE = 2;

/** Colours as the numbers 0xRRGGBB. */
const THEMES = {
  light: { bodyBackgroundColor: 0xffffff, bodyForegroundColor: 0x262626, controlBackgroundColor: 0xffffff, controlForegroundColor: 0x262626 },
  dark: { bodyBackgroundColor: 0x262626, bodyForegroundColor: 0xf0f0f0, controlBackgroundColor: 0x363636, controlForegroundColor: 0xf0f0f0 },
} as const;

/** @returns the object for `window.external`, and the function that ends it with its page */
export function desktopExternal(
  host: Host,
  { role, dark = false }: DesktopOptions,
): { readonly external: Readonly<Record<string, unknown>>; readonly close: () => void } {
  const handlers = new Map<number, Set<EventHandler>>();
  const fire = (dispId: number, payload: readonly unknown[]): void => handlers.get(dispId)?.forEach((handler) => handler(dispId, safeArray(payload)));
  const stopMessages = host.onMessage((entries) => {
    const mine = messagesFor(role, entries);
    if (mine.length > 0) fire(EVENTS.richApiMessage, mine);
  });
  const stopSelection = host.book.listen((event) => {
    if (event.kind === 'selection-changed') fire(EVENTS.selectionChanged, []);
  });
  const context = contextOf(host, dark);

  const external = {
    GetHostInfo: () => hostInfo(host, role),
    // Nothing is to be reported to anybody.
    GetLoggingAllowed: () => false,
    GetContext: () => context,
    Execute(dispId: number, parameters: readonly unknown[], answer: Answer): void {
      switch (dispId) {
        case CALLS.richApi:
          void runRequest(host, parameters[0] as readonly unknown[]).then(({ error, body }) => answer(error === 0 ? safeArray([0, 200, [], body]) : error));
          return;
        case CALLS.fileProperties:
          answer(safeArray([0, ['']]));
          return;
        default:
          host.noteUnknown(`call ${dispId}`);
          answer(NOT_SUPPORTED);
      }
    },
    RegisterEvent(dispId: number, _target: string, handler: EventHandler, answer: Answer): void {
      if (!Object.values<number>(EVENTS).includes(dispId)) {
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

/** What the client asks of the application and the document. */
function contextOf({ profile, settings }: Host, dark: boolean): Readonly<Record<string, () => unknown>> {
  const documentSettings = {
    Read(keys: string[], values: string[]): void {
      settings.forEach((value, key) => {
        keys.push(key);
        values.push(value);
      });
    },
    Write(keys: readonly string[], values: readonly string[]): void {
      settings.clear();
      keys.forEach((key, i) => settings.set(key, values[i] ?? 'null'));
    },
  };
  return {
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
    GetSettings: () => documentSettings,
    GetOfficeThemeInfo: () => JSON.stringify(THEMES[dark ? 'dark' : 'light']),
  };
}

/** An array, and the arrays in it, as the client expects them from the desktop. */
function safeArray(values: readonly unknown[]): SafeArray {
  const wrapped = values.map((value) => (Array.isArray(value) ? safeArray(value as readonly unknown[]) : value));
  return { toArray: () => wrapped, dimensions: () => 1 };
}
