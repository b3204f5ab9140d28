/** The one place that finds a Chromium for the tests: an installed one, else the one from npm. Never none. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cjkFontEnvironment } from './cjk-font.mjs';

/** Short on purpose: the npm package's own list switches off the very origin checks that we test. */
export const BROWSER_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
];

const LINUX = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge', 'microsoft-edge-stable'].flatMap((name) =>
  ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'].map((folder) => join(folder, name)),
);
const MAC = ['Google Chrome', 'Microsoft Edge', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
const WINDOWS = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
  .filter((folder) => folder !== undefined)
  .flatMap((folder) => [join(folder, 'Google/Chrome/Application/chrome.exe'), join(folder, 'Microsoft/Edge/Application/msedge.exe')]);

/**
 * The browser's path, its environment and a line that says which one it is. BRANCHBOOK_BROWSER=npm forces the one from npm, CHROME_PATH
 * names one. Throws when there is none.
 */
export async function findBrowser() {
  const environment = { ...process.env, ...(process.platform === 'linux' ? cjkFontEnvironment() : {}) };
  const font = process.platform === 'linux' ? 'system fonts and Noto Sans SC from npm' : 'system fonts';
  if (process.env.BRANCHBOOK_BROWSER !== 'npm') {
    const installed = [process.env.CHROME_PATH, ...LINUX, ...MAC, ...WINDOWS].find((path) => path !== undefined && existsSync(path));
    if (installed !== undefined) return { executablePath: installed, environment, description: `${installed} (installed), ${font}` };
  }
  // Makes the package unpack the libraries it needs beside the browser; it decides when it is imported.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  const executablePath = await chromium.executablePath();
  if (!existsSync(executablePath)) throw new Error('No Chrome, Edge or Chromium is installed and @sparticuz/chromium could not be unpacked.');
  return {
    executablePath,
    environment: { ...environment, LD_LIBRARY_PATH: process.env.LD_LIBRARY_PATH ?? '' },
    description: `${executablePath} (from npm), ${font}`,
  };
}
