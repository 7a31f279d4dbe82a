import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const EMBEDDED_FONT = /url\(["']?data:font\/woff2[^,]*;base64,([A-Za-z0-9+/=]+)["']?\)/g;

/**
 * Fonts that a package embeds in its style sheet (the icons of AG Grid) become files: the security policy lets a font
 * come from the site and from nowhere else, not even from the style sheet itself.
 */
export function fontFiles(): Plugin {
  let folder = '';
  return {
    name: 'dashboard:font-files',
    apply: 'build',
    enforce: 'pre',
    configResolved(config) {
      folder = join(config.cacheDir, 'fonts');
    },
    transform: {
      filter: { id: /node_modules.*\.css$/, code: 'data:font/woff2' },
      handler(css) {
        return css.replace(EMBEDDED_FONT, (_all, base64: string) => `url("${writeFont(folder, base64)}")`);
      },
    },
  };
}

function writeFont(folder: string, base64: string): string {
  const bytes = Buffer.from(base64, 'base64');
  const path = join(folder, `${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}.woff2`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, bytes);
  return path.replaceAll('\\', '/');
}
