import { expect, test } from 'vitest';
import { selectInlineParts, selectTags } from './html.ts';

test('reads quoted, bare and empty attributes', () => {
  const [tag] = selectTags(`<link rel="stylesheet" href='./a.css' crossorigin data-x=1 />`);
  expect(tag?.name).toBe('link');
  expect([...(tag?.attributes ?? [])]).toEqual([
    ['rel', 'stylesheet'],
    ['href', './a.css'],
    ['crossorigin', ''],
    ['data-x', '1'],
  ]);
});

test('does not read tags inside comments', () => {
  expect(selectTags('<!-- <script>1</script> --><p>text</p>').map((tag) => tag.name)).toEqual(['p']);
});

test.each([
  ['<script>alert(1)</script>', 'a <script> without src'],
  ['<style>p{}</style>', 'a <style> element'],
  ['<p style="color:red">', 'the attribute style on <p>'],
  ['<img src=x onerror="x()">', 'the attribute onerror on <img>'],
  ['<a href=" javascript:x()">', 'a javascript: address on <a>'],
])('names what the policy would refuse in %s', (html, part) => {
  expect(selectInlineParts(html)).toEqual([part]);
});

test('finds nothing inline in text that only looks like it', () => {
  expect(selectInlineParts('<p title="style=1 onload=2">on a style=1 basis</p><script src="./a.js"></script>')).toEqual(
    [],
  );
});
