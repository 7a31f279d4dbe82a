import type { PackParts } from '#features/presentation/pack/packParts.ts';

/** What the printed pack takes from the other features: the pages of measures and the glossary. */
export const PACK: PackParts = {
  sheet: {
    datasets: ({ dataset }) => [dataset],
    load: () => import('./slides/measureSheet.ts').then((module) => module.toMeasureSheet),
  },
  loadGlossary: async (partnership) => {
    const { GLOSSARY, selectShortForms } = await import('#features/help/glossary.ts');
    return [
      ...GLOSSARY.map(({ term, short, meaning }) => ({
        term: short === undefined ? term : `${term} (${short})`,
        meaning,
      })),
      ...selectShortForms(partnership).map(({ short, long }) => ({
        term: short,
        meaning: `${long}.`,
        isShort: true as const,
      })),
    ];
  },
};
