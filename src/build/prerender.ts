import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createServer, createServerModuleRunner, minify, type Plugin } from 'vite';
import { toHeadStart } from './headStart.ts';
import { selectTags } from './html.ts';
import { selectCodePaths } from './integrity.ts';

/**
 * What `src/app/prerender.tsx` exports: the first view of the current edition as markup for `#root`, what belongs into the
 * head, files of its own by their path in the site, and which of them hold what views are drawn from and where datasets are.
 */
interface PrerenderModule {
  prerender(readFile: ReadFile): Promise<FirstView>;
}

type ReadFile = (path: string) => Promise<Uint8Array>;

interface FirstView {
  readonly html: string;
  readonly head: string;
  readonly files: Readonly<Record<string, string>>;
  readonly preloads: {
    readonly view: string;
    readonly datasets: string;
  };
}

const MODULE = 'src/app/prerender.tsx';
const FIRST_SCRIPT = 'src/app/first.js';
const EMPTY_ROOT = '<div id="root"></div>';
/** Painted in one piece, not each part as it comes, which would lay out the page half a dozen times. */
const WHOLE = '<link rel="expect" href="#end" blocking="render">';

/**
 * Writes the first view of the current edition into `index.html`, drawn by the same components that take it over.
 * The server never sees the hash of an address, so a small script in the head marks the page where another view is
 * asked for, before anything is painted, and begins the app when it is time. `prerender` reads published files by their
 * path in the site, as in `data/index.json`.
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
        const text = String(page.source);
        if (!text.includes(EMPTY_ROOT)) this.error(`index.html must hold ${EMPTY_ROOT}.`);
        const { html, head, files, preloads } = await draw(root, (path) => readFile(join(publicFolder, path)));
        for (const [fileName, source] of Object.entries(files)) this.emitFile({ type: 'asset', fileName, source });

        const pages = Object.entries(toHeadStart(bundle, selectCodePaths(text))).map(([word, own]) => [
          word,
          [preloads.view, ...own],
        ]);
        const source = await toFirstScript(root, {
          APP: toApp(text, this.error.bind(this)).replace(/^.*\//, './'),
          PRELOADS: { '': [preloads.view], ...Object.fromEntries(pages) },
          DATASETS: preloads.datasets,
        });
        const fileName = `assets/first-${createHash('sha256').update(source).digest('hex').slice(0, 8)}.js`;
        this.emitFile({ type: 'asset', fileName, source });

        const [yielding, later] = takeOut(
          withoutScripts(text),
          /\s*<link rel="(?:modulepreload|preload" href="\.\/data)[^>]*>/g,
        );
        const script = `<script src="./${fileName}"></script>`;
        page.source = yielding
          .replace(EMPTY_ROOT, () => `<div id="root">${html}</div>`)
          // Before the first style sheet, which a script below it would wait for; and at the end, where it shall.
          .replace('<link', () => `${WHOLE}\n    ${script}\n    <link`)
          .replace('</head>', () => `  ${head}\n  </head>`)
          .replace('</body>', () => `${later.map(yieldToFirstView).join('')}\n    ${script}\n  </body>`);
      },
    },
  };
}

/** Scripts are at hand and not yet run: the small script in the head begins with them when it is time. */
function withoutScripts(html: string): string {
  return html.replace(
    /<script type="module"([^>]*) src="([^"]*)"><\/script>/g,
    '<link rel="modulepreload"$1 href="$2">',
  );
}

/** The small script with what it must know of the build written into it. */
async function toFirstScript(root: string, known: Readonly<Record<string, unknown>>): Promise<string> {
  const script = Object.entries(known).reduce(
    (text, [name, value]) => text.replace(new RegExp(`(?<=const ${name} = )[^;]*`), () => JSON.stringify(value)),
    await readFile(join(root, FIRST_SCRIPT), 'utf8'),
  );
  return (await minify(FIRST_SCRIPT, script)).code;
}

/** The script that the page would run last, and with it those before: the app. */
function toApp(html: string, fail: (message: string) => never): string {
  const scripts = selectTags(html).filter(({ attributes }) => attributes.get('type') === 'module');
  return scripts.at(-1)?.attributes.get('src') ?? fail('index.html names no script.');
}

/** What takes the view over comes after what it is painted with. */
function yieldToFirstView(link: string): string {
  return link.replace('<link', '<link fetchpriority="low"');
}

/** The text without what matches, and what matched. */
function takeOut(text: string, pattern: RegExp): [rest: string, taken: readonly string[]] {
  return [text.replace(pattern, ''), text.match(pattern) ?? []];
}

/** Runs the module in Node, open until the view is drawn: what it needs of the app it may load on the way. */
async function draw(root: string, read: ReadFile): Promise<FirstView> {
  const server = await createServer({
    root,
    configFile: false,
    mode: 'production',
    appType: 'custom',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  const runner = createServerModuleRunner(server.environments.ssr, { hmr: false });
  try {
    const module: PrerenderModule = await runner.import(join(root, MODULE));
    return await module.prerender(read);
  } finally {
    await runner.close();
    await server.close();
  }
}
