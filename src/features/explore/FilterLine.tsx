import type { FilterChange, Filters } from '#state/filters.ts';
import { Button } from '#ui/Button.tsx';
import { Select } from '#ui/Select.tsx';
import { toFilterChoices } from './choices.ts';
import type { ExploreTable } from './exploreModel.ts';
import { ROW_FILTERS, type RowFilter, readRowFilter } from './rowFilter.ts';

interface FilterLineProps {
  readonly table: ExploreTable;
  readonly filters: Filters;
  readonly onChoose: (change: FilterChange) => void;
  readonly onType: (text: string | undefined) => void;
}

const NOTHING = '';

/** Where everything stands that is not laid out, the periods, and which rows to find. */
export function FilterLine({ table, filters, onChoose, onType }: FilterLineProps) {
  const { layout, cube, columns, cells } = table;
  const isJudged = columns.some(({ part }) => part === 'verdict');
  const benchmark = cells.benchmark?.label ?? 'the benchmark';
  const words: Readonly<Record<RowFilter, string>> = {
    worse: `worse than ${benchmark}`,
    better: `better than ${benchmark}`,
    similar: `similar to ${benchmark}`,
    withheld: 'with a withheld figure',
  };
  const offered = ROW_FILTERS.filter((filter) => isJudged || filter === 'withheld');
  const isFiltered =
    filters.q !== undefined ||
    filters.filter !== undefined ||
    filters.from !== undefined ||
    filters.to !== undefined ||
    Object.keys(filters.at).length > 0;
  return (
    <p className="explore-filters context-sentence">
      {toFilterChoices(cube.dataset, layout, filters).map(({ id, toChange, ...choice }) => (
        <Select key={id} {...choice} onChoose={(value) => onChoose(toChange(value))} />
      ))}
      <Select
        label="Rows"
        options={[
          { value: NOTHING, label: 'all' },
          ...offered.map((filter) => ({ value: filter, label: words[filter] })),
        ]}
        value={readRowFilter(filters.filter) ?? NOTHING}
        onChoose={(value) => onChoose({ filter: value === NOTHING ? undefined : value })}
      />
      <label className="explore-find">
        Find{' '}
        <input
          type="search"
          value={filters.q ?? ''}
          placeholder="area or group"
          onChange={({ target }) => onType(target.value === '' ? undefined : target.value)}
        />
      </label>
      {isFiltered && (
        <Button
          kind="link"
          onClick={() => onChoose({ q: undefined, filter: undefined, from: undefined, to: undefined, at: undefined })}
        >
          Clear
        </Button>
      )}
    </p>
  );
}
