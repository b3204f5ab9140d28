/** The readings the result rests on, the defaults included: whoever relies on a tier must be able to see them. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Classification } from '../../domain/portfolio/classify';
import { usePane } from '../pane-context';
import { readingsUsed } from '../readings-used';

const useStyles = makeStyles({
  lead: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  reading: { padding: '6px 0', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: 'anywhere' },
  chosen: { fontWeight: tokens.fontWeightSemibold },
});

export function ReadingList({ classification }: { readonly classification: Classification }) {
  const styles = useStyles();
  const { language, texts } = usePane();
  return (
    <>
      <div className={styles.lead}>{texts.readings.lead}</div>
      <ul className={styles.list} data-testid="readings">
        {readingsUsed(classification).map(({ id, reading, title, value, isDefault }) => (
          <li key={id} className={styles.reading}>
            <div className={styles.lead}>{title[language]}</div>
            <span className={isDefault ? undefined : styles.chosen}>{value[language]}</span>
            <span className={styles.lead}> · {reading} · {isDefault ? texts.readings.isDefault : texts.readings.isChosen}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
