/** The one place where the pane acts: it takes lists, runs the domain in slices, writes, and tells the flow what happened. */
import { useCallback, useMemo, useReducer, useRef } from 'react';
import type { Grid } from '../domain/intake/grid';
import { classifyCustomers } from '../domain/portfolio/classify';
import { planCustomerClassification } from '../domain/sheets/customer-classification';
import { T01_TEXTS } from '../domain/sheets/t01-columns';
import type { RangeSource, Watch, Workbook, WrittenSheet } from '../workbook/workbook';
import { reduceFlow, START, type Flow, type Origin, type Step, type TaskKind } from './flow';
import { gridFromClipboard, gridFromFile, gridFromSource, readClipboard } from './read-given';
import { problemOf } from './problem';
import { readList, recognise, type Recognition } from './recognition';
import { runSliced } from './schedule/run-sliced';

export interface Session {
  readonly flow: Flow;
  readonly takePaste: (data: DataTransfer) => void;
  readonly takeText: (text: string) => void;
  readonly takeSample: () => void;
  readonly takeFile: (file: File) => void;
  readonly takeSource: (source: RangeSource) => void;
  readonly listSources: Workbook['sources'];
  readonly setRecognition: (recognition: Recognition) => void;
  readonly classify: () => void;
  readonly nameSheet: (name: string) => void;
  readonly chooseSheet: (isChosen: boolean) => void;
  readonly write: () => void;
  readonly show: (sheet: WrittenSheet) => void;
  readonly goTo: (step: Step) => void;
  readonly cancel: () => void;
  readonly retry: () => void;
  readonly dismiss: () => void;
  readonly startOver: () => void;
}

/** What a list is made of, with the rows of its range that cannot be seen. */
interface Given {
  readonly grid: Grid;
  readonly hiddenRows: number;
}

type Work = (watch: Required<Watch>, enter: (kind: TaskKind) => void) => Promise<void>;

/** @param sample text of the bundled sample list */
export function useSession(workbook: Workbook, sample: string): Session {
  const [flow, dispatch] = useReducer(reduceFlow, START);
  const running = useRef<AbortController | null>(null);
  const latest = useRef<{ readonly kind: TaskKind; readonly work: Work } | null>(null);

  const run = useCallback((kind: TaskKind, work: Work): void => {
    running.current?.abort();
    const controller = new AbortController();
    const { signal } = controller;
    running.current = controller;
    latest.current = { kind, work };
    const isCurrent = (): boolean => running.current === controller;
    dispatch({ type: 'began', kind });
    const onProgress: Required<Watch>['onProgress'] = ({ done, total }) => {
      if (isCurrent()) dispatch({ type: 'progressed', done, total });
    };
    work({ signal, onProgress }, (next) => {
      signal.throwIfAborted();
      dispatch({ type: 'began', kind: next });
    }).catch((error: unknown) => {
      if (!isCurrent()) return;
      const problem = problemOf(error);
      const leftNothing = problem.kind !== 'workbook' || (problem.sheet === '' && problem.written.length === 0);
      if (signal.aborted && leftNothing) {
        dispatch({ type: 'stopped' });
        return;
      }
      dispatch({ type: 'failed', problem });
      // The sentence on the screen is for the user; the error itself is for whoever develops.
      if (problem.kind === 'pane' && problem.fault === 'own-mistake') reportError(error);
    });
  }, []);

  const take = useCallback(
    (kind: TaskKind, origin: Origin, give: (watch: Required<Watch>) => Promise<Given>): void => {
      run(kind, async (watch, enter) => {
        const { grid, hiddenRows } = await give(watch);
        enter('recognise');
        const recognition = await runSliced(recognise(grid), watch);
        watch.signal.throwIfAborted();
        dispatch({ type: 'taken', taken: { origin, grid, hiddenRows }, recognition });
      });
    },
    [run],
  );

  const stable = useMemo(
    () => ({
      takePaste: (data: DataTransfer): void => {
        // The clipboard is only open while its event is handled.
        const clipboard = readClipboard(data);
        take('read', { kind: 'paste' }, async (watch) => ({ grid: await runSliced(gridFromClipboard(clipboard), watch), hiddenRows: 0 }));
      },
      takeText: (text: string): void => {
        take('read', { kind: 'paste' }, async (watch) => ({ grid: await runSliced(gridFromClipboard({ html: '', text, hasPicture: false }), watch), hiddenRows: 0 }));
      },
      takeSample: (): void => {
        take('read', { kind: 'sample' }, async (watch) => ({ grid: await runSliced(gridFromClipboard({ html: '', text: sample, hasPicture: false }), watch), hiddenRows: 0 }));
      },
      takeFile: (file: File): void => {
        take('read', { kind: 'file', name: file.name }, async (watch) => ({ grid: await gridFromFile(file, watch), hiddenRows: 0 }));
      },
      takeSource: (source: RangeSource): void => {
        const origin: Origin = source.kind === 'selection' ? { kind: 'selection' } : source;
        take('read', origin, (watch) => gridFromSource(workbook, source, watch));
      },
      listSources: () => workbook.sources(),
      setRecognition: (recognition: Recognition): void => dispatch({ type: 'recognised', recognition }),
      nameSheet: (name: string): void => dispatch({ type: 'named-sheet', name }),
      chooseSheet: (isChosen: boolean): void => dispatch({ type: 'chose-sheet', isChosen }),
      show: (sheet: WrittenSheet): void => {
        run('show', async () => {
          await workbook.show(sheet);
          dispatch({ type: 'finished' });
        });
      },
      cancel: (): void => running.current?.abort(),
      retry: (): void => {
        const again = latest.current;
        if (again !== null) run(again.kind, again.work);
      },
      dismiss: (): void => dispatch({ type: 'dismissed' }),
      startOver: (): void => {
        running.current?.abort();
        running.current = null;
        latest.current = null;
        dispatch({ type: 'started-over' });
      },
    }),
    [workbook, sample, run, take],
  );

  const { recognition, classification, sheetName } = flow;

  const classify = useCallback((): void => {
    if (recognition === null) return;
    run('customers', async (watch, enter) => {
      const list = await runSliced(readList(recognition), watch);
      enter('classify');
      const result = await runSliced(classifyCustomers(list), watch);
      watch.signal.throwIfAborted();
      dispatch({ type: 'classified', classification: result });
    });
  }, [recognition, run]);

  const refreshSheetNames = useCallback((): void => {
    workbook.sources().then(
      ({ sheets }) => dispatch({ type: 'listed-sheets', sheetNames: sheets }),
      // Only the preview of the name needs them; the workbook makes the real name unique by itself.
      () => dispatch({ type: 'listed-sheets', sheetNames: [] }),
    );
  }, [workbook]);

  const write = useCallback((): void => {
    if (classification === null) return;
    const name = sheetName.trim() === '' ? T01_TEXTS.title : sheetName;
    run('plan', async (watch, enter) => {
      const plan = await runSliced(planCustomerClassification(classification, name), watch);
      enter('write');
      const sheets = await workbook.write([plan], watch);
      dispatch({ type: 'written', sheets });
      refreshSheetNames();
    });
  }, [classification, sheetName, workbook, run, refreshSheetNames]);

  const goTo = useCallback(
    (step: Step): void => {
      if (step === 'write') refreshSheetNames();
      dispatch({ type: 'went', step });
    },
    [refreshSheetNames],
  );

  return { flow, ...stable, classify, write, goTo };
}
