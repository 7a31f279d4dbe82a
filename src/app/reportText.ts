interface Seen {
  readonly page: string;
  readonly address: string;
  readonly edition: string;
  readonly file: string;
  readonly window: string;
}

/** What a reader saw, in lines that can be sent to the contact of the partnership. */
export function toReportText(seen: Seen): string {
  return [
    'What is wrong:',
    '',
    'What I expected:',
    '',
    `Page: ${seen.page}`,
    `Edition: ${seen.edition} (file ${seen.file})`,
    `Address: ${seen.address}`,
    `Window: ${seen.window}`,
  ].join('\n');
}

/** A mail address takes the report along; any other address is opened as it is. */
export function toContactAddress(url: string, subject: string, body: string): string {
  if (!url.startsWith('mailto:')) return url;
  return `${url.split('?')[0]}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
