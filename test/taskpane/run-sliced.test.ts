/** Long work gives the page back in time, tells how far it is, and stops when it shall. */
import { runSliced, SLICE_MS } from '../../src/taskpane/schedule/run-sliced';

/** Work of `steps` steps of `cost` milliseconds each. */
function* work(steps: number, cost: number): Generator<{ done: number; total: number }, string> {
  for (let done = 1; done <= steps; done += 1) {
    const until = performance.now() + cost;
    while (performance.now() < until);
    yield { done, total: steps };
  }
  return 'result';
}

test('gives the result', async () => {
  await expect(runSliced(work(3, 0))).resolves.toBe('result');
});

test('other tasks run between slices, and progress rises to the last slice', async () => {
  const told: number[] = [];
  let turns = 0;
  const ticking = setInterval(() => (turns += 1), 0);
  await runSliced(work(40, 5), { onProgress: ({ done, total }) => told.push(done / total) });
  clearInterval(ticking);
  expect(turns).toBeGreaterThanOrEqual(2);
  expect(told.length).toBeGreaterThanOrEqual(3);
  // On a busy machine a slice may hold a single step, never less.
  expect(told.length).toBeLessThanOrEqual(40);
  expect([...told].sort((a, b) => a - b)).toEqual(told);
});

test('stops before the next slice, closing the work, with the signal’s reason', async () => {
  const controller = new AbortController();
  let isClosed = false;
  let steps = 0;
  function* endless(): Generator<{ done: number; total: number }, never> {
    try {
      for (;;) {
        const until = performance.now() + SLICE_MS;
        while (performance.now() < until);
        steps += 1;
        yield { done: 0, total: 0 };
      }
    } finally {
      isClosed = true;
    }
  }
  const reason = new Error('enough');
  await expect(runSliced(endless(), { signal: controller.signal, onProgress: () => controller.abort(reason) })).rejects.toBe(reason);
  expect(isClosed).toBe(true);
  expect(steps).toBe(1);
});

test('an error of the work is the caller’s', async () => {
  function* failing(): Generator<{ done: number; total: number }, never> {
    yield { done: 0, total: 1 };
    throw new Error('broken');
  }
  await expect(runSliced(failing())).rejects.toThrow('broken');
});
