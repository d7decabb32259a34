import { Component, type ReactNode } from 'react';
import { useText } from '../i18n/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';

interface BoundaryProps {
  readonly onRescue: () => void;
  /** Where one is: going elsewhere is a new try. */
  readonly at?: string;
  readonly children: ReactNode;
}

/** Catches bugs in what it holds. Says what is safe, and gives two ways on. */
export class ErrorBoundary extends Component<BoundaryProps, { readonly failure: Error | null }> {
  override state: { readonly failure: Error | null } = { failure: null };

  static getDerivedStateFromError(thrown: unknown) {
    return { failure: thrown instanceof Error ? thrown : new Error(String(thrown)) };
  }

  override componentDidUpdate(before: BoundaryProps) {
    if (before.at !== this.props.at && this.state.failure !== null) this.setState({ failure: null });
  }

  override render() {
    const { failure } = this.state;
    return failure === null ? (
      this.props.children
    ) : (
      <Failed failure={failure} onRescue={this.props.onRescue} />
    );
  }
}

function Failed({ failure, onRescue }: { failure: Error; onRescue: () => void }) {
  const text = useText('common');
  return (
    <div className="wrap page stack" role="alert">
      <PageHeader title={text('app.failed.title')} lead={text('app.failed.safe')} />
      <p className="measure">{text('app.failed.do')}</p>
      <div className="row">
        <Button look="primary" onClick={() => location.reload()}>
          {text('app.failed.reload')}
        </Button>
        <Button onClick={onRescue}>{text('app.failed.rescue')}</Button>
      </div>
      <Disclosure summary={text('app.failed.details')}>
        <p className="key">
          {failure.name}: {failure.message}
        </p>
      </Disclosure>
    </div>
  );
}
