/** What went wrong, in a sentence, with what to do and a way out. */
import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { issueWords } from '../../domain/texts/issues';
import { usePane, type Pane } from '../pane-context';
import { isRepeatable, type Problem } from '../problem';
import type { Saying } from '../texts/texts';

const useStyles = makeStyles({
  // Fluent clips a message bar to what one line holds; a sentence that cannot be read helps nobody.
  bar: { alignItems: 'start', paddingTop: '8px', paddingBottom: '8px' },
  body: { whiteSpace: 'normal', wordBreak: 'break-word' },
  cure: { marginTop: '4px' },
  details: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

interface Props {
  readonly problem: Problem;
  readonly onRetry: () => void;
  readonly onClose: () => void;
}

export function ErrorBanner({ problem, onRetry, onClose }: Props) {
  const styles = useStyles();
  const pane = usePane();
  const { texts } = pane;
  const { says, cure } = sayingOf(problem, pane);
  const isCancelled = problem.kind === 'workbook' && problem.fault === 'cancelled';
  return (
    <MessageBar intent={isCancelled ? 'warning' : 'error'} layout="multiline" className={styles.bar} data-testid="problem">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{says}</MessageBarTitle>
        <div className={styles.cure}>{cure}</div>
        {problem.kind === 'workbook' && problem.unfinished !== '' && <div className={styles.cure}>{texts.write.unfinished(problem.unfinished)}</div>}
        {problem.kind === 'workbook' && problem.written.length > 0 && (
          <div className={styles.cure}>{texts.write.finishedBefore(problem.written.map(({ name }) => name).join(texts.listJoiner))}</div>
        )}
        {problem.kind === 'workbook' && problem.hostCode !== '' && <div className={styles.details}>{texts.details(problem.hostCode)}</div>}
      </MessageBarBody>
      <MessageBarActions containerAction={<Button appearance="transparent" size="small" icon={<DismissRegular />} aria-label={texts.close} onClick={onClose} />}>
        {isRepeatable(problem) && (
          <Button size="small" onClick={onRetry} data-testid="retry">{texts.retry}</Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}

/** The sentence of a problem. */
function sayingOf(problem: Problem, { language, texts }: Pane): Saying {
  switch (problem.kind) {
    case 'list': {
      const { reason, cure } = issueWords(problem.code, problem.values);
      return { says: reason[language], cure: cure[language] };
    }
    case 'pane':
      return texts.paneFaults[problem.fault](problem.name);
    case 'workbook':
      return texts.faults[problem.fault];
  }
}
