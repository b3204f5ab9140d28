/** One parameter of the policy to be changed on trial, with its default and what is wrong with what was typed. */
import { Dropdown, Field, Input, makeStyles, Option } from '@fluentui/react-components';
import type { Parameter } from '../../domain/policy/parameter';
import type { ChoiceFault } from '../../domain/policy/read-choices';
import { pageParameter } from '../../domain/readers/page';
import { usePane } from '../pane-context';

const useStyles = makeStyles({ input: { minWidth: 0, width: '100%' } });

interface Props {
  readonly parameter: Parameter;
  readonly text: string;
  readonly fault: ChoiceFault['code'] | null;
  readonly isBusy: boolean;
  readonly onText: (text: string) => void;
}

export function PolicyField({ parameter, text, fault, isBusy, onText }: Props) {
  const styles = useStyles();
  const { language, texts } = usePane();
  const { standard, reading } = pageParameter(parameter, {});
  const saying = fault === null ? null : texts.whatIf.faults[fault];
  const chosen = parameter.kind === 'choice' ? parameter.choices.find(({ value }) => value === text) : undefined;
  return (
    <Field
      label={parameter.title[language]}
      hint={[texts.whatIf.standard(standard[language]), reading].filter((part) => part !== '').join(' · ')}
      validationState={saying === null ? 'none' : 'error'}
      validationMessage={saying === null ? null : `${saying.says}${texts.sentenceJoiner}${saying.cure}`}
    >
      {parameter.kind === 'choice' ? (
        <Dropdown className={styles.input} value={chosen?.title[language] ?? text} selectedOptions={[text]} disabled={isBusy} onOptionSelect={(_event, { optionValue }) => onText(optionValue ?? text)}>
          {parameter.choices.map(({ value, title }) => (
            <Option key={value} value={value} text={title[language]}>{title[language]}</Option>
          ))}
        </Dropdown>
      ) : (
        <Input
          className={styles.input}
          value={text}
          disabled={isBusy}
          inputMode={parameter.kind === 'order' ? 'text' : 'decimal'}
          contentAfter={parameter.kind === 'money' ? <>{texts.whatIf.wan}</> : parameter.kind === 'count' ? <>{parameter.unit[language]}</> : null}
          onChange={(_event, { value }) => onText(value)}
          data-testid={`policy-${parameter.id}`}
        />
      )}
    </Field>
  );
}
