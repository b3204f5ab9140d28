/** 交付副本: what a copy for people without the add-in holds, what it hides, and into how many files it goes. */
import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { MASK_CLASSES } from '../../domain/sheets/mask-rules';
import { SPLIT_WISHES, withMask, type DeliveryWish } from '../deliver/delivery-wish';
import type { MadeCopy } from '../deliver/make-copies';
import { usePane } from '../pane-context';
import { DeliveredList } from './DeliveredList';
import { MaskField } from './MaskField';
import { Section } from './Section';
import { SheetChoiceFields } from './SheetChoiceFields';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: '8px' },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  heading: { margin: '4px 0 0', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightRegular },
  actions: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
});

interface Props {
  readonly wish: DeliveryWish;
  readonly delivered: readonly MadeCopy[];
  readonly isBusy: boolean;
  readonly onWish: (wish: DeliveryWish) => void;
  readonly onDeliver: (to: 'open' | 'save') => void;
}

export function DeliverSection({ wish, delivered, isBusy, onWish, onDeliver }: Props) {
  const styles = useStyles();
  const { texts } = usePane();
  const id = useId();
  const words = texts.deliver;
  return (
    <Section title={words.title} isApart>
      <div className={styles.small}>{words.lead}</div>
      <SheetChoiceFields choice={wish} isBusy={isBusy} testId="deliver" onChoice={(choice) => onWish({ ...wish, ...choice })} />
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
