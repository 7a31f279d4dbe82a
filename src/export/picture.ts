import { type FileWords, toFileName } from './fileName.ts';
import { readFontFace } from './fontFace.ts';
import { toPng } from './png.ts';
import { saveFile } from './saveFile.ts';
import { type PictureWords, toSvgPicture } from './svg.ts';

export type PictureFormat = 'png' | 'svg';

/** Saves the drawing inside a figure as a picture with its title and source. */
export async function savePicture(
  figure: Element,
  words: PictureWords,
  file: Omit<FileWords, 'isIllustrative'>,
  format: PictureFormat,
): Promise<void> {
  const picture = toSvgPicture(findDrawing(figure), words, await readFontFace());
  const blob = format === 'png' ? await toPng(picture) : new Blob([picture.text], { type: 'image/svg+xml' });
  saveFile(toFileName({ ...file, isIllustrative: words.isIllustrative }, format), blob);
}

/** Puts the picture on the clipboard, to be pasted into a document. */
export async function copyPicture(figure: Element, words: PictureWords): Promise<void> {
  const drawing = findDrawing(figure);
  const png = readFontFace().then((fontFace) => toPng(toSvgPicture(drawing, words, fontFace)));
  // Given as a promise: some browsers take the clipboard away while a picture is being made.
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
}

/** The chart itself; marks and icons around it are small pictures too. */
function findDrawing(figure: Element): SVGSVGElement {
  const drawing = figure.matches('svg') ? figure : figure.querySelector('svg.chart, svg.recharts-surface');
  if (!(drawing instanceof SVGSVGElement)) throw new Error('There is no drawing to take a picture of.');
  return drawing;
}
