/** The one place that finds out how a file's bytes spell text: UTF-8 strictly, then GB18030; other kinds of files are told by their first bytes. */
import type { Done } from '../domain/intake/grid';
import type { IntakeIssueCode } from '../domain/texts/issues';

/** First bytes of files that people choose by mistake. */
const SIGNATURES: readonly (readonly [IntakeIssueCode, readonly number[]])[] = [
  ['FILE_IS_WORKBOOK', [0x50, 0x4b, 0x03, 0x04]],
  ['FILE_IS_WORKBOOK', [0xd0, 0xcf, 0x11, 0xe0]],
  ['FILE_IS_PICTURE', [0x89, 0x50, 0x4e, 0x47]],
  ['FILE_IS_PICTURE', [0xff, 0xd8, 0xff]],
  ['FILE_IS_PICTURE', [0x47, 0x49, 0x46, 0x38]],
  ['FILE_IS_PICTURE', [0x25, 0x50, 0x44, 0x46]],
];
/** Bytes between two yields: some milliseconds of work. */
const SLICE = 1 << 20;

/** Decodes a file in slices: yields bytes done. */
export function* decodeText(bytes: Uint8Array): Generator<Done, { readonly text: string } | { readonly code: IntakeIssueCode }> {
  const known = SIGNATURES.find(([, start]) => start.every((byte, at) => bytes[at] === byte));
  if (known !== undefined) return { code: known[0] };
  // Excel's "Unicode text" is UTF-16; nothing else begins with these two bytes.
  const encodings = bytes[0] === 0xff && bytes[1] === 0xfe ? ['utf-16le'] : ['utf-8', 'gb18030'];
  for (const encoding of encodings) {
    const text = yield* strictly(bytes, encoding);
    if (text !== null) return { text };
  }
  return { code: 'FILE_ENCODING' };
}

/** The text, null when the bytes are none in this encoding. */
function* strictly(bytes: Uint8Array, encoding: string): Generator<Done, string | null> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const parts: string[] = [];
  try {
    for (let at = 0; at < bytes.length; at += SLICE) {
      const part = decoder.decode(bytes.subarray(at, at + SLICE), { stream: true });
      if (part.includes('\0')) return null;
      parts.push(part);
      yield { done: at, total: bytes.length };
    }
    parts.push(decoder.decode());
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
  return parts.join('');
}
