/** The one place that finds out how a file's bytes spell text: UTF-8 strictly, then GB18030; other kinds of files are told by their first bytes. */
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

export function decodeText(bytes: Uint8Array): { readonly text: string } | { readonly code: IntakeIssueCode } {
  const known = SIGNATURES.find(([, start]) => start.every((byte, at) => bytes[at] === byte));
  if (known !== undefined) return { code: known[0] };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes) };
  for (const encoding of ['utf-8', 'gb18030']) {
    const text = strictly(bytes, encoding);
    if (text !== null) return { text };
  }
  return { code: 'FILE_ENCODING' };
}

/** The text, null when the bytes are none in this encoding. */
function strictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
