/** Step 4, 写入工作簿: which sheets, under which names, and what became of them. */
import { Button, Checkbox, Field, Input, makeStyles, mergeClasses, MessageBar, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
import { TableRegular } from '@fluentui/react-icons';
import type { Classification } from '../../domain/portfolio/classify';
import { T01_TEXTS } from '../../domain/sheets/t01-columns';
import { sheetName } from '../../workbook/sheet-name';
import type { WrittenSheet } from '../../workbook/workbook';
import { count } from '../components/figures';
import { Section } from '../components/Section';
import { SheetChoiceFields } from '../components/SheetChoiceFields';
import type { SheetChoice } from '../deliver/sheet-choice';
import { usePane } from '../pane-context';

const useStyles = makeStyles({
  step: { display: 'flex', flexDirection: 'column', gap: '20px' },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  done: { display: 'flex', flexDirection: 'column', gap: '8px', ':empty': { position: 'absolute' } },
  hint: { marginLeft: '32px', marginTop: '-6px' },
  bar: { alignItems: 'start', paddingTop: '8px', paddingBottom: '8px' },
  body: { whiteSpace: 'normal', wordBreak: 'break-word' },
  open: { marginTop: '8px' },
  actions: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
});

interface Props {
  readonly classification: Classification;
  readonly wishedName: string;
  /** Names of the sheets there are, so that the preview tells the name the sheet will get. */
  readonly takenNames: readonly string[];
  readonly isChosen: boolean;
  /** What goes with the list. */
  readonly beside: SheetChoice;
  readonly isBusy: boolean;
  readonly written: readonly WrittenSheet[];
  readonly onName: (name: string) => void;
  readonly onChosen: (isChosen: boolean) => void;
  readonly onBeside: (beside: SheetChoice) => void;
  readonly onWrite: () => void;
  readonly onShow: (sheet: WrittenSheet) => void;
}

export function WriteStep({ classification, wishedName, takenNames, isChosen, beside, isBusy, written, onName, onChosen, onBeside, onWrite, onShow }: Props) {
  const styles = useStyles();
  const { texts } = usePane();
  const name = sheetName(wishedName.trim() === '' ? T01_TEXTS.title : wishedName, takenNames);
  const hasWritten = written.length > 0;
  return (
    <div className={styles.step}>
      <div role="status" className={styles.done}>{written.map((sheet) => (
        <MessageBar key={sheet.id} intent="success" layout="multiline" className={styles.bar} data-testid="done">
          <MessageBarBody className={styles.body}>
            <MessageBarTitle>{texts.write.done(sheet.name)}</MessageBarTitle>
            <div>{texts.write.doneFacts(count(sheet.rows), count(sheet.cells))}</div>
            <div>{texts.write.verified}</div>
            <Button size="small" className={styles.open} icon={<TableRegular />} disabledFocusable={isBusy} onClick={() => onShow(sheet)} data-testid="open-sheet">{texts.write.open}</Button>
          </MessageBarBody>
        </MessageBar>
      ))}</div>
      <Section title={texts.write.sheets}>
        <Checkbox label={texts.write.t01} checked={isChosen} disabled={isBusy} onChange={(_event, { checked }) => onChosen(checked === true)} />
        <div className={mergeClasses(styles.small, styles.hint)}>{texts.write.t01Hint}</div>
        <Field label={texts.write.name} hint={texts.write.nameIs(name)}>
          <Input value={wishedName} placeholder={T01_TEXTS.title} disabled={isBusy || !isChosen} onChange={(_event, { value }) => onName(value)} data-testid="sheet-name" />
        </Field>
        <div className={styles.small}>{texts.write.rows(count(classification.list.count))}</div>
        <SheetChoiceFields choice={beside} isBusy={isBusy || !isChosen} testId="write" onChoice={onBeside} />
        {!isChosen && <div role="status">{texts.write.chooseOne}</div>}
      </Section>
      <div className={styles.actions}>
        <Button appearance={hasWritten ? 'secondary' : 'primary'} disabledFocusable={isBusy || !isChosen} onClick={onWrite} data-testid="write">
          {hasWritten ? texts.write.again : texts.write.write}
        </Button>
      </div>
    </div>
  );
}
