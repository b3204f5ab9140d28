/** Customers by tier and service class, as a plain table. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { SERVICE_WORDS, TIER_WORDS, type Classification } from '../../domain/portfolio/classify';
import { usePane } from '../pane-context';
import { verdictWord } from '../verdict-word';
import { count } from './figures';

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  table: { borderCollapse: 'collapse', width: '100%', fontSize: tokens.fontSizeBase200, fontVariantNumeric: 'tabular-nums' },
  cell: { padding: '4px 4px', textAlign: 'right', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { fontWeight: tokens.fontWeightSemibold, verticalAlign: 'bottom' },
  row: { textAlign: 'left', whiteSpace: 'nowrap', fontWeight: tokens.fontWeightRegular },
  none: { color: tokens.colorNeutralForeground3 },
  sum: { fontWeight: tokens.fontWeightSemibold },
});

export function ClassMatrix({ classification }: { readonly classification: Classification }) {
  const styles = useStyles();
  const { language, texts } = usePane();
  const { matrix, countByTier } = classification;
  const tiers = TIER_WORDS.map((word, tier) => ({ word, tier })).filter(({ word, tier }) => word !== '错误' || (countByTier[tier] ?? 0) > 0);
  const ofClass = SERVICE_WORDS.map((_word, service) => matrix.reduce((sum, cells) => sum + (cells[service] ?? 0), 0));
  const number = (value: number, isSum = false) => (
    <span className={mergeClasses(value === 0 && styles.none, isSum && styles.sum)}>{value === 0 ? '–' : count(value)}</span>
  );
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={texts.result.matrix}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.cell, styles.head, styles.row)}>{texts.result.matrixCorner}</th>
            {SERVICE_WORDS.map((word) => (
              <th key={word} scope="col" className={mergeClasses(styles.cell, styles.head)}>{verdictWord(word, language, 'short')}</th>
            ))}
            <th scope="col" className={mergeClasses(styles.cell, styles.head)}>{texts.result.total}</th>
          </tr>
        </thead>
        <tbody>
          {tiers.map(({ word, tier }) => (
            <tr key={word}>
              <th scope="row" className={mergeClasses(styles.cell, styles.row)}>{verdictWord(word, language, 'short')}</th>
              {SERVICE_WORDS.map((service, column) => (
                <td key={service} className={styles.cell}>{number(matrix[tier]?.[column] ?? 0)}</td>
              ))}
              <td className={styles.cell}>{number(countByTier[tier] ?? 0, true)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row" className={mergeClasses(styles.cell, styles.row, styles.sum)}>{texts.result.total}</th>
            {ofClass.map((sum, column) => (
              <td key={SERVICE_WORDS[column]} className={styles.cell}>{number(sum, true)}</td>
            ))}
            <td className={styles.cell}>{number(classification.list.count, true)}</td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}
