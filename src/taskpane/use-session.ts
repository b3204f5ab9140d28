/** The one place where the pane acts: it takes lists, runs the domain in slices, writes, and tells the flow what happened. */
import { useCallback, useEffect, useLayoutEffect, useMemo, useReducer, useRef } from 'react';
import type { Grid } from '../domain/intake/grid';
import type { PolicyChoices } from '../domain/policy/parameter';
import { classifyCustomers, type Classification } from '../domain/portfolio/classify';
import { whatIf } from '../domain/portfolio/what-if';
import type { Provenance } from '../domain/sheets/policy-provenance';
import { T01_TEXTS } from '../domain/sheets/t01-columns';
import type { RangeSource, Watch, Workbook, WrittenSheet } from '../workbook/workbook';
import { NO_DECISIONS } from './decisions';
import type { DeliveryWish } from './deliver/delivery-wish';
import { makeCopies, type MadeCopy } from './deliver/make-copies';
import { saveFile } from './deliver/save-file';
import type { SheetChoice } from './deliver/sheet-choice';
import { sheetPlans } from './deliver/sheet-plans';
import { reduceFlow, START, type Aside, type Flow, type Origin, type Step, type Taken, type TaskKind } from './flow';
import { isMemorable, recallDecisions, rememberDecisions } from './mapping-memory';
import { originName } from './origin-name';
import { draftChoices, type PolicyDraft } from './policy/draft-choices';
import { readPolicySheet } from './policy/read-policy-sheet';
import { problemOf } from './problem';
import { gridFromClipboard, gridFromFile, gridFromSource, readClipboard } from './read-given';
import { decide, readList, recognise, type Recognition } from './recognition';
import { runSliced } from './schedule/run-sliced';
import { zh } from './texts/zh';

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
  readonly chooseBeside: (beside: SheetChoice) => void;
  readonly write: () => void;
  readonly show: (sheet: WrittenSheet) => void;
  readonly wish: (wish: DeliveryWish) => void;
  /** Makes the copies; a single one is opened beside the workbook where that is wanted and allowed, the rest are saved. */
  readonly deliver: (to: 'open' | 'save') => void;
  readonly draftPolicy: (draft: PolicyDraft) => void;
  readonly tryPolicy: () => void;
  /** Classifies again by other choices, which stay in force for the session. */
  readonly applyPolicy: (choices: PolicyChoices) => void;
  readonly readPolicy: (sheet: string) => void;
  readonly findStuck: () => void;
  readonly repair: () => void;
  readonly openAside: (aside: Aside) => void;
  readonly closeAside: () => void;
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
    const classify = (choices: PolicyChoices): void => {
      run('customers', async (watch, enter) => {
        const { recognition } = current.current;
        if (recognition === null) throw new Error('no list to classify');
        const list = await runSliced(readList(recognition, choices), watch);
        enter('classify');
        const classification = await runSliced(classifyCustomers(list, choices), watch);
        watch.signal.throwIfAborted();
        dispatch({ type: 'classified', classification });
        remember(recognition);
      });
    };
    const tryOn = async (classification: Classification, choices: PolicyChoices, watch: Required<Watch>): Promise<void> => {
      const trial = await runSliced(whatIf(classification, choices), watch);
      watch.signal.throwIfAborted();
      dispatch({ type: 'tried', trial });
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
      classify: (): void => classify(current.current.choices),
      nameSheet: (name: string): void => dispatch({ type: 'named-sheet', name }),
      chooseSheet: (isChosen: boolean): void => dispatch({ type: 'chose-sheet', isChosen }),
      chooseBeside: (beside: SheetChoice): void => dispatch({ type: 'chose-beside', beside }),
      write: (): void => {
        run('plan', async (watch, enter) => {
          const { classification, sheetName, beside, taken } = current.current;
          if (classification === null || taken === null) throw new Error('no result to write');
          const plans = await runSliced(sheetPlans(classification, beside, provenanceOf(taken), sheetName.trim() === '' ? T01_TEXTS.title : sheetName), watch);
          enter('write');
          const sheets = await workbook.write(plans, watch);
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
      wish: (wish: DeliveryWish): void => dispatch({ type: 'wished', wish }),
      deliver: (to: 'open' | 'save'): void => {
        run('plan', async (watch, enter) => {
          const { classification, wish, taken } = current.current;
          if (classification === null || taken === null) throw new Error('no result to deliver');
          const copies = await makeCopies({ classification, wish, provenance: provenanceOf(taken) }, to === 'open' ? workbook : null, watch, enter);
          await saveAll(copies, watch, enter);
          dispatch({ type: 'delivered', copies });
        });
      },
      draftPolicy: (draft: PolicyDraft): void => dispatch({ type: 'drafted', draft }),
      tryPolicy: (): void => {
        run('try', async (watch) => {
          const { classification, draft } = current.current;
          if (classification === null) throw new Error('no result to try a policy on');
          const { choices, faults } = draftChoices(classification.choices, draft);
          if (faults.length > 0) throw new Error('the form lets a faulty policy pass');
          await tryOn(classification, choices, watch);
        });
      },
      applyPolicy: classify,
      readPolicy: (sheet: string): void => {
        run('policy', async (watch, enter) => {
          const { classification } = current.current;
          if (classification === null) throw new Error('no result to try a policy on');
          const offer = await readPolicySheet(workbook, sheet, watch);
          watch.signal.throwIfAborted();
          dispatch({ type: 'offered', offer });
          if (offer.faults.length > 0) return;
          enter('try');
          await tryOn(classification, offer.choices, watch);
        });
      },
      findStuck: (): void => {
        run('find', async (watch) => {
          dispatch({ type: 'found', stuck: await workbook.findStuckFormulas(watch) });
        });
      },
      repair: (): void => {
        run('repair', async (watch) => {
          dispatch({ type: 'repaired', repair: await workbook.repairFormulas(watch) });
        });
      },
      openAside: (aside: Aside): void => dispatch({ type: 'opened-aside', aside }),
      closeAside: (): void => dispatch({ type: 'closed-aside' }),
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

/** A browser that is given several files at once keeps only the last, so they follow each other by so many milliseconds. */
const SAVE_PAUSE_MS = 150;

/** Hands every copy that is a file to the browser. */
async function saveAll(copies: readonly MadeCopy[], { signal, onProgress }: Required<Watch>, enter: (kind: TaskKind) => void): Promise<void> {
  if (copies.length > 1) enter('save');
  let done = 0;
  for (const { name, bytes } of copies) {
    signal.throwIfAborted();
    if (bytes !== null) saveFile(name, bytes);
    onProgress({ done: (done += 1), total: copies.length });
    if (done < copies.length) await new Promise((resolve) => setTimeout(resolve, SAVE_PAUSE_MS));
  }
}

/** Where a result comes from and when it was made; sheets are in Chinese. */
function provenanceOf({ origin }: Taken): Provenance {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  const written = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())} ${two(now.getHours())}:${two(now.getMinutes())}`;
  return { input: originName(origin, zh), written };
}
