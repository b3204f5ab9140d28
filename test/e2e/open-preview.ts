/** How end-to-end tests get at the browser that run.mjs started, and open the preview in it. */
import { chromium, type Browser } from 'playwright-core';
import { openPreviewIn, type OpenPreview, type PreviewWish } from './preview-in-browser';

export type { OpenPreview, Transport } from './preview-in-browser';

let browser: Promise<Browser> | null = null;

// After each file of tests.
afterAll(async () => {
  await (await browser)?.close();
  browser = null;
});

function connected(): Promise<Browser> {
  const address = process.env['BRANCHBOOK_BROWSER_WS'];
  if (address === undefined) throw new Error('run the end-to-end tests with test/e2e/run.mjs');
  return (browser ??= chromium.connect(address));
}

export async function openPreview(wish: PreviewWish = {}): Promise<OpenPreview> {
  return openPreviewIn(await connected(), wish);
}
