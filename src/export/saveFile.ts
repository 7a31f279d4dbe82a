/** Hands a file to the reader's browser to keep. */
export function saveFile(name: string, file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the file after the click; it has it long before a minute has gone.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Bytes as text of an address, in parts that a call can take. */
export function toBase64(bytes: Uint8Array): string {
  const PART = 0x8000;
  let text = '';
  for (let i = 0; i < bytes.length; i += PART) text += String.fromCharCode(...bytes.subarray(i, i + PART));
  return btoa(text);
}
