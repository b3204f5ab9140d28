/**
 * The one place that joins the inputs of tables to the fields of a list for readers that write text: which cells or columns feed an input.
 * `portfolio/classify.ts` reads the same fields from a list in memory; a test holds the two together.
 */
import type { TableId } from '../policy/index';
import { leadVisit } from '../policy/lead-visit';
import type { PolicyChoices } from '../policy/parameter';
import { tier } from '../policy/tier';
import { parameterValue } from '../readers/evaluate';
import type { AmountsSource, InputSource, MarkPlace } from '../readers/input-source';
import { GOLD_MARKS, HIGH_MARKS, LOW_ACTIVITY_MARK, SERVICE_MARKS } from './marks';

const mark = (field: string): MarkPlace => ({ mark: field });
const SERVICE: Readonly<Record<string, InputSource>> = Object.fromEntries(
  Object.entries(SERVICE_MARKS).map(([input, field]) => [
    input,
    // A loan or a limit says by itself that the customer has credit; nothing else is inferred.
    input === 'hasCredit' ? { anyOf: [mark(field), { amount: 'loanBalance' }, { amount: 'creditLimit' }] } : field,
  ]),
);

/** Fields that feed an input; an input that is not listed has a field of its own name. Places are ids of fields. */
export function fieldSource(table: TableId, input: string, choices: PolicyChoices = {}): InputSource {
  switch (table) {
    case 'tier':
      switch (input) {
        case 'gold':
          return { anyOf: GOLD_MARKS.map(mark) };
        case 'high':
          return { anyOf: [...HIGH_MARKS.map(mark), { count: 'productCount', parameter: 'tier.bundleCount' }] };
        case 'lowActivity':
          return LOW_ACTIVITY_MARK;
        case 'deposit':
          return depositField(choices);
        default:
          return input;
      }
    case 'service-class':
      return SERVICE[input] ?? input;
    case 'owner':
    case 'service-plan':
    case 'repricing':
    case 'big-move':
    case 'visit-frequency':
    case 'visit-counts':
      return input;
    case 'lead-visit':
      return String(parameterValue(leadVisit, 'lead.basis', choices));
    case 'fund-return':
    case 'fund-return-requirement':
      return input === 'rate' ? 'fundReturnRate' : input === 'share' ? 'financingShare' : input;
  }
}

/** The two amounts a rate is made of, in fields of a list; null for an input that is no rate of two fields. */
export function amountsSource(input: string): AmountsSource | null {
  switch (input) {
    case 'rate':
      return { numerator: 'inflowOurs', denominator: 'totalReceipts' };
    case 'share':
      return { numerator: 'loanBalance', denominator: 'totalFinancing' };
    default:
      return null;
  }
}

/** The same source over the reader's own places: `place` turns a field's id into a cell or column. */
export function sourceOver(source: InputSource, place: (field: string) => string): InputSource {
  if (typeof source === 'string') return place(source);
  if ('computed' in source) return source;
  if ('anyOf' in source) return { anyOf: source.anyOf.map((one) => markOver(one, place)) };
  return { numerator: place(source.numerator), denominator: place(source.denominator) };
}

function markOver(one: MarkPlace, place: (field: string) => string): MarkPlace {
  if ('mark' in one) return { mark: place(one.mark) };
  if ('amount' in one) return { amount: place(one.amount) };
  return { count: place(one.count), parameter: one.parameter };
}

/** A database has every column, so the average is there to be preferred. */
function depositField(choices: PolicyChoices): string {
  const basis = String(parameterValue(tier, 'tier.basis', choices));
  return basis === 'preferAverage' ? 'depositAvg' : basis;
}
