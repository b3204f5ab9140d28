/**
 * The one place that runs long domain work without blocking the pane: a generator in slices, with progress and a way to stop.
 */
import type { Progress } from '../../workbook/workbook';

/** How long the main thread may be held before it is given back, in milliseconds. */
export const SLICE_MS = 30;

export interface SliceWatch {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * Drives `work` to its end and returns its result. Between slices the browser paints and handles input.
 * Rejects with the signal's reason once it is aborted; the generator's `finally` blocks run.
 */
export async function runSliced<Result>(work: Generator<Progress, Result>, { signal, onProgress }: SliceWatch = {}): Promise<Result> {
  for (;;) {
    const until = performance.now() + SLICE_MS;
    let step = work.next();
    while (step.done !== true && performance.now() < until) step = work.next();
    if (step.done === true) return step.value;
    onProgress?.(step.value);
    await nextTask();
    if (signal?.aborted === true) {
      work.return(undefined as never);
      signal.throwIfAborted();
    }
  }
}

/** The next task of the event loop. A message is not held back to 4 ms and more as nested timers are. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
