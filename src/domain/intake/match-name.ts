/** A name for comparing, never for printing: width and brackets folded, blanks gone; companies are not shortened. */
import { cleanText, foldText } from './clean-text';

export function matchName(name: string): string {
  return foldText(cleanText(name)).normalize('NFC');
}
