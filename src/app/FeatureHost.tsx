import { memo } from 'react';
import type { PageProps } from '#state/reading.ts';
import { FailedNotice } from '#ui/Notice.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { FeatureBoundary } from './FeatureBoundary.tsx';
import { useFeature } from './featureLoader.ts';
import { isKnownRoute, type PageKind, toPageTitle } from './routes.tsx';

/** The page of the open route, inside a boundary of its own; what an edition does not have opens the page that says so. */
export const FeatureHost = memo(function FeatureHost(props: PageProps) {
  const { view, reading } = props;
  const { route } = view;
  const kind = isKnownRoute(route, reading.edition) ? route.kind : 'unknown';
  return (
    <FeatureBoundary key={`${kind} ${reading.edition.id}`} name={toPageTitle(route, reading.edition)}>
      <Feature kind={kind} {...props} />
    </FeatureBoundary>
  );
});

interface FeatureProps extends PageProps {
  readonly kind: PageKind;
}

function Feature({ kind, ...props }: FeatureProps) {
  const feature = useFeature(kind);
  const title = toPageTitle(props.view.route, props.reading.edition);
  if (feature.kind === 'ready') return <feature.Page {...props} />;
  return (
    <div className="wrap page">
      {feature.kind === 'loading' ? (
        <Skeleton label={`Loading ${title}`} count={8} />
      ) : (
        <FailedNotice
          title={`${title} could not be opened`}
          message="The connection was lost, or this site was put in place anew while it was open."
          onRetry={feature.retry}
        />
      )}
    </div>
  );
}
