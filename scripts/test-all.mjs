/** Runs every suite, prints how long each took, and ends with one line: how many tests passed and failed in all. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const scratch = mkdtempSync(join(tmpdir(), 'branchbook-'));
const totals = { passed: 0, failed: 0 };

/** Runs a command with its output shown; returns whether it ended well and what it printed. */
function run(name, command, args) {
  const start = Date.now();
  console.log(`\n── ${name}`);
  const { status, stdout } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  process.stdout.write(stdout ?? '');
  console.log(`── ${name}: ${status === 0 ? 'done' : `exit ${status}`} in ${((Date.now() - start) / 1000).toFixed(1)} s`);
  return { ok: status === 0, stdout: stdout ?? '' };
}

/** A step that has no tests of its own counts as one. */
function step(name, command, args) {
  const { ok } = run(name, command, args);
  totals[ok ? 'passed' : 'failed'] += 1;
  return ok;
}

function jest() {
  const report = join(scratch, 'jest.json');
  const { ok } = run('unit and pane tests', process.execPath, ['node_modules/jest/bin/jest.js', '--ci', '--silent', '--json', `--outputFile=${report}`, '--reporters=default']);
  if (!existsSync(report)) {
    totals.failed += 1;
    return;
  }
  const { numPassedTests, numFailedTests, numFailedTestSuites, testResults } = JSON.parse(readFileSync(report, 'utf8'));
  // A suite that could not even start has no failed test of its own.
  const unstarted = testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0).length;
  totals.passed += numPassedTests;
  totals.failed += numFailedTests + unstarted;
  if (!ok && numFailedTests + numFailedTestSuites === 0) totals.failed += 1;
}

function endToEnd() {
  const { ok, stdout } = run('end-to-end tests', process.execPath, ['test/e2e/run.mjs']);
  const counts = [...stdout.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1);
  if (counts === undefined) {
    totals.failed += 1;
    return;
  }
  totals.passed += Number(counts[1]);
  totals.failed += Number(counts[2]);
  if (!ok && Number(counts[2]) === 0) totals.failed += 1;
}

const built = step('production build', process.execPath, ['node_modules/webpack/bin/webpack.js', '--mode', 'production']);
jest();
if (built) endToEnd();
else totals.failed += 1;

rmSync(scratch, { recursive: true, force: true });
console.log('');
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed === 0 ? 0 : 1;
