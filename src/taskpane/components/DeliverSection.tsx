/** 交付副本: what a copy for people without the add-in holds, what it hides, and into how many files it goes. */
import { Button, Checkbox, Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { MASK_CLASSES } from '../../domain/sheets/mask-rules';
import { deliveredSheets, neededSheets, SPLIT_WISHES, TRAVELLING_SHEETS, withMask, type DeliveryWish } from '../deliver/delivery-wish';
import type { MadeCopy } from '../deliver/make-copies';
import { usePane } from '../pane-context';
import { DeliveredList } from './DeliveredList';
import { MaskField } from './MaskField';
import { Section } from './Section';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: '8px' },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  group: { display: 'flex', flexDirection: 'column' },
  heading: { margin: '4px 0 0', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightRegular },
  sheet: { display: 'flex', flexDirection: 'column' },
  actions: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
});

interface Props {
  readonly wish: DeliveryWish;
  readonly delivered: readonly MadeCopy[];
  readonly isBusy: boolean;
  readonly onWish: (wish: DeliveryWish) => void;
  readonly onDeliver: (to: 'open' | 'save') => void;
}

const RESULTS = ['values', 'native'] as const;

export function DeliverSection({ wish, delivered, isBusy, onWish, onDeliver }: Props) {
  const styles = useStyles();
  const { texts } = usePane();
  const id = useId();
  const words = texts.deliver;
  const needed = neededSheets(wish);
  const sheets = deliveredSheets(wish);
  return (
    <Section title={words.title} isApart>
      <div className={styles.small}>{words.lead}</div>
      <div role="group" aria-labelledby={`${id}-sheets`} className={styles.group}>
        <h4 id={`${id}-sheets`} className={styles.heading}>{words.sheets}</h4>
        <Checkbox label={<SheetLabel says={words.list} cure={words.always} />} checked disabled />
        {TRAVELLING_SHEETS.map((sheet) => (
          <Checkbox
            key={sheet}
            label={<SheetLabel says={words.sheet[sheet].says} cure={needed.has(sheet) ? words.needed : words.sheet[sheet].cure} />}
            checked={sheets.includes(sheet)}
            disabled={isBusy || needed.has(sheet)}
            data-testid={`deliver-${sheet}`}
            onChange={(_event, { checked }) => onWish({ ...wish, sheets: checked === true ? [...wish.sheets, sheet] : wish.sheets.filter((other) => other !== sheet) })}
          />
        ))}
      </div>
      <Field label={words.results} hint={words.resultHint[wish.results]}>
        <RadioGroup layout="horizontal" value={wish.results} disabled={isBusy} onChange={(_event, { value }) => onWish({ ...wish, results: RESULTS.find((each) => each === value) ?? 'values' })}>
          {RESULTS.map((each) => (
            <Radio key={each} value={each} label={words.result[each]} />
          ))}
        </RadioGroup>
      </Field>
      <div role="group" aria-labelledby={`${id}-masks`} className={styles.part}>
        <h4 id={`${id}-masks`} className={styles.heading}>{words.masks}</h4>
        <div className={styles.small}>{words.masksLead}</div>
        {MASK_CLASSES.map((of) => (
          <MaskField key={of} of={of} masks={wish.masks} isBusy={isBusy} onWay={(way) => onWish({ ...wish, masks: withMask(wish.masks, of, way) })} />
        ))}
        {Object.keys(wish.masks).length > 0 && (
          <div>
            <Button size="small" disabledFocusable={isBusy} onClick={() => onWish({ ...wish, masks: {} })} data-testid="strictest">{words.strictest}</Button>
          </div>
        )}
      </div>
      <Field label={words.split} hint={wish.split === 'one' ? null : words.downloads}>
        <RadioGroup value={wish.split} disabled={isBusy} onChange={(_event, { value }) => onWish({ ...wish, split: SPLIT_WISHES.find((each) => each === value) ?? 'one' })}>
          {SPLIT_WISHES.map((split) => (
            <Radio key={split} value={split} label={words.splits[split]} />
          ))}
        </RadioGroup>
      </Field>
      <div className={styles.actions}>
        {wish.split === 'one' && (
          <Button disabledFocusable={isBusy} onClick={() => onDeliver('open')} data-testid="deliver-open">{words.open}</Button>
        )}
        <Button disabledFocusable={isBusy} onClick={() => onDeliver('save')} data-testid="deliver-save">{wish.split === 'one' ? words.save : words.saveAll}</Button>
      </div>
      <DeliveredList delivered={delivered} isBusy={isBusy} />
    </Section>
  );
}

function SheetLabel({ says, cure }: { readonly says: string; readonly cure: string }) {
  const styles = useStyles();
  return (
    <span className={styles.sheet}>
      <span>{says}</span>
      <span className={styles.small}>{cure}</span>
    </span>
  );
}
