/** Every customer in a table that searches and only draws the rows in sight, so that 50,000 scroll as five do. */
import { Button, Input, makeStyles, mergeClasses, tokens, useRestoreFocusTarget } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { SERVICE_WORDS, type Classification } from '../../domain/portfolio/classify';
import { usePane } from '../pane-context';
import { verdictWord } from '../verdict-word';
import { count, wan } from './figures';
import { TierBadge } from './TierBadge';
import { useSearch } from './use-search';

const ROW_HEIGHT = 52;
const HEIGHT = 364;
/** Rows that a page key moves by. */
const PAGE_ROWS = HEIGHT / ROW_HEIGHT;

const useStyles = makeStyles({
  search: { width: '100%' },
  found: { margin: '6px 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: '8px', minHeight: '24px' },
  table: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, overflow: 'hidden' },
  scroll: { overflowY: 'scroll', position: 'relative' },
  space: { position: 'relative', width: '100%' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 84px 88px',
    columnGap: '6px',
    alignItems: 'center',
    padding: '0 4px 0 8px',
    boxSizing: 'border-box',
  },
  head: {
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    minHeight: '32px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    // The body's scrollbar takes room that the headings must leave free.
    overflowY: 'scroll',
    scrollbarColor: 'transparent transparent',
  },
  body: { position: 'absolute', left: 0, right: 0, top: 0, height: `${ROW_HEIGHT}px`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', fontWeight: tokens.fontWeightSemibold },
  under: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', overflow: 'hidden', textOverflow: 'ellipsis', fontSize: tokens.fontSizeBase200 },
  tier: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', minWidth: 0 },
  why: { minWidth: 0, height: '22px', padding: '0 6px', fontSize: tokens.fontSizeBase200, color: tokens.colorBrandForeground1 },
  empty: { padding: '16px', textAlign: 'center', color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly classification: Classification;
  readonly onlyTier: number | null;
  readonly onAllTiers: () => void;
  readonly onWhy: (customer: number) => void;
}

export function CustomerTable({ classification, onlyTier, onAllTiers, onWhy }: Props) {
  const styles = useStyles();
  const { language, texts } = usePane();
  const { list, basis } = classification;
  const scroll = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const [wanted, setWanted] = useState('');
  const isComposing = useRef(false);
  const found = useSearch(classification, wanted, onlyTier);
  const rows = useVirtualizer({
    count: found.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
    initialRect: { width: 0, height: HEIGHT },
  });
  const restoreFocus = useRestoreFocusTarget();
  // One tab stop for the whole table, moved by arrow keys: thousands of stops would shut a keyboard user in.
  const [active, setActive] = useState(0);
  const isMoving = useRef(false);
  const shown = rows.getVirtualItems();
  const tabStop = shown.some(({ index }) => index === active) ? active : (rows.range?.startIndex ?? 0);
  const move = (event: KeyboardEvent): void => {
    const to = targetOf(event.key, tabStop, found.length);
    if (to === null) return;
    event.preventDefault();
    isMoving.current = true;
    setActive(to);
    rows.scrollToIndex(to);
  };
  useEffect(() => {
    // The row may only be drawn after the table has scrolled, so every drawing looks for it until it is there.
    if (!isMoving.current) return;
    const target = scroll.current?.querySelector<HTMLElement>(`[data-row="${active}"]`);
    if (!target) return;
    isMoving.current = false;
    target.focus({ preventScroll: true });
  });
  const deposits = basis === '' ? undefined : list.money[basis];
  return (
    <div>
      <Input
        className={styles.search}
        type="search"
        role="searchbox"
        contentBefore={<SearchRegular aria-hidden />}
        placeholder={texts.result.searchHint}
        aria-label={texts.result.search}
        data-testid="search"
        value={typed}
        onChange={(_event, { value }) => {
          setTyped(value);
          // Half a word of pinyin finds nothing and would flash an empty table.
          if (!isComposing.current) setWanted(value);
        }}
        onCompositionStart={() => {
          isComposing.current = true;
        }}
        onCompositionEnd={(event) => {
          isComposing.current = false;
          setWanted(event.currentTarget.value);
        }}
      />
      <div className={styles.found}>
        <span role="status">{texts.result.found(count(found.length), count(list.count))}</span>
        {onlyTier !== null && (
          <Button size="small" appearance="subtle" onClick={onAllTiers}>
            {texts.result.allTiers}
          </Button>
        )}
      </div>
      <div className={styles.table} role="grid" aria-label={texts.result.list} aria-rowcount={Math.max(found.length, 1) + 1} data-testid="customer-table">
        <div role="rowgroup">
          <div role="row" aria-rowindex={1} className={mergeClasses(styles.row, styles.head)}>
            <span role="columnheader">{texts.result.customer}</span>
            <span role="columnheader" className={styles.number}>{texts.result.deposit}</span>
            <span role="columnheader">{texts.result.tier}</span>
          </div>
        </div>
        <div ref={scroll} role="rowgroup" className={styles.scroll} onKeyDown={move} style={{ height: Math.min(HEIGHT, Math.max(found.length, 1) * ROW_HEIGHT) }}>
          {found.length === 0 && (
            <div role="row" aria-rowindex={2}>
              <div role="gridcell" className={styles.empty}>{texts.result.nothingFound}</div>
            </div>
          )}
          <div className={styles.space} style={{ height: rows.getTotalSize() }} role="presentation">
            {shown.map(({ index, start }) => {
              const customer = found[index] as number;
              const name = list.text['customerName']?.[customer] || texts.result.unnamed;
              const manager = list.text['manager']?.[customer] || texts.result.noManager;
              const service = verdictWord(SERVICE_WORDS[classification.service[customer] as number] ?? '', language, 'short');
              return (
                <div key={customer} role="row" aria-rowindex={index + 2} className={mergeClasses(styles.row, styles.body)} style={{ transform: `translateY(${start}px)` }}>
                  <div role="gridcell" style={{ minWidth: 0 }}>
                    <div className={styles.name} title={name}>{name}</div>
                    <div className={styles.under} title={`${service} · ${manager}`}>{service} · {manager}</div>
                  </div>
                  <div role="gridcell" className={styles.number} title={wan(deposits?.[customer] ?? NaN)}>{wan(deposits?.[customer] ?? NaN)}</div>
                  <div role="gridcell" className={styles.tier}>
                    <TierBadge tier={classification.tier[customer] as number} />
                    <Button
                      {...restoreFocus}
                      size="small"
                      appearance="transparent"
                      className={styles.why}
                      aria-label={texts.result.whyOf(name)}
                      tabIndex={index === tabStop ? 0 : -1}
                      data-row={index}
                      data-testid="why"
                      onFocus={() => setActive(index)}
                      onClick={() => onWhy(customer)}
                    >
                      {texts.result.why}
                    </Button>
                  </div>
                </div>
              );
            })}
          </div>
        </div>
      </div>
    </div>
  );
}

/** The row a key leads to, null for other keys. */
function targetOf(key: string, from: number, rows: number): number | null {
  const last = rows - 1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(from + 1, last);
    case 'ArrowUp':
      return Math.max(from - 1, 0);
    case 'PageDown':
      return Math.min(from + PAGE_ROWS, last);
    case 'PageUp':
      return Math.max(from - PAGE_ROWS, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
