/** What 50,000 customers cost in the built pane, in Chromium beside the preview: time per step, and the longest task of the pane's own code. */
import { chromium } from 'playwright-core';
import { BROWSER_ARGUMENTS, findBrowser } from '../scripts/find-browser.mjs';
import { customerText } from '../test/e2e/customer-text';
import { openPreviewIn } from '../test/e2e/preview-in-browser';

export interface PaneMeasurement {
  readonly step: string;
  readonly seconds: number;
  /** Tasks above 50 ms whose code ran in the pane's own frame. */
  readonly longTasks: number;
  readonly longestMs: number;
}

/** Steps of the main job with `count` customers. */
export async function measurePane(count: number): Promise<readonly PaneMeasurement[]> {
  const { executablePath, environment, description } = await findBrowser();
  console.log(`browser: ${description}`);
  const browser = await chromium.launch({ executablePath, args: BROWSER_ARGUMENTS, env: environment });
  const steps: PaneMeasurement[] = [];
  try {
    // As on the web, where what the spreadsheet does runs in the frame around, not in a call of the pane's.
    const preview = await openPreviewIn(browser, { transport: 'web' });
    const { pane, page } = preview;
    // "self" is work that started in this frame; what the spreadsheet beside it does is counted elsewhere.
    await pane.evaluate(`
      window.ownTasks = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if (entry.name === 'self') window.ownTasks.push(entry.duration);
      }).observe({ entryTypes: ['longtask'] });
    `);
    const measure = async (step: string, work: () => Promise<void>): Promise<void> => {
      await pane.evaluate('window.ownTasks.length = 0');
      const start = performance.now();
      await work();
      const seconds = (performance.now() - start) / 1000;
      await page.waitForTimeout(300);
      const tasks = await pane.evaluate<number[]>('window.ownTasks');
      steps.push({ step, seconds, longTasks: tasks.length, longestMs: Math.max(0, ...tasks) });
    };
    // The text is there before the clock starts: handing it over is the test's work.
    await pane.evaluate(`
      window.clip = new DataTransfer();
      window.clip.setData('text/plain', ${JSON.stringify(customerText(count))});
    `);
    await measure('paste and recognise', async () => {
      await pane.evaluate(`document.querySelector('[data-testid="paste-box"]').dispatchEvent(new ClipboardEvent('paste', { clipboardData: window.clip, bubbles: true, cancelable: true }))`);
      await pane.getByTestId('step-columns').waitFor({ timeout: 120_000 });
    });
    await measure('read and classify', async () => {
      await pane.getByTestId('next').click();
      await pane.getByTestId('step-result').waitFor({ timeout: 120_000 });
    });
    await measure('write and read back', async () => {
      await pane.getByTestId('next').click();
      await pane.getByTestId('write').click();
      await pane.getByTestId('done').waitFor({ timeout: 600_000 });
    });
    await preview.close();
  } finally {
    await browser.close();
  }
  return steps;
}
