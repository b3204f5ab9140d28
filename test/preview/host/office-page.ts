/** A page with the genuine office.js in jsdom, as Excel for Windows would open it: the one fixture for tests of the host. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM, ResourceLoader, VirtualConsole, type DOMWindow } from 'jsdom';
import type { Host } from '../../../preview/host/host';
import { desktopExternal, type PageRole } from '../../../preview/host/transport-desktop';

const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const LIBRARY = join(process.cwd(), 'node_modules/@microsoft/office-js/dist');

/** Answers the address of production from the package, as a proxy of the bank would. */
class LibraryFromPackage extends ResourceLoader {
  override fetch(url: string) {
    const path = url.startsWith(dirname(OFFICE_JS)) ? url.slice(dirname(OFFICE_JS).length).toLowerCase() : null;
    if (path === null) throw new Error(`the page asks for ${url}`);
    const content = Promise.resolve(readFileSync(join(LIBRARY, path)));
    return Object.assign(content, { abort: () => undefined });
  }
}

function dirname(url: string): string {
  return url.slice(0, url.lastIndexOf('/'));
}

export interface OfficePage {
  readonly window: DOMWindow;
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  /** Errors that the page let through. */
  readonly errors: readonly string[];
  close(): void;
}

/**
 * Opens the page and waits until Office is ready.
 * @param script what the page's own script does when office.js is loaded and Office is not ready yet
 */
export async function openOfficePage(host: Host, role: PageRole = 'pane', script: (window: DOMWindow) => void = () => undefined): Promise<OfficePage> {
  const errors: string[] = [];
  const virtualConsole = new VirtualConsole();
  virtualConsole.on('jsdomError', (error: Error) => errors.push(error.message));
  const { external, close } = desktopExternal(host, { role });
  const dom = new JSDOM(`<!doctype html><html lang="zh-CN"><head><script src="${OFFICE_JS}"></script></head><body></body></html>`, {
    url: 'https://localhost:3000/taskpane.html',
    runScripts: 'dangerously',
    resources: new LibraryFromPackage(),
    pretendToBeVisual: true,
    virtualConsole,
    beforeParse: (window) => {
      Object.defineProperty(window, 'external', { value: external, configurable: true, writable: true });
    },
  });
  const { window } = dom;
  window.addEventListener('DOMContentLoaded', () => script(window));
  await new Promise((resolve) => window.addEventListener('load', resolve));
  const page = window as unknown as { readonly Office: typeof Office; readonly Excel: typeof Excel; readonly OfficeExtension: typeof OfficeExtension };
  await page.Office.onReady();
  return {
    window,
    Office: page.Office,
    Excel: page.Excel,
    OfficeExtension: page.OfficeExtension,
    errors,
    close() {
      close();
      window.close();
    },
  };
}
