/** Which sheets go with the classified list, and whether its results are values or formulas. */
import { Checkbox, Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { chosenSheets, neededSheets, TRAVELLING_SHEETS, type SheetChoice } from '../deliver/sheet-choice';
import { usePane } from '../pane-context';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column' },
  heading: { margin: '4px 0 0', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightRegular },
  sheet: { display: 'flex', flexDirection: 'column' },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
});

const RESULTS = ['values', 'native'] as const;

interface Props {
  readonly choice: SheetChoice;
  readonly isBusy: boolean;
  /** Begins the test ids of the boxes. */
  readonly testId: string;
  readonly onChoice: (choice: SheetChoice) => void;
}

export function SheetChoiceFields({ choice, isBusy, testId, onChoice }: Props) {
  const styles = useStyles();
  const { texts } = usePane();
  const id = useId();
  const words = texts.deliver;
  const { sheets, results } = choice;
  const needed = neededSheets(choice);
  const chosen = chosenSheets(choice);
  return (
    <>
      <div role="group" aria-labelledby={id} className={styles.group}>
        <h4 id={id} className={styles.heading}>{words.sheets}</h4>
        {TRAVELLING_SHEETS.map((sheet) => (
          <Checkbox
            key={sheet}
            label={
              <span className={styles.sheet}>
                <span>{words.sheet[sheet].says}</span>
                <span className={styles.small}>{needed.has(sheet) ? words.needed : words.sheet[sheet].cure}</span>
              </span>
            }
            checked={chosen.includes(sheet)}
            disabled={isBusy || needed.has(sheet)}
            data-testid={`${testId}-${sheet}`}
            onChange={(_event, { checked }) => onChoice({ results, sheets: checked === true ? [...sheets, sheet] : sheets.filter((other) => other !== sheet) })}
          />
        ))}
      </div>
      <Field label={words.results} hint={words.resultHint[results]}>
        <RadioGroup layout="horizontal" value={results} disabled={isBusy} onChange={(_event, { value }) => onChoice({ sheets, results: RESULTS.find((each) => each === value) ?? 'values' })}>
          {RESULTS.map((each) => (
            <Radio key={each} value={each} label={words.result[each]} />
          ))}
        </RadioGroup>
      </Field>
    </>
  );
}
