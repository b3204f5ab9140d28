/** Numbers of the client's calls and events that both transports serve, and where a Rich API request holds its parts. */

export const CALLS = { loadSettings: 75, saveSettings: 76, fileProperties: 86, richApi: 93 } as const;

export const EVENTS = { settingsChanged: 1, selectionChanged: 2, richApiMessage: 33, appCommand: 39 } as const;

/** Places in the array that a Rich API request is. */
const BODY = 4;
const FLAGS = 6;

export const NOT_SUPPORTED = 5_000;
export const INTERNAL_ERROR = 5_001;

export function richApiRequest(request: readonly unknown[]): { readonly body: string; readonly flags: number } {
  return { body: String(request[BODY]), flags: Number(request[FLAGS]) };
}
