/** A file that somebody dropped or chose, by the path that the browser knows it by. The worker reads it; it is sent nowhere. */
export interface DroppedFile {
  readonly name: string;
  readonly file: File;
}

/** More than any folder of returns has; with more, the wrong folder was chosen. */
const MOST_FILES = 500;

export function toDropped(files: Iterable<File>): readonly DroppedFile[] {
  return withinReason(
    [...files].map((file) => ({ name: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath, file })),
  );
}

/** Files and folders that were dropped; a folder with everything in it. */
export async function readDropped(transfer: DataTransfer): Promise<readonly DroppedFile[]> {
  // Entries must be taken before anything is waited for: the browser empties the transfer.
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return toDropped(transfer.files);
  const files = await Promise.all(entries.map((entry) => readEntry(entry)));
  return withinReason(files.flat());
}

function withinReason(files: readonly DroppedFile[]): readonly DroppedFile[] {
  if (files.length > MOST_FILES)
    throw new Error(`More than ${MOST_FILES} files were given. Choose the folder of one partnership, or single files.`);
  return files;
}

async function readEntry(entry: FileSystemEntry): Promise<DroppedFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ name: entry.fullPath.replace(/^\//, ''), file }];
  }
  if (!isFolder(entry)) return [];
  const children = await readFolder(entry);
  return (await Promise.all(children.map((child) => readEntry(child)))).flat();
}

/** A folder answers in parts, the last of which is empty. */
async function readFolder(entry: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = entry.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (part.length === 0 || all.length > MOST_FILES) return all;
    all.push(...part);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
