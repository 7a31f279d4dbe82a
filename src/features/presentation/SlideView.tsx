import type { SlideBody, SlideCell, SlideColumn, SlideContent, SlideTable } from '#export/slide.ts';
import { Mark, Status } from '#ui/Status.tsx';
import { SlideDrawing } from './SlideDrawing.tsx';

interface SlideViewProps {
  readonly content: SlideContent;
  /** "4 of 12". */
  readonly place: string;
}

/** So few rows are set larger: a slide is no page to be filled. */
const FEW = 4;

/** A slide as the room sees it: always on white, everything in proportion to its width. */
export function SlideView({ content, place }: SlideViewProps) {
  const { title, sub, status, body, source, isIllustrative, isDraft } = content;
  return (
    <article className="slide" data-kind={body.kind}>
      <div className="slide-page">
        {(isIllustrative || isDraft) && (
          <p className="slide-mark">
            {isIllustrative
              ? 'Illustrative: made-up figures of a demonstration partnership'
              : 'Draft: not yet before the board'}
          </p>
        )}
        <h2 className="slide-title">{title}</h2>
        {(sub !== undefined || status !== undefined) && (
          <p className="slide-sub">
            {sub} {status !== undefined && <Status kind={status.verdict}>{status.words}</Status>}
          </p>
        )}
        <div className="slide-body">
          <Body body={body} hasMark={isIllustrative || isDraft} />
        </div>
        <p className="slide-source">
          <span>{source}</span> <span>{place}</span>
        </p>
      </div>
    </article>
  );
}

interface BodyProps {
  readonly body: SlideBody;
  readonly hasMark: boolean;
}

function Body({ body, hasMark }: BodyProps) {
  switch (body.kind) {
    case 'chart':
      return <SlideDrawing drawing={body.drawing} alt={body.alt} hasMark={hasMark} />;
    case 'table':
      return <Table table={body} />;
    case 'title':
      return (
        <>
          {body.lines.map((line) => (
            <p key={line} className="slide-line">
              {line}
            </p>
          ))}
        </>
      );
    case 'list':
      return (
        <>
          <ul className="slide-list" data-few={body.items.length <= FEW + 1 || undefined}>
            {body.items.map(({ text, detail, tone = 'plain' }) => (
              <li key={`${text} ${detail ?? ''}`} data-tone={tone}>
                {detail === undefined ? text : <strong>{text}</strong>}
                {detail !== undefined && <span className="slide-detail">{detail}</span>}
              </li>
            ))}
          </ul>
          {body.rest !== undefined && <p className="slide-rest">{body.rest}</p>}
        </>
      );
    case 'refused':
      return (
        <div className="slide-refused">
          <p>
            <strong>{body.title}</strong>
          </p>
          <p>{body.text}</p>
        </div>
      );
  }
}

interface TableProps {
  readonly table: SlideTable;
}

function Table({ table: { columns, rows, rest } }: TableProps) {
  return (
    <>
      <table className="slide-table" data-few={rows.length <= FEW || undefined}>
        <thead>
          <tr>
            {columns.map(({ label, isNumber }) => (
              <th key={label} scope="col" className={isNumber ? 'number' : ''}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr key={cells.map(({ text }) => text).join('|')}>
              {cells.map((cell, i) => (
                <Cell key={columns[i]?.label ?? i} cell={cell} className={toCellClass(columns[i])} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rest !== undefined && <p className="slide-rest">{rest}</p>}
    </>
  );
}

function toCellClass(column: SlideColumn | undefined): string {
  if (column?.isNumber) return 'number';
  return column?.isShort ? 'slide-short' : '';
}

interface CellProps {
  readonly cell: SlideCell;
  readonly className: string;
}

function Cell({ cell: { text, tone = 'plain', isStrong, verdict }, className }: CellProps) {
  return (
    <td className={className} data-tone={tone}>
      {verdict !== undefined && <Mark kind={verdict} />} {isStrong ? <strong>{text}</strong> : text}
    </td>
  );
}
