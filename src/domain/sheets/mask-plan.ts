/**
 * The one place that masks plans before anything is written: what is not in a plan is in no file. Nothing is hidden, everything is rebuilt.
 *
 * Columns that tell about somebody carry their class and are masked by its rule. Every other text (titles, captions, labels, notes, the
 * name of the sheet) is swept of what those columns hold and of long numbers. Within a class, equal texts stay equal and different ones
 * different, by the row where they stand first, so that a reader can still count.
 */
import { TABLES } from '../policy';
import { OWNERS } from '../policy/owner';
import { VISIT_CADENCE } from '../policy/visit-cadence';
import { looksLikePerson } from './mask-person';
import { MASK_CLASSES, maskWay, type MaskChoices, type MaskClass, type MaskHow } from './mask-rules';
import { Sweeper } from './mask-sweep';
import { maskedText, rowMark } from './mask-text';
import { isTextKind, type Block, type Formula, type PlanColumn, type SheetPlan } from './sheet-plan';

/** Masks one plan. @see maskPlans */
export function* maskPlan(plan: SheetPlan, choices: MaskChoices, alsoKnown: Iterable<string> = []): Generator<{ readonly done: number; readonly total: number }, SheetPlan> {
  const [masked] = yield* maskPlans([plan], choices, alsoKnown);
  return masked as SheetPlan;
}

/**
 * Masks plans that travel together, the same text alike in all of them. Yields blocks done.
 * @param alsoKnown names and numbers that stand in no column of the plans and must not stand in a title or remark either
 */
export function* maskPlans(
  plans: readonly SheetPlan[],
  choices: MaskChoices,
  alsoKnown: Iterable<string> = [],
): Generator<{ readonly done: number; readonly total: number }, readonly SheetPlan[]> {
  const total = 2 * plans.reduce((sum, { blocks }) => sum + blocks.length, 0);
  let done = 0;
  const masks = new Masks(choices);
  for (const text of alsoKnown) masks.sweeper.know(text);
  for (const { blocks } of plans) {
    for (const block of blocks) {
      block.columns.forEach((column) => {
        masks.meet(column);
      });
      yield { done: (done += 1), total };
    }
  }
  const masked: SheetPlan[] = [];
  for (const plan of plans) {
    const blocks: Block[] = [];
    for (const block of plan.blocks) {
      blocks.push({ ...block, columns: block.columns.map((column) => masks.column(column)) });
      yield { done: (done += 1), total };
    }
    const ours = (text: string): string => masks.sweeper.sweep(text, 'long');
    masked.push({
      ...plan,
      name: ours(plan.name),
      blocks,
      highlights: plan.highlights.map((highlight) => ({ ...highlight, text: ours(highlight.text) })),
      print: { ...plan.print, footer: ours(plan.print.footer) },
    });
  }
  return masked;
}

/** Words of the policy: a column of names that holds one of them names a post, not a person. */
const POLICY_WORDS: readonly string[] = [
  ...TABLES.flatMap(({ words }) => words),
  ...Object.values(OWNERS).flat(),
  ...Object.values(VISIT_CADENCE).flatMap((cadences) => cadences.map(({ role }) => role)),
];

/** The texts of one class: the row each stands in first, and which look alike once they are masked. */
interface Met {
  readonly rows: Map<string, string>;
  readonly takenRows: Set<string>;
  readonly alike: Map<string, number>;
}

/** What is known of all plans after the first pass. */
class Masks {
  readonly sweeper = new Sweeper(POLICY_WORDS);
  private readonly hows: Readonly<Record<MaskClass, MaskHow>>;
  private readonly met = new Map<MaskClass, Met>(MASK_CLASSES.map((of) => [of, { rows: new Map(), takenRows: new Set(), alike: new Map() }]));

  constructor(choices: MaskChoices) {
    this.hows = Object.fromEntries(MASK_CLASSES.map((of) => [of, maskWay(of, choices).how])) as Record<MaskClass, MaskHow>;
  }

  /** The first pass: remembers the texts of a column that carries a class. */
  meet(column: PlanColumn): void {
    const { personal } = column;
    if (personal === undefined || personal === 'freeText') return;
    textsOf(column).forEach((text, i) => {
      const of = classOf(personal, text);
      const how = this.hows[of];
      const given = text.trim();
      const { rows, takenRows, alike } = this.met.get(of) as Met;
      if (given === '' || how.kind === 'keep' || rows.has(given)) return;
      let row = String(i + 1);
      for (let n = 2; takenRows.has(row); n += 1) row = `${i + 1}-${n}`;
      takenRows.add(row);
      rows.set(given, row);
      this.sweeper.know(given);
      if (how.kind !== 'ends') return;
      const shown = maskedText(given, how, row);
      alike.set(shown, (alike.get(shown) ?? 0) + 1);
    });
  }

  /** The second pass: the column as it may be written. */
  column(column: PlanColumn): PlanColumn {
    const { personal } = column;
    const mask = (text: string, i: number): string => (personal === undefined ? this.sweeper.sweep(text, 'long') : this.text(personal, text, ownAt(column, i)));
    if ('formulas' in column) return { ...column, formulas: column.formulas.map((cell, i) => maskedResult(cell, (text) => mask(text, i))) };
    if (isText(column)) {
      const { own: _own, ...rest } = column;
      return { ...rest, values: column.values.map(mask) };
    }
    if (personal === undefined || this.hows[personal].kind === 'keep') return column;
    return { ...column, values: new Float64Array(column.values.length).fill(NaN) };
  }

  private text(personal: MaskClass, text: string, own: string): string {
    const of = classOf(personal, text);
    const how = this.hows[of];
    if (how.kind === 'keep') return text;
    if (of === 'freeText') return how.kind === 'sweep' ? this.sweeper.sweep(text, 'all') : this.sweeper.sweep(own, 'long');
    const given = text.trim();
    const { rows, alike } = this.met.get(of) as Met;
    const row = rows.get(given) ?? '';
    const shown = maskedText(given, how, row);
    return (alike.get(shown) ?? 0) > 1 ? shown + rowMark(row) : shown;
  }
}

type TextColumn = Extract<PlanColumn, { readonly own?: readonly string[] }>;

function isText(column: Exclude<PlanColumn, { readonly formulas: unknown }>): column is TextColumn {
  return isTextKind(column.kind);
}

function ownAt(column: PlanColumn, i: number): string {
  return 'own' in column ? (column.own?.[i] ?? '') : '';
}

/** The texts of a column, those its formulas yield included; '' where there is none. */
function textsOf(column: PlanColumn): readonly string[] {
  if ('formulas' in column) return column.formulas.map((cell) => (typeof cell?.result === 'string' ? cell.result : ''));
  return isText(column) ? column.values : [];
}

/** A company's column may hold the name of a sole trader. */
function classOf(personal: MaskClass, text: string): MaskClass {
  return personal === 'company' && looksLikePerson(text) ? 'name' : personal;
}

/** A formula refers to cells that are masked themselves; only what it is known to yield has to follow. */
function maskedResult(cell: Formula | null, mask: (text: string) => string): Formula | null {
  return cell === null || typeof cell.result !== 'string' ? cell : { ...cell, result: mask(cell.result) };
}
