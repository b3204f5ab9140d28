/** What another policy would change: counts before and after, from which tier to which, and the customers that move. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { TIER_WORDS, type Classification } from '../../domain/portfolio/classify';
import type { WhatIf } from '../../domain/portfolio/what-if';
import { usePane } from '../pane-context';
import { verdictWord } from '../verdict-word';
import { count, wan } from './figures';

/** Customers drawn at first and with each "more". */
const PAGE = 20;

const useStyles = makeStyles({
  trial: { display: 'flex', flexDirection: 'column', gap: '12px' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  scroll: { overflowX: 'auto' },
  table: { borderCollapse: 'collapse', width: '100%', fontSize: tokens.fontSizeBase200, fontVariantNumeric: 'tabular-nums' },
  cell: { padding: '4px', textAlign: 'right', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { fontWeight: tokens.fontWeightSemibold, verticalAlign: 'bottom' },
  row: { textAlign: 'left', whiteSpace: 'nowrap', fontWeight: tokens.fontWeightRegular },
  none: { color: tokens.colorNeutralForeground3 },
  moved: { fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground3 },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  customer: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: '8px', padding: '6px 0', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: 'anywhere' },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  foot: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px' },
});

interface Props {
  /** The result in force. */
  readonly classification: Classification;
  readonly trial: WhatIf;
}

export function TrialResult({ classification, trial }: Props) {
  const styles = useStyles();
  const { language, texts } = usePane();
  const words = texts.whatIf;
  const [shown, setShown] = useState(PAGE);
  const { after, countBefore, countAfter, migration, moved } = trial;
  const { list, basis } = after;
  const tiers = TIER_WORDS.map((word, tier) => ({ word, tier })).filter(({ word, tier }) => word !== '错误' || (countBefore[tier] ?? 0) + (countAfter[tier] ?? 0) > 0);
  const tierWord = (tier: number): string => verdictWord(TIER_WORDS[tier] ?? '', language, 'short');
  const deposits = basis === '' ? undefined : list.money[basis];
  return (
    <div className={styles.trial} data-testid="trial">
      <div>{moved.length === 0 ? words.nothingMoves : words.moved(count(moved.length), count(list.count))}</div>
      <table className={styles.table} aria-label={words.counts} data-testid="trial-counts">
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.cell, styles.head, styles.row)}>{texts.result.tier}</th>
            {[words.before, words.after, words.change].map((heading) => (
              <th key={heading} scope="col" className={mergeClasses(styles.cell, styles.head)}>{heading}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tiers.map(({ word, tier }) => {
            const [before, now] = [countBefore[tier] ?? 0, countAfter[tier] ?? 0];
            return (
              <tr key={word}>
                <th scope="row" className={mergeClasses(styles.cell, styles.row)}>{verdictWord(word, language)}</th>
                <td className={styles.cell}>{count(before)}</td>
                <td className={styles.cell}>{count(now)}</td>
                <td className={mergeClasses(styles.cell, now === before ? styles.none : styles.moved)}>{change(now - before)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {moved.length > 0 && (
        <>
          <h4 className={styles.heading}>{words.migration}</h4>
          <div className={styles.scroll} tabIndex={0} role="group" aria-label={words.migration}>
            <table className={styles.table} data-testid="trial-migration">
              <thead>
                <tr>
                  <th scope="col" className={mergeClasses(styles.cell, styles.head, styles.row)}>{words.migrationCorner}</th>
                  {tiers.map(({ word, tier }) => (
                    <th key={word} scope="col" className={mergeClasses(styles.cell, styles.head)}>{tierWord(tier)}</th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {tiers.map(({ word, tier: from }) => (
                  <tr key={word}>
                    <th scope="row" className={mergeClasses(styles.cell, styles.row)}>{tierWord(from)}</th>
                    {tiers.map(({ word: other, tier: to }) => {
                      const customers = migration[from]?.[to] ?? 0;
                      return (
                        <td key={other} className={mergeClasses(styles.cell, customers === 0 && styles.none, customers > 0 && from !== to && styles.moved)}>{customers === 0 ? '–' : count(customers)}</td>
                      );
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <h4 className={styles.heading}>{words.movedList}</h4>
          <ul className={styles.list} data-testid="trial-moved">
            {Array.from(moved.subarray(0, shown), (customer) => (
              <li key={customer} className={styles.customer}>
                <span>{list.text['customerName']?.[customer] || texts.result.unnamed}</span>
                <span className={styles.number}>{wan(deposits?.[customer] ?? NaN)}</span>
                <span className={styles.small}>{words.fromTo(tierWord(classification.tier[customer] as number), tierWord(after.tier[customer] as number))}</span>
              </li>
            ))}
          </ul>
          <div className={mergeClasses(styles.foot, styles.small)}>
            <span>{texts.result.shownOf(count(Math.min(shown, moved.length)), count(moved.length))}</span>
            {shown < moved.length && (
              <Button size="small" onClick={() => setShown(shown + PAGE)} data-testid="trial-more">{texts.result.more}</Button>
            )}
          </div>
        </>
      )}
    </div>
  );
}

/** A difference with its sign. */
function change(by: number): string {
  return by === 0 ? '–' : by > 0 ? `+${count(by)}` : `−${count(-by)}`;
}
