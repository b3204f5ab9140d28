/** What is off in the list: where, why and what to do, filtered by kind. */
import { Badge, Button, Dropdown, Field, makeStyles, Option, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Issue, Severity } from '../../domain/issue';
import { columnLetters } from '../../domain/sheets/column-letters';
import { findingWords, type FindingKind } from '../findings';
import { usePane } from '../pane-context';
import { count } from './figures';

/** Findings drawn at first and with each "more". */
const PAGE = 20;

const COLOURS: Readonly<Record<Severity, 'danger' | 'warning' | 'informative'>> = { error: 'danger', ask: 'warning', warning: 'warning', note: 'informative' };

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: '8px 0 0', padding: 0, display: 'flex', flexDirection: 'column' },
  item: { display: 'flex', flexDirection: 'column', gap: '2px', padding: '8px 0', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, wordBreak: 'break-word' },
  place: { display: 'flex', gap: '6px', alignItems: 'center', flexWrap: 'wrap', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  cure: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  kind: { width: '100%', minWidth: 0 },
  foot: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly findings: readonly Issue[];
  readonly kinds: readonly FindingKind[];
}

export function IssueList({ findings, kinds }: Props) {
  const styles = useStyles();
  const { language, texts } = usePane();
  const [code, setCode] = useState('');
  const [shown, setShown] = useState(PAGE);
  const all = kinds.reduce((sum, kind) => sum + kind.count, 0);
  if (all === 0) return <div data-testid="issue-list">{texts.result.noProblems}</div>;
  const chosen = kinds.find((kind) => kind.code === code);
  const filtered = chosen === undefined ? findings : findings.filter((finding) => finding.code === code);
  const total = chosen?.count ?? all;
  const title = (kind: FindingKind): string => texts.result.kind(kind.title[language], count(kind.count));
  return (
    <div data-testid="issue-list">
      <Field label={texts.result.problemKind}>
        <Dropdown
          className={styles.kind}
          value={chosen === undefined ? texts.result.allKinds(count(all)) : title(chosen)}
          selectedOptions={[code]}
          onOptionSelect={(_event, { optionValue }) => {
            setCode(optionValue ?? '');
            setShown(PAGE);
          }}
        >
          <Option value="" text={texts.result.allKinds(count(all))}>{texts.result.allKinds(count(all))}</Option>
          {kinds.map((kind) => (
            <Option key={kind.code} value={kind.code} text={title(kind)}>{title(kind)}</Option>
          ))}
        </Dropdown>
      </Field>
      <ul className={styles.list}>
        {filtered.slice(0, shown).map((finding, index) => {
          const { severity, place } = finding;
          const { reason, cure } = findingWords(finding, language);
          return (
            <li key={`${finding.code}-${index}`} className={styles.item}>
              <div className={styles.place}>
                <Badge size="small" appearance="tint" color={COLOURS[severity]}>{texts.result.severity[severity]}</Badge>
                <span>{texts.result.place(place.row, place.column === undefined ? '' : columnLetters(place.column - 1), place.heading ?? '')}</span>
              </div>
              <div>{reason}</div>
              <div className={styles.cure}>{texts.result.cure(cure)}</div>
            </li>
          );
        })}
      </ul>
      <div className={styles.foot}>
        <span>{texts.result.shownOf(count(Math.min(shown, filtered.length)), count(total))}</span>
        {shown < filtered.length && (
          <Button size="small" onClick={() => setShown(shown + PAGE)} data-testid="more">{texts.result.more}</Button>
        )}
      </div>
    </div>
  );
}
