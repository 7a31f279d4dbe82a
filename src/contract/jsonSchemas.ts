import * as z from 'zod/mini';
import { boardSchema } from '#contract/boardSchema.ts';
import { datasetExtensionSchema } from '#contract/datasetSchema.ts';
import { editionSchema } from '#contract/editionSchema.ts';
import { indexSchema } from '#contract/indexSchema.ts';

/** Name of each JSON Schema file (draft 2020-12) → its text: generated from the schemas that publisher and page read with. */
export function toJsonSchemas(): ReadonlyMap<string, string> {
  return new Map([
    ['index.json', toText('index.json', indexSchema)],
    ['edition.json', toText('An edition: a JSON-stat 2.0 collection', editionSchema)],
    ['board.json', toText('A board', boardSchema)],
    ['dataset-extension.json', toText('The extension of a JSON-stat 2.0 dataset', datasetExtensionSchema)],
  ]);
}

/** Rules across fields (a null has a reason, a period exists) do not fit into a JSON Schema; CONTRACT.md states them in prose. */
function toText(title: string, schema: z.core.$ZodType): string {
  return `${JSON.stringify({ title, ...z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) }, null, 2)}\n`;
}
