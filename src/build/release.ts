import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { formatBytes, selectBudgetBreaches } from './byteBudget.ts';
import { selectInlineParts } from './html.ts';
import { selectCodePaths, writeIntegrity } from './integrity.ts';
import { selectLicenceBreaches, writeNotices } from './notices.ts';
import { toPackages, toShippedFiles } from './shippedFiles.ts';

/**
 * The last step of a build: notices of third parties, digests beside every script and style sheet, and the refusal of
 * a bundle that breaks a promise (bytes, packages, licences, anything inline) before a file of it is written.
 */
export function release(): Plugin {
  let root = '';
  return {
    name: 'dashboard:release',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      root = config.root;
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const packages = [...new Set(Object.values(bundle).flatMap(toPackages))].toSorted();
        this.emitFile({
          type: 'asset',
          fileName: 'third-party-notices.txt',
          source: await writeNotices(root, packages),
        });

        const page = bundle['index.html'];
        if (page?.type !== 'asset') this.error('The build made no index.html.');
        page.source = writeIntegrity(String(page.source), (path) => toBytes(bundle[path]));

        const files = toShippedFiles(bundle, selectCodePaths(String(page.source)));
        this.info(`\n${formatBytes(files)}`);
        const breaches = [
          ...selectBudgetBreaches(files),
          ...selectMissingImports(bundle),
          ...selectInlineParts(String(page.source)).map(
            (part) => `index.html holds ${part}; the policy would refuse it.`,
          ),
          ...selectLicenceBreaches(await readFile(join(root, 'package-lock.json'), 'utf8')),
        ];
        if (breaches.length > 0) this.error(`This build must not be released:\n- ${breaches.join('\n- ')}`);
      },
    },
  };
}

/** What a script imports that the site does not hold: the bundler leaves a `#…` import that it cannot find as it is. */
function selectMissingImports(bundle: Rolldown.OutputBundle): string[] {
  const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
  return chunks.flatMap(({ fileName, imports, dynamicImports }) =>
    [...imports, ...dynamicImports]
      .filter((name) => !(name in bundle))
      .map((name) => `${fileName} imports ${name}, which is not there.`),
  );
}

function toBytes(output: Rolldown.OutputChunk | Rolldown.OutputAsset | undefined): string | Uint8Array | undefined {
  return output?.type === 'chunk' ? output.code : output?.source;
}
