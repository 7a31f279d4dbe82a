import { Component, type ReactNode } from 'react';
import { FailedNotice } from '#ui/Notice.tsx';

interface FeatureBoundaryProps {
  readonly name: string;
  readonly children: ReactNode;
}

interface FeatureBoundaryState {
  readonly error?: Error;
}

/** A bug in one page takes down that page only. */
export class FeatureBoundary extends Component<FeatureBoundaryProps, FeatureBoundaryState> {
  override state: FeatureBoundaryState = {};

  static getDerivedStateFromError(error: Error): FeatureBoundaryState {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return (
      <div className="wrap page">
        <FailedNotice
          title={`${this.props.name} could not be drawn`}
          message="This is a mistake in the dashboard, not in the figures. The other pages are not affected."
          details={error.message}
          onRetry={() => this.setState({ error: undefined } as unknown as FeatureBoundaryState)}
        />
      </div>
    );
  }
}
