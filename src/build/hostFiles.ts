import { CACHE_AFTER_ASKING, CACHE_FOR_EVER, HASHED_FOLDERS, SECURITY_HEADERS } from './securityHeaders.ts';

const HEADERS = Object.entries(SECURITY_HEADERS);
const ASKED_EVERY_TIME = ['/', '/index.html', '/data/index.json', '/data/feeds/*'];
const MIME_TYPES = { '.atom': 'application/atom+xml', '.json': 'application/json', '.woff2': 'font/woff2' } as const;

/** The same headers in the words of each kind of static host: file name → contents. */
export const HOST_FILES: Readonly<Record<string, string>> = {
  _headers: toHeadersFile(),
  '.htaccess': toApache(),
  'nginx.conf': toNginx(),
  'staticwebapp.config.json': toAzure(),
};

/** Netlify and Cloudflare Pages join the values of all rules that match, so no header is set by two of them. */
function toHeadersFile(): string {
  const rule = (path: string, headers: readonly (readonly [string, string])[]) =>
    [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  return lines(
    rule('/*', HEADERS),
    ...HASHED_FOLDERS.map((folder) => rule(`/${folder}/*`, [['Cache-Control', CACHE_FOR_EVER]])),
    ...ASKED_EVERY_TIME.map((path) => rule(path, [['Cache-Control', CACHE_AFTER_ASKING]])),
  );
}

function toApache(): string {
  return lines(
    '# Apache 2.4 with mod_headers; where AllowOverride is off, move this into the virtual host.',
    ...Object.entries(MIME_TYPES).map(([extension, type]) => `AddType ${type} ${extension}`),
    'Options -Indexes',
    ...HEADERS.map(([name, value]) => `Header always set ${name} "${value}"`),
    `Header set Cache-Control "${CACHE_AFTER_ASKING}"`,
    `<If "%{REQUEST_URI} =~ m#/(${HASHED_FOLDERS.join('|')})/#">`,
    `  Header set Cache-Control "${CACHE_FOR_EVER}"`,
    '</If>',
  );
}

/** A header set in a location would hide all those set above it, so the cache time comes from a map. */
function toNginx(): string {
  return lines(
    '# Include this at http level and set root, server_name and the certificate.',
    'map $uri $dashboard_cache {',
    `  default "${CACHE_AFTER_ASKING}";`,
    `  "~/(${HASHED_FOLDERS.join('|')})/" "${CACHE_FOR_EVER}";`,
    '}',
    'server {',
    '  listen 80;',
    '  root /srv/dashboard;',
    '  index index.html;',
    '  gzip on;',
    '  gzip_types text/css text/javascript application/javascript application/json image/svg+xml application/atom+xml;',
    '  location ~ /(nginx\\.conf|_headers|\\.htaccess)$ { return 404; }',
    '  location / { try_files $uri $uri/ =404; }',
    ...HEADERS.map(([name, value]) => `  add_header ${name} "${value}" always;`),
    '  add_header Cache-Control $dashboard_cache;',
    '}',
  );
}

function toAzure(): string {
  const route = (path: string, value: string) => ({ route: path, headers: { 'Cache-Control': value } });
  const config = {
    globalHeaders: SECURITY_HEADERS,
    routes: [
      ...HASHED_FOLDERS.map((folder) => route(`/${folder}/*`, CACHE_FOR_EVER)),
      ...ASKED_EVERY_TIME.map((path) => route(path, CACHE_AFTER_ASKING)),
    ],
    mimeTypes: MIME_TYPES,
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}

function lines(...all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
