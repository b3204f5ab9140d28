/**
 * Pictures of every state of the pane, to be looked at by a person: `node test/e2e/pane-states.mjs [folder of the build] [folder for pictures]`.
 * The built pane runs alone, beside a workbook in memory. Fails on a violation of axe, a refusal of the content policy or an error on the page.
 */
import { createReadStream, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { BROWSER_ARGUMENTS, findBrowser } from '../../scripts/find-browser.mjs';

const [build = 'dist', pictures = 'test-results/pane-states'] = process.argv.slice(2);
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.json': 'application/json', '.png': 'image/png' };
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WIDTHS = [320, 400];
const THEMES = ['light', 'dark'];

const server = createServer((request, response) => {
  const path = join(build, new URL(request.url, 'http://localhost').pathname);
  if (!existsSync(path)) return response.writeHead(404).end();
  response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' });
  createReadStream(path).pipe(response);
});
await new Promise((resolve) => server.listen(0, resolve));
mkdirSync(pictures, { recursive: true });

const { executablePath, environment, description } = await findBrowser();
console.log(description);
const browser = await chromium.launch({ executablePath, env: environment, args: BROWSER_ARGUMENTS });
const faults = [];
try {
  for (const colorScheme of THEMES) {
    for (const width of WIDTHS) await tour(width, colorScheme);
  }
} finally {
  await browser.close();
  server.close();
}
for (const fault of faults) console.error(fault);
process.exitCode = faults.length === 0 ? 0 : 1;

async function tour(width, colorScheme) {
  const context = await browser.newContext({ viewport: { width, height: 720 }, colorScheme, locale: 'zh-CN', bypassCSP: false });
  const page = await context.newPage();
  // office.js of a plain browser tab: none.
  await page.route(/^https:/, (route) => route.abort());
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('ERR_FAILED')) faults.push(`${width} ${colorScheme}: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`${width} ${colorScheme}: ${error.message}`));
  let number = 0;
  const show = async (state, { whole = true } = {}) => {
    number += 1;
    const name = `${colorScheme}-${width}-${String(number).padStart(2, '0')}-${state}`;
    // The pane scrolls inside itself; a window as tall as its content shows all of it.
    const tall = whole ? await page.evaluate(() => document.querySelector('main').scrollHeight + 260) : 720;
    await page.setViewportSize({ width, height: Math.min(Math.max(tall, 720), 6000) });
    await page.waitForTimeout(250);
    await page.screenshot({ path: join(pictures, `${name}.png`) });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (overflow > 0) faults.push(`${name}: wider than the pane by ${overflow} px`);
    const violations = await page.evaluate(async (source) => {
      // Fluent UI's markers of the first and last stop pass the focus on at once; nobody stays on them. An open list
      // floats outside of the landmarks, and is the business of the box that opened it.
      // The page's policy forbids injected scripts; the test's own code is no part of the page.
      if (!('axe' in window)) new Function(source).call(window);
      const result = await window.axe.run({ exclude: ['[data-tabster-dummy]', '[role="listbox"]'] }, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
      return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html.slice(0, 140)} ${id === 'color-contrast' ? failureSummary : ''}`).slice(0, 3).join(' | ')}`);
    }, AXE).catch((error) => [`axe: ${error.message}`]);
    for (const violation of violations) faults.push(`${name}: ${violation}`);
    await page.setViewportSize({ width, height: 720 });
  };
  const id = (testId) => page.getByTestId(testId);

  await page.goto(`http://localhost:${server.address().port}/taskpane.html`);
  await id('step-paste').waitFor();
  await show('empty');
  await id('paste-box').fill('只有一行字');
  await id('next').click();
  await id('problem').waitFor();
  await show('error', { whole: false });
  await id('paste-box').fill('客户名称\t日均存款\t余额\t网银\n甲某公司\t6000000\t12\t1\n乙某公司\t12,000,000\t9\t0');
  await id('next').click();
  await id('step-columns').waitFor();
  await show('columns-question');
  await id('back').click();
  await id('load-sample').click();
  await page.getByText('样例清单').waitFor();
  await show('columns-sample');
  await page.getByRole('combobox', { name: /用作$/ }).nth(1).click();
  await show('columns-list', { whole: false });
  await page.keyboard.press('Escape');
  for (const question of await page.locator('[data-testid^="question-"]').all()) {
    if ((await question.textContent()).includes('必答')) await question.getByRole('radio').first().check();
  }
  await id('next').click();
  await id('step-result').waitFor();
  await show('result-top', { whole: false });
  await show('result');
  await id('why').nth(1).click();
  await id('why-card').waitFor();
  await show('why', { whole: false });
  await page.keyboard.press('Escape');
  await id('why-card').waitFor({ state: 'detached' });
  if (!(await id('why').nth(1).evaluate((button) => button === document.activeElement))) faults.push(`${width} ${colorScheme}: the focus does not come back from the dialog`);
  await id('policy-tier.low').fill('2000');
  await show('what-if-refused');
  await id('policy-tier.low').fill('800');
  await id('try').click();
  await id('trial').waitFor();
  await show('what-if');
  await id('apply-policy').click();
  await id('policy-in-force').waitFor();
  await show('what-if-applied');
  await id('restore-policy').click();
  await id('policy-in-force').waitFor({ state: 'detached' });
  await id('settings').click();
  await id('open-rules').click();
  await id('rules-page').waitFor();
  await show('rules');
  await id('settings').click();
  await id('open-repair').click();
  await id('find-stuck').click();
  await id('stuck').waitFor();
  await show('repair');
  await id('close-aside').click();
  await id('next').click();
  await id('step-write').waitFor();
  await show('write', { whole: false });
  await show('deliver');
  await page.getByRole('combobox', { name: '证件号码' }).click();
  await show('deliver-mask-list', { whole: false });
  await page.keyboard.press('Escape');
  await page.getByRole('radio', { name: '原生公式' }).last().check();
  await page.getByRole('radio', { name: '每名客户经理一个文件' }).check();
  await id('deliver-save').click();
  await id('delivered').waitFor({ timeout: 60_000 });
  await show('delivered');
  await id('write').click();
  await id('done').waitFor();
  await show('done', { whole: false });
  await id('settings').click();
  await show('settings', { whole: false });
  await page.keyboard.press('Escape');

  // A long list, to see the progress.
  await page.getByRole('button', { name: '粘贴或选取' }).click();
  const rows = Array.from({ length: 50_000 }, (_, i) => `第${i}号公司\t${i}\t城关支行\t${(i * 7) % 1500}.5\t张某`);
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    document.querySelector('[data-testid="paste-box"]').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, ['客户名称\t客户编号\t支行\t日均存款(万元)\t客户经理', ...rows].join('\n'));
  await page.getByText('共50001行').waitFor();
  await id('next').click();
  await id('step-result').waitFor();
  await id('next').click();
  await id('write').click();
  await id('progress').waitFor();
  await show('progress', { whole: false });
  await id('done').last().waitFor({ timeout: 60_000 });
  await context.close();
}
