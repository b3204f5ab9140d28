/** The one place where the pane acts: it takes lists, runs the domain in slices, writes, and tells the flow what happened. */
import { useCallback, useEffect, useLayoutEffect, useMemo, useReducer, useRef } from 'react';
import type { Grid } from '../domain/intake/grid';
import { classifyCustomers } from '../domain/portfolio/classify';
import { planCustomerClassification } from '../domain/sheets/customer-classification';
import { T01_TEXTS } from '../domain/sheets/t01-columns';
import type { RangeSource, Watch, Workbook, WrittenSheet } from '../workbook/workbook';
import { NO_DECISIONS } from './decisions';
import { reduceFlow, START, type Flow, type Origin, type Step, type TaskKind } from './flow';
import { isMemorable, recallDecisions, rememberDecisions } from './mapping-memory';
import { problemOf } from './problem';
import { gridFromClipboard, gridFromFile, gridFromSource, readClipboard } from './read-given';
import { decide, readList, recognise, type Recognition } from './recognition';
import { runSliced } from './schedule/run-sliced';

export interface Session {
  readonly flow: Flow;
  readonly type: (text: string) => void;
  readonly takePaste: (data: DataTransfer) => void;
  readonly takeTyped: () => void;
  readonly takeSample: () => void;
  readonly takeFile: (file: File) => void;
  readonly takeSource: (source: RangeSource) => void;
  readonly listSources: Workbook['sources'];
  readonly setRecognition: (recognition: Recognition) => void;
  /** Drops what was decided about the columns, remembered or not. */
  readonly forget: () => void;
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
  // Work reads what is in force when it runs: a repeated write takes the name typed after the first one failed.
  const current = useRef(flow);
  // With the drawing and not after it, because a fast hand presses a button before that.
  useLayoutEffect(() => {
    current.current = flow;
  }, [flow]);
  useEffect(() => () => running.current?.abort(), []);

  const run = useCallback((kind: TaskKind, work: Work): void => {
    running.current?.abort();
    const controller = new AbortController();
    const { signal } = controller;
    running.current = controller;
    latest.current = { kind, work };
    const isCurrent = (): boolean => running.current === controller;
    let doing = kind;
    dispatch({ type: 'began', kind });
    const onProgress: Required<Watch>['onProgress'] = ({ done, total }) => {
      if (isCurrent()) dispatch({ type: 'progressed', done, total });
    };
    work({ signal, onProgress }, (next) => {
      signal.throwIfAborted();
      doing = next;
      dispatch({ type: 'began', kind: next });
    }).catch((error: unknown) => {
      if (!isCurrent()) return;
      const problem = problemOf(error, doing);
      const isCancelled = error === signal.reason || (problem.kind === 'workbook' && problem.fault === 'cancelled' && problem.unfinished === '' && problem.written.length === 0);
      if (signal.aborted && isCancelled) {
        dispatch({ type: 'stopped' });
        return;
      }
      dispatch({ type: 'failed', problem });
      // The sentence on the screen is for the user; the error itself is for whoever develops.
      if (problem.kind === 'pane' && problem.fault === 'own-mistake') reportError(error);
    });
  }, []);

