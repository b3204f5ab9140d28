/** The buttons that lead from step to step, or back from a page in front of them. */
import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowCounterclockwiseRegular } from '@fluentui/react-icons';
import { stepBefore } from '../flow';
import { usePane } from '../pane-context';
import { openQuestions } from '../recognition';
import type { Session } from '../use-session';

const useStyles = makeStyles({
  buttons: { display: 'flex', gap: '4px', alignItems: 'center' },
  // Three buttons have to stand side by side at 320 px.
  narrow: { minWidth: 0, whiteSpace: 'nowrap', paddingLeft: '8px', paddingRight: '8px' },
  space: { flex: 1 },
});

export function FootButtons({ session }: { readonly session: Session }) {
  const styles = useStyles();
  const { texts } = usePane();
  const { flow } = session;
  const { step, aside } = flow;
  const isBusy = flow.task !== null;
  const before = stepBefore(step);
  const open = flow.recognition === null ? [] : openQuestions(flow.recognition);
  if (aside !== null) {
    return (
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={isBusy} onClick={session.closeAside} data-testid="close-aside">{texts.rules.back}</Button>
      </div>
    );
  }
  return (
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
  );
}
