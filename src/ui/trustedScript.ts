/** A browser's guard of the addresses that scripts and workers are loaded from, as far as we use it. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): unknown };
}

const POLICY = 'dashboard';
let policy: { createScriptURL(url: string): unknown } | undefined;

/**
 * An address of this site's own that a worker may be opened from. The security policy lets one named rule vouch for such
 * addresses, and this is it: anything of another origin is refused. Where a browser has no such guard the address is as it was.
 */
export function toTrustedScriptUrl(url: string): string {
  const own = toOwnUrl(url);
  const guard: unknown = Reflect.get(globalThis, 'trustedTypes');
  if (!isTrustedTypes(guard)) return own;
  policy ??= guard.createPolicy(POLICY, { createScriptURL: toOwnUrl });
  // The guard's own type stands for a string wherever a script's address is asked for.
  return policy.createScriptURL(own) as string;
}

function toOwnUrl(url: string): string {
  const { origin, href } = new URL(url, document.baseURI);
  if (origin !== location.origin) throw new Error(`Not of this site: ${origin}`);
  return href;
}

function isTrustedTypes(guard: unknown): guard is TrustedTypes {
  return typeof guard === 'object' && guard !== null && 'createPolicy' in guard;
}
