import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SaveIndicator } from '../../src/ui/SaveIndicator.tsx';
import { ToastProvider, useToast } from '../../src/ui/Toast.tsx';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the save indicator', () => {
  it('announces a success at most once a minute, and shows every one', () => {
    const { rerender } = render(<SaveIndicator state="saved" text="Sparat 14.32" />);
    expect(screen.getByRole('status')).toHaveTextContent('Sparat 14.32');
    rerender(<SaveIndicator state="saved" text="Sparat 14.33" />);
    expect(screen.getByRole('status')).toHaveTextContent('Sparat 14.32');
    expect(screen.getByText('Sparat 14.33')).toBeVisible();
    vi.advanceTimersByTime(61_000);
    rerender(<SaveIndicator state="saved" text="Sparat 14.35" />);
    expect(screen.getByRole('status')).toHaveTextContent('Sparat 14.35');
  });

  it('announces an error at once', () => {
    const { rerender } = render(<SaveIndicator state="saved" text="Sparat" />);
    rerender(<SaveIndicator state="error" text="Kunde inte spara." />);
    expect(screen.getByRole('status')).toHaveTextContent('Kunde inte spara.');
  });
});

describe('a toast', () => {
  function Saying() {
    const toast = useToast();
    return (
      <button
        type="button"
        onClick={() => toast({ text: 'Borttaget', action: { label: 'Ångra', run: () => undefined } })}
      >
        Ta bort
      </button>
    );
  }

  it('stays for eight seconds and then leaves', () => {
    render(
      <ToastProvider>
        <Saying />
      </ToastProvider>,
    );
    act(() => screen.getByRole('button', { name: 'Ta bort' }).click());
    act(() => vi.advanceTimersByTime(7_900));
    expect(screen.getByText('Borttaget')).toBeVisible();
    act(() => vi.advanceTimersByTime(200));
    expect(screen.queryByText('Borttaget')).toBeNull();
  });

  it('stays while its button has focus', () => {
    render(
      <ToastProvider>
        <Saying />
      </ToastProvider>,
    );
    act(() => screen.getByRole('button', { name: 'Ta bort' }).click());
    act(() => screen.getByRole('button', { name: 'Ångra' }).focus());
    act(() => vi.advanceTimersByTime(30_000));
    expect(screen.getByText('Borttaget')).toBeVisible();
  });
});
