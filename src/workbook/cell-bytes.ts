/** The one place that says how many bytes a cell may take on its way to Excel. An upper bound, never short. */

/** The longest JSON number has 25 characters (-0.0000010000479520679221), and a comma follows. */
const NUMBER_BYTES = 26;

/**
 * Bytes of a value as JSON inside a JSON string, which is how a request travels: quotes and backslashes are escaped
 * twice, control characters and lone surrogates become an escaped `\uXXXX`.
 */
export function cellBytes(value: string | number | boolean): number {
  if (typeof value !== 'string') return NUMBER_BYTES;
  // Two quotes, each escaped once more, and a comma.
  let bytes = 5;
  for (let i = 0; i < value.length; i += 1) {
    const unit = value.charCodeAt(i);
    if (unit === 0x22 || unit === 0x5c) bytes += 4;
    else if (unit < 0x20) bytes += 7;
    else if (unit < 0x80) bytes += 1;
    else if (unit < 0x800) bytes += 2;
    else if (unit < 0xd800 || unit > 0xdfff) bytes += 3;
    else if (unit < 0xdc00 && isLow(value.charCodeAt(i + 1))) {
      bytes += 4;
      i += 1;
    } else bytes += 7;
  }
  return bytes;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
