/** 修复 #NAME?: how many formulas of ours are stuck and where, then entering them again, then what was left alone and why. */
import { Button, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
import type { RepairReport, StuckSheet } from '../../workbook/workbook';
import { usePane } from '../pane-context';
import { count } from './figures';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: '12px' },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingLeft: '18px', overflowWrap: 'anywhere' },
  bar: { alignItems: 'start', paddingTop: '8px', paddingBottom: '8px' },
  body: { whiteSpace: 'normal', wordBreak: 'break-word' },
  actions: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
  outcome: { display: 'flex', flexDirection: 'column', gap: '8px', ':empty': { position: 'absolute' } },
});

interface Props {
  /** `null` before anybody looked. */
  readonly stuck: readonly StuckSheet[] | null;
  readonly repair: RepairReport | null;
  readonly isBusy: boolean;
  readonly onFind: () => void;
  readonly onRepair: () => void;
}

export function RepairPage({ stuck, repair, isBusy, onFind, onRepair }: Props) {
  const styles = useStyles();
  const { texts } = usePane();
  const words = texts.repair;
  const open = repair === null ? (stuck ?? []).filter(({ isProtected }) => !isProtected) : [];
  return (
    <div className={styles.page} data-testid="repair-page">
      <div>{words.lead}</div>
      <ol className={styles.list}>
        {words.lessons.map((lesson) => (
          <li key={lesson}>{lesson}</li>
        ))}
      </ol>
      <div role="status" className={styles.outcome}>
        {repair === null ? stuck !== null && <Found stuck={stuck} /> : <Repaired repair={repair} />}
      </div>
      <div className={styles.actions}>
        {open.length > 0 && (
          <Button appearance="primary" disabledFocusable={isBusy} onClick={onRepair} data-testid="repair">{words.repair(count(cellsOf(open)))}</Button>
        )}
        <Button appearance={open.length > 0 ? 'secondary' : 'primary'} disabledFocusable={isBusy} onClick={onFind} data-testid="find-stuck">{stuck === null ? words.find : words.again}</Button>
      </div>
    </div>
  );
}

function Found({ stuck }: { readonly stuck: readonly StuckSheet[] }) {
  const styles = useStyles();
  const { texts } = usePane();
  const words = texts.repair;
  if (stuck.length === 0) return <div data-testid="stuck">{words.none}</div>;
  return (
    <div data-testid="stuck">
      <div>{words.found(count(cellsOf(stuck)), count(stuck.length))}</div>
      <ul className={styles.list}>
        {stuck.map(({ name, cells, first, isProtected }) => (
          <li key={name}>
            {words.sheet(name, count(cells), first)}
            {isProtected && <div className={styles.small}>{words.isProtected}</div>}
          </li>
        ))}
      </ul>
      {stuck.every(({ isProtected }) => isProtected) && <div>{words.onlyProtected}</div>}
    </div>
  );
}

function Repaired({ repair }: { readonly repair: RepairReport }) {
  const styles = useStyles();
  const { texts } = usePane();
  const words = texts.repair;
  const { repaired, left } = repair;
  return (
    <>
      <MessageBar intent={repaired.length > 0 ? 'success' : 'info'} layout="multiline" className={styles.bar} data-testid="repaired">
        <MessageBarBody className={styles.body}>
          <MessageBarTitle>{words.done(count(cellsOf(repaired)))}</MessageBarTitle>
          <ul className={styles.list}>
            {repaired.map(({ name, cells }) => (
              <li key={name}>{words.sheetDone(name, count(cells))}</li>
            ))}
          </ul>
        </MessageBarBody>
      </MessageBar>
      {left.length > 0 && (
        <MessageBar intent="warning" layout="multiline" className={styles.bar} data-testid="left-alone">
          <MessageBarBody className={styles.body}>
            <MessageBarTitle>{words.left(count(cellsOf(left)))}</MessageBarTitle>
            <ul className={styles.list}>
              {left.map(({ name, cells, why }) => (
                <li key={`${name}-${why}`}>
                  {words.sheetLeft(name, count(cells))}
                  <div>{words.why[why].says}</div>
                  <div className={styles.small}>{words.why[why].cure}</div>
                </li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}

function cellsOf(sheets: readonly { readonly cells: number }[]): number {
  return sheets.reduce((sum, { cells }) => sum + cells, 0);
}
