/** The one place that looks through customers while the user types: in slices, so that typing never waits for it. */
import { useEffect, useState } from 'react';
import type { Classification } from '../../domain/portfolio/classify';
import { runSliced } from '../schedule/run-sliced';
import type { Progress } from '../../workbook/workbook';

/** Fields a search looks through. */
const SEARCHED = ['customerName', 'customerId', 'idNumber', 'orgName', 'manager'] as const;
/** Customers between two yields: some milliseconds of work. */
const SLICE = 4096;

/**
 * Customers that the filters leave, in the order of the list; the ones of the last search while a new one runs.
 * @param onlyTier index into `TIER_WORDS`, null for all
 */
export function useSearch(classification: Classification, words: string, onlyTier: number | null): Int32Array {
  const [found, setFound] = useState(() => everybody(classification));
  const query = words.trim().toLowerCase();
  useEffect(() => {
    const searching = new AbortController();
    const { signal } = searching;
    runSliced(searchCustomers(classification, query, onlyTier), { signal }).then(
      (customers) => {
        if (!signal.aborted) setFound(customers);
      },
      (error: unknown) => {
        if (error !== signal.reason) reportError(error);
      },
    );
    return () => searching.abort();
  }, [classification, query, onlyTier]);
  return found;
}

function everybody({ list }: Classification): Int32Array {
  return Int32Array.from({ length: list.count }, (_customer, index) => index);
}

/** Yields customers looked at. `query` is trimmed and in lower case; an empty one finds everybody. */
export function* searchCustomers({ list, tier }: Classification, query: string, onlyTier: number | null): Generator<Progress, Int32Array> {
  const searched = SEARCHED.map((field) => list.text[field]).filter((column) => column !== undefined);
  const found = new Int32Array(list.count);
  let length = 0;
  for (let i = 0; i < list.count; i += 1) {
    const isWanted = (onlyTier === null || tier[i] === onlyTier) && (query === '' || searched.some((column) => (column[i] as string).toLowerCase().includes(query)));
    if (isWanted) {
      found[length] = i;
      length += 1;
    }
    if (i % SLICE === SLICE - 1) yield { done: i + 1, total: list.count };
  }
  return found.subarray(0, length);
}
