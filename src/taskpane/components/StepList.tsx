/** The four steps, where we are, and the way back to those done. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { canEnter, STEPS, type Flow, type Step } from '../flow';
import { usePane } from '../pane-context';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: '0 8px 8px', display: 'grid', gridTemplateColumns: 'repeat(4, minmax(0, 1fr))', gap: '4px' },
  step: {
    display: 'block',
    width: '100%',
    height: '100%',
    boxSizing: 'border-box',
    padding: '4px 2px 2px',
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: 'left',
    color: tokens.colorNeutralForeground2,
    backgroundColor: 'transparent',
    border: 'none',
    borderTop: `3px solid ${tokens.colorNeutralStroke2}`,
    ':enabled': { cursor: 'pointer' },
    ':disabled': { color: tokens.colorNeutralForeground3 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  done: { borderTopColor: tokens.colorBrandStroke1 },
  current: { borderTopColor: tokens.colorBrandStroke1, color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
});

export function StepList({ flow, onStep }: { readonly flow: Flow; readonly onStep: (step: Step) => void }) {
  const styles = useStyles();
  const { texts } = usePane();
  const at = STEPS.indexOf(flow.step);
  return (
    <nav aria-label={texts.product}>
      <ol className={styles.list}>
        {STEPS.map((step, index) => (
          <li key={step}>
            <button
              type="button"
              className={mergeClasses(styles.step, index < at && styles.done, index === at && styles.current)}
              aria-current={index === at ? 'step' : undefined}
              disabled={flow.task !== null || !canEnter(flow, step)}
              onClick={() => onStep(step)}
            >
              {texts.steps[step]}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
