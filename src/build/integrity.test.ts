import { expect, test } from 'vitest';
import { selectCodePaths, writeIntegrity } from './integrity.ts';

const PAGE = '<link rel="icon" href="./i.svg"><link rel="stylesheet" href="./a.css" /><script src="./b.js"></script>';

test('writes the digest of scripts and style sheets, and of nothing else', () => {
  const page = writeIntegrity(PAGE, (path) => (path === 'b.js' ? 'alert(1)' : undefined));
  expect(page).toBe(
    PAGE.replace(
      '<script src="./b.js">',
      '<script src="./b.js" integrity="sha384-HT2E9NfWiuQ/w1PRai+hTyqW16NIoCGA/m8VQDUopfAtcz6YQjtsMmQd5uRbVDpW">',
    ),
  );
});

test('lists the scripts and style sheets that a page names', () => {
  expect(selectCodePaths(PAGE)).toEqual(['a.css', 'b.js']);
});
