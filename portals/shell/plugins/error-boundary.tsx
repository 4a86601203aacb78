import { ErrorPanel } from '@isp/ui';
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { queryClient } from '../api/query-client.ts';

interface Props {
  /** Whose code it is, for the console. */
  readonly of: string;
  /** What the region says instead. */
  readonly title?: string | undefined;
  readonly compact?: boolean;
  readonly onRetry?: (() => void) | undefined;
  readonly children: ReactNode;
}

interface State {
  readonly error: unknown;
  readonly failed: boolean;
}

/** Keeps what fails inside a region of the page to that region, which says so and can be tried again. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: undefined, failed: false };

  static getDerivedStateFromError(error: unknown): State {
    return { error, failed: true };
  }

  override componentDidCatch(error: unknown, { componentStack }: ErrorInfo): void {
    console.error(`${this.props.of} failed.`, error, componentStack);
    setTimeout(forgetFailures);
  }

  override render(): ReactNode {
    const { children, title, compact = false, onRetry } = this.props;
    if (!this.state.failed) return children;
    const retry = () => {
      onRetry?.();
      this.setState({ error: undefined, failed: false });
    };
    return (
      <ErrorPanel
        error={this.state.error}
        onRetry={retry}
        compact={compact}
        {...(title === undefined ? {} : { title })}
      />
    );
  }
}

/** A read whose failure was thrown fails for everybody until it is forgotten: who shows it next asks anew. */
function forgetFailures(): void {
  queryClient.removeQueries({ type: 'inactive', predicate: ({ state }) => state.status === 'error' });
}