  const actions = useMemo(() => {
    const recall = (recognition: Recognition): void => {
      recallDecisions(workbook, recognition.proposed).then(
        (decisions) => {
          if (decisions !== null) dispatch({ type: 'recalled', recognition, remembered: decide(recognition, decisions) });
        },
        // The list can be read without; the pane says that nothing was taken over.
        () => dispatch({ type: 'recalled', recognition, remembered: null }),
      );
    };
    const take = (origin: Origin, give: (watch: Required<Watch>) => Promise<Given>): void => {
      run('read', async (watch, enter) => {
        const { grid, hiddenRows } = await give(watch);
        enter('recognise');
        const recognition = await runSliced(recognise(grid), watch);
        watch.signal.throwIfAborted();
        dispatch({ type: 'taken', taken: { origin, grid, hiddenRows }, recognition });
        recall(recognition);
      });
    };
    const takeText = (origin: Origin, text: string): void => {
      take(origin, async (watch) => ({ grid: await runSliced(gridFromClipboard({ html: '', text, hasPicture: false }), watch), hiddenRows: 0 }));
    };
    const remember = ({ proposed, decisions }: Recognition): void => {
      if (!isMemorable(decisions) && current.current.memory !== 'recalled') return;
      rememberDecisions(workbook, proposed, decisions).then(
        () => dispatch({ type: 'remembered', isKept: true }),
        // The result does not depend on it; the pane says that the choices must be made again next time.
        () => dispatch({ type: 'remembered', isKept: false }),
      );
    };
    const refreshSheetNames = (): void => {
      workbook.sources().then(
        ({ sheets }) => dispatch({ type: 'listed-sheets', sheetNames: sheets }),
        // Only the preview of the name needs them; the workbook makes the real name unique by itself.
        () => dispatch({ type: 'listed-sheets', sheetNames: [] }),
      );
    };
    return {
      type: (text: string): void => dispatch({ type: 'typed', text }),
      takePaste: (data: DataTransfer): void => {
        // The clipboard is only open while its event is handled.
        const clipboard = readClipboard(data);
        take({ kind: 'paste' }, async (watch) => ({ grid: await runSliced(gridFromClipboard(clipboard), watch), hiddenRows: 0 }));
      },
      takeTyped: (): void => takeText({ kind: 'paste' }, current.current.typed),
      takeSample: (): void => takeText({ kind: 'sample' }, sample),
      takeFile: (file: File): void => {
        take({ kind: 'file', name: file.name }, async (watch) => ({ grid: await gridFromFile(file, watch), hiddenRows: 0 }));
      },
      takeSource: (source: RangeSource): void => {
        take(source.kind === 'selection' ? { kind: 'selection' } : source, (watch) => gridFromSource(workbook, source, watch));
      },
      listSources: () => workbook.sources(),
      setRecognition: (recognition: Recognition): void => dispatch({ type: 'recognised', recognition }),
      forget: (): void => {
        const { recognition } = current.current;
        if (recognition === null) return;
        dispatch({ type: 'forgot', recognition: decide(recognition, NO_DECISIONS) });
        rememberDecisions(workbook, recognition.proposed, NO_DECISIONS).catch(() => dispatch({ type: 'remembered', isKept: false }));
      },
      classify: (): void => {
        run('customers', async (watch, enter) => {
          const { recognition } = current.current;
          if (recognition === null) throw new Error('no list to classify');
          const list = await runSliced(readList(recognition), watch);
          enter('classify');
          const classification = await runSliced(classifyCustomers(list), watch);
          watch.signal.throwIfAborted();
          dispatch({ type: 'classified', classification });
          remember(recognition);
        });
      },
      nameSheet: (name: string): void => dispatch({ type: 'named-sheet', name }),
      chooseSheet: (isChosen: boolean): void => dispatch({ type: 'chose-sheet', isChosen }),
      write: (): void => {
        run('plan', async (watch, enter) => {
          const { classification, sheetName } = current.current;
          if (classification === null) throw new Error('no result to write');
          const plan = await runSliced(planCustomerClassification(classification, sheetName.trim() === '' ? T01_TEXTS.title : sheetName), watch);
          enter('write');
          const sheets = await workbook.write([plan], watch);
          dispatch({ type: 'written', sheets });
          refreshSheetNames();
        });
      },
      show: (sheet: WrittenSheet): void => {
        run('show', async () => {
          await workbook.show(sheet);
          dispatch({ type: 'finished' });
        });
      },
      goTo: (step: Step): void => {
        if (step === 'write') refreshSheetNames();
        dispatch({ type: 'went', step });
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
    };
  }, [workbook, sample, run]);

  return { flow, ...actions };
}
