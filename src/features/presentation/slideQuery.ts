import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { boardQuery } from '#data/boardQuery.ts';
import { changesQuery } from '#data/changesQuery.ts';
import { datasetQuery } from '#data/datasetQuery.ts';
import { editionQuery } from '#data/editionQuery.ts';
import type { Index } from '#domain/editions/edition.ts';
import type { SlideContent } from '#export/slide.ts';
import type { Slide } from '#state/presentationStore.ts';
import { type Choice, selectChoice, selectSince } from '#state/reading.ts';
import { parseHash } from '#state/viewUrl.ts';
import type { SlideMaterials, SlideRegistry } from './slideRegistry.ts';
import { toAddressSlide } from './slides/wordSlides.ts';

export interface SlideSources {
  readonly client: QueryClient;
  readonly index: Index;
  readonly registry: SlideRegistry;
  /** Whose slides they are where an address does not say. */
  readonly partnership: string;
}

/** A slide of a view, made once from the files of the edition that its address names; they stay at hand from then on. */
export function slideQuery(slide: Slide, sources: SlideSources) {
  const { view } = parseHash(slide.hash);
  const choice = selectChoice(sources.index, view.filters, sources.partnership);
  return queryOptions({
    queryKey: ['slide', slide.hash, choice?.entry.sha256 ?? ''],
    queryFn: () => makeSlide(slide, choice, sources),
    structuralSharing: false,
  });
}

async function makeSlide(
  slide: Slide,
  choice: Choice | undefined,
  { client, index, registry }: SlideSources,
): Promise<SlideContent> {
  if (choice === undefined || choice.issues.length > 0) return toGoneSlide(slide);
  const { partnership, entry } = choice;
  const { view } = parseHash(slide.hash);
  const published = await client.fetchQuery(editionQuery(entry));
  const since = selectSince(partnership, published, view.filters);
  const isHeld = since === undefined || since.id === published.previous || view.route.kind !== 'board';
  const edition = isHeld
    ? published
    : { ...published, changes: await client.fetchQuery(changesQuery(client, since, { entry, edition: published })) };
  const reading = { index, partnership, entry, edition, ...(since === undefined ? {} : { since }) };
  const maker = registry[view.route.kind];
  if (maker === undefined) {
    const address = new URL(slide.hash, location.href).href;
    return toAddressSlide(slide, address, { isIllustrative: partnership.illustrative, isDraft: entry.draft });
  }
  const readBoard = () => client.fetchQuery(boardQuery(entry, edition));
  const needs = await maker.needs(view, edition, readBoard);
  const wanted = edition.datasets.filter(({ id }) => needs.datasets.includes(id));
  const [toSlide, board, ...datasets] = await Promise.all([
    maker.load(),
    needs.board ? readBoard() : undefined,
    ...wanted.map((dataset) => client.fetchQuery(datasetQuery(entry, dataset))),
  ]);
  const materials: SlideMaterials = {
    reading,
    datasets: new Map(wanted.flatMap(({ id }, i) => (datasets[i] === undefined ? [] : [[id, datasets[i]]]))),
    ...(board === undefined ? {} : { board }),
  };
  return toSlide(view, materials);
}

/** A slide keeps its edition; where that is no longer published, the slide says so and shows no other figures. */
function toGoneSlide({ title, hash }: Slide): SlideContent {
  return {
    title,
    body: {
      kind: 'refused',
      title: 'The edition of this slide is not published here',
      text: 'It was made from an edition or a partnership that this site does not have. No other figures are shown in its place.',
    },
    source: '',
    kindWords: 'edition not found',
    caveats: hash,
    isIllustrative: false,
    isDraft: false,
  };
}
