/** How one class of personal data is masked, with what that makes of an example. */
import { Dropdown, Field, makeStyles, Option, tokens } from '@fluentui/react-components';
import { MASK_RULES, maskWay, type MaskChoices, type MaskClass, type MaskRule, type MaskWay } from '../../domain/sheets/mask-rules';
import { MASK_EXAMPLES, maskExample } from '../deliver/mask-example';
import { usePane } from '../pane-context';

const useStyles = makeStyles({
  way: { minWidth: 0, width: '100%' },
  hint: { overflowWrap: 'anywhere' },
  kept: { fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  readonly of: MaskClass;
  readonly masks: MaskChoices;
  readonly isBusy: boolean;
  readonly onWay: (id: string) => void;
}

export function MaskField({ of, masks, isBusy, onWay }: Props) {
  const styles = useStyles();
  const { language, texts } = usePane();
  const { title, personal, ways }: MaskRule = MASK_RULES[of];
  const chosen = maskWay(of, masks);
  const example = (way: MaskWay): string => maskExample(of, way) || texts.deliver.nothingLeft;
  const isShown = personal && chosen.how.kind === 'keep';
  return (
    <Field
      label={title[language]}
      validationState={isShown ? 'warning' : 'none'}
      validationMessage={isShown ? texts.deliver.kept : null}
      hint={
        <span className={styles.hint} data-testid={`mask-${of}`}>
          <span lang="zh-CN">{texts.deliver.example(MASK_EXAMPLES[of], maskExample(of, chosen))}</span>
          {maskExample(of, chosen) === '' && texts.deliver.nothingLeft}
          <br />
          {chosen.reason[language]}
        </span>
      }
    >
      <Dropdown className={styles.way} value={chosen.title[language]} selectedOptions={[chosen.id]} disabled={isBusy} onOptionSelect={(_event, { optionValue }) => onWay(optionValue ?? chosen.id)}>
        {ways.map((way) => (
          <Option key={way.id} value={way.id} text={way.title[language]}>
            {way.title[language]}: {example(way)}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
