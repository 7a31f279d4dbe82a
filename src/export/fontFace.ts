import { toBase64 } from './saveFile.ts';

const FAMILY = 'Source Sans 3';

let asked: Promise<string | undefined> | undefined;

/**
 * The product's font as a rule that a picture can carry with it: a picture draws with no font but its own or the device's.
 * `undefined` where the font cannot be had; the picture is then set in a font of the device.
 */
export function readFontFace(): Promise<string | undefined> {
  asked ??= fetchFontFace().catch(() => {
    asked = undefined;
    return undefined;
  });
  return asked;
}

async function fetchFontFace(): Promise<string | undefined> {
  const address = findFontAddress();
  if (address === undefined) return undefined;
  const response = await fetch(address);
  if (!response.ok) return undefined;
  const bytes = new Uint8Array(await response.arrayBuffer());
  return `@font-face{font-family:'${FAMILY}';font-weight:200 900;src:url(data:font/woff2;base64,${toBase64(bytes)})}`;
}

/** Where the page's own style sheets have the font from. */
function findFontAddress(): string | undefined {
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSFontFaceRule) || !rule.style.getPropertyValue('font-family').includes(FAMILY)) continue;
      const [, path] = /url\(["']?([^"')]+)["']?\)/.exec(rule.style.getPropertyValue('src')) ?? [];
      if (path !== undefined) return new URL(path, sheet.href ?? document.baseURI).href;
    }
  }
  return undefined;
}
