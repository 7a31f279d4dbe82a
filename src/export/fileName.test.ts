import { expect, test } from 'vitest';
import { toFileName } from './fileName.ts';

const EHC = { title: 'EHC plans issued within 20 weeks', place: 'Worcestershire', edition: '2026-04' };

test.each([
  [EHC, 'png', 'ehc-plans-issued-within-20-weeks_worcestershire_2026-04.png'],
  [{ ...EHC, isIllustrative: true }, 'svg', 'illustrative_ehc-plans-issued-within-20-weeks_worcestershire_2026-04.svg'],
  [{ title: 'Slides', edition: '2026-04', isDraft: true }, 'pptx', 'draft_slides_2026-04.pptx'],
  [
    { title: 'Children’s social care: 2½ years', edition: '2026-04' },
    'csv',
    'childrens-social-care-2-5-years_2026-04.csv',
  ],
  [{ title: '../../etc/passwd', edition: '..' }, 'csv', 'etc-passwd.csv'],
  [{ title: '', edition: '' }, 'json', 'dashboard.json'],
])('names a file after measure, place and edition: %o', (words, extension, name) => {
  expect(toFileName(words, extension)).toBe(name);
});

test('keeps a name within what file systems take', () => {
  const name = toFileName({ title: 'x'.repeat(400), place: 'y'.repeat(400), edition: '2026-04' }, 'png');
  expect(name.length).toBeLessThan(200);
});
