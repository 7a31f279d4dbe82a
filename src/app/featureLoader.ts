import { useEffect, useState } from 'react';
import { type FeaturePage, PAGES, type PageKind } from './routes.tsx';

export type LoadingFeature =
  | { readonly kind: 'ready'; readonly Page: FeaturePage }
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly retry: () => void };

const loaded = new Map<PageKind, FeaturePage>();

/** The page of a route, loaded when it is first opened. */
export function useFeature(kind: PageKind): LoadingFeature {
  const [, redraw] = useState(0);
  const [failed, setFailed] = useState<PageKind | undefined>();
  const page = loaded.get(kind) ?? loadPage(kind);
  const isMissing = page instanceof Promise && failed !== kind;

  useEffect(() => {
    if (!isMissing) return;
    let isLeft = false;
    Promise.resolve(loadPage(kind)).then(
      () => {
        if (!isLeft) redraw((count) => count + 1);
      },
      () => {
        if (!isLeft) setFailed(kind);
      },
    );
    return () => {
      isLeft = true;
    };
  }, [kind, isMissing]);

  if (!(page instanceof Promise)) return { kind: 'ready', Page: page };
  return failed === kind ? { kind: 'failed', retry: () => location.reload() } : { kind: 'loading' };
}

/** How long the frame of a page may wait to be drawn together with it. */
const TOGETHER_MS = 250;

/**
 * Begins to load a page, and resolves when it is here or soon. One that fails is asked for again when it is opened, and
 * says so.
 */
export async function preparePage(kind: PageKind): Promise<void> {
  const page = loadPage(kind);
  if (!(page instanceof Promise)) return;
  const here = page.then(
    () => undefined,
    () => undefined,
  );
  await Promise.race([here, new Promise((resolve) => setTimeout(resolve, TOGETHER_MS))]);
}

const loading = new Map<PageKind, Promise<FeaturePage>>();

/** A page that is at hand comes without waiting; any other is asked for once. */
function loadPage(kind: PageKind): FeaturePage | Promise<FeaturePage> {
  const asked = loading.get(kind) ?? PAGES[kind]();
  if (!(asked instanceof Promise)) return asked;
  loading.set(kind, asked);
  asked.then(
    (Page) => loaded.set(kind, Page),
    () => loading.delete(kind),
  );
  return asked;
}
