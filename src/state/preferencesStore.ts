import { create } from 'zustand';

export type Theme = 'system' | 'light' | 'dark';
export type Density = 'reading' | 'compact';

/** What a device remembers of its reader; everything that makes up a view stands in the address instead. */
export interface Preferences {
  readonly theme: Theme;
  readonly density: Density;
  readonly partnership?: string;
}

const KEY = 'dashboard.preferences';
const DEFAULTS: Preferences = { theme: 'system', density: 'reading' };

/** Begins with the defaults, which the prerendered page was drawn with, and then takes what is remembered. */
export const usePreferences = create<Preferences>(() => DEFAULTS);
usePreferences.setState(readPreferences());

/** Remembers a choice; where the browser blocks storage it holds until the page is left. */
export function rememberPreference(change: Partial<Preferences>): void {
  usePreferences.setState(change);
  try {
    localStorage.setItem(KEY, JSON.stringify(usePreferences.getState()));
  } catch {
    // Blocked or full: nothing depends on it.
  }
}

/** Whatever is stored, even by something else under our key, gives valid preferences. */
export function toPreferences(stored: unknown): Preferences {
  if (typeof stored !== 'object' || stored === null) return DEFAULTS;
  const { theme, density, partnership } = stored as Record<string, unknown>;
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : DEFAULTS.theme,
    density: density === 'compact' ? density : DEFAULTS.density,
    ...(typeof partnership === 'string' && /^[\w.-]{1,120}$/.test(partnership) ? { partnership } : {}),
  };
}

function readPreferences(): Preferences {
  try {
    return toPreferences(JSON.parse(localStorage.getItem(KEY) ?? 'null'));
  } catch {
    return DEFAULTS;
  }
}
