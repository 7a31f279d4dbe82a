import { ChartFrame } from '#charts/ChartFrame.tsx';
import { toCitation } from '#domain/citation.ts';
import type { Board, Milestone } from '#domain/editions/board.ts';
import { capitalise } from '#domain/format/formatList.ts';
import { describeMilestone, describeMilestones, formatMilestoneDay } from '#domain/sentences/planSentences.ts';
import type { Reading } from '#state/reading.ts';
import { Dotted } from '#ui/Dotted.tsx';
import { SectionHead } from '#ui/Heads.tsx';
import type { OnCard } from './askedCard.ts';
import { toPaperTerms } from './figureTerms.ts';
import { Timeline } from './timeline/Timeline.tsx';
import { sortMilestones, type TimelineLane, toTimelineModel } from './timeline/timelineModel.ts';

interface MilestonesSectionProps {
  readonly board: Board;
  readonly reading: Reading;
  readonly onCard: OnCard;
}

/** Milestones of all plans on one axis of time, and each in words below it. */
export function MilestonesSection({ board, reading, onCard }: MilestonesSectionProps) {
  const { edition, partnership, entry } = reading;
  const lanes = toLanes(board);
  const said = describeMilestones(board.milestones, edition.asAt);
  if (board.milestones.length === 0) {
    return (
      <section aria-labelledby="milestones" className="plan-section">
        <SectionHead title="Milestones" id="milestones" />
        <p className="plan-said">No milestones were handed in for {edition.label}.</p>
      </section>
    );
  }
  const boards = partnership.editions
    .filter(({ meeting }) => meeting <= entry.meeting)
    .map(({ id, meeting }) => ({ day: meeting, isOpen: id === entry.id }));
  const input = { lanes, asAt: edition.asAt, boards };
  const isBeyond = toTimelineModel({ ...input, width: 972 }).isBoardBeyond;
  return (
    <section aria-labelledby="milestones" className="plan-section">
      <SectionHead title="Milestones" id="milestones">
        <p className="secondary">Circle: reached. Dashed square: planned. Numbers refer to the list.</p>
      </SectionHead>
      <p className="plan-said">
        {said}
        {isBeyond && ` The board of ${edition.label} lies beyond the right edge.`}
      </p>
      <ChartFrame>
        {({ width }) => (
          <Timeline model={toTimelineModel({ ...input, width })} alt={`${said} The list below names each.`} />
        )}
      </ChartFrame>
      <MilestoneList lanes={lanes} board={board} reading={reading} onCard={onCard} />
    </section>
  );
}

interface MilestoneListProps extends MilestonesSectionProps {
  readonly lanes: readonly TimelineLane[];
}

function MilestoneList({ lanes, board, reading: { edition }, onCard }: MilestoneListProps) {
  const all = lanes.flatMap(({ milestones }) => sortMilestones(milestones));
  return (
    <ol className="milestones">
      {all.map((milestone) => {
        const words = describeMilestone(milestone, edition.asAt);
        const source = board.sources.find(({ id }) => id === milestone.source);
        const day = capitalise(formatMilestoneDay(milestone));
        const title = `${day}: ${milestone.title}`;
        return (
          <li key={milestone.id}>
            <span>
              <strong>
                {source === undefined ? (
                  day
                ) : (
                  <Dotted
                    label={`Where it is told: ${milestone.title}`}
                    onOpen={(anchor) =>
                      onCard({
                        anchor,
                        words: {
                          title,
                          terms: toPaperTerms(source),
                          copied: `${title}. ${toCitation(source)}`,
                          figure: title,
                        },
                      })
                    }
                  >
                    {day}
                  </Dotted>
                )}
              </strong>{' '}
              {milestone.title}
              {words !== '' && <span className="secondary"> ({words})</span>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** A lane for every plan that has milestones, in the order of the plans; those of no plan stand last. */
function toLanes({ frameworks, milestones }: Board): TimelineLane[] {
  const own = (framework: string | undefined) => milestones.filter((milestone) => milestone.framework === framework);
  const known = new Set(frameworks.map(({ id }) => id));
  const rest = milestones.filter(({ framework }) => framework === undefined || !known.has(framework));
  const lanes = frameworks.map(({ id, title }) => ({ id, label: title, milestones: sortMilestones(own(id)) }));
  const other: { id: string; label: string; milestones: Milestone[] } = {
    id: '',
    label: 'Other',
    milestones: sortMilestones(rest),
  };
  return [...lanes, other].filter((lane) => lane.milestones.length > 0);
}
