/** Types of server.mjs, which runs without a build. */
export function answer(url: URL): Promise<{ readonly status: number; readonly headers: Record<string, string>; readonly body: Buffer | string }>;
export function serve(wanted: number): Promise<{ readonly url: string; readonly close: () => Promise<void> }>;
