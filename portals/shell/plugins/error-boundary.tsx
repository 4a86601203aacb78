import { ErrorPanel } from '@isp/ui';
import { QueryErrorResetBoundary, useQueryErrorResetBoundary } from '@tanstack/react-query';
import { Component, type ErrorInfo, type ReactNode, useEffect, useState } from 'react';
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
  }

  override render(): ReactNode {
    const { children, title, compact = false, onRetry } = this.props;
    if (!this.state.failed)
      return (
        <QueryErrorResetBoundary>
          <ReadAnew>{children}</ReadAnew>
        </QueryErrorResetBoundary>
      );
    const retry = () => {
      onRetry?.();
      this.setState({ error: undefined, failed: false });
    };
    return (
      <Failed>
        <ErrorPanel
          error={this.state.error}
          onRetry={retry}
          compact={compact}
          {...(title === undefined ? {} : { title })}
        />
      </Failed>
    );
  }
}

/** Who is shown from now on reads anew what has failed before, instead of failing with it at once. */
function ReadAnew({ children }: { readonly children: ReactNode }): ReactNode {
  const { reset } = useQueryErrorResetBoundary();
  useState(reset);
  return children;
}

/** A read whose failure was thrown fails for everybody until it is forgotten, which it can be when what has read it is gone. */
function Failed({ children }: { readonly children: ReactNode }): ReactNode {
  useEffect(() => {
    queryClient.removeQueries({ type: 'inactive', predicate: ({ state }) => state.status === 'error' });
  }, []);
  return children;
}
