const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  // A picture made from a canvas goes through data:, never blob:.
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types dashboard',
].join('; ');

const REFUSED_FEATURES = ['camera', 'display-capture', 'geolocation', 'microphone', 'midi', 'payment', 'serial', 'usb'];

/** The one table of security headers: the preview server, the benchmark and every host's header file are made from it. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': REFUSED_FEATURES.map((feature) => `${feature}=()`).join(', '),
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
};

/** Folders whose files carry a hash in their name and so never change. */
export const HASHED_FOLDERS = ['assets', 'data/boards', 'data/datasets', 'data/editions', 'data/history'] as const;

export const CACHE_FOR_EVER = 'public, max-age=31536000, immutable';
export const CACHE_AFTER_ASKING = 'no-cache';

/** All headers of an answer to `path`; the site may stand under any folder of its host. */
export function headersFor(path: string): Record<string, string> {
  const isHashed = HASHED_FOLDERS.some((folder) => path.includes(`/${folder}/`));
  return { ...SECURITY_HEADERS, 'Cache-Control': isHashed ? CACHE_FOR_EVER : CACHE_AFTER_ASKING };
}
