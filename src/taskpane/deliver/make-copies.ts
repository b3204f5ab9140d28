/** The one place where the pane makes copies that travel: a part of the customers, its sheets, masked, as a file; one after another. */
import type { Classification } from '../../domain/portfolio/classify';
import { onlyCustomers } from '../../domain/portfolio/only-customers';
import { personalTexts } from '../../domain/sheets/mask-known';
import { maskPlans } from '../../domain/sheets/mask-plan';
import type { Provenance } from '../../domain/sheets/policy-provenance';
import type { SheetPlan } from '../../domain/sheets/sheet-plan';
import { splitCustomers } from '../../domain/sheets/split-customers';
import { T01_TEXTS } from '../../domain/sheets/t01-columns';
import { copyBytes, deliverCopy } from '../../workbook/deliver-copy';
import type { Progress, Watch, Workbook } from '../../workbook/workbook';
import type { TaskKind } from '../flow';
import { runSliced } from '../schedule/run-sliced';
import type { DeliveryWish } from './delivery-wish';
import { sheetPlans } from './sheet-plans';

export interface MadeCopy {
  /** Name of the file. */
  readonly name: string;
  readonly customers: number;
  /** So few customers that a reader may know who they are. */
  readonly few: boolean;
  /** Names of its sheets, in order. */
  readonly sheets: readonly string[];
  /** The file; `null` when it was opened as a workbook instead. */
  readonly bytes: Uint8Array | null;
}

interface Order {
  readonly classification: Classification;
  readonly wish: DeliveryWish;
  readonly provenance: Provenance;
}

/**
 * One copy, or one for each organisation or manager. Only a single copy is opened: twenty windows help nobody.
 * @param workbook opens the copy; `null` to get it as a file
 */
export async function makeCopies(order: Order, workbook: Pick<Workbook, 'openCopy'> | null, watch: Required<Watch>, enter: (kind: TaskKind) => void): Promise<readonly MadeCopy[]> {
  const { classification, wish, provenance } = order;
  if (wish.split === 'one') {
    enter('plan');
    const plans = await runSliced(sheetPlans(classification, wish, provenance), watch);
    enter('mask');
    const masked = await runSliced(mask(order, plans), watch);
    enter('file');
    const delivery = await deliverCopy(workbook, masked, watch.signal);
    return [{ name: `${T01_TEXTS.title}.xlsx`, customers: classification.list.count, few: false, sheets: masked.map(({ name }) => name), bytes: delivery.kind === 'file' ? delivery.bytes : null }];
  }
  enter('files');
  const parts = splitCustomers(classification, wish.split, wish.masks);
  const { signal } = watch;
  const made: MadeCopy[] = [];
  for (const { indexes, fileName, few } of parts) {
    watch.onProgress({ done: made.length, total: parts.length });
    const part = await runSliced(onlyCustomers(classification, indexes), { signal });
    const masked = await runSliced(mask(order, await runSliced(sheetPlans(part, wish, provenance), { signal })), { signal });
    const bytes = await copyBytes(masked);
    signal.throwIfAborted();
    made.push({ name: fileName, customers: indexes.length, few, sheets: masked.map(({ name }) => name), bytes });
  }
  return made;
}

/** A remark may name a customer of another part, so every text of the whole list is known. */
function mask({ classification, wish }: Order, plans: readonly SheetPlan[]): Generator<Progress, readonly SheetPlan[]> {
  return maskPlans(plans, wish.masks, personalTexts(classification.list, wish.masks));
}
