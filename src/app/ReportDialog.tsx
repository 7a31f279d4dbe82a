import { formatDay } from '#domain/day.ts';
import { withFilters } from '#state/filters.ts';
import { toHash } from '#state/viewUrl.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import type { DialogPageProps } from './Dialogs.tsx';
import { toContactAddress, toReportText } from './reportText.ts';
import { toPageTitle } from './routes.tsx';
import './dialogs.css';

/** A report of an error, with what its reader saw already in it; nothing is sent by the page itself. */
export function ReportDialog({ view, reading, onClose }: DialogPageProps) {
  const { partnership, entry, edition } = reading;
  const hash = toHash(withFilters(view, { partnership: partnership.id, edition: entry.id }));
  const text = toReportText({
    page: toPageTitle(view.route, edition),
    address: new URL(hash, location.href).href,
    edition: `${edition.label}, figures as at ${formatDay(edition.asAt)}`,
    file: entry.sha256.slice(0, 16),
    window: `${window.innerWidth} × ${window.innerHeight}`,
  });
  return (
    <Dialog title="Report an error on this page" onClose={onClose}>
      <p>
        Errors go to {partnership.contact.name}. Please say what is wrong and what you expected. These lines tell what
        you saw:
      </p>
      <textarea className="report-text" aria-label="What you saw" rows={9} readOnly value={text} />
      <div className="tools">
        <a
          className="button button-primary"
          href={toContactAddress(partnership.contact.url, `Error on ${toPageTitle(view.route, edition)}`, text)}
        >
          Write to {partnership.contact.name}
        </a>
        <Button onClick={() => void navigator.clipboard?.writeText(text)}>Copy these lines</Button>
      </div>
    </Dialog>
  );
}
