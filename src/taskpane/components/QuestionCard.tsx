/** One question about the list with every reading of the answer shown; nothing is chosen in advance where the answer matters. */
import { Badge, Field, makeStyles, mergeClasses, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { usePane } from '../pane-context';
import type { PaneQuestion } from '../recognition';

const useStyles = makeStyles({
  card: { padding: '8px 10px', border: `1px solid ${tokens.colorNeutralStroke1}`, borderLeft: `4px solid ${tokens.colorPaletteMarigoldBorderActive}`, borderRadius: tokens.borderRadiusMedium },
  answered: { borderLeftColor: tokens.colorNeutralStroke1 },
  text: { overflowWrap: 'anywhere', minWidth: 0 },
  label: { display: 'flex', gap: '6px', alignItems: 'baseline', flexWrap: 'wrap' },
});

interface Props {
  readonly question: PaneQuestion;
  readonly isBusy: boolean;
  readonly onAnswer: (value: string) => void;
}

export function QuestionCard({ question, isBusy, onAnswer }: Props) {
  const styles = useStyles();
  const { language, texts } = usePane();
  const isOpen = question.isRequired && question.answer === null;
  return (
    <div className={mergeClasses(styles.card, !isOpen && styles.answered)} data-testid={`question-${question.id}`}>
      <Field
        label={{
          children: (
            <span className={styles.label}>
              <span className={styles.text}>{question.text[language]}</span>
              <Badge size="small" appearance="tint" color={isOpen ? 'warning' : 'success'}>{isOpen ? texts.columns.required : question.answer === null ? texts.columns.preset : texts.columns.answered}</Badge>
            </span>
          ),
        }}
      >
        <RadioGroup value={question.answer ?? question.preset ?? ''} disabled={isBusy} onChange={(_event, { value }) => onAnswer(value)}>
          {question.choices.map(({ value, title }) => (
            <Radio key={value} value={value} label={title[language]} />
          ))}
        </RadioGroup>
      </Field>
    </div>
  );
}
