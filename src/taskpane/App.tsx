/** The pane: frame, language, colours, and the step we are at. */
import { FluentProvider, makeStyles, mergeClasses, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState, type DragEvent } from 'react';
import type { Language } from '../domain/texts/words';
import type { Workbook } from '../workbook/workbook';
import { ErrorBanner } from './components/ErrorBanner';
import { ProgressPanel } from './components/ProgressPanel';
import { RepairPage } from './components/RepairPage';
import { RulesPage } from './components/RulesPage';
import { SettingsPopover } from './components/SettingsPopover';
import { StepList } from './components/StepList';
import { FootButtons } from './components/FootButtons';
import { STEPS } from './flow';
import { PaneContext } from './pane-context';
import { StepPage } from './steps/StepPage';
import { en } from './texts/en';
import { zh } from './texts/zh';
import type { OfficeColours, ThemeWish } from './theme';
import { useSession } from './use-session';
import { useTheme } from './use-theme';

const useStyles = makeStyles({
  pane: { height: '100%', display: 'flex', flexDirection: 'column', minWidth: 0, backgroundColor: tokens.colorNeutralBackground1 },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', padding: '4px 4px 4px 12px' },
  product: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  // A webview hides scrollbars until they are used; a person must see that there is more.
  main: { flex: 1, minHeight: 0, overflowY: 'scroll', overflowX: 'hidden', padding: '4px 12px 16px', display: 'flex', flexDirection: 'column', gap: '12px', '& > *': { flexShrink: 0 } },
  heading: { margin: '4px 0 0', fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, ':focus': { outline: 'none' } },
  step: { display: 'flex', flexDirection: 'column', gap: '12px' },
  behind: { display: 'none' },
  foot: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '8px 12px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  // Stays in the tree of assistive technology: a live region that appears together with its text may not be spoken.
  alert: { ':empty': { position: 'absolute' } },
  bar: { alignItems: 'start', paddingTop: '8px', paddingBottom: '8px' },
  wrap: { whiteSpace: 'normal' },
  spoken: { position: 'absolute', width: '1px', height: '1px', margin: '-1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});

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
  const { step, aside, task, problem } = flow;
  const isBusy = task !== null;
  const page = aside?.kind ?? step;
  const last = useRef({ page, isBusy });

  useEffect(() => {
    document.documentElement.lang = pane.texts.locale;
    document.title = pane.texts.product;
  }, [pane]);
  useEffect(() => {
    const { page: before, isBusy: wasBusy } = last.current;
    last.current = { page, isBusy };
    const hasMoved = before !== page;
    // A button that is gone (cancel, try again) takes the focus with it.
    const hasLostFocus = wasBusy && !isBusy && document.activeElement === document.body;
    if (hasMoved) main.current?.scrollTo({ top: 0 });
    // Neither opening the pane nor work that ends may take the focus out of the sheet.
    if ((hasMoved || hasLostFocus) && document.hasFocus()) heading.current?.focus({ preventScroll: true });
  }, [page, isBusy]);
  useEffect(() => {
    if (problem !== null) main.current?.scrollTo({ top: 0 });
  }, [problem]);

  return (
    <PaneContext.Provider value={pane}>
      {/* A class would be copied to every list and dialog that opens, which would then cover the pane. */}
      <FluentProvider theme={theme} style={{ height: '100%' }}>
        <div className={styles.pane} onDragOver={refuse} onDrop={refuse} data-testid={`step-${step}`}>
          <header>
            <div className={styles.head}>
              <h1 className={styles.product}>{texts.product}</h1>
              <SettingsPopover onLanguage={setLanguage} themeWish={themeWish} onThemeWish={setThemeWish} isBusy={isBusy} onAside={session.openAside} />
            </div>
            <StepList flow={flow} onStep={session.goTo} />
          </header>
          <main ref={main} className={styles.main}>
            <h2 ref={heading} tabIndex={-1} className={styles.heading}>{aside === null ? texts.steps[step] : texts[aside.kind].title}</h2>
            <div className={styles.spoken} role="status">{aside === null ? `${texts.stepOf(STEPS.indexOf(step) + 1, STEPS.length)} ${texts.steps[step]}` : texts[aside.kind].title} {task !== null && texts.tasks[task.kind]}</div>
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
            {/* What stands behind a page keeps what was typed, filtered and scrolled in it. */}
            <div className={mergeClasses(styles.step, aside !== null && styles.behind)}>
              <StepPage session={session} isExcel={isExcel} hasSample={sample !== ''} />
            </div>
            {aside?.kind === 'rules' && <RulesPage table={aside.table} choices={flow.choices} onTable={(table) => session.openAside({ kind: 'rules', table })} />}
            {aside?.kind === 'repair' && <RepairPage stuck={flow.stuck} repair={flow.repair} isBusy={isBusy} onFind={session.findStuck} onRepair={session.repair} />}
          </main>
          <footer className={styles.foot}>
            {/* Outside of what scrolls: wherever the user is, the work and the way to stop it are in sight. */}
            {task !== null && <ProgressPanel task={task} onCancel={session.cancel} />}
            <FootButtons session={session} />
          </footer>
        </div>
      </FluentProvider>
    </PaneContext.Provider>
  );
}
