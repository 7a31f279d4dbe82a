import type { ReturnFile } from '#returns/returnFiles.ts';

/** More than any return is; beyond it the browser would only be busy. */
const LARGEST_FILE = 200_000_000;
const MOST_FILES = 500;

/** Files that somebody chose, by the path that the browser knows them by. Read here, in the browser, and sent nowhere. */
export async function readChosen(files: Iterable<File>): Promise<ReturnFile[]> {
  const list = [...files].slice(0, MOST_FILES);
  return Promise.all(
    list.map((file) => readFile(file, file.webkitRelativePath === '' ? file.name : file.webkitRelativePath)),
  );
}

/** Files and folders that were dropped; a folder with everything in it. */
export async function readDropped(transfer: DataTransfer): Promise<ReturnFile[]> {
  // Entries must be taken before anything is waited for: the browser empties the transfer.
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return readChosen(transfer.files);
  const files = await Promise.all(entries.map((entry) => readEntry(entry)));
  return files.flat().slice(0, MOST_FILES);
}

async function readEntry(entry: FileSystemEntry): Promise<ReturnFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [await readFile(file, entry.fullPath.replace(/^\//, ''))];
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
    if (part.length === 0 || all.length >= MOST_FILES) return all;
    all.push(...part);
  }
}

async function readFile(file: File, name: string): Promise<ReturnFile> {
  if (file.size > LARGEST_FILE) throw new Error(`${name} is larger than a return can be (200 MB).`);
  return { name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
