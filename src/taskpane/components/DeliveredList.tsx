/** The copies that were made, how many customers each has, and each once more for a browser that let one fall. */
import { Badge, Button, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens, type MessageBarIntent } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { MadeCopy } from '../deliver/make-copies';
import { saveFile } from '../deliver/save-file';
import { usePane } from '../pane-context';
import { count } from './figures';

/** Copies drawn at first and with each "more". */
const PAGE = 20;

const useStyles = makeStyles({
  // Stays in the tree, so that what appears in it is spoken.
  made: { display: 'flex', flexDirection: 'column', gap: '8px', ':empty': { position: 'absolute' } },
  bar: { alignItems: 'start', paddingTop: '8px', paddingBottom: '8px' },
  body: { whiteSpace: 'normal', wordBreak: 'break-word' },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  file: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: '8px', alignItems: 'center', padding: '6px 0', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: 'anywhere' },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
});

export function DeliveredList({ delivered, isBusy }: { readonly delivered: readonly MadeCopy[]; readonly isBusy: boolean }) {
  const styles = useStyles();
  const { texts } = usePane();
  const words = texts.deliver;
  const [shown, setShown] = useState(PAGE);
  const customers = count(delivered.reduce((sum, copy) => sum + copy.customers, 0));
  const few = delivered.filter((copy) => copy.few).length;
  const isOpened = delivered.some(({ bytes }) => bytes === null);
  return (
    <div role="status" className={styles.made}>
      {delivered.length > 0 && (
        <Bar intent="success" testId="delivered" title={isOpened ? words.opened(customers) : words.saved(count(delivered.length), customers)}>
          <div>
            {words.sheetsOf}
            <span lang="zh-CN">{delivered[0]?.sheets.join('、')}</span>
          </div>
          {!isOpened && <div>{words.savedHint}</div>}
        </Bar>
      )}
      {few > 0 && <Bar intent="warning" testId="delivered-few" title={words.fewFiles(count(few))} />}
      {delivered.length > 0 && (
        <ul className={styles.list} data-testid="delivered-files">
          {delivered.slice(0, shown).map(({ name, customers: own, few: isFew, bytes }) => (
            <li key={name} className={styles.file}>
              <span>
                <span lang="zh-CN">{name}</span> {isFew && <Badge size="small" appearance="tint" color="warning">{words.few}</Badge>}
                <br />
                <span className={styles.small}>{words.file(count(own))}</span>
              </span>
              {bytes !== null && (
                <Button size="small" disabledFocusable={isBusy} aria-label={words.againOf(name)} onClick={() => saveFile(name, bytes)}>{words.again}</Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {shown < delivered.length && (
        <Button size="small" onClick={() => setShown(shown + PAGE)}>{texts.result.more}</Button>
      )}
    </div>
  );
}

function Bar({ intent, testId, title, children }: { readonly intent: MessageBarIntent; readonly testId: string; readonly title: string; readonly children?: ReactNode }) {
  const styles = useStyles();
  return (
    <MessageBar intent={intent} layout="multiline" className={styles.bar} data-testid={testId}>
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{title}</MessageBarTitle>
        {children}
      </MessageBarBody>
    </MessageBar>
  );
}
