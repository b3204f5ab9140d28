/** placeholder */
import type { Host } from '../host/host';
export async function workbookFile(_host: Host): Promise<Uint8Array<ArrayBuffer>> { throw new Error('soon'); }
