/** Every customer in a table that searches and only draws the rows in sight, so that 50,000 scroll as five do. */
import { Button, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { SERVICE_WORDS, type Classification } from '../../domain/portfolio/classify';
import { usePane } from '../pane-context';
import { verdictWord } from '../verdict-word';
import { count, wan } from './figures';
import { TierBadge } from './TierBadge';

const ROW_HEIGHT = 52;
const HEIGHT = 364;
/** Fields a search looks through. */
const SEARCHED = ['customerName', 'customerId', 'idNumber', 'orgName', 'manager'] as const;

const useStyles = makeStyles({
  search: { width: '100%' },
  found: { margin: '6px 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: '8px', minHeight: '24px' },
  table: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, overflow: 'hidden' },
  scroll: { overflowY: 'scroll', position: 'relative', ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' } },
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
  const query = useDeferredValue(wanted.trim().toLowerCase());
  const found = useMemo(() => search(classification, query, onlyTier), [classification, query, onlyTier]);
  const rows = useVirtualizer({
    count: found.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
    initialRect: { width: 0, height: HEIGHT },
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
      <div className={styles.table} role="table" aria-label={texts.result.list} aria-rowcount={found.length + 1} data-testid="customer-table">
        <div role="rowgroup">
          <div role="row" aria-rowindex={1} className={mergeClasses(styles.row, styles.head)}>
            <span role="columnheader">{texts.result.customer}</span>
            <span role="columnheader" className={styles.number}>{texts.result.deposit}</span>
            <span role="columnheader">{texts.result.tier}</span>
          </div>
        </div>
        <div ref={scroll} role="rowgroup" tabIndex={0} aria-label={texts.result.list} className={styles.scroll} style={{ height: Math.min(HEIGHT, Math.max(found.length, 1) * ROW_HEIGHT) }}>
          {found.length === 0 && (
            <div role="row" aria-rowindex={2}>
              <div role="cell" className={styles.empty}>{texts.result.nothingFound}</div>
            </div>
          )}
          <div className={styles.space} style={{ height: rows.getTotalSize() }} role="presentation">
            {rows.getVirtualItems().map(({ index, start }) => {
              const customer = found[index] as number;
              const name = list.text['customerName']?.[customer] || texts.result.unnamed;
              const manager = list.text['manager']?.[customer] || texts.result.noManager;
              const service = verdictWord(SERVICE_WORDS[classification.service[customer] as number] ?? '', language, 'short');
              return (
                <div key={customer} role="row" aria-rowindex={index + 2} className={mergeClasses(styles.row, styles.body)} style={{ transform: `translateY(${start}px)` }}>
                  <div role="cell" style={{ minWidth: 0 }}>
                    <div className={styles.name} title={name}>{name}</div>
                    <div className={styles.under} title={`${service} · ${manager}`}>{service} · {manager}</div>
                  </div>
                  <div role="cell" className={styles.number} title={wan(deposits?.[customer] ?? NaN)}>{wan(deposits?.[customer] ?? NaN)}</div>
                  <div role="cell" className={styles.tier}>
                    <TierBadge tier={classification.tier[customer] as number} />
                    <Button size="small" appearance="transparent" className={styles.why} aria-label={texts.result.whyOf(name)} data-testid="why" onClick={() => onWhy(customer)}>
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

/** Customers that the filters leave, in the order of the list. `query` is trimmed and in lower case. */
function search({ list, tier }: Classification, query: string, onlyTier: number | null): Int32Array {
  const searched = SEARCHED.map((field) => list.text[field]).filter((column) => column !== undefined);
  const found = new Int32Array(list.count);
  let length = 0;
  for (let i = 0; i < list.count; i += 1) {
    if (onlyTier !== null && tier[i] !== onlyTier) continue;
    if (query !== '' && !searched.some((column) => (column[i] as string).toLowerCase().includes(query))) continue;
    found[length] = i;
    length += 1;
  }
  return found.subarray(0, length);
}
