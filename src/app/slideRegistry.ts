import type { SlideRegistry } from '#features/presentation/slideRegistry.ts';

/** Which pages become slides, and who makes them: only in the app do features meet. */
export const SLIDES: SlideRegistry = {
  board: {
    needs: async () => ({ board: true, datasets: [] }),
    load: () => import('#features/presentation/slides/boardSlides.ts').then((module) => module.toBoardSlide),
  },
  measure: {
    needs: async (view, edition) => {
      const { selectMeasureDatasets } = await import('./slides/measureSlide.ts');
      return { board: true, datasets: selectMeasureDatasets(view, edition) };
    },
    load: () => import('./slides/measureSlide.ts').then((module) => module.toMeasureSlide),
  },
  area: {
    needs: async (view, edition) => {
      const { selectAreaDatasets } = await import('./slides/areaSlide.ts');
      return { board: false, datasets: selectAreaDatasets(view, edition) };
    },
    load: () => import('./slides/areaSlide.ts').then((module) => module.toAreaSlide),
  },
  plans: {
    needs: async (view, edition, readBoard) => {
      const { selectPlanSlideDatasets } = await import('#features/plans/planSlide.ts');
      return { board: true, datasets: selectPlanSlideDatasets(await readBoard(), view, edition) };
    },
    load: () => import('#features/plans/planSlide.ts').then((module) => module.toPlanSlide),
  },
};
