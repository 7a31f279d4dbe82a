import { spawn } from 'node:child_process';
import { build, preview } from 'vite';

await build();
// Vite takes the next port where this one is taken.
const server = await preview({ preview: { host: '127.0.0.1', port: 4173 } });
const address = server.resolvedUrls?.local[0];
if (address === undefined) throw new Error('The preview server has no address.');
console.log(`\nThe dashboard is at ${address} (Ctrl+C ends it).`);
openInBrowser(address);

/** Opens the page where there is a desktop; anywhere else the printed address is enough. */
function openInBrowser(url: string): void {
  const command = toOpenCommand();
  if (command === undefined || process.env.CI) return;
  spawn(command, [url], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

function toOpenCommand(): string | undefined {
  if (process.platform === 'darwin') return 'open';
  if (process.platform === 'win32') return 'explorer';
  return process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? 'xdg-open' : undefined;
}
