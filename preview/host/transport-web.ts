/**
 * The host's side of the messages by which Excel on the web talks to the frame of an add-in.
 *
 * The client trusts a host only on HTTPS and on the add-in's own host name; it is told where by the frame's name.
 */
import { CALLS, EVENTS, NOT_SUPPORTED } from './client-protocol';
import type { Host } from './host';
import { hostInfo, messagesFor, type PageRole } from './page-role';
import { runRequest } from './run-request';

/** The windows of both sides, as far as messages need them. */
interface Listening {
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  removeEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}
interface Posting {
  postMessage(message: string, origin: string): void;
}

export interface WebOptions {
  readonly role: PageRole;
  /** The host's own window. */
  readonly window: Listening;
  /** Where the host's page comes from, such as `https://addin.test`. */
  readonly origin: string;
  /** Where the frame's page comes from. */
  readonly frameOrigin: string;
  /** The frame's window; null as long as it is not there. */
  readonly frame: () => Posting | null;
}

export interface WebFrame {
  /** Belongs into the frame's `name` before its page loads. */
  readonly name: string;
  /** Belongs behind the `?` of the frame's address. */
  readonly query: string;
  close(): void;
}

const REQUEST = 0;
const RESPONSE = 1;
const INVOKE = 0;
const REGISTER = 1;
const FOR_CALLING = 0;
const FOR_EVENT = 1;
const EXCEL_WEB = 16;
const TASK_PANE = 1;
const READ_WRITE = 1;
const SHOWN_AS_PANE = 2;
const APP_ID = 'branchbook';
const VERSION = 1;

interface Message {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _actionType?: number;
  readonly _data?: unknown;
}

interface MethodData {
  readonly DdaMethod: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, string])[] };
}

/** Events by the name under which the client registers them. */
const EVENT_NAMES: ReadonlyMap<string, number> = new Map([
  ['settingsChanged', EVENTS.settingsChanged],
  ['documentSelectionChanged', EVENTS.selectionChanged],
  ['richApiMessage', EVENTS.richApiMessage],
  ['appCommandInvoked', EVENTS.appCommand],
]);

let conversations = 0;

export function webFrame(host: Host, { role, window, origin, frameOrigin, frame }: WebOptions): WebFrame {
  conversations += 1;
  const conversation = `branchbook-${conversations}`;
  /** Registered events by number, with the names by which they are answered. */
  const registered = new Map<number, string>();

  const post = (message: Readonly<Record<string, unknown>>): void => frame()?.postMessage(JSON.stringify({ _messageType: RESPONSE, _origin: origin, _serializerVersion: VERSION, _conversationId: conversation, ...message }), frameOrigin);
  const fire = (event: number, data: unknown): void => {
    const name = registered.get(event);
    if (name !== undefined) post({ _actionName: name, _correlationId: 0, _errorCode: 0, _responseType: FOR_EVENT, _data: data });
  };

  const receive = (event: MessageEvent): void => {
    if (event.origin !== frameOrigin || typeof event.data !== 'string') return;
    const message = messageOf(event.data);
    if (message?._messageType !== REQUEST || message._conversationId !== conversation) return;
    const answer = (data: unknown): void =>
      post({ _actionName: message._actionName, _correlationId: message._correlationId, _errorCode: 0, _responseType: FOR_CALLING, _data: data });
    if (message._actionType === INVOKE) void invoke(message, answer);
    else answer({ Error: register(message) });
  };

  async function invoke({ _actionName: action, _data: data }: Message, answer: (data: unknown) => void): Promise<void> {
    switch (action) {
      case 'ContextActivationManager_getAppContextAsync':
        answer(appContext(host));
        return;
      case 'ContextActivationManager_notifyHost':
        // Where the focus is, and what the client would report: nobody waits for an answer.
        return;
      case 'executeMethod':
        answer({ Version: VERSION, ...(await method(host, data as MethodData)) });
        return;
      default:
        host.noteUnknown(`action ${action}`);
        answer({ Version: VERSION, Error: NOT_SUPPORTED });
    }
  }

  function register({ _actionName: name, _actionType: type }: Message): number {
    const event = EVENT_NAMES.get(name);
    if (event === undefined) {
      host.noteUnknown(`event ${name}`);
      return NOT_SUPPORTED;
    }
    if (type === REGISTER) registered.set(event, name);
    else registered.delete(event);
    return 0;
  }

  window.addEventListener('message', receive);
  const stopMessages = host.onMessage((entries) => {
    const mine = messagesFor(role, entries);
    if (mine.length > 0) fire(EVENTS.richApiMessage, { ArrayData: mine });
  });
  const stopSelection = host.book.listen((event) => {
    if (event.kind === 'selection-changed') fire(EVENTS.selectionChanged, {});
  });

  const info = hostInfo(host, role);
  return {
    name: JSON.stringify({
      baseFrameName: conversation,
      hostInfo: info,
      xdmInfo: `${conversation}|${APP_ID}|${origin}/`,
      serializerVersion: String(VERSION),
      flights: '[]',
    }),
    query: `_host_Info=${encodeURIComponent(info)}`,
    close() {
      window.removeEventListener('message', receive);
      stopMessages();
      stopSelection();
    },
  };
}

async function method(host: Host, { DdaMethod: { DispatchId: dispatch }, ArrayData: request = [], DdaSettingsMethod: given }: MethodData): Promise<Readonly<Record<string, unknown>>> {
  switch (dispatch) {
    case CALLS.richApi: {
      const { error, body } = await runRequest(host, request);
      return error === 0 ? { Error: 0, Data: [200, [], body] } : { Error: error };
    }
    case CALLS.loadSettings:
      return { Error: 0, Properties: { Settings: [...host.settings].map(([Name, Value]) => ({ Name, Value })) } };
    case CALLS.saveSettings:
      host.settings.clear();
      for (const [key, value] of given?.Properties ?? []) host.settings.set(key, value);
      return { Error: 0 };
    case CALLS.fileProperties:
      return { Error: 0, 0: { 1: '' } };
    default:
      host.noteUnknown(`call ${dispatch}`);
      return { Error: NOT_SUPPORTED };
  }
}

function appContext({ profile, settings }: Host): Readonly<Record<string, unknown>> {
  return {
    _id: APP_ID,
    _appName: EXCEL_WEB,
    _appVersion: '16.00',
    _appMinorVersion: 0,
    _appUILocale: profile.uiLocale,
    _dataLocale: profile.dataLocale,
    _docUrl: '',
    _clientMode: READ_WRITE,
    _settings: [...settings],
    _reason: 'documentOpened',
    _osfControlType: TASK_PANE,
    _eToken: '',
    _correlationId: '',
    _appInstanceId: APP_ID,
    _requirementMatrix: JSON.stringify(profile.requirementSets),
    _hostFullVersion: profile.version,
    _initialDisplayMode: SHOWN_AS_PANE,
    _addinName: '支行客户簿',
    _appDomains: [],
    _featureGates: {},
  };
}

/** A frame may be sent messages by anybody: what is no JSON is not for us. */
function messageOf(text: string): Message | null {
  try {
    return JSON.parse(text) as Message;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
