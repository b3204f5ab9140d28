/**
 * The one place that knows in which forms our functions get stuck in a formula, and what the formula was.
 *
 * Excel keeps `BRANCH.TIER(` as `_xldudf_BRANCH_TIER(`; where another add-in reloads it leaves a path before the name, and where ours
 * came too late it shows #NAME? until the formula is entered again.
 */
import type { CellValue } from './workbook';

/** A text or the name of a sheet in quotes, which is passed over; or one of our calls with whatever is stuck to its front. */
const CALL =
  /"(?:[^"]|"")*"|(?:'(?:[^']|'')*'!|(?<![^\s"'!(),;+\-*/^&=<>{}@])[^\s"'!(),;+\-*/^&=<>{}@]{1,255}!)?(?<![\p{L}\p{N}_.])(?:_xl(?:fn|ws|udf)\.)*(?:_xldudf_BRANCH_|BRANCH\.)([A-Z][A-Z0-9_]*)(?=\s*\()|'(?:[^']|'')*'/giu;

const OURS = /BRANCH[._]/iu;
const NOT_FOUND = '#NAME?';

/**
 * The formula to enter again, null where nothing is stuck.
 * @param value what the cell shows; equal to the formula where the cell is a text
 */
export function repairedFormula(formula: CellValue, value: CellValue): string | null {
  if (typeof formula !== 'string' || !formula.startsWith('=') || value === formula || !OURS.test(formula)) return null;
  let calls = 0;
  const whole = formula.replace(CALL, (found, name: string | undefined) => {
    if (name === undefined) return found;
    calls += 1;
    return `BRANCH.${name.toUpperCase()}`;
  });
  return calls > 0 && (whole !== formula || value === NOT_FOUND) ? whole : null;
}
