/** Step 3, 结果: who is in which tier, what is off in the list, and why. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { BranchCompareRegular } from '@fluentui/react-icons';
import { useMemo, useRef, useState } from 'react';
import { FIELDS } from '../../domain/intake/fields';
import { ClassMatrix } from '../components/ClassMatrix';
import { CustomerTable } from '../components/CustomerTable';
import { count } from '../components/figures';
import { ImportReport } from '../components/ImportReport';
import { IssueList } from '../components/IssueList';
import { ReadingList } from '../components/ReadingList';
import { Section } from '../components/Section';
import { TierSummary } from '../components/TierSummary';
import { WhyCard } from '../components/WhyCard';
import { findingsOf } from '../findings';
import type { Classification } from '../../domain/portfolio/classify';
import type { Layout } from '../../domain/intake/layout';
import { balanceParts } from '../balance-parts';
import type { Aside, Memory } from '../flow';
import { usePane } from '../pane-context';

const useStyles = makeStyles({
  step: { display: 'flex', flexDirection: 'column', gap: '20px' },
  changed: { fontWeight: tokens.fontWeightSemibold },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly classification: Classification;
  readonly memory: Memory;
  /** Rows of the list that are notes. */
  readonly notes: Layout['notes'];
  readonly onAside: (aside: Aside) => void;
  /** Leads to where the policy is tried, further down. */
  readonly onWhatIf: () => void;
}

export function ResultStep({ classification, memory, notes, onAside, onWhatIf }: Props) {
  const styles = useStyles();
  const { language, texts } = usePane();
  const [onlyTier, setOnlyTier] = useState<number | null>(null);
  const [asked, setAsked] = useState<number | null>(null);
  const customers = useRef<HTMLDivElement>(null);
  const { findings, kinds } = useMemo(() => findingsOf(classification), [classification]);
  const { list, basis } = classification;
  const { balance } = list;
  const problems = kinds.reduce((sum, kind) => sum + kind.count, 0);
  const changed = Object.keys(classification.choices).length;
  return (
    <div className={styles.step}>
      <Section title={texts.result.tiers}>
        {changed > 0 && <div className={styles.changed} data-testid="policy-in-force">{texts.whatIf.inForce(changed)}</div>}
        <div className={styles.small}>{basis === '' ? texts.result.noBasis : texts.result.basis(FIELDS[basis].title[language])}</div>
        <TierSummary
          classification={classification}
          only={onlyTier}
          onOnly={(tier) => {
            setOnlyTier(tier);
            // The list that the tier filters stands further down.
            if (tier !== null) customers.current?.scrollIntoView({ block: 'start' });
          }}
        />
        <div>
          <Button size="small" icon={<BranchCompareRegular />} onClick={onWhatIf} data-testid="jump-what-if">{texts.whatIf.jump}</Button>
        </div>
        <div className={styles.small}>
          <div data-testid="row-balance">{texts.result.balanceLine(count(balance.rowsRead), balanceParts(balance))}</div>
          <div>
            {texts.result.merged(count(balance.dataRows), count(balance.customers))}
            {balance.duplicateRows > 0 && ` ${texts.result.duplicates(count(balance.duplicateRows))}`}
          </div>
        </div>
        {(memory === 'kept' || memory === 'unkept') && (
          <div className={styles.small} data-testid="memory">{texts.result.memory[memory]}</div>
        )}
      </Section>
      <Section title={texts.result.matrix}>
        <ClassMatrix classification={classification} />
      </Section>
      <Section title={texts.result.problems(count(problems))}>
        <IssueList findings={findings} kinds={kinds} />
      </Section>
      <div ref={customers}>
        <Section title={texts.result.list}>
          <CustomerTable classification={classification} onlyTier={onlyTier} onAllTiers={() => setOnlyTier(null)} onWhy={setAsked} />
        </Section>
      </div>
      <Section title={texts.report.title}>
        <ImportReport classification={classification} kinds={kinds} notes={notes} />
      </Section>
      <Section title={texts.readings.title}>
        <ReadingList classification={classification} />
      </Section>
      {asked !== null && (
        <WhyCard
          classification={classification}
          customer={asked}
          onClose={() => setAsked(null)}
          onRules={(table) => {
            setAsked(null);
            onAside({ kind: 'rules', table });
          }}
        />
      )}
    </div>
  );
}
