import { Button } from '@mui/material';
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { EmptyState } from '../ui/empty-state';

interface State {
  readonly error: Error | undefined;
}

/** Catches what goes wrong in our own code while drawing, so that one broken part does not take the rest away. The connector is safe in its draft. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode; readonly resetOn?: unknown }, State> {
  override state: State = { error: undefined };

  static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(error.message, info.componentStack);
  }

  override componentDidUpdate(before: { readonly resetOn?: unknown }): void {
    if (this.state.error && before.resetOn !== this.props.resetOn) this.setState({ error: undefined });
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <EmptyState
        title="This part of the page failed"
        action={
          <Button variant="outlined" onClick={() => this.setState({ error: undefined })}>
            Show it again
          </Button>
        }
      >
        It is a fault of the wizard, not of your connector, which is kept in its draft. The fault says: {error.message}
      </EmptyState>
    );
  }
}
