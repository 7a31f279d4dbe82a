import { disk } from './fileStore.ts';
import { run } from './run.ts';

const { exitCode, text } = await run(process.argv.slice(2), disk);
if (exitCode === 0) console.log(text);
else console.error(text);
process.exitCode = exitCode;
