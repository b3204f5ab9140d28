/** The one place where the pane listens to the system for its colours; Office tells its own once, at the start. */
import type { Theme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { DARK, isDark, LIGHT, type OfficeColours, type ThemeWish } from './theme';

const PREFERS_DARK = '(prefers-color-scheme: dark)';

export function useTheme(wish: ThemeWish, office: OfficeColours | undefined): Theme {
  const prefersDark = useSyncExternalStore(
    (changed) => {
      const query = window.matchMedia(PREFERS_DARK);
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    () => window.matchMedia(PREFERS_DARK).matches,
  );
  return isDark(wish, office, prefersDark) ? DARK : LIGHT;
}
