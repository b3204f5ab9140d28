/** Opens the add-in's pages in frames: the pane beside the sheet, and the functions' runtime, which nobody sees. */
import type { Host } from '../host/host';
import type { PageRole } from '../host/page-role';
import { desktopExternal } from '../host/transport-desktop';
import { webFrame } from '../host/transport-web';

export type Transport = 'desktop' | 'web';

const PAGES: Readonly<Record<Exclude<PageRole, 'shared'>, string>> = { pane: '/taskpane.html', functions: '/functions.html' };

/** @returns resolves when the page of the add-in has loaded */
export function openFrame(host: Host, role: 'pane' | 'functions', transport: Transport, place: HTMLElement, title: string): Promise<void> {
  const frame = document.createElement('iframe');
  frame.title = title;
  const loaded = new Promise<void>((resolve) => frame.addEventListener('load', () => resolve(), { once: true }));
  switch (transport) {
    case 'desktop':
      frame.src = `${PAGES[role]}?preview=desktop`;
      break;
    case 'web': {
      const web = webFrame(host, { role, window, origin: location.origin, frameOrigin: location.origin, frame: () => frame.contentWindow });
      frame.name = web.name;
      frame.src = `${PAGES[role]}?${web.query}`;
      break;
    }
  }
  if (role === 'functions') frame.hidden = true;
  place.append(frame);
  return loaded;
}

/** For the desktop's transport: a frame that is loaded again gets a new object, and the old one is closed. */
export function desktopObjects(host: Host, isDark: () => boolean): (role: PageRole) => unknown {
  const closing = new Map<PageRole, () => void>();
  return (role) => {
    closing.get(role)?.();
    const { external, close } = desktopExternal(host, { role, dark: isDark() });
    closing.set(role, close);
    return external;
  };
}
