/** The one way end-to-end tests paste: the event that a browser makes of Ctrl+V, with what the clipboard would hold. */
import type { Frame } from 'playwright-core';

export interface Clip {
  readonly text?: string;
  readonly html?: string;
  /** Whether the clipboard holds a picture. */
  readonly picture?: boolean;
}

export async function paste(pane: Frame, clip: Clip): Promise<void> {
  await pane.getByTestId('paste-box').evaluate((box, { text = '', html = '', picture = false }) => {
    const clipboardData = new DataTransfer();
    if (text !== '') clipboardData.setData('text/plain', text);
    if (html !== '') clipboardData.setData('text/html', html);
    if (picture) clipboardData.items.add(new File(['x'], 'image.png', { type: 'image/png' }));
    const target = box.matches('textarea') ? box : (box.querySelector('textarea') ?? box);
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, clip);
}
