/** Why one customer is what it is: result, reason, rule with its words, values used and inputs missing. */
import type { ReactNode } from 'react';
import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles, tokens } from '@fluentui/react-components';
import type { TableId } from '../../domain/policy';
import { owner } from '../../domain/policy/owner';
import { explainService, explainTier, serviceLabels, SERVICE_WORDS, TIER_MISSING, TIER_WORDS, type Classification } from '../../domain/portfolio/classify';
import { evaluate } from '../../domain/readers/evaluate';
import { verdictWords, type Explanation } from '../../domain/readers/explain';
import { usePane } from '../pane-context';
import { verdictWord } from '../verdict-word';

const useStyles = makeStyles({
  surface: { maxWidth: 'min(480px, calc(100vw - 16px))', padding: '16px' },
  content: { display: 'flex', flexDirection: 'column', gap: '16px' },
  part: { display: 'flex', flexDirection: 'column', gap: '6px' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  result: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  quotation: {
    margin: 0,
    padding: '6px 10px',
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
  },
  clause: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  values: { display: 'grid', gridTemplateColumns: 'minmax(0, 1.6fr) minmax(0, 1fr)', margin: 0, rowGap: '4px', columnGap: '8px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  title: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  rules: { display: 'flex' },
  missing: { margin: 0, paddingLeft: '18px' },
});

interface Props {
  readonly classification: Classification;
  /** Index of the customer. */
  readonly customer: number;
  readonly onClose: () => void;
  /** Leads to the whole table. */
  readonly onRules: (table: TableId) => void;
}

export function WhyCard({ classification, customer, onClose, onRules }: Props) {
  const styles = useStyles();
  const { language, texts } = usePane();
  const { list } = classification;
  const name = list.text['customerName']?.[customer] || texts.result.unnamed;
  const tier = classification.tier[customer] as number;
  const owners = tier < TIER_MISSING ? verdictWords(evaluate(owner, { tier: TIER_WORDS[tier] ?? null }, classification.choices))[language] : '';
  const service = SERVICE_WORDS[classification.service[customer] as number] ?? '';
  const others = serviceLabels(classification, customer).filter((label) => label !== service);
  return (
    <Dialog open modalType="modal" onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface} data-testid="why-card">
        <DialogBody>
          <DialogTitle>{texts.result.whyOf(name)}</DialogTitle>
          <DialogContent className={styles.content} tabIndex={0}>
            <Part title={texts.why.tier} explanation={explainTier(classification, customer)}>
              {owners !== '' && <div>{texts.why.owners(owners)}</div>}
              <RulesLink table="tier" onRules={onRules} />
            </Part>
            <Part title={texts.why.service} explanation={explainService(classification, customer)}>
              {others.length > 0 && <div>{texts.why.otherServices(others.map((label) => verdictWord(label, language)).join(texts.listJoiner))}</div>}
              <RulesLink table="service-class" onRules={onRules} />
            </Part>
            <div className={styles.clause}>{texts.why.sourceRows(list.firstRow[customer] as number, list.rowCount[customer] as number)}</div>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>{texts.close}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function RulesLink({ table, onRules }: { readonly table: TableId; readonly onRules: (table: TableId) => void }) {
  const styles = useStyles();
  const { texts } = usePane();
  return (
    <div className={styles.rules}>
      <Button size="small" onClick={() => onRules(table)} data-testid={`rules-${table}`}>{texts.rules.open}</Button>
    </div>
  );
}

function Part({ title, explanation, children }: { readonly title: string; readonly explanation: Explanation; readonly children: ReactNode }) {
  const styles = useStyles();
  const { language, texts } = usePane();
  const { result, reason, clause, says, reading, values, missing, warnings } = explanation;
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>{title}</h3>
      <div className={styles.result}>{result[language]}</div>
      <div>{reason[language]}</div>
      {clause === '' ? (
        <div className={styles.clause}>{texts.why.noClause}</div>
      ) : (
        <>
          <blockquote className={styles.quotation} lang="zh-CN">{says}</blockquote>
          <div className={styles.clause}>
            {texts.why.clause(clause)}
            {reading !== '' && ` · ${texts.why.reading(reading)}`}
          </div>
        </>
      )}
      {missing.length > 0 && (
        <div>
          {texts.why.missing}
          <ul className={styles.missing}>
            {missing.map((input) => (
              <li key={input.zh}>{input[language]}</li>
            ))}
          </ul>
        </div>
      )}
      {warnings.map((warning) => (
        <div key={warning.zh}>{texts.why.warning(warning[language])}</div>
      ))}
      <dl className={styles.values} aria-label={texts.why.values}>
        {values.map(({ title: input, text }) => (
          <div key={input.zh} style={{ display: 'contents' }}>
            <dt className={styles.title}>{input[language]}</dt>
            <dd className={styles.value}>{text[language]}</dd>
          </div>
        ))}
      </dl>
      {children}
    </section>
  );
}
