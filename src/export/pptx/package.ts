import type JSZip from 'jszip';
import { toChartXml } from './chartPart.ts';
import { PPTX } from './mediaType.ts';
import type { NativeChart } from './nativeTypes.ts';
import { toWorkbookParts } from './workbook.ts';

/**
 * Finishes what the writer left: our own chart and workbook parts in the places that it kept (its own have empty values where
 * there is a gap, which PowerPoint reads as a fault or a zero), ids that are used once, British English throughout.
 */
export async function finishPackage(
  written: Uint8Array,
  charts: readonly NativeChart[],
): Promise<Uint8Array<ArrayBuffer>> {
  const { default: Zip } = await import('jszip');
  const file = await Zip.loadAsync(written);
  await Promise.all(charts.map((chart, i) => putChart(Zip, file, chart, i + 1)));
  const slides = file.file(/^ppt\/(slides|notesSlides|slideLayouts|slideMasters)\/[^/]+\.xml$/);
  await Promise.all(
    slides.map(async (part) => file.file(part.name, toUniqueIds(toBritish(await part.async('string'))))),
  );
  return new Uint8Array(await file.generateAsync({ type: 'arraybuffer', compression: 'DEFLATE', mimeType: PPTX }));
}

async function putChart(Zip: typeof JSZip, file: JSZip, chart: NativeChart, number: number): Promise<void> {
  const path = `ppt/charts/chart${number}.xml`;
  const workbook = `ppt/embeddings/Microsoft_Excel_Worksheet${number}.xlsx`;
  if (file.file(path) === null || file.file(workbook) === null) throw new Error(`No place for chart ${number}`);
  const book = new Zip();
  for (const [name, xml] of toWorkbookParts(chart)) book.file(name, xml);
  file.file(path, toChartXml(chart));
  file.file(workbook, await book.generateAsync({ type: 'uint8array', compression: 'DEFLATE' }));
}

/** Within a slide an id names one shape; 1 is the slide's own group. */
function toUniqueIds(xml: string): string {
  let id = 1;
  return xml.replace(/<p:cNvPr id="\d+"/g, () => `<p:cNvPr id="${id++}"`);
}

function toBritish(xml: string): string {
  return xml.replaceAll('lang="en-US"', 'lang="en-GB"');
}
