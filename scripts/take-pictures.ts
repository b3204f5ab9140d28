/** Takes the pictures of the guides from the built preview: `npm run pictures` after a change that people see. */
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { openPreviewIn } from '../test/e2e/preview-in-browser';
import { BROWSER_ARGUMENTS, findBrowser } from './find-browser.mjs';

const folder = join(__dirname, '../docs/images');

async function main(): Promise<void> {
  const { executablePath, environment, description } = await findBrowser();
  console.log(`browser: ${description}`);
  const browser = await chromium.launch({ executablePath, args: BROWSER_ARGUMENTS, env: environment });
  try {
    const preview = await openPreviewIn(browser, { width: 1360, height: 820 });
    const { page, pane } = preview;
    const settle = (): Promise<void> => page.waitForTimeout(600);
    const takePane = async (name: string): Promise<void> => {
      await settle();
      await page.locator('#pane').screenshot({ path: join(folder, `${name}.png`) });
    };
    await takePane('pane-paste');
    await pane.getByTestId('load-sample').click();
    await pane.getByTestId('step-columns').waitFor();
    await takePane('pane-columns');
    await pane.getByTestId('next').click();
    await pane.getByTestId('step-result').waitFor();
    await takePane('pane-result');
    await pane.getByTestId('next').click();
    await pane.getByTestId('write').click();
    await pane.getByTestId('done').waitFor({ timeout: 60_000 });
    await pane.getByTestId('open-sheet').click();
    await settle();
    await page.screenshot({ path: join(folder, 'preview.png') });
    await preview.close();
  } finally {
    await browser.close();
  }
}

void main();
