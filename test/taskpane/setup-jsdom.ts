/** What the pane expects of a browser and jsdom does not have. */
import { setImmediate } from 'node:timers';
import { TextDecoder as NodeTextDecoder, TextEncoder } from 'node:util';

class NoResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
globalThis.ResizeObserver ??= NoResizeObserver as unknown as typeof ResizeObserver;

/** Node's, with the errors of this window: those of another realm are instances of nothing here. */
class TextDecoder extends NodeTextDecoder {
  override decode(...given: Parameters<NodeTextDecoder['decode']>): string {
    try {
      return super.decode(...given);
    } catch (error) {
      throw new TypeError(String(error));
    }
  }
}

/** One message to the next task; Node's own channels would keep the process alive, because React never closes its one. */
class MessageChannel {
  readonly port1: { onmessage: (() => void) | null; close: () => void } = { onmessage: null, close: () => undefined };
  readonly port2 = { postMessage: (): void => void setImmediate(() => this.port1.onmessage?.()) };
}
Object.assign(globalThis, { MessageChannel, TextDecoder, TextEncoder });

/** The system prefers light. */
globalThis.matchMedia = (media: string) =>
  ({ media, matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }) as unknown as MediaQueryList;

// jsdom lays nothing out: a window in front that scrolls nowhere, and boxes as tall as the customer table.
document.hasFocus = () => true;
Element.prototype.scrollTo = () => undefined;
Element.prototype.scrollIntoView = () => undefined;
Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, get: () => 364 });
Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => 320 });
// Without boxes everything counts as hidden, and Tab would pass over it.
document.body.getBoundingClientRect = () => new DOMRect(0, 0, 320, 364);
Object.defineProperty(HTMLElement.prototype, 'offsetParent', { configurable: true, get(this: HTMLElement) { return this.parentElement; } });
// axe asks for one before it knows that nothing is drawn.
HTMLCanvasElement.prototype.getContext = () => null;

Blob.prototype.arrayBuffer ??= function arrayBuffer(this: Blob): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
    reader.readAsArrayBuffer(this);
  });
};
