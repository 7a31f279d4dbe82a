/** Hands a file to the reader, written from parts as they are made. Nothing is sent anywhere. */
export function downloadFile(name: string, parts: Iterable<string>, type: string): void {
  const address = URL.createObjectURL(new Blob([...parts], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = toFileName(name);
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has begun to read it by then; kept any longer it would stay in memory.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** A name that every file system takes: no slashes, no device names, not too long. */
export function toFileName(name: string): string {
  const [, stem = '', ending = ''] = /^(.*?)(\.[a-z0-9]{1,8})?$/i.exec(name.normalize('NFC')) ?? [];
  const safe = stem
    .replaceAll(/[^\p{Letter}\p{Number}._ -]+/gu, '-')
    .replaceAll(/^[. -]+|[. -]+$/g, '')
    .slice(0, 120);
  const isDevice = /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(safe);
  return `${safe === '' || isDevice ? `file-${safe}`.replace(/-$/, '') : safe}${ending}`;
}
