/** The one place that writes bytes as Base64, in pieces that a call can take. */

const PIECE = 0x6000;

export function base64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  // A multiple of three bytes is a whole number of characters, so pieces join without padding between them.
  for (let from = 0; from < bytes.length; from += PIECE) pieces.push(btoa(String.fromCharCode(...bytes.subarray(from, from + PIECE))));
  return pieces.join('');
}
