import { formatDay } from '#domain/day.ts';
import { withoutStop } from '#domain/sentences/phrases.ts';
import type { Reading } from '#state/reading.ts';
import { Block, Sheet } from './Sheet.tsx';

interface CoverProps {
  readonly reading: Reading;
  readonly contents: readonly { readonly id: string; readonly title: string; readonly page: number | undefined }[];
}

/** Whose report it is, for which meeting, of which edition, and what stands on which page. */
export function Cover({ reading, contents }: CoverProps) {
  const { partnership, edition, entry, since } = reading;
  const home = edition.geographies.find(({ code }) => code === partnership.geographies.home)?.name ?? '';
  return (
    <Sheet id="cover" title="Cover">
      <Block>
        {partnership.illustrative && <p className="pack-mark">Illustrative: every figure is made up</p>}
        {entry.draft && <p className="pack-mark">Draft: not yet before the board</p>}
        <p className="pack-name">{partnership.name}</p>
        <h1 className="pack-title">Board report, {edition.label}</h1>
        <dl className="pack-dates">
          <div>
            <dt>Meeting</dt>
            <dd>{formatDay(edition.meeting)}</dd>
          </div>
          <div>
            <dt>Edition</dt>
            <dd>
              {edition.id}, figures as at {formatDay(edition.asAt)}
            </dd>
          </div>
          {since !== undefined && (
            <div>
              <dt>Compared with</dt>
              <dd>
                {since.label} ({since.id}), the board of {formatDay(since.meeting)}
              </dd>
            </div>
          )}
          <div>
            <dt>Area</dt>
            <dd>all of {withoutStop(home)}; where a figure is of a wider area, it says so</dd>
          </div>
        </dl>
        <h2>Contents</h2>
        <ol className="pack-contents">
          {contents.map(({ id, title, page }) => (
            <li key={id}>
              <span>{title}</span>
              <span className="pack-dots" aria-hidden="true" />
              <span>{page ?? ''}</span>
            </li>
          ))}
        </ol>
      </Block>
    </Sheet>
  );
}
