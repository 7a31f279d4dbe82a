import { usePreferences } from '#state/preferencesStore.ts';

/** Writes the chosen colours on the root element, now and at every change; "system" leaves it to the device. */
export function applyTheme(): void {
  const write = ({ theme }: { readonly theme: string }) => {
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  };
  write(usePreferences.getState());
  usePreferences.subscribe(write);
}
