import { describe, expect, test } from 'vitest';

/** Only the names: what they hold is fetched as a reader fetches it. */
const PATHS = Object.keys(import.meta.glob('/public/data/feeds/*.atom', { query: '?url' }));
const ATOM = 'http://www.w3.org/2005/Atom';
/** RFC 3339, as Atom wants its dates. */
const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

const partsOf = (parent: Element, name: string) =>
  [...parent.children].filter(({ localName, namespaceURI }) => localName === name && namespaceURI === ATOM);

const textsOf = (parent: Element, name: string) => partsOf(parent, name).map(({ textContent }) => textContent);

/** What RFC 4287 asks of a feed and of an entry alike: one id, one title, one date. */
function expectNamed(element: Element, where: string): void {
  expect(textsOf(element, 'id'), where).toEqual([expect.stringMatching(/^urn:uuid:[0-9a-f-]{36}$/)]);
  expect(textsOf(element, 'title'), where).toEqual([expect.stringMatching(/\S/)]);
  expect(textsOf(element, 'updated'), where).toEqual([expect.stringMatching(DATE)]);
}

describe('the feeds that are published', () => {
  test('are of both partnerships and of their measures', () => {
    expect(PATHS).toEqual(
      expect.arrayContaining([
        '/public/data/feeds/worcestershire.atom',
        '/public/data/feeds/demonstration.atom',
        '/public/data/feeds/worcestershire.ehc_plans_within_20_weeks_percent.atom',
      ]),
    );
  });

  test('are read by a parser of XML and hold what Atom asks for', async () => {
    const ids = new Set<string>();
    for (const path of PATHS) {
      const text = await (await fetch(path.replace('/public', ''))).text();
      const { documentElement: feed } = new DOMParser().parseFromString(text, 'application/xml');
      expect([feed.localName, feed.namespaceURI], path).toEqual(['feed', ATOM]);
      expectNamed(feed, path);
      expect(
        partsOf(feed, 'author').flatMap((author) => textsOf(author, 'name')),
        path,
      ).toHaveLength(1);
      const self = partsOf(feed, 'link').find((link) => link.getAttribute('rel') === 'self');
      expect(self?.getAttribute('href'), path).toBe(path.split('/').at(-1));

      const entries = partsOf(feed, 'entry');
      expect(entries.length, path).toBeGreaterThan(0);
      const dates = entries.flatMap((entry) => textsOf(entry, 'updated'));
      expect(dates, path).toEqual(dates.toSorted().reverse());
      expect(textsOf(feed, 'updated'), path).toEqual([dates[0]]);
      for (const entry of entries) {
        expectNamed(entry, path);
        expect(partsOf(entry, 'link')[0]?.getAttribute('href'), path).toMatch(
          /^\.\.\/\.\.\/#\/.*partnership=.*&edition=/,
        );
        expect(partsOf(entry, 'content')[0]?.getAttribute('type'), path).toBe('text');
      }
      const own = [feed, ...entries].flatMap((part) => textsOf(part, 'id'));
      for (const id of own) expect(ids.has(id), `${path} ${id}`).toBe(false);
      for (const id of own) ids.add(id);
    }
  });
});
