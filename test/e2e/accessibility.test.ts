/** Every step of the built pane with axe, light and dark, at 320 pixels and wider: no violation, and nothing is cut off. */
import { readFileSync } from 'node:fs';
import type { Frame } from 'playwright-core';
import { openPreview } from './open-preview';
import { paste } from './paste';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly target: string;
}

async function violations(pane: Frame): Promise<readonly Violation[]> {
  return pane.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(context: object): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }> } };
    // Fluent's focus keeper puts empty stops around open lists: they pass the focus on at once and are never heard.
    const { violations: found } = await axe.run({ exclude: [['[data-tabster-dummy]']] });
    return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => ({ id, target: String(target[0]) })));
  });
}

/** Elements wider than the pane. */
async function overflow(pane: Frame): Promise<number> {
  return pane.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

describe.each([
  ['light', 320],
  ['dark', 320],
  ['light', 420],
] as const)('%s, %d pixels wide', (theme, width) => {
  test('paste, problem, columns, result, why, write, done', async () => {
    const preview = await openPreview({ search: `theme=${theme}` });
    try {
      const { pane, page } = preview;
      await page.evaluate((pixels) => {
        (document.querySelector('#pane') as HTMLElement).style.width = `${pixels}px`;
        (document.querySelector('#pane') as HTMLElement).style.flexBasis = `${pixels}px`;
      }, width);
      expect(await pane.evaluate(() => innerWidth)).toBe(width);
      await pane.evaluate(AXE);
      const seen: Record<string, { violations: readonly Violation[]; overflow: number }> = {};
      const look = async (state: string): Promise<void> => {
        await page.waitForTimeout(300);
        seen[state] = { violations: await violations(pane), overflow: await overflow(pane) };
      };
      await look('paste');
      await paste(pane, { text: '各位同事' });
      await pane.getByTestId('problem').waitFor();
      await look('problem');
      await pane.getByTestId('load-sample').click();
      await pane.getByTestId('step-columns').waitFor();
      await look('columns');
      await pane.getByTestId('next').click();
      await pane.getByTestId('step-result').waitFor();
      await look('result');
      await pane.getByTestId('why').first().click();
      await pane.getByTestId('why-card').waitFor();
      await look('why');
      await page.keyboard.press('Escape');
      await pane.getByTestId('next').click();
      await pane.getByTestId('step-write').waitFor();
      await look('write');
      await pane.getByTestId('write').click();
      await pane.getByTestId('done').waitFor({ timeout: 60_000 });
      await look('done');
      const clean = Object.fromEntries(Object.keys(seen).map((state) => [state, { violations: [], overflow: 0 }]));
      expect(Object.keys(seen)).toHaveLength(7);
      expect(seen).toEqual(clean);
    } finally {
      await preview.close();
    }
  });
});
