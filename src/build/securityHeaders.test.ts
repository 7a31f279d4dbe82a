import { expect, test } from 'vitest';
import { HOST_FILES } from './hostFiles.ts';
import { headersFor, SECURITY_HEADERS } from './securityHeaders.ts';

const POLICY = SECURITY_HEADERS['Content-Security-Policy'] ?? '';

test('allows nothing by default, and nothing inline, evaluated or from elsewhere', () => {
  expect(POLICY).toMatch(/^default-src 'none'; /);
  expect(POLICY).not.toMatch(/unsafe|\*|https?:|blob:|nonce-|sha\d/);
  expect(POLICY.split('; ').map((directive) => directive.split(' ')[0])).toEqual(
    expect.arrayContaining(['base-uri', 'form-action', 'frame-ancestors', 'object-src', 'require-trusted-types-for']),
  );
});

test.each(['/assets/index-AbCd.js', '/board/data/datasets/gld.0123456789abcdef.json'])(
  'lets %s be kept for ever',
  (path) => {
    expect(headersFor(path)['Cache-Control']).toContain('immutable');
  },
);

test.each(['/', '/index.html', '/data/index.json', '/board/data/feeds/all.atom'])('has %s asked for anew', (path) => {
  expect(headersFor(path)['Cache-Control']).toBe('no-cache');
});

test.each(Object.entries(HOST_FILES))('%s carries every security header', (_name, text) => {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
    expect(text).toContain(name);
    expect(text).toContain(value);
  }
});
