/** Types of find-browser.mjs, which runs without a build. */
export const BROWSER_ARGUMENTS: string[];
export function findBrowser(): Promise<{ readonly executablePath: string; readonly environment: Record<string, string>; readonly description: string }>;
