/** The offer to take over a 政策 sheet of the workbook, and every fault of one that cannot be. */
import { Button, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { PolicyChoices } from '../../domain/policy/parameter';
import type { Workbook } from '../../workbook/workbook';
import { usePane } from '../pane-context';
import { isPolicySheet, type PolicyOffer } from '../policy/read-policy-sheet';
import { sameChoices } from '../policy/same-choices';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: '8px' },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  bar: { alignItems: 'start', paddingTop: '8px', paddingBottom: '8px' },
  body: { whiteSpace: 'normal', wordBreak: 'break-word' },
  action: { marginTop: '8px' },
  list: { margin: '4px 0 0', paddingLeft: '18px' },
});

interface Props {
  readonly offer: PolicyOffer | null;
  readonly choices: PolicyChoices;
  readonly isBusy: boolean;
  readonly listSources: Workbook['sources'];
  readonly onRead: (sheet: string) => void;
}

export function PolicySheetOffer({ offer, choices, isBusy, listSources, onRead }: Props) {
  const styles = useStyles();
  const { texts } = usePane();
  const words = texts.policySheet;
  const [found, setFound] = useState<readonly string[]>([]);
  useEffect(() => {
    let isGone = false;
    listSources().then(
      ({ sheets }) => {
        if (!isGone) setFound(sheets.filter(isPolicySheet));
      },
      // Without the names there is nothing to offer; reading a list tells what is wrong with the workbook.
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [listSources]);
  return (
    <div className={styles.part}>
      {found.map((sheet) => (
        <MessageBar key={sheet} intent="info" layout="multiline" className={styles.bar} data-testid="policy-sheet">
          <MessageBarBody className={styles.body}>
            <MessageBarTitle>{words.found(sheet)}</MessageBarTitle>
            <div>{words.lead}</div>
            <Button size="small" className={styles.action} disabledFocusable={isBusy} onClick={() => onRead(sheet)} data-testid="read-policy">{words.read}</Button>
          </MessageBarBody>
        </MessageBar>
      ))}
      <div role="status">{offer !== null && <Outcome offer={offer} choices={choices} />}</div>
    </div>
  );
}

function Outcome({ offer, choices }: Pick<Props, 'choices'> & { readonly offer: PolicyOffer }) {
  const styles = useStyles();
  const { texts } = usePane();
  const words = texts.policySheet;
  const { faults } = offer;
  if (faults.length === 0) {
    return <div data-testid="policy-offer">{sameChoices(offer.choices, choices) ? words.same : words.taken(Object.keys(offer.choices).length)}</div>;
  }
  return (
    <MessageBar intent="error" layout="multiline" className={styles.bar} data-testid="policy-offer">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{words.faulty(faults.length)}</MessageBarTitle>
        <ul className={styles.list}>
          {faults.map(({ row, name, code }) => (
            <li key={`${row}-${code}`}>
              {words.fault(row, name, texts.whatIf.faults[code].says)}
              <div className={styles.small}>{texts.whatIf.faults[code].cure}</div>
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
