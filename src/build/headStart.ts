import type { Rolldown } from 'vite';
import { selectFiles } from './shippedFiles.ts';

type Chunk = Rolldown.OutputChunk;

/** The modules that each page is loaded with: by the first word of its address, with a slash where another follows. */
export const PAGE_MODULES: Readonly<Record<string, readonly string[]>> = {
  measures: ['features/measure/MeasuresPage.tsx'],
  'measures/': ['features/measure/MeasurePage.tsx', 'data/readDataset.ts'],
  areas: ['features/area/AreasPage.tsx', 'data/readDataset.ts'],
  'areas/': ['features/area/AreaPage.tsx', 'data/readDataset.ts'],
  explore: ['features/explore/ExplorePage.tsx'],
  'explore/': ['features/explore/ExplorePage.tsx', 'data/readDataset.ts', 'grid/DataGrid.tsx'],
  plans: ['features/plans/PlansPage.tsx'],
  present: ['app/Present.tsx'],
  data: ['features/data-guide/DataPage.tsx'],
  help: ['features/help/HelpPage.tsx'],
  'help/': ['features/help/HelpPage.tsx'],
};

/**
 * The files of each page besides those that `index.html` names (`atHand`), as paths in the site. Asked for at once they come together;
 * left to itself the app asks for the page, and the page for what it is drawn with.
 */
export function toHeadStart(bundle: Rolldown.OutputBundle, atHand: readonly string[]): Record<string, string[]> {
  const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
  return Object.fromEntries(
    Object.entries(PAGE_MODULES).map(([page, modules]) => {
      const isNeeded = ({ facadeModuleId }: Chunk) =>
        modules.some((module) => facadeModuleId?.replaceAll('\\', '/').endsWith(`/src/${module}`));
      return [page, [...selectFiles(chunks, isNeeded)].filter((file) => !atHand.includes(file))];
    }),
  );
}
