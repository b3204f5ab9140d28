/** The pane: frame, language, colours, and the step we are at. */
import { Button, FluentProvider, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
import { ArrowCounterclockwiseRegular } from '@fluentui/react-icons';
import { memo, useEffect, useMemo, useRef, useState, type DragEvent } from 'react';
import type { Language } from '../domain/texts/words';
import type { Workbook } from '../workbook/workbook';
import { DeliverSection } from './components/DeliverSection';
import { ErrorBanner } from './components/ErrorBanner';
import { ProgressPanel } from './components/ProgressPanel';
import { SettingsPopover } from './components/SettingsPopover';
import { StepList } from './components/StepList';
import { WhatIfSection } from './components/WhatIfSection';
import { STEPS, stepBefore } from './flow';
import { PaneContext } from './pane-context';
import { openQuestions } from './recognition';
import { ColumnsStep } from './steps/ColumnsStep';
import { PasteStep } from './steps/PasteStep';
import { ResultStep } from './steps/ResultStep';
import { WriteStep } from './steps/WriteStep';
import { en } from './texts/en';
import { zh } from './texts/zh';
import type { OfficeColours, ThemeWish } from './theme';
import { useSession } from './use-session';
import { useTheme } from './use-theme';

// Progress arrives many times a second and concerns none of the steps.
const Paste = memo(PasteStep);
const Columns = memo(ColumnsStep);
const Result = memo(ResultStep);
const Write = memo(WriteStep);
const Deliver = memo(DeliverSection);
const WhatIf = memo(WhatIfSection);

const useStyles = makeStyles({
  pane: { height: '100%', display: 'flex', flexDirection: 'column', minWidth: 0, backgroundColor: tokens.colorNeutralBackground1 },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', padding: '4px 4px 4px 12px' },
  product: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  // A webview hides scrollbars until they are used; a person must see that there is more.
  main: { flex: 1, minHeight: 0, overflowY: 'scroll', overflowX: 'hidden', padding: '4px 12px 16px', display: 'flex', flexDirection: 'column', gap: '12px', '& > *': { flexShrink: 0 } },
  heading: { margin: '4px 0 0', fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, ':focus': { outline: 'none' } },
  foot: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '8px 12px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  buttons: { display: 'flex', gap: '4px', alignItems: 'center' },
  // Three buttons have to stand side by side at 320 px.
  narrow: { minWidth: 0, whiteSpace: 'nowrap', paddingLeft: '8px', paddingRight: '8px' },
  space: { flex: 1 },
  // Stays in the tree of assistive technology: a live region that appears together with its text may not be spoken.
  alert: { ':empty': { position: 'absolute' } },
  bar: { alignItems: 'start', paddingTop: '8px', paddingBottom: '8px' },
  wrap: { whiteSpace: 'normal' },
  spoken: { position: 'absolute', width: '1px', height: '1px', margin: '-1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});

const NO_NOTES = [] as const;

/** A file dropped beside the box would otherwise replace the pane. */
function refuse(event: DragEvent): void {
  event.preventDefault();
}

interface Props {
  readonly workbook: Workbook;
  /** Whether the workbook is Excel's; a workbook in memory is told to be one. */
  readonly isExcel: boolean;
  /** Text of the bundled sample list; '' for none. */
  readonly sample: string;
  readonly officeColours?: OfficeColours | undefined;
  readonly initialLanguage: Language;
}

export function App({ workbook, isExcel, sample, officeColours, initialLanguage }: Props) {
  const [language, setLanguage] = useState<Language>(initialLanguage);
  const [themeWish, setThemeWish] = useState<ThemeWish>('auto');
  const theme = useTheme(themeWish, officeColours);
  const pane = useMemo(() => ({ language, texts: language === 'zh' ? zh : en }), [language]);
  const styles = useStyles();
  const { texts } = pane;
  const session = useSession(workbook, sample);
  const { flow } = session;
  const heading = useRef<HTMLHeadingElement>(null);
  const main = useRef<HTMLElement>(null);
  const { step, task, problem } = flow;
  const isBusy = task !== null;
  const last = useRef({ step, isBusy });

  useEffect(() => {
    document.documentElement.lang = pane.texts.locale;
    document.title = pane.texts.product;
  }, [pane]);
  useEffect(() => {
    const { step: before, isBusy: wasBusy } = last.current;
    last.current = { step, isBusy };
    const hasMoved = before !== step;
    // A button that is gone (cancel, try again) takes the focus with it.
    const hasLostFocus = wasBusy && !isBusy && document.activeElement === document.body;
    if (hasMoved) main.current?.scrollTo({ top: 0 });
    // Neither opening the pane nor work that ends may take the focus out of the sheet.
    if ((hasMoved || hasLostFocus) && document.hasFocus()) heading.current?.focus({ preventScroll: true });
  }, [step, isBusy]);
  useEffect(() => {
    if (problem !== null) main.current?.scrollTo({ top: 0 });
  }, [problem]);

  const before = stepBefore(step);
  const open = flow.recognition === null ? [] : openQuestions(flow.recognition);
  return (
    <PaneContext.Provider value={pane}>
      {/* A class would be copied to every list and dialog that opens, which would then cover the pane. */}
      <FluentProvider theme={theme} style={{ height: '100%' }}>
        <div className={styles.pane} onDragOver={refuse} onDrop={refuse} data-testid={`step-${step}`}>
          <header>
            <div className={styles.head}>
              <h1 className={styles.product}>{texts.product}</h1>
              <SettingsPopover onLanguage={setLanguage} themeWish={themeWish} onThemeWish={setThemeWish} />
            </div>
            <StepList flow={flow} onStep={session.goTo} />
          </header>
          <main ref={main} className={styles.main}>
            <h2 ref={heading} tabIndex={-1} className={styles.heading}>{texts.steps[step]}</h2>
            <div className={styles.spoken} role="status">{texts.stepOf(STEPS.indexOf(step) + 1, STEPS.length)} {texts.steps[step]} {task !== null && texts.tasks[task.kind]}</div>
            <div role="alert" className={styles.alert}>
              {problem !== null && <ErrorBanner problem={problem} onRetry={session.retry} onClose={session.dismiss} />}
            </div>
            <div role="status" className={styles.alert}>
              {flow.isStopped && (
                <MessageBar intent="info" layout="multiline" className={styles.bar} data-testid="stopped">
                  <MessageBarBody className={styles.wrap}>{texts.stopped}</MessageBarBody>
                </MessageBar>
              )}
            </div>
            {!isExcel && step === 'paste' && (
              <MessageBar intent="info" layout="multiline" className={styles.bar}>
                <MessageBarBody className={styles.wrap}>
                  <MessageBarTitle>{texts.outside.says}</MessageBarTitle>
                  {texts.outside.cure}
                </MessageBarBody>
              </MessageBar>
            )}
            {step === 'paste' && (
              <Paste
                isBusy={isBusy}
                hasSample={sample !== ''}
                typed={flow.typed}
                keptRows={flow.taken?.grid.values.length ?? null}
                onTyped={session.type}
                onPaste={session.takePaste}
                onFile={session.takeFile}
                onSource={session.takeSource}
                onSample={session.takeSample}
                listSources={session.listSources}
              />
            )}
            {step === 'columns' && flow.taken !== null && flow.recognition !== null && (
              <Columns taken={flow.taken} recognition={flow.recognition} memory={flow.memory} isBusy={isBusy} onRecognition={session.setRecognition} onForget={session.forget} />
            )}
            {step === 'result' && flow.classification !== null && <Result classification={flow.classification} memory={flow.memory} notes={flow.recognition?.layout.notes ?? NO_NOTES} />}
            {step === 'result' && flow.classification !== null && (
              <WhatIf
                classification={flow.classification}
                draft={flow.draft}
                trial={flow.trial}
                offer={flow.offer}
                isBusy={isBusy}
                listSources={session.listSources}
                onDraft={session.draftPolicy}
                onTry={session.tryPolicy}
                onApply={session.applyPolicy}
                onRead={session.readPolicy}
              />
            )}
            {step === 'write' && flow.classification !== null && (
              <Write
                classification={flow.classification}
                wishedName={flow.sheetName}
                takenNames={flow.sheetNames}
                isChosen={flow.isSheetChosen}
                isBusy={isBusy}
                written={flow.written}
                onName={session.nameSheet}
                onChosen={session.chooseSheet}
                onWrite={session.write}
                onShow={session.show}
              />
            )}
            {step === 'write' && <Deliver wish={flow.wish} delivered={flow.delivered} isBusy={isBusy} onWish={session.wish} onDeliver={session.deliver} />}
          </main>
          <footer className={styles.foot}>
            {/* Outside of what scrolls: wherever the user is, the work and the way to stop it are in sight. */}
            {task !== null && <ProgressPanel task={task} onCancel={session.cancel} />}
            <div className={styles.buttons}>
            {before !== null && (
              <Button className={styles.narrow} disabledFocusable={isBusy} onClick={() => session.goTo(before)} data-testid="back">{texts.back}</Button>
            )}
            {(step !== 'paste' || flow.taken !== null) && (
              <Button className={styles.narrow} appearance="subtle" icon={<ArrowCounterclockwiseRegular />} disabledFocusable={isBusy} onClick={session.startOver} data-testid="start-over">
                {texts.startOver}
              </Button>
            )}
            <div className={styles.space} />
            {step === 'paste' && (
              <Button appearance="primary" disabledFocusable={isBusy} onClick={() => (flow.typed.trim() === '' && flow.recognition !== null ? session.goTo('columns') : session.takeTyped())} data-testid="next">
                {texts.next}
              </Button>
            )}
            {step === 'columns' && (
              // Stays focusable while questions are open, so that a screen reader can find out why.
              <Button appearance="primary" disabledFocusable={isBusy || open.length > 0 || flow.recognition?.hasCustomerName === false} onClick={session.classify} data-testid="next">{texts.columns.goOn}</Button>
            )}
            {step === 'result' && (
              <Button appearance="primary" disabledFocusable={isBusy} onClick={() => session.goTo('write')} data-testid="next">{texts.result.goOn}</Button>
            )}
            </div>
          </footer>
        </div>
      </FluentProvider>
    </PaneContext.Provider>
  );
}
