/** Counts and deposits per tier with bars; each tier is a button that filters the list below. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { TIER_WORDS, type Classification } from '../../domain/portfolio/classify';
import { usePane } from '../pane-context';
import { verdictWord } from '../verdict-word';
import { count, share, wan } from './figures';
import { TIER_COLOURS } from './TierBadge';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '2px' },
  tier: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    columnGap: '8px',
    width: '100%',
    padding: '6px 8px',
    textAlign: 'left',
    font: 'inherit',
    color: 'inherit',
    cursor: 'pointer',
    backgroundColor: 'transparent',
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  pressed: { backgroundColor: tokens.colorNeutralBackground1Selected, border: `1px solid ${tokens.colorNeutralStroke1Selected}` },
  word: { fontWeight: tokens.fontWeightSemibold },
  count: { fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  track: {
    gridColumn: '1 / -1',
    height: '6px',
    margin: '2px 0',
    backgroundColor: tokens.colorNeutralBackground5,
    borderRadius: tokens.borderRadiusSmall,
    overflow: 'hidden',
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  bar: { height: '100%', minWidth: '2px', '@media (forced-colors: active)': { backgroundColor: 'CanvasText', forcedColorAdjust: 'none' } },
  total: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    padding: '6px 9px 0',
    marginTop: '4px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface Props {
  readonly classification: Classification;
  /** Index of the tier that filters the list, null for all. */
  readonly only: number | null;
  readonly onOnly: (tier: number | null) => void;
}

export function TierSummary({ classification, only, onOnly }: Props) {
  const styles = useStyles();
  const { language, texts } = usePane();
  const { countByTier, depositByTier, depositUnknownByTier, list } = classification;
  const deposits = depositByTier.reduce((sum, one) => sum + one, 0);
  const hasDeposits = classification.basis !== '';
  // A level without customers is a finding too; the two answers that are no level only show when they occur.
  const shown = TIER_WORDS.map((word, tier) => ({ word, tier })).filter(({ word, tier }) => word !== '错误' || (countByTier[tier] ?? 0) > 0);
  const deposit = (customers: number, unknown: number, sum: number): string => {
    // Nothing known is not nothing.
    if (unknown === customers) return texts.result.noDeposit;
    return unknown === 0 ? texts.result.depositSum(wan(sum)) : `${texts.result.depositSum(wan(sum))} · ${texts.result.unknownDeposit(unknown)}`;
  };
  return (
    <div>
      <ul className={styles.list}>
        {shown.map(({ word, tier }) => {
          const customers = countByTier[tier] ?? 0;
          const unknown = depositUnknownByTier[tier] ?? 0;
          return (
            <li key={word}>
              <button
                type="button"
                className={mergeClasses(styles.tier, only === tier && styles.pressed)}
                aria-pressed={only === tier}
                title={texts.result.onlyTier(verdictWord(word, language))}
                onClick={() => onOnly(only === tier ? null : tier)}
              >
                {/* The blanks keep the parts apart when they are read out as the button's name. */}
                <span className={styles.word}>{verdictWord(word, language)}</span>{' '}
                <span className={styles.count}>
                  <span data-testid={`tier-count-${word}`}>{count(customers)}</span> {texts.result.customersUnit}
                </span>{' '}
                <span className={styles.track} aria-hidden="true">
                  <span className={styles.bar} style={{ display: 'block', width: share(customers, list.count), backgroundColor: TIER_COLOURS[tier], visibility: customers === 0 ? 'hidden' : 'visible' }} />
                </span>
                <span className={styles.small}>{hasDeposits && customers > 0 && deposit(customers, unknown, depositByTier[tier] ?? 0)}</span>{' '}
                <span className={styles.small}>{share(customers, list.count)}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <div className={styles.total}>
        <span>{texts.result.total}</span>
        <span className={styles.count}>
          {count(list.count)} {texts.result.customersUnit}
        </span>
        {hasDeposits && <span className={styles.small}>{texts.result.depositSum(wan(deposits))}</span>}
      </div>
    </div>
  );
}
