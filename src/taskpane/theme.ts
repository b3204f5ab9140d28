/**
 * The one place that decides how the pane is coloured: the user's wish, else Office's theme, else the system's.
 *
 * High contrast needs no theme of ours: under `forced-colors` the browser paints with the system's colours.
 */
import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from '@fluentui/react-components';

export const THEME_WISHES = ['auto', 'light', 'dark'] as const;
export type ThemeWish = (typeof THEME_WISHES)[number];

/** The two colours of Office's theme that tell dark from light; absent on Excel for the web. */
export interface OfficeColours {
  readonly bodyBackgroundColor?: string;
  readonly bodyForegroundColor?: string;
}

/** A deep teal: legible on white and on black, and none of the colours that stand for a tier. */
const BRAND: BrandVariants = {
  10: '#020405',
  20: '#0e1b1d',
  30: '#112d31',
  40: '#123b41',
  50: '#124a51',
  60: '#115962',
  70: '#0f6973',
  80: '#0b7985',
  90: '#158a96',
  100: '#3c99a4',
  110: '#59a8b1',
  120: '#73b7bf',
  130: '#8dc6cc',
  140: '#a7d5da',
  150: '#c2e4e7',
  160: '#def2f4',
};

/** Chinese faces first: the default of a Western Windows draws Chinese in a mixture of fallbacks. */
const FONTS = "'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', 'Segoe UI', system-ui, sans-serif";

export const LIGHT: Theme = { ...createLightTheme(BRAND), fontFamilyBase: FONTS };
export const DARK: Theme = {
  ...createDarkTheme(BRAND),
  fontFamilyBase: FONTS,
  colorBrandForeground1: BRAND[120],
  colorBrandForeground2: BRAND[130],
  colorBrandForegroundLink: BRAND[120],
};

/** Whether the pane is dark. `prefersDark` is the system's wish. */
export function isDark(wish: ThemeWish, office: OfficeColours | undefined, prefersDark: boolean): boolean {
  switch (wish) {
    case 'dark':
      return true;
    case 'light':
      return false;
    case 'auto': {
      const background = luminance(office?.bodyBackgroundColor);
      const foreground = luminance(office?.bodyForegroundColor);
      // One colour alone can be a leftover of an earlier theme; against each other they tell.
      if (background !== null && foreground !== null && background !== foreground) return background < foreground;
      if (background !== null) return background < 0.5;
      return prefersDark;
    }
  }
}

/** Relative luminance of a `#rrggbb` colour, 0 black to 1 white; `null` for anything else. */
export function luminance(colour: string | undefined): number | null {
  const digits = /^#?([0-9a-f]{6})$/i.exec(colour ?? '')?.[1];
  if (digits === undefined) return null;
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const channel = parseInt(digits.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
