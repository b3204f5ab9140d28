/** Runs a request for a transport: a mistake of the host itself is shown and recorded, and becomes an error of the client. */
import { INTERNAL_ERROR, richApiRequest } from './client-protocol';
import type { Host, HostAnswer } from './host';

export async function runRequest(host: Host, request: readonly unknown[]): Promise<HostAnswer> {
  const { body, flags } = richApiRequest(request);
  try {
    return await host.execute(body, flags);
  } catch (reason) {
    // Whoever looks at the page must see it, and a test must fail.
    console.error('[host]', reason);
    host.noteUnknown(`failure of the host: ${String(reason)}`);
    return { error: INTERNAL_ERROR, body: '' };
  }
}
