/** What is being done, how far it is, and the way to stop it. */
import { Button, Field, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { Task } from '../flow';
import { usePane } from '../pane-context';
import { count } from './figures';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  line: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: '8px', flexWrap: 'wrap' },
  figures: { fontVariantNumeric: 'tabular-nums', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export function ProgressPanel({ task, onCancel }: { readonly task: Task; readonly onCancel: () => void }) {
  const styles = useStyles();
  const { texts } = usePane();
  const { kind, done, total } = task;
  const isKnown = total > 0;
  const figures = isKnown ? texts.progress(count(done), count(total), texts.progressUnit[kind]) : texts.working;
  return (
    <div className={styles.panel} data-testid="progress">
      <Field label={texts.tasks[kind]}>
        <ProgressBar {...(isKnown ? { value: done, max: total, 'aria-valuetext': figures } : {})} thickness="large" />
      </Field>
      <div className={styles.line}>
        <span className={styles.figures}>{figures}</span>
        <Button size="small" onClick={onCancel} data-testid="cancel">{texts.cancel}</Button>
      </div>
    </div>
  );
}
