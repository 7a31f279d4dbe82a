/** One start tag of a page that we made ourselves: attribute values are quoted and hold no bare `>`. */
export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly source: string;
}

const TAG = /<([a-z][a-z0-9-]*)((?:\s[^>]*)?)>/gi;
const ATTRIBUTE = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g;

/** All start tags of a page, in their order. */
export function selectTags(html: string): Tag[] {
  return [...withoutComments(html).matchAll(TAG)].map(([source, name = '', rest = '']) => ({
    name: name.toLowerCase(),
    attributes: readAttributes(rest),
    source,
  }));
}

/** What the security policy would refuse in this page, in words; empty for a page that has nothing inline. */
export function selectInlineParts(html: string): string[] {
  return selectTags(html).flatMap((tag) => {
    if (tag.name === 'style') return ['a <style> element'];
    if (tag.name === 'script' && !tag.attributes.has('src')) return ['a <script> without src'];
    return [...tag.attributes].flatMap(([name, value]) => {
      if (name === 'style' || /^on[a-z]/.test(name)) return [`the attribute ${name} on <${tag.name}>`];
      return /^\s*javascript:/i.test(value) ? [`a javascript: address on <${tag.name}>`] : [];
    });
  });
}

function readAttributes(text: string): Map<string, string> {
  const pairs = [...text.matchAll(ATTRIBUTE)].map(([, name = '', double, single, bare]) => {
    return [name.toLowerCase(), double ?? single ?? bare ?? ''] as const;
  });
  return new Map(pairs);
}

function withoutComments(html: string): string {
  return html.replace(/<!--[\s\S]*?-->/g, '');
}
