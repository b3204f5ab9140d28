/** What became of the list on its way in: every row accounted for, totals checked, what is missing, which columns were used. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Layout } from '../../domain/intake/layout';
import { fieldById } from '../../domain/intake/fields';
import type { Classification } from '../../domain/portfolio/classify';
import { columnLetters } from '../../domain/sheets/column-letters';
import { printMoney, type Fen } from '../../domain/values/money';
import type { FindingKind } from '../findings';
import { missingByField } from '../missing-by-field';
import { usePane } from '../pane-context';
import { count } from './figures';

const useStyles = makeStyles({
  report: { display: 'flex', flexDirection: 'column', gap: '12px' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingLeft: '18px', overflowWrap: 'anywhere' },
  differs: { fontWeight: tokens.fontWeightSemibold },
  summary: { cursor: 'pointer', ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
});

interface Props {
  readonly classification: Classification;
  readonly kinds: readonly FindingKind[];
  /** Rows of the list that are notes. */
  readonly notes: Layout['notes'];
}

export function ImportReport({ classification, kinds, notes }: Props) {
  const styles = useStyles();
  const { language, texts } = usePane();
  const { list } = classification;
  const missing = useMemo(() => missingByField(classification), [classification]);
  const unread = kinds.filter(({ severity, code }) => severity === 'error' && list.issueCounts[code] !== undefined).reduce((sum, kind) => sum + kind.count, 0);
  const amount = (fen: number): string => printMoney(fen as Fen, '万元');
  return (
    <div className={styles.report} data-testid="import-report">
      <div>{unread === 0 ? texts.report.allRead : texts.report.unread(count(unread))}</div>
      <div>
        <h4 className={styles.heading}>{texts.report.totals}</h4>
        {list.totals.length === 0 && <div>{texts.report.noTotals}</div>}
        <ul className={styles.list} data-testid="totals">
          {list.totals.map(({ row, field, heading, printed, ours, agrees }) => (
            <li key={`${row}-${field}`} className={agrees ? undefined : styles.differs}>
              {agrees ? texts.report.totalAgrees(count(row), heading, amount(printed)) : texts.report.totalDiffers(count(row), heading, amount(printed), amount(ours))}
            </li>
          ))}
        </ul>
      </div>
      <div>
        <h4 className={styles.heading}>{texts.report.missing}</h4>
        {missing.length === 0 && <div>{texts.report.nothingMissing}</div>}
        <ul className={styles.list} data-testid="missing">
          {missing.map(({ title, customers }) => (
            <li key={title.zh}>{texts.report.missingField(title[language], count(customers))}</li>
          ))}
        </ul>
      </div>
      <details>
        <summary className={styles.summary}>{texts.report.sources(count(list.sources.length))}</summary>
        <ul className={styles.list}>
          {list.sources.map(({ column, heading, field, unit, period }) => (
            <li key={`${column}-${field}`}>
              {texts.report.source(columnLetters(column - 1), heading, fieldById(field)?.title[language] ?? field, [unit, period].filter((part) => part !== '').join(texts.listJoiner))}
            </li>
          ))}
        </ul>
      </details>
      {notes.length > 0 && (
        <details>
          <summary className={styles.summary}>{texts.report.notes(count(notes.length))}</summary>
          <ul className={styles.list}>
            {notes.map(({ row, text }) => (
              <li key={row}>{texts.report.note(count(row), text)}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
