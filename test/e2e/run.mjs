/** Runs the end-to-end suite: starts the one browser, says which it is, and hands its address to jest with the arguments given. */
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { BROWSER_ARGUMENTS, findBrowser } from '../../scripts/find-browser.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const { executablePath, environment, description } = await findBrowser();
const server = await chromium.launchServer({ executablePath, args: BROWSER_ARGUMENTS, env: environment });
console.log(`browser: ${description}`);

const jest = spawn(
  process.execPath,
  [join(here, '../../node_modules/jest/bin/jest.js'), '--config', join(here, 'jest.config.js'), '--runInBand', ...process.argv.slice(2)],
  { stdio: 'inherit', env: { ...process.env, BRANCHBOOK_BROWSER_WS: server.wsEndpoint() } },
);
const status = await new Promise((resolve) => jest.on('exit', resolve));
await server.close();
process.exitCode = status ?? 1;
