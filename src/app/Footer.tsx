import { formatDay } from '#domain/day.ts';
import { FIRST_VIEW, type View, withFilters, withRoute } from '#state/filters.ts';
import { rememberPreference, type Theme, usePreferences } from '#state/preferencesStore.ts';
import type { Reading } from '#state/reading.ts';
import { showView } from '#state/useView.ts';
import { toHash } from '#state/viewUrl.ts';
import { Button } from '#ui/Button.tsx';
import { Select } from '#ui/Select.tsx';

const THEMES: readonly { readonly value: Theme; readonly label: string }[] = [
  { value: 'system', label: 'as on this device' },
  { value: 'light', label: 'light' },
  { value: 'dark', label: 'dark' },
];

interface FooterProps {
  readonly view: View;
  readonly reading: Reading;
  readonly onReport: () => void;
}

export function Footer({ view, reading, onReport }: FooterProps) {
  const { index, partnership, entry, edition } = reading;
  const theme = usePreferences((preferences) => preferences.theme);
  const toHelp = (topic: string) => toHash(withRoute(view, { kind: 'help', topic }));
  return (
    <footer className="wrap footer">
      <div className="footer-row">
        <p>
          {partnership.illustrative
            ? 'Illustrative: every figure is made up from a seed and has no source. '
            : 'Every underlined figure opens its source. Published statistics: Crown copyright, Open Government Licence v3.0. '}
          <span className="footer-links">
            <a href={toHash(withRoute(view, { kind: 'data' }))}>Sources</a>,{' '}
            <a href={toHelp('charts')}>how to read the charts</a>, <a href={toHelp('keyboard')}>keyboard</a>,{' '}
            <a href={toHelp('accessibility')}>accessibility statement</a>,{' '}
            <Button kind="link" onClick={onReport}>
              report an error on this page
            </Button>
            .
          </span>
        </p>
        <p className="footer-choices">
          {index.partnerships.length > 1 && (
            <Select
              label="Partnership:"
              options={index.partnerships.map(({ id, name, illustrative }) => ({
                value: id,
                label: illustrative ? `${name} (illustrative)` : name,
              }))}
              value={partnership.id}
              onChoose={(id) => {
                rememberPreference({ partnership: id });
                showView(withFilters(FIRST_VIEW, { partnership: id }));
              }}
            />
          )}
          <Select
            label="Colours:"
            options={THEMES}
            value={theme}
            onChoose={(chosen) => rememberPreference({ theme: chosen as Theme })}
          />
        </p>
      </div>
      <p>
        Edition {edition.label}, figures as at {formatDay(edition.asAt)}
        {partnership.illustrative ? ', illustrative' : ''}.{' '}
        <a href={toHash(withFilters(view, { partnership: partnership.id, edition: entry.id }))}>This address</a> shows
        the same figures for as long as it is kept.
      </p>
    </footer>
  );
}
