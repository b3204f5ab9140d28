/** Runs sliced work to its end in one go, for tests, benchmarks and short lists. */
export function finish<Step, Result>(work: Generator<Step, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
