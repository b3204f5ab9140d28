/** Step 2, 核对列: what every column was taken for, what has to be asked, what stood above the headings. */
import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
import { ColumnCard } from '../components/ColumnCard';
import { QuestionCard } from '../components/QuestionCard';
import { Section } from '../components/Section';
import { INTAKE_ISSUES } from '../../domain/texts/issues';
import { originName } from '../origin-name';
import { usePane } from '../pane-context';
import { answer, assign, assignUnit, openQuestions, type Recognition } from '../recognition';
import type { Memory, Taken } from '../flow';

const useStyles = makeStyles({
  step: { display: 'flex', flexDirection: 'column', gap: '20px' },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '8px' },
  facts: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', columnGap: '12px', rowGap: '2px', margin: 0 },
  fact: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: 'anywhere' },
  bar: { alignItems: 'start', paddingTop: '8px', paddingBottom: '8px' },
  wrap: { whiteSpace: 'normal' },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly taken: Taken;
  readonly recognition: Recognition;
  readonly memory: Memory;
  readonly isBusy: boolean;
  readonly onRecognition: (recognition: Recognition) => void;
  readonly onForget: () => void;
}

export function ColumnsStep({ taken, recognition, memory, isBusy, onRecognition, onForget }: Props) {
  const styles = useStyles();
  const { language, texts } = usePane();
  const { columns, questions, layout, hasCustomerName } = recognition;
  const known = columns.filter(({ field }) => field !== '');
  const others = columns.filter(({ field }) => field === '');
  const open = openQuestions(recognition);
  const { firstRow } = taken.grid;
  const card = (column: (typeof columns)[number]) => (
    <ColumnCard
      key={column.index}
      column={column}
      isBusy={isBusy}
      onField={(index, field) => onRecognition(assign(recognition, index, field))}
      onUnit={(index, unit) => onRecognition(assignUnit(recognition, index, unit))}
    />
  );
  const fact = (title: string, value: string) => (
    <>
      <dt className={styles.fact}>{title}</dt>
      <dd className={styles.value}>{value === '' ? texts.columns.notFound : value}</dd>
    </>
  );
  return (
    <div className={styles.step}>
      <div>
        <div>{texts.columns.lead(originName(taken.origin, texts), taken.grid.values.length)}</div>
        {taken.hiddenRows > 0 && <div className={styles.small}>{texts.columns.hiddenRows(taken.hiddenRows)}</div>}
      </div>
      {(memory === 'recalled' || memory === 'unread') && (
        <MessageBar intent="info" layout="multiline" className={styles.bar} data-testid="memory">
          <MessageBarBody className={styles.wrap}>{texts.columns.memory[memory]}</MessageBarBody>
          {memory === 'recalled' && (
            <MessageBarActions>
              <Button size="small" disabled={isBusy} onClick={onForget} data-testid="forget">{texts.columns.forget}</Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
      {!hasCustomerName && (
        <MessageBar intent="warning" layout="multiline" className={styles.bar}>
          <MessageBarBody className={styles.wrap}>
            <MessageBarTitle>{INTAKE_ISSUES.NO_NAME_COLUMN.reason[language]}</MessageBarTitle>
            {INTAKE_ISSUES.NO_NAME_COLUMN.cure[language]}
          </MessageBarBody>
        </MessageBar>
      )}
      {questions.length > 0 && (
        <Section title={texts.columns.questions(open.length, questions.length)}>
          {questions.map((question) => (
            <QuestionCard key={question.id} question={question} isBusy={isBusy} onAnswer={(value) => onRecognition(answer(recognition, question.id, value))} />
          ))}
          <div role="status" className={styles.small}>
            {open.length > 0 && texts.columns.stillOpen(open.map(({ heading }) => heading).join(texts.listJoiner))}
          </div>
        </Section>
      )}
      <Section title={texts.columns.found}>
        <dl className={styles.facts}>
          {fact(texts.columns.title, layout.title)}
          {fact(texts.columns.organisation, layout.organisation)}
          {fact(texts.columns.dataDate, layout.dataDate)}
          {fact(texts.columns.unitLine, layout.unit ?? '')}
          {fact(texts.columns.headingRows, texts.columns.headingRowsAre(firstRow + (layout.headingRows[0] ?? 0), firstRow + (layout.headingRows.at(-1) ?? 0)))}
        </dl>
      </Section>
      <Section title={texts.columns.recognised(known.length)}>
        <ul className={styles.list}>{known.map(card)}</ul>
      </Section>
      <Section title={texts.columns.unknown(others.length)}>
        {others.length === 0 ? <div className={styles.small}>{texts.columns.noColumns}</div> : <div className={styles.small}>{texts.columns.unknownHint}</div>}
        <ul className={styles.list}>{others.map(card)}</ul>
      </Section>
    </div>
  );
}
