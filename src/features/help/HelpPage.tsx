import type { ReactNode } from 'react';
import { type StatusSymbol, SYMBOL_WORDS } from '#domain/value.ts';
import { withRoute } from '#state/filters.ts';
import type { PageProps } from '#state/reading.ts';
import { toHash } from '#state/viewUrl.ts';
import { SectionHead } from '#ui/Heads.tsx';
import { type MarkKind, Status } from '#ui/Status.tsx';
import { SymbolBox } from '#ui/SymbolBox.tsx';
import { About } from './About.tsx';
import { AccessibilityStatement } from './AccessibilityStatement.tsx';
import { ChartExamples } from './ChartExamples.tsx';
import { GLOSSARY, selectShortForms } from './glossary.ts';
import { toMethods } from './methods.ts';
import { SHORTCUTS } from './shortcutList.ts';
import { HELP_TOPICS, type HelpTopic, isHelpTopic } from './topics.ts';
import './help.css';

/** How to read, find and trust what is on the other pages. */
export function HelpPage({ view, reading }: PageProps) {
  const asked = view.route.kind === 'help' ? view.route.topic : undefined;
  const topic = isHelpTopic(asked) ? asked : HELP_TOPICS[0].id;
  const title = HELP_TOPICS.find(({ id }) => id === topic)?.title;
  return (
    <div className="wrap page help">
      <nav aria-label="Help" className="help-nav">
        <ul>
          {HELP_TOPICS.map(({ id, title: name }) => (
            <li key={id}>
              <a
                href={toHash(withRoute(view, { kind: 'help', topic: id }))}
                aria-current={id === topic ? 'page' : undefined}
              >
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="help-text">
        <p className="kicker">Help</p>
        <h1>{title}</h1>
        <Topic topic={topic} partnership={reading.partnership} nation={toNation(reading.edition)} />
      </div>
    </div>
  );
}

interface TopicProps {
  readonly topic: HelpTopic;
  readonly partnership: PageProps['reading']['partnership'];
  readonly nation: string;
}

/** What figures are held against is called as the edition calls it. */
function toNation({ comparators }: PageProps['reading']['edition']): string {
  return comparators.find(({ kind }) => kind === 'national')?.label ?? 'the nation';
}

function Topic({ topic, partnership, nation }: TopicProps): ReactNode {
  switch (topic) {
    case 'charts':
      return <ChartExamples nation={nation} />;
    case 'marks':
      return <Marks nation={nation} />;
    case 'comparisons':
      return <Comparisons nation={nation} />;
    case 'glossary':
      return <Glossary partnership={partnership.id} />;
    case 'keyboard':
      return <Keyboard />;
    case 'accessibility':
      return <AccessibilityStatement contact={partnership.contact} />;
    case 'about':
      return <About />;
  }
}

const toMarks = (nation: string): readonly (readonly [kind: MarkKind, word: string, meaning: string])[] => [
  ['better', 'Better', `than ${nation}, by more than chance`],
  ['worse', 'Worse', `than ${nation}, by more than chance`],
  ['similar', 'Similar', 'the difference is within chance'],
  ['not_tested', 'Not tested', 'no counts are published, so chance cannot be told from change'],
  ['no_judgement', 'No judgement', 'neither more nor fewer is good in itself'],
  ['no_figure', 'No figure', 'there is none for this period; the symbol says why'],
  ['not_comparable', 'Cannot compare', 'other definition, period or kind of area; the sentence says which'],
  ['target_met', 'Target met', 'the ambition was reached at its period'],
  ['target_short', 'Short of target', 'the ambition is not reached, or not so far'],
  ['late', 'Late', 'the next figure was due before the as-at date'],
  ['new', 'New', 'first shown in this edition'],
  ['revised', 'Revised', 'an earlier edition showed another figure; both are given'],
];

function Marks({ nation }: NationProps) {
  const symbols = Object.entries(SYMBOL_WORDS) as [StatusSymbol, string][];
  return (
    <>
      <p>
        Every mark has one meaning and stands beside its word. Filled is tested, hollow is not. An arrow is a direction,
        never a judgement.
      </p>
      <dl className="help-list">
        {toMarks(nation).map(([kind, word, meaning]) => (
          <div key={kind}>
            <dt>
              <Status kind={kind}>{word}</Status>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <SectionHead title="In place of a number, or after one" />
      <dl className="help-list">
        {symbols.map(([symbol, meaning]) => (
          <div key={symbol}>
            <dt>
              <SymbolBox symbol={symbol} meaning={meaning} />
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

interface NationProps {
  readonly nation: string;
}

function Comparisons({ nation }: NationProps) {
  return (
    <>
      <p>
        A difference is called better or worse only where a test allows it. Where it does not, the page says why, in the
        place where the drawing would be.
      </p>
      {toMethods(nation).map(({ title, says, how, refusedWhen }) => (
        <section key={title} aria-label={title} className="help-method">
          <h2>{title}</h2>
          <dl>
            <dt>Says</dt>
            <dd>{says}</dd>
            <dt>How</dt>
            <dd>{how}</dd>
            <dt>Refused when</dt>
            <dd>{refusedWhen}</dd>
          </dl>
        </section>
      ))}
      <p>
        Analysts can check every number in R: <code>npm run data -- explain</code> prints each value, interval,
        comparison, trend and limit of a measure, unrounded, and every refusal with its reason.
      </p>
    </>
  );
}

function Glossary({ partnership }: { readonly partnership: string }) {
  return (
    <>
      <dl className="help-list">
        {GLOSSARY.map(({ term, short, meaning }) => (
          <div key={term}>
            <dt>
              {term}
              {short !== undefined && <span className="secondary"> {short}</span>}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <SectionHead title="Short forms in the papers" />
      <dl className="help-list">
        {selectShortForms(partnership).map(({ short, long }) => (
          <div key={short}>
            <dt>{short}</dt>
            <dd>{long}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Keyboard() {
  return (
    <>
      <p>
        Everything can be reached and worked with the keyboard. Tab goes on, Shift and Tab go back; the first stop of
        every page skips to its content.
      </p>
      {SHORTCUTS.map(({ where, keys }) => (
        <section key={where} aria-label={where}>
          <h2>{where}</h2>
          <dl className="help-list">
            {keys.map(({ key, does }) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}
