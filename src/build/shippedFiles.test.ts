import { expect, test } from 'vitest';
import { toPackageName } from './shippedFiles.ts';

test.each([
  ['/site/node_modules/react/index.js', 'react'],
  ['/site/node_modules/@tanstack/react-query/build/index.js', '@tanstack/react-query'],
  ['/site/node_modules/a/node_modules/b/index.js', 'b'],
  ['C:\\site\\node_modules\\zod\\mini.js', 'zod'],
  ['/site/node_modules/.vite/fonts/0123.woff2', undefined],
  ['/site/src/app/main.tsx', undefined],
])('finds the package of %s', (id, name) => {
  expect(toPackageName(id)).toBe(name);
});
