import { toPolicy } from '#domain/disclosure/policyRecord.ts';
import { SectionHead } from '#ui/Heads.tsx';
import { describePolicy } from './policyWords.ts';
import type { PublishedDataset } from './usePublished.ts';

interface DisclosureSectionProps {
  readonly published: readonly PublishedDataset[];
}

/** How children are protected in each dataset: the policy that was followed, in plain words. */
export function DisclosureSection({ published }: DisclosureSectionProps) {
  return (
    <section className="data-section" aria-labelledby="data-disclosure">
      <SectionHead id="data-disclosure" title="How small numbers are protected">
        <p className="secondary">applied before anything is published; never said which figure was small</p>
      </SectionHead>
      <div className="data-policies">
        {groupByPolicy(published).map(({ id, title, sentences, labels }) => (
          <section key={id} aria-label={title}>
            <h3>{title}</h3>
            <p>{sentences.join(' ')}</p>
            <p className="secondary">{labels.join(', ')}</p>
          </section>
        ))}
      </div>
    </section>
  );
}

interface PolicyGroup {
  readonly id: string;
  readonly title: string;
  readonly sentences: readonly string[];
  readonly labels: readonly string[];
}

function groupByPolicy(published: readonly PublishedDataset[]): readonly PolicyGroup[] {
  const groups = new Map<string, PolicyGroup>();
  for (const { entry, dataset } of published) {
    if (dataset === undefined) continue;
    const id = String(dataset.policy.id ?? 'none');
    const policy = toPolicy(dataset.policy);
    const group = groups.get(id) ?? {
      id,
      title: policy?.title ?? 'No policy is recorded',
      sentences:
        policy === undefined ? ['The file does not say how small numbers were protected.'] : describePolicy(policy),
      labels: [],
    };
    groups.set(id, { ...group, labels: [...group.labels, entry.label] });
  }
  return [...groups.values()];
}
