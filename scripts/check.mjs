/** The one check, the same at home and in CI: types, lint, build, every suite. Ends with one line: how many passed and failed in all. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const scratch = mkdtempSync(join(tmpdir(), 'branchbook-'));
const totals = { passed: 0, failed: 0 };

/** Runs a Node script with its output shown; returns whether it ended well. */
function run(name, args) {
  const start = Date.now();
  console.log(`\n── ${name}`);
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  console.log(`── ${name}: ${status === 0 ? 'done' : `exit ${status}`} in ${((Date.now() - start) / 1000).toFixed(1)} s`);
  return status === 0;
}

/** A step that has no tests of its own counts as one. */
function step(name, args) {
  const ok = run(name, args);
  totals[ok ? 'passed' : 'failed'] += 1;
  return ok;
}

/** A suite that jest runs, by itself or through a script that hands its arguments on. */
function suite(name, script) {
  const report = join(scratch, `${totals.passed + totals.failed}.json`);
  // The preview's spreadsheet engine keeps timers of its own after its book is closed; the report is complete by then.
  const ok = run(name, [script, '--ci', '--silent', '--forceExit', '--json', `--outputFile=${report}`, '--reporters=default']);
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

const tsc = 'node_modules/typescript/bin/tsc';
const webpack = 'node_modules/webpack/bin/webpack.js';
step('types', [tsc, '--noEmit', '-p', 'tsconfig.json']);
step('types of the domain, without DOM', [tsc, '--noEmit', '-p', 'src/domain/tsconfig.json']);
step('lint', ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0']);
const built = step('production build', [webpack, '--mode', 'production']) && step('preview build', [webpack, '--config', 'preview/webpack.config.js', '--mode', 'production']);
suite('unit and pane tests', 'node_modules/jest/bin/jest.js');
if (built) suite('end-to-end tests', 'test/e2e/run.mjs');
else {
  console.log('\n── end-to-end tests: not run, because there is no build');
  totals.failed += 1;
}

rmSync(scratch, { recursive: true, force: true });
console.log('');
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed === 0 ? 0 : 1;
