import { toFullAt } from '#domain/observations/selectPoint.ts';
import { lowerFirst } from '#domain/sentences/phrases.ts';
import { type View, withFilters } from '#state/filters.ts';
import { showView } from '#state/useView.ts';
import { Select } from '#ui/Select.tsx';
import { type MeasureSubject, selectBreakdowns } from './subject.ts';

interface GroupChoiceProps {
  readonly view: View;
  readonly subject: MeasureSubject;
}

/** Which group the page is about, as a sentence of selects; nothing where the measure is not broken down here. */
export function GroupChoice({ view, subject }: GroupChoiceProps) {
  const breakdowns = selectBreakdowns(subject);
  if (breakdowns.length === 0) return null;
  const at = toFullAt(subject.dataset, subject.at);
  return (
    <p className="group-choice">
      {breakdowns.map(({ id, title, total, categories }, i) => (
        <Select
          key={id}
          label={`${i === 0 ? 'Shown for' : 'and'} ${lowerFirst(title)}`}
          value={at[id] ?? ''}
          options={categories.map((category) => ({
            value: category.id,
            label: category.id === total ? 'all' : category.label,
          }))}
          onChoose={(category) => showView(withFilters(view, { at: { ...subject.at, [id]: category } }))}
        />
      ))}
    </p>
  );
}
