/** Language, theme, the pages for whoever looks after a workbook, version and what happens to the data. The choices live as long as the pane. */
import { Button, Divider, Field, makeStyles, Popover, PopoverSurface, PopoverTrigger, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { BookRegular, SettingsRegular, WrenchRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import packageFacts from '../../../package.json';
import type { Language } from '../../domain/texts/words';
import type { Aside } from '../flow';
import { usePane } from '../pane-context';
import { LANGUAGE_NAMES } from '../texts/texts';
import { THEME_WISHES, type ThemeWish } from '../theme';

const useStyles = makeStyles({
  surface: { display: 'flex', flexDirection: 'column', gap: '12px', width: '260px', maxWidth: 'calc(100vw - 24px)', boxSizing: 'border-box' },
  tools: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', gap: '4px' },
  tool: { justifyContent: 'flex-start' },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly onLanguage: (language: Language) => void;
  readonly themeWish: ThemeWish;
  readonly onThemeWish: (wish: ThemeWish) => void;
  readonly isBusy: boolean;
  readonly onAside: (aside: Aside) => void;
}

export function SettingsPopover({ onLanguage, themeWish, onThemeWish, isBusy, onAside }: Props) {
  const styles = useStyles();
  const { language, texts } = usePane();
  const [isOpen, setIsOpen] = useState(false);
  const open = (aside: Aside): void => {
    setIsOpen(false);
    onAside(aside);
  };
  return (
    <Popover trapFocus positioning="below-end" open={isOpen} onOpenChange={(_event, { open: wanted }) => setIsOpen(wanted)}>
      <PopoverTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<SettingsRegular />} aria-label={texts.settings.title} title={texts.settings.title} data-testid="settings" />
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={texts.settings.title}>
        <Field label={texts.settings.language}>
          <RadioGroup layout="horizontal" value={language} onChange={(_event, { value }) => onLanguage(value === 'en' ? 'en' : 'zh')}>
            <Radio value="zh" label={LANGUAGE_NAMES.zh} />
            <Radio value="en" label={LANGUAGE_NAMES.en} />
          </RadioGroup>
        </Field>
        <Field label={texts.settings.theme}>
          <RadioGroup value={themeWish} onChange={(_event, { value }) => onThemeWish(THEME_WISHES.find((wish) => wish === value) ?? 'auto')}>
            {THEME_WISHES.map((wish) => (
              <Radio key={wish} value={wish} label={texts.settings.themes[wish]} />
            ))}
          </RadioGroup>
        </Field>
        <div className={styles.tools} role="group" aria-label={texts.settings.tools}>
          <Button className={styles.tool} icon={<BookRegular />} disabledFocusable={isBusy} onClick={() => open({ kind: 'rules', table: 'tier' })} data-testid="open-rules">{texts.rules.title}</Button>
          <Button className={styles.tool} icon={<WrenchRegular />} disabledFocusable={isBusy} onClick={() => open({ kind: 'repair' })} data-testid="open-repair">{texts.repair.title}</Button>
        </div>
        <Divider />
        <div className={styles.small}>{texts.settings.privacy}</div>
        <div className={styles.small}>{texts.settings.version(packageFacts.version)}</div>
      </PopoverSurface>
    </Popover>
  );
}
