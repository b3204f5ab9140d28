/** 假如: the policy to be changed on trial, what that would do, and taking it over; a 政策 sheet of the workbook can fill it in. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { PARAMETERS } from '../../domain/policy';
import type { PolicyChoices } from '../../domain/policy/parameter';
import { tier } from '../../domain/policy/tier';
import type { Classification } from '../../domain/portfolio/classify';
import type { WhatIf } from '../../domain/portfolio/what-if';
import type { Workbook } from '../../workbook/workbook';
import { usePane } from '../pane-context';
import { draftChoices, draftText, type PolicyDraft } from '../policy/draft-choices';
import type { PolicyOffer } from '../policy/read-policy-sheet';
import { sameChoices } from '../policy/same-choices';
import { PolicyField } from './PolicyField';
import { PolicySheetOffer } from './PolicySheetOffer';
import { Section } from './Section';
import { TrialResult } from './TrialResult';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: '12px' },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
});

interface Props {
  readonly classification: Classification;
  readonly draft: PolicyDraft;
  readonly trial: WhatIf | null;
  readonly offer: PolicyOffer | null;
  readonly isBusy: boolean;
  readonly listSources: Workbook['sources'];
  readonly onDraft: (draft: PolicyDraft) => void;
  readonly onTry: () => void;
  readonly onApply: (choices: PolicyChoices) => void;
  readonly onRead: (sheet: string) => void;
}

export function WhatIfSection({ classification, draft, trial, offer, isBusy, listSources, onDraft, onTry, onApply, onRead }: Props) {
  const styles = useStyles();
  const { texts } = usePane();
  const words = texts.whatIf;
  const id = useId();
  const { choices } = classification;
  const { choices: drafted, faults } = draftChoices(choices, draft);
  const isChanged = !sameChoices(drafted, choices) || faults.length > 0;
  // The tier table first; what else differs must not be changed unseen.
  const others = [...PARAMETERS.values()].filter(({ id: other }) => !tier.parameters.some((parameter) => parameter.id === other) && (choices[other] !== undefined || drafted[other] !== undefined));
  return (
    <Section title={words.title} isApart>
      <div className={styles.small}>{words.lead}</div>
      <PolicySheetOffer offer={offer} choices={choices} isBusy={isBusy} listSources={listSources} onRead={onRead} />
      <form
        className={styles.part}
        aria-labelledby={id}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBusy && faults.length === 0) onTry();
        }}
      >
        {[...tier.parameters, ...others].map((parameter) => (
          <PolicyField
            key={parameter.id}
            parameter={parameter}
            text={draft[parameter.id] ?? draftText(parameter, choices[parameter.id] ?? parameter.default)}
            fault={faults.find((fault) => fault.id === parameter.id)?.code ?? null}
            isBusy={isBusy}
            onText={(text) => onDraft({ ...draft, [parameter.id]: text })}
          />
        ))}
        <div className={styles.actions}>
          <Button id={id} type="submit" appearance="primary" disabledFocusable={isBusy || faults.length > 0} data-testid="try">{words.tryIt}</Button>
          {isChanged && (
            <Button disabledFocusable={isBusy} onClick={() => onDraft({})} data-testid="clear-draft">{words.clear}</Button>
          )}
          {Object.keys(choices).length > 0 && (
            <Button disabledFocusable={isBusy} onClick={() => onApply({})} data-testid="restore-policy">{words.restore}</Button>
          )}
        </div>
      </form>
      <div role="status">{trial !== null && <span className={styles.small}>{words.nothingWritten}</span>}</div>
      {trial !== null && (
        <>
          <TrialResult classification={classification} trial={trial} />
          {!sameChoices(trial.after.choices, choices) && (
            <div className={styles.actions}>
              <Button appearance="primary" disabledFocusable={isBusy} onClick={() => onApply(trial.after.choices)} data-testid="apply-policy">{words.apply}</Button>
            </div>
          )}
        </>
      )}
    </Section>
  );
}
