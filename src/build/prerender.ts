import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Plugin, runnerImport } from 'vite';

/** What `src/app/prerender.tsx` exports: the first view of the current edition as markup for `#root`, and links for the head. */
interface PrerenderModule {
  prerender(readFile: (path: string) => Promise<Uint8Array>): Promise<{ html: string; head: string }>;
}

const MODULE = 'src/app/prerender.tsx';
const FIRST_SCRIPT = 'src/app/first.js';
const EMPTY_ROOT = '<div id="root"></div>';

/**
 * Writes the first view of the current edition into `index.html`, drawn by the same components that take it over.
 * The server never sees the hash of an address, so a small script in the head marks the page where another view is
 * asked for, before anything is painted. `prerender` reads published files by their path in the site, as in
 * `data/index.json`.
 */
export function prerender(): Plugin {
  let root = '';
  let publicFolder = '';
  return {
    name: 'dashboard:prerender',
    apply: 'build',
    configResolved(config) {
      root = config.root;
      publicFolder = config.publicDir;
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset' || !existsSync(join(root, MODULE))) return;
        const { module } = await runnerImport<PrerenderModule>(join(root, MODULE), { root, configFile: false });
        const { html, head } = await module.prerender((path) => readFile(join(publicFolder, path)));

        const source = await readFile(join(root, FIRST_SCRIPT), 'utf8');
        const fileName = `assets/first-${createHash('sha256').update(source).digest('hex').slice(0, 8)}.js`;
        this.emitFile({ type: 'asset', fileName, source });

        const text = String(page.source);
        if (!text.includes(EMPTY_ROOT)) this.error(`index.html must hold ${EMPTY_ROOT}.`);
        // Before the first style sheet, which a script below it would wait for.
        page.source = text
          .replace(EMPTY_ROOT, () => `<div id="root">${html}</div>`)
          .replace('<link', () => `<script src="./${fileName}"></script>\n    <link`)
          .replace('</head>', () => `  ${head}\n  </head>`);
      },
    },
  };
}
