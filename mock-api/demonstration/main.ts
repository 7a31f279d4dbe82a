import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
// The demonstration goes through the same check and publish as anybody's returns: this is where it hands them in.
// oxlint-disable-next-line no-restricted-imports
import { disk } from '#publisher/fileStore.ts';
// oxlint-disable-next-line no-restricted-imports
import { run } from '#publisher/run.ts';
import { parseOptions, USAGE } from './arguments.ts';
import { MEETINGS } from './calendar.ts';
import { generateFiles } from './generate.ts';

const options = parseOptions(process.argv.slice(2));
if ('wrong' in options) {
  console.error(`${options.wrong}\n\n${USAGE}`);
  process.exitCode = 2;
} else {
  writeReturns(options.out, generateFiles(options));
  console.log(
    `Returns from seed ${options.seed}, ${options.schools} schools, ${options.months} months: ${options.out}`,
  );
  if (options.published !== undefined) process.exitCode = await publishAll(options.out, options.published);
}

/** Replaces a folder of returns. */
function writeReturns(folder: string, files: Iterable<[path: string, text: string]>): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Publishes the four editions in order, as `npm run data -- publish` would; stops at the first that is refused. */
async function publishAll(returns: string, out: string): Promise<number> {
  for (const { edition } of MEETINGS) {
    const { exitCode, text } = await run(['publish', returns, '--edition', edition, '--out', out], disk);
    if (exitCode !== 0) {
      console.error(text);
      return exitCode;
    }
    console.log(text.split('\n').at(-1));
  }
  return 0;
}
