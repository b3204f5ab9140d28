/** A tier as a word in a frame. The word carries the meaning; shape and colour only help the eye. */
import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import { TIER_WORDS } from '../../domain/portfolio/classify';
import { verdictWord } from '../verdict-word';
import { usePane } from '../pane-context';

/** Colours of the tiers, in the order of `TIER_WORDS`; shared with the bars of the summary. */
export const TIER_COLOURS: readonly string[] = [
  tokens.colorPaletteMarigoldBorderActive,
  tokens.colorPaletteBerryBorderActive,
  tokens.colorPaletteTealBorderActive,
  tokens.colorNeutralStrokeAccessible,
  tokens.colorPaletteDarkOrangeBorderActive,
  tokens.colorPaletteRedBorderActive,
];

const useStyles = makeStyles({
  badge: {
    display: 'inline-block',
    maxWidth: '100%',
    boxSizing: 'border-box',
    padding: '0 6px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderLeftWidth: '4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    verticalAlign: 'middle',
  },
  open: { ...shorthands.borderStyle('dashed'), borderLeftStyle: 'solid' },
});

/** @param tier index into `TIER_WORDS` */
export function TierBadge({ tier }: { readonly tier: number }) {
  const styles = useStyles();
  const { language } = usePane();
  const word = TIER_WORDS[tier] ?? '';
  const isOpen = tier >= TIER_WORDS.length - 2;
  return (
    <span className={mergeClasses(styles.badge, isOpen && styles.open)} style={{ borderLeftColor: TIER_COLOURS[tier] }} title={verdictWord(word, language)}>
      {verdictWord(word, language, 'short')}
    </span>
  );
}
