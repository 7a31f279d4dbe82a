import { parseDataset } from '#contract/parseDataset.ts';
import { readWith } from './readPublished.ts';

export const readDataset = (text: string, file: string) => readWith(text, file, parseDataset);
