/**
 * A page with the genuine office.js in jsdom, as Excel opens it for Windows or on the web, whichever the host's profile
 * says: the one fixture for tests of the host.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM, ResourceLoader, VirtualConsole, type DOMWindow } from 'jsdom';
import type { Host } from '../../../preview/host/host';
import type { PageRole } from '../../../preview/host/page-role';
import { desktopExternal } from '../../../preview/host/transport-desktop';
import { webFrame } from '../../../preview/host/transport-web';

const ORIGIN = 'https://addin.test';
const FOLDER = 'https://appsforoffice.microsoft.com/lib/1/hosted';
const LIBRARY = join(process.cwd(), 'node_modules/@microsoft/office-js/dist');

/** Answers the address of production from the package, as a proxy of the bank would. */
class LibraryFromPackage extends ResourceLoader {
  override fetch(url: string) {
    if (!url.startsWith(FOLDER)) throw new Error(`the page asks for ${url}`);
    const content = Promise.resolve(readFileSync(join(LIBRARY, url.slice(FOLDER.length).toLowerCase())));
    return Object.assign(content, { abort: () => undefined });
  }
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

/** How a page meets the host: what must be there before its scripts, and what ends with it. */
interface Meeting {
  readonly query: string;
  readonly prepare: (window: DOMWindow) => void;
  readonly close: () => void;
}

function onDesktop(host: Host, role: PageRole): Meeting {
  const { external, close } = desktopExternal(host, { role });
  return {
    query: '',
    prepare: (window) => Object.defineProperty(window, 'external', { value: external, configurable: true, writable: true }),
    close,
  };
}

/** jsdom knows no origins of messages, so both sides are told of each other's messages here. */
function onWeb(host: Host, role: PageRole): Meeting {
  const parent = new EventTarget();
  let page: DOMWindow | null = null;
  const { name, query, close } = webFrame(host, {
    role,
    window: parent as unknown as Pick<Window, 'addEventListener' | 'removeEventListener'>,
    origin: ORIGIN,
    frameOrigin: ORIGIN,
    frame: () => ({
      postMessage: (data, origin) => {
        if (page !== null && origin === ORIGIN) later(page, new page.MessageEvent('message', { data, origin: ORIGIN }));
      },
    }),
  });
  return {
    query: `?${query}`,
    prepare: (window) => {
      page = window;
      window.name = name;
      // The client trusts a host of the add-in's own domain, which jsdom does not tell.
      Object.defineProperty(window.document, 'domain', { value: new URL(ORIGIN).hostname });
      const postMessage = (data: unknown) => later(parent, Object.assign(new Event('message'), { data, origin: ORIGIN }));
      Object.defineProperty(window, 'parent', { value: { postMessage } });
    },
    close,
  };
}

function later(target: { dispatchEvent(event: Event): boolean }, event: Event): void {
  setTimeout(() => target.dispatchEvent(event), 0);
}

/**
 * Opens the page and waits until Office is ready.
 * @param script what the page's own script does when office.js is loaded and Office is not ready yet
 */
export async function openOfficePage(host: Host, role: PageRole = 'pane', script: (window: DOMWindow) => void = () => undefined): Promise<OfficePage> {
  const errors: string[] = [];
  const virtualConsole = new VirtualConsole();
  virtualConsole.on('jsdomError', (error: Error) => errors.push(error.message));
  const { query, prepare, close } = host.profile.platform === 'web' ? onWeb(host, role) : onDesktop(host, role);
  const dom = new JSDOM(`<!doctype html><html lang="zh-CN"><head><script src="${FOLDER}/office.js"></script></head><body></body></html>`, {
    url: `${ORIGIN}/taskpane.html${query}`,
    runScripts: 'dangerously',
    resources: new LibraryFromPackage(),
    pretendToBeVisual: true,
    virtualConsole,
    beforeParse: prepare,
  });
  const { window } = dom;
  window.addEventListener('DOMContentLoaded', () => script(window));
  await new Promise((resolve) => window.addEventListener('load', resolve));
  const page = window as unknown as Pick<OfficePage, 'Office' | 'Excel' | 'OfficeExtension'>;
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
