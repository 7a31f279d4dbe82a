import type { Source } from '#domain/provenance.ts';

interface SourceLinksProps {
  readonly sources: readonly Source[];
}

const MOST = 3;

/** "Source: Department for Education, Education, health and care plans." Only addresses of the web are links. */
export function SourceLinks({ sources }: SourceLinksProps) {
  if (sources.length === 0) return null;
  return (
    <>
      Source:{' '}
      {sources.slice(0, MOST).map(({ id, publisher, title, url }, i) => (
        <span key={id}>
          {i > 0 && '; '}
          {url !== undefined && /^https?:/.test(url) ? (
            <a href={url} target="_blank" rel="noopener noreferrer">
              {publisher}, {title}
            </a>
          ) : (
            `${publisher}, ${title}`
          )}
        </span>
      ))}
      {sources.length > MOST && ' and others, listed below'}.
    </>
  );
}
