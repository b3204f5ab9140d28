/** One column of the list: what it was taken for and why, with a choice of other uses. */
import { Dropdown, makeStyles, mergeClasses, Option, OptionGroup, shorthands, tokens } from '@fluentui/react-components';
import { columnLetters } from '../../domain/sheets/column-letters';
import { usePane } from '../pane-context';
import { CHOOSABLE_FIELDS, fieldTitle, type RecognisedColumn } from '../recognition';

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', gap: '4px', padding: '8px 10px', border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, minWidth: 0 },
  unused: shorthands.borderStyle('dashed'),
  head: { display: 'flex', gap: '6px', alignItems: 'baseline', minWidth: 0 },
  letter: { flex: 'none', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  heading: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  choices: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '4px' },
  withUnit: { gridTemplateColumns: 'minmax(0, 1fr) minmax(96px, 34%)' },
  field: { width: '100%', minWidth: 0 },
});

interface Props {
  readonly column: RecognisedColumn;
  readonly isBusy: boolean;
  /** `''` is "not used". */
  readonly onField: (index: number, field: string) => void;
  readonly onUnit: (index: number, unit: string) => void;
}

export function ColumnCard({ column, isBusy, onField, onUnit }: Props) {
  const styles = useStyles();
  const { language, texts } = usePane();
  const { index, heading, field, why, unit, period, isChange, examples, candidates } = column;
  const name = heading === '' ? texts.columns.untitled : heading;
  const facts = [
    texts.columns.why[why],
    unit === null ? '' : texts.columns.unitWhy[unit.why],
    period === '' ? '' : `${texts.columns.period} ${period}`,
    isChange ? texts.columns.change : '',
  ].filter((fact) => fact !== '');
  const title = (id: string): string => (id === '' ? texts.columns.unused : fieldTitle(id)[language]);
  const option = (id: string) => (
    <Option key={id} value={id} text={title(id)}>{title(id)}</Option>
  );
  return (
    <li className={mergeClasses(styles.card, field === '' && styles.unused)} data-testid={`column-${column.column}`}>
      <div className={styles.head}>
        <span className={styles.letter}>{texts.columns.column(columnLetters(column.column - 1))}</span>
        <span className={styles.heading}>{name}</span>
      </div>
      <div className={mergeClasses(styles.choices, unit !== null && styles.withUnit)}>
        <Dropdown
          size="small"
          className={styles.field}
          aria-label={texts.columns.fieldOf(name)}
          value={title(field)}
          selectedOptions={[field]}
          disabled={isBusy}
          onOptionSelect={(_event, { optionValue }) => {
            if (optionValue !== undefined && optionValue !== field) onField(index, optionValue);
          }}
        >
          {option('')}
          {candidates.length > 0 && <OptionGroup label={texts.columns.proposals}>{candidates.map((id) => option(id))}</OptionGroup>}
          <OptionGroup label={texts.columns.allFields}>{CHOOSABLE_FIELDS.filter((id) => !candidates.includes(id)).map((id) => option(id))}</OptionGroup>
        </Dropdown>
        {unit !== null && (
          <Dropdown
            size="small"
            className={styles.field}
            aria-label={texts.columns.unitOf(name)}
            placeholder={texts.columns.unitOpen}
            value={unit.choices.find(({ value }) => value === unit.value)?.title[language] ?? ''}
            selectedOptions={[unit.value]}
            disabled={isBusy}
            onOptionSelect={(_event, { optionValue }) => {
              if (optionValue !== undefined && optionValue !== unit.value) onUnit(index, optionValue);
            }}
          >
            {unit.choices.map(({ value, title: words }) => (
              <Option key={value} value={value} text={words[language]}>{words[language]}</Option>
            ))}
          </Dropdown>
        )}
      </div>
      {facts.length > 0 && <div className={styles.small}>{facts.join(' · ')}</div>}
      <div className={styles.small}>{examples.length === 0 ? texts.columns.noExamples : `${texts.columns.examples} ${examples.join(texts.listJoiner)}`}</div>
    </li>
  );
}
