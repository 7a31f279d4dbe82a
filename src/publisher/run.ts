import { assertNever } from '#domain/assertNever.ts';
import { toIssue } from '#returns/wholeIssue.ts';
import type { Command } from './arguments.ts';
import { parseArguments, USAGE } from './arguments.ts';
import { checkPaths } from './checkPaths.ts';
import { diff, formatDiff } from './diff.ts';
import { draft, formatDraft } from './draft.ts';
import { explain } from './explain.ts';
import type { FileStore } from './fileStore.ts';
import { publishEdition } from './publishEdition.ts';
import { PublisherError } from './publisherError.ts';
import { formatReport, type Report, toReport } from './report.ts';
import { rollback, undoRollback } from './rollback.ts';
import { verify } from './verify.ts';

/** What a command answers: 0 done, 1 refused, 2 wrong usage. */
export interface Answer {
  readonly exitCode: 0 | 1 | 2;
  readonly text: string;
}

/** Runs one command line against a disk. Nothing is printed here and nothing exits. */
export async function run(line: readonly string[], store: FileStore): Promise<Answer> {
  try {
    return await runCommand(parseArguments(line), store);
  } catch (cause) {
    if (!(cause instanceof PublisherError)) throw cause;
    return toFailure(cause, line.includes('--json'));
  }
}

async function runCommand(command: Command, store: FileStore): Promise<Answer> {
  switch (command.kind) {
    case 'help':
      return { exitCode: 0, text: USAGE };
    case 'check':
      return answer(toReport(await checkPaths(command.paths, store)), command.json, 'Everything can be published.');
    case 'draft': {
      const drafted = draft(store, command.file);
      return {
        exitCode: 0,
        text: command.json
          ? toJson({ ...toReport([], drafted.written), questions: drafted.questions })
          : formatDraft(drafted),
      };
    }
    case 'publish': {
      const { issues, written, isRefused, edition } = await publishEdition(command, store);
      const done =
        written.length === 0 ? `${edition} is published already; nothing has changed.` : `${edition} is published.`;
      return answer(toReport(issues, written, isRefused), command.json, done);
    }
    case 'verify':
      return answer(toReport(verify(store, command.out)), command.json, 'Everything that is published is whole.');
    case 'rollback': {
      if (command.undo) {
        undoRollback(store, command.out);
        return answer(toReport([], ['index.json']), command.json, 'What was rolled back stands again.');
      }
      const { to } = rollback(store, command.out);
      const done = `Back to the index before (${to}). "rollback --undo" brings back what was undone.`;
      return answer(toReport([], ['index.json']), command.json, done);
    }
    case 'diff': {
      const found = diff(store, command);
      return { exitCode: 0, text: command.json ? toJson(found) : formatDiff(found) };
    }
    case 'explain':
      return { exitCode: 0, text: toJson(explain(store, command)) };
    default:
      return assertNever(command);
  }
}

function answer(report: Report, json: boolean, done: string): Answer {
  const exitCode = report.status === 'refused' ? 1 : 0;
  return { exitCode, text: json ? toJson(report) : formatReport(report, done) };
}

function toFailure({ kind, code, file, message }: PublisherError, json: boolean): Answer {
  const exitCode = kind === 'usage' ? 2 : 1;
  if (!json) return { exitCode, text: message };
  return { exitCode, text: toJson(toReport([toIssue({ code, file, found: '', expected: '', message })])) };
}

function toJson(value: unknown): string {
  return JSON.stringify(value, null, 2);
}
