import { Fragment, useState } from 'react';
import { toCsv } from '#export/csv.ts';
import { saveFile } from '#export/saveFile.ts';
import type { DryRunOutcome } from '#returns/dryRun.ts';
import type { ReturnIssue } from '#returns/issue.ts';
import { Button, Switch } from '#ui/Button.tsx';
import { Mark } from '#ui/Status.tsx';
import {
  countIssues,
  describeColumn,
  describeWrong,
  type IssueFilter,
  type IssueGroup,
  toIssueGroups,
  toIssueRows,
  toIssueText,
  toReportJson,
} from './issueModel.ts';

interface IssueTableProps {
  readonly outcome: DryRunOutcome;
}

const MOST_GROUPS = 300;

/** Every issue with its place, what was found and what is expected, and the line as it stands in the file. */
export function IssueTable({ outcome }: IssueTableProps) {
  const { issues, lines, isAccepted } = outcome;
  const [filter, setFilter] = useState<IssueFilter>('all');
  const [said, setSaid] = useState('');
  const { errors, warnings } = countIssues(issues);
  const groups = toIssueGroups(issues, lines, filter);
  const counts = [count(errors, 'error'), count(warnings, 'warning')].join(', ');
  const copy = () => {
    const done = navigator.clipboard?.writeText(toIssueText(issues)).then(() => setSaid('Copied.'));
    (done ?? Promise.reject(new Error('no clipboard'))).catch(() => setSaid('The browser did not allow copying.'));
  };
  return (
    <>
      <div className="issues-head">
        <h3>
          {isAccepted ? <Mark kind="done" /> : <Mark kind="not_comparable" />}{' '}
          {isAccepted ? `Accepted: ${counts}` : `Refused: ${counts}`}
        </h3>
        {issues.length > 0 && (
          <div className="issues-tools">
            <Switch<IssueFilter>
              label="Which issues"
              options={[
                { value: 'all', label: 'All' },
                { value: 'error', label: 'Errors' },
                { value: 'warning', label: 'Warnings' },
              ]}
              value={filter}
              onChoose={setFilter}
            />
            <Button kind="link" onClick={copy}>
              Copy as text
            </Button>
            <Button
              kind="link"
              onClick={() =>
                saveFile('issues.csv', new Blob([...toCsv(toIssueRows(issues))], { type: 'text/csv;charset=utf-8' }))
              }
            >
              Download as CSV
            </Button>
            <Button
              kind="link"
              onClick={() => saveFile('issues.json', new Blob([toReportJson(outcome)], { type: 'application/json' }))}
            >
              Download as JSON
            </Button>
            <span className="secondary" role="status">
              {said}
            </span>
          </div>
        )}
      </div>
      {groups.length > 0 && (
        <table className="table data-stacked issues">
          <caption className="visually-hidden">Issues of the return</caption>
          <thead>
            <tr>
              <th scope="col">Issue</th>
              <th scope="col">File</th>
              <th scope="col" className="number">
                Line
              </th>
              <th scope="col">Column</th>
              <th scope="col">Found</th>
              <th scope="col">Expected</th>
              <th scope="col">What is wrong</th>
            </tr>
          </thead>
          <tbody>
            {groups.slice(0, MOST_GROUPS).map((group) => (
              <Group key={group.key} group={group} />
            ))}
          </tbody>
        </table>
      )}
      {groups.length > MOST_GROUPS && (
        <p className="secondary">
          The first {MOST_GROUPS} places of {groups.length}. The download holds all of them.
        </p>
      )}
      {issues.length > 0 && (
        <p className="secondary">
          Line: as a text editor counts, the header is line 1. Column: from 1. Every issue of a file is listed in one
          run.
        </p>
      )}
    </>
  );
}

function Group({ group: { issues, line, quote } }: { readonly group: IssueGroup }) {
  return (
    <Fragment>
      {issues.map((issue, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: issues have no other name than their place
        <Row key={i} issue={issue} />
      ))}
      {quote !== undefined && (
        <tr className="issue-quote">
          <td colSpan={7}>
            <code>
              <span className="issue-line">{line}</span>
              {quote.map(({ text, isFound }, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: fields of a line have no other name than their place
                <Fragment key={i}>
                  {i > 0 && ','}
                  {isFound ? <mark className="found">{text === '' ? ' ' : text}</mark> : text}
                </Fragment>
              ))}
            </code>
          </td>
        </tr>
      )}
    </Fragment>
  );
}

function Row({ issue }: { readonly issue: ReturnIssue }) {
  const { severity, file, sheet, line, found, expected } = issue;
  return (
    <tr>
      <th scope="row" className="issue-severity">
        {severity === 'error' ? (
          <Mark kind="not_comparable" />
        ) : (
          <span className="issue-warning" aria-hidden="true">
            !
          </span>
        )}{' '}
        {severity === 'error' ? 'Error' : 'Warning'}
      </th>
      <td data-label="File">
        <code>{sheet === undefined ? file : `${file} › ${sheet}`}</code>
      </td>
      <td data-label="Line" className="number">
        {line}
      </td>
      <td data-label="Column">{describeColumn(issue)}</td>
      <td data-label="Found">
        {found !== '' && <mark className={severity === 'error' ? 'found' : 'plain'}>{found}</mark>}
      </td>
      <td data-label="Expected">
        {expected !== '' && <mark className={severity === 'error' ? 'expected' : 'plain'}>{expected}</mark>}
      </td>
      <td data-label="Why">
        {describeWrong(issue)} <code className="issue-code">{issue.code}</code>
      </td>
    </tr>
  );
}

export function count(n: number, word: string): string {
  return `${n} ${word}${n === 1 ? '' : 's'}`;
}
