/** Step 1, 粘贴或选取: every way a list can come in. */
import { Button, Dropdown, Field, makeStyles, mergeClasses, Option, OptionGroup, Textarea, tokens } from '@fluentui/react-components';
import { DocumentRegular, SelectAllOnRegular, SparkleRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState, type ClipboardEvent, type DragEvent } from 'react';
import { Section } from '../components/Section';
import { usePane } from '../pane-context';
import type { RangeSource } from '../../workbook/workbook';

const useStyles = makeStyles({
  step: { display: 'flex', flexDirection: 'column', gap: '20px' },
  lessons: { margin: 0, paddingLeft: '20px', display: 'flex', flexDirection: 'column', gap: '4px' },
  box: { width: '100%', '& textarea': { minHeight: '96px' } },
  dropping: { outline: `2px dashed ${tokens.colorBrandStroke1}`, outlineOffset: '4px' },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  row: { display: 'flex', gap: '8px', alignItems: 'center', flexWrap: 'wrap' },
  source: { flex: '1 1 140px', minWidth: 0 },
  hidden: { display: 'none' },
});

interface Props {
  readonly isBusy: boolean;
  readonly hasSample: boolean;
  readonly typed: string;
  /** Rows of the list that was given before, null when there is none. */
  readonly keptRows: number | null;
  readonly onTyped: (text: string) => void;
  readonly onPaste: (data: DataTransfer) => void;
  readonly onFile: (file: File) => void;
  readonly onSource: (source: RangeSource) => void;
  readonly onSample: () => void;
  /** Names of what the workbook holds; asked when the step is shown and when the list is opened. */
  readonly listSources: () => Promise<{ readonly sheets: readonly string[]; readonly tables: readonly string[] }>;
}

export function PasteStep({ isBusy, hasSample, typed, keptRows, onTyped, onPaste, onFile, onSource, onSample, listSources }: Props) {
  const styles = useStyles();
  const { texts } = usePane();
  const file = useRef<HTMLInputElement>(null);
  const [isDropping, setIsDropping] = useState(false);
  const [sources, setSources] = useState<{ readonly sheets: readonly string[]; readonly tables: readonly string[] } | null>(null);
  const [chosen, setChosen] = useState<RangeSource | null>(null);

  const refresh = (): void => {
    listSources().then(setSources, () => {
      // Listing is a convenience, tried again when the list is opened; what stands in the way shows when the user reads.
      setSources(null);
    });
  };
  useEffect(refresh, [listSources]);

  const paste = (event: ClipboardEvent): void => {
    event.preventDefault();
    if (!isBusy) onPaste(event.clipboardData);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setIsDropping(false);
    if (isBusy) return;
    const dropped = event.dataTransfer.files[0];
    if (dropped !== undefined) onFile(dropped);
    else onPaste(event.dataTransfer);
  };
  const isEmpty = sources !== null && sources.sheets.length + sources.tables.length === 0;
  return (
    <div
      className={mergeClasses(styles.step, isDropping && styles.dropping)}
      onDragOver={(event) => {
        event.preventDefault();
        setIsDropping(true);
      }}
      onDragLeave={(event) => {
        // Leaving for a part of the step is not leaving.
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) setIsDropping(false);
      }}
      onDrop={drop}
    >
      <Section title={texts.paste.lead}>
        <ol className={styles.lessons}>
          {texts.paste.lessons.map((lesson) => (
            <li key={lesson}>{lesson}</li>
          ))}
        </ol>
        <Field label={texts.paste.box} hint={isDropping ? texts.paste.drop : texts.paste.privacy}>
          <Textarea
            className={styles.box}
            value={typed}
            placeholder={texts.paste.boxHint}
            // Disabled, it would lose the focus that a paste began with.
            readOnly={isBusy}
            spellCheck={false}
            autoComplete="off"
            onPaste={paste}
            onChange={(_event, { value }) => onTyped(value)}
            data-testid="paste-box"
          />
        </Field>
        {keptRows !== null && <div className={styles.small} data-testid="kept">{texts.paste.kept(keptRows)}</div>}
        {hasSample && (
          <div className={styles.row}>
            <Button icon={<SparkleRegular />} disabled={isBusy} onClick={onSample} data-testid="load-sample">{texts.paste.loadSample}</Button>
            <span className={styles.small}>{texts.paste.sampleHint}</span>
          </div>
        )}
      </Section>
      <Section title={texts.paste.orWorkbook}>
        <div className={styles.row}>
          <Button icon={<SelectAllOnRegular />} disabled={isBusy} onClick={() => onSource({ kind: 'selection' })} data-testid="use-selection">{texts.paste.useSelection}</Button>
        </div>
        <div className={styles.row}>
          <Dropdown
            className={styles.source}
            aria-label={texts.paste.chooseSource}
            placeholder={isEmpty ? texts.paste.noSources : texts.paste.chooseSource}
            disabled={isBusy || isEmpty}
            value={chosen === null || chosen.kind === 'selection' ? '' : texts.paste[chosen.kind](chosen.name)}
            selectedOptions={chosen === null || chosen.kind === 'selection' ? [] : [`${chosen.kind}:${chosen.name}`]}
            onOpenChange={(_event, { open }) => {
              if (open) refresh();
            }}
            onOptionSelect={(_event, { optionValue = '' }) => {
              const colon = optionValue.indexOf(':');
              setChosen({ kind: optionValue.slice(0, colon) === 'table' ? 'table' : 'sheet', name: optionValue.slice(colon + 1) });
            }}
            data-testid="source-list"
          >
            {(['table', 'sheet'] as const).map((kind) => {
              const names = (kind === 'table' ? sources?.tables : sources?.sheets) ?? [];
              return names.length === 0 ? null : (
                <OptionGroup key={kind}>
                  {names.map((name) => (
                    <Option key={name} value={`${kind}:${name}`} text={texts.paste[kind](name)}>{texts.paste[kind](name)}</Option>
                  ))}
                </OptionGroup>
              );
            })}
          </Dropdown>
          <Button disabled={isBusy || chosen === null} onClick={() => chosen !== null && onSource(chosen)} data-testid="use-source">{texts.paste.useSource}</Button>
        </div>
      </Section>
      <Section title={texts.paste.orFile}>
        <div className={styles.row}>
          <Button icon={<DocumentRegular />} disabled={isBusy} onClick={() => file.current?.click()} data-testid="choose-file">{texts.paste.chooseFile}</Button>
          <span className={styles.small}>{texts.paste.fileHint}</span>
        </div>
        <input
          ref={file}
          type="file"
          className={styles.hidden}
          accept=".csv,.txt,.tsv,text/csv,text/plain"
          aria-label={texts.paste.chooseFile}
          tabIndex={-1}
          data-testid="file-input"
          onChange={(event) => {
            const given = event.currentTarget.files?.[0];
            // The same file again must count as a change.
            event.currentTarget.value = '';
            if (given !== undefined) onFile(given);
          }}
        />
      </Section>
    </div>
  );
}
