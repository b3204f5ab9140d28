/** The one place that says how a small setting lies in a workbook: JSON text under a key of our own. */

const NAMESPACE = 'branchbook.';

export function settingKey(key: string): string {
  return NAMESPACE + key;
}

export function settingText(value: unknown): string {
  return JSON.stringify(value);
}

/** The value, or null when it is absent, or damaged: whoever holds the workbook can change it. */
export function parseSetting(text: unknown): unknown {
  if (typeof text !== 'string') return null;
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
