import { type View, withFilters } from '#state/filters.ts';
import { toHash } from '#state/viewUrl.ts';
import { NOTES_VIEW } from './presentProps.ts';

/** Opens the speaker's notes beside the stage; both windows then turn together. */
export function openNotesWindow(view: View): void {
  const hash = toHash(withFilters(view, { by: NOTES_VIEW, embed: true }));
  window.open(new URL(hash, location.href).href, 'dashboard-notes', 'popup,width=720,height=820');
}
