/** The step we are at, with what the session knows and does for it. */
import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { memo, useCallback, useRef } from 'react';
import { DeliverSection } from '../components/DeliverSection';
import { WhatIfSection } from '../components/WhatIfSection';
import { usePane } from '../pane-context';
import type { Session } from '../use-session';
import { ColumnsStep } from './ColumnsStep';
import { PasteStep } from './PasteStep';
import { ResultStep } from './ResultStep';
import { WriteStep } from './WriteStep';

// Progress arrives many times a second and concerns none of the steps.
const Paste = memo(PasteStep);
const Columns = memo(ColumnsStep);
const Result = memo(ResultStep);
const Write = memo(WriteStep);
const Deliver = memo(DeliverSection);
const WhatIf = memo(WhatIfSection);

const useStyles = makeStyles({
  bar: { alignItems: 'start', paddingTop: '8px', paddingBottom: '8px' },
  wrap: { whiteSpace: 'normal' },
  trial: { ':focus': { outline: 'none' } },
});

const NO_NOTES = [] as const;

interface Props {
  readonly session: Session;
  readonly isExcel: boolean;
  readonly hasSample: boolean;
}

export function StepPage({ session, isExcel, hasSample }: Props) {
  const styles = useStyles();
  const { texts } = usePane();
  const { flow } = session;
  const { step } = flow;
  const isBusy = flow.task !== null;
  const trial = useRef<HTMLDivElement>(null);
  const toWhatIf = useCallback(() => {
    trial.current?.scrollIntoView({ block: 'start' });
    trial.current?.focus({ preventScroll: true });
  }, []);
  return (
    <>
      {!isExcel && step === 'paste' && (
        <MessageBar intent="info" layout="multiline" className={styles.bar}>
          <MessageBarBody className={styles.wrap}>
            <MessageBarTitle>{texts.outside.says}</MessageBarTitle>
            {texts.outside.cure}
          </MessageBarBody>
        </MessageBar>
      )}
      {step === 'paste' && (
        <Paste
          isBusy={isBusy}
          hasSample={hasSample}
          typed={flow.typed}
          keptRows={flow.taken?.grid.values.length ?? null}
          onTyped={session.type}
          onPaste={session.takePaste}
          onFile={session.takeFile}
          onSource={session.takeSource}
          onSample={session.takeSample}
          listSources={session.listSources}
        />
      )}
      {step === 'columns' && flow.taken !== null && flow.recognition !== null && (
        <Columns taken={flow.taken} recognition={flow.recognition} memory={flow.memory} isBusy={isBusy} onRecognition={session.setRecognition} onForget={session.forget} />
      )}
      {step === 'result' && flow.classification !== null && <Result classification={flow.classification} memory={flow.memory} notes={flow.recognition?.layout.notes ?? NO_NOTES} onAside={session.openAside} onWhatIf={toWhatIf} />}
      {step === 'result' && flow.classification !== null && (
        <div ref={trial} tabIndex={-1} className={styles.trial}>
          <WhatIf
            classification={flow.classification}
            draft={flow.draft}
            trial={flow.trial}
            offer={flow.offer}
            isBusy={isBusy}
            listSources={session.listSources}
            onDraft={session.draftPolicy}
            onTry={session.tryPolicy}
            onApply={session.applyPolicy}
            onRead={session.readPolicy}
          />
        </div>
      )}
      {step === 'write' && flow.classification !== null && (
        <Write
          classification={flow.classification}
          wishedName={flow.sheetName}
          takenNames={flow.sheetNames}
          isChosen={flow.isSheetChosen}
          beside={flow.beside}
          isBusy={isBusy}
          written={flow.written}
          onName={session.nameSheet}
          onChosen={session.chooseSheet}
          onBeside={session.chooseBeside}
          onWrite={session.write}
          onShow={session.show}
        />
      )}
      {step === 'write' && <Deliver wish={flow.wish} delivered={flow.delivered} isBusy={isBusy} onWish={session.wish} onDeliver={session.deliver} />}
    </>
  );
}
