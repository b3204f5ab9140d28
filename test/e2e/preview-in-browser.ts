/** The one place that opens the preview in a browser: over http as Excel for Windows, or over intercepted https as Excel on the web. */
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { answer, serve } from '../../preview/server.mjs';
import type { Area, Scalar } from '../../preview/host/book';
import type { PreviewWindow } from '../../preview/page/preview-window';

export type Transport = 'desktop' | 'web';

export interface OpenPreview {
  readonly page: Page;
  readonly context: BrowserContext;
  /** The frame of the task pane. */
  readonly pane: Frame;
  /** Addresses asked for, in order. */
  readonly requested: readonly string[];
  /** Errors of the pages and refusals of their content policies. */
  readonly complaints: readonly string[];
  sheetNames(): Promise<readonly string[]>;
  values(sheet: string, area: Area): Promise<readonly (readonly Scalar[])[]>;
  /** Members of Excel's API that were asked for and that the host does not know. */
  unknownMembers(): Promise<readonly string[]>;
  close(): Promise<void>;
}

export interface PreviewWish {
  readonly transport?: Transport;
  readonly width?: number;
  readonly height?: number;
  /** Search of the preview's address, such as `theme=dark`. */
  readonly search?: string;
}

const WEB_ORIGIN = 'https://addin.test';
const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

export async function openPreviewIn(browser: Browser, { transport = 'desktop', width = 1440, height = 900, search = '' }: PreviewWish = {}): Promise<OpenPreview> {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'zh-CN', ignoreHTTPSErrors: true });
  const requested: string[] = [];
  const complaints: string[] = [];
  context.on('request', (request) => requested.push(request.url()));
  const server = transport === 'desktop' ? await serve(0) : null;
  if (server === null) {
    await context.route(`${WEB_ORIGIN}/**`, async (route) => route.fulfill(await answer(new URL(route.request().url()))));
    await context.route(`${CDN}**`, async (route) => route.fulfill(await answer(new URL(`/office-js/${route.request().url().slice(CDN.length).toLowerCase()}`, WEB_ORIGIN))));
  }
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    // On the web office.js tries to write styles of its own, which our policy refuses and which it does not need.
    const isOfficeStyle = message.text().startsWith('Applying inline style violates') && /\/excel-web-[\d.]+\.js$/.test(message.location().url);
    if (isOfficeStyle) return;
    if (message.type() === 'error' || /Content Security Policy/.test(message.text())) complaints.push(`${message.text()} (${message.location().url})`);
  });
  const query = [transport === 'web' ? 'transport=web' : '', search].filter((part) => part !== '').join('&');
  await page.goto(`${server?.url ?? WEB_ORIGIN}/${query === '' ? '' : `?${query}`}`);
  await page.waitForFunction(() => 'branchbook' in window);
  await page.evaluate(() => (window as unknown as PreviewWindow).branchbook.ready);
  const pane = page.frames().find((frame) => new URL(frame.url()).pathname === '/taskpane.html');
  if (pane === undefined) throw new Error(`no pane among ${page.frames().map((frame) => frame.url()).join(', ')}`);
  await pane.getByTestId('step-paste').waitFor();
  return {
    page,
    context,
    pane,
    requested,
    complaints,
    sheetNames: () => page.evaluate(() => (window as unknown as PreviewWindow).branchbook.book.sheets().map(({ name }) => name)),
    values: (sheet, area) =>
      page.evaluate(
        ([name, where]) => {
          const { book } = (window as unknown as PreviewWindow).branchbook;
          const found = book.sheets().find((each) => each.name === name);
          if (found === undefined) throw new Error(`no sheet ${name}`);
          return book.values(found.id, where);
        },
        [sheet, area] as const,
      ),
    unknownMembers: () => page.evaluate(() => (window as unknown as PreviewWindow).branchbook.host.unknownMembers()),
    close: async () => {
      await context.close();
      await server?.close();
    },
  };
}
