/** The one place that says which text a cell displays for its value under a number format. */
import { numfmt } from '@univerjs/core';
import type { Scalar } from '../host/book';

export function displayText(value: Scalar, format: string): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  if (format === '@') return String(value);
  return numfmt.format(format, value, { locale: 'zh-CN', throws: false });
}
