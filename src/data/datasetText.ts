import type { DatasetEntry, EditionEntry } from '#domain/editions/edition.ts';
import { fetchText } from './fetchFile.ts';
import { toFileAddress, toFileName, toIndexAddress } from './fileAddress.ts';

/** The text of a published dataset, its bytes checked by their hash: for a worker, which reads it by itself. */
export async function fetchDatasetText(
  edition: Pick<EditionEntry, 'href'>,
  { href, sha256, bytes }: Pick<DatasetEntry, 'href' | 'sha256' | 'bytes'>,
): Promise<string> {
  const url = toFileAddress(href, toFileAddress(edition.href, toIndexAddress()));
  const { text } = await fetchText({ file: toFileName(href), url, maxBytes: bytes, sha256 });
  return text;
}
