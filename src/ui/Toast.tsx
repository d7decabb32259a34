import { createContext, type ReactNode, use, useCallback, useEffect, useRef, useState } from 'react';

export interface ToastMessage {
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

const Show = createContext<(message: ToastMessage) => void>(() => undefined);

/** Says something in passing, with at most one action. Never for errors that need a decision. */
export function useToast(): (message: ToastMessage) => void {
  return use(Show);
}

const shownFor = 8000;

/** Holds the place where toasts appear; one at a time. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<{ message: ToastMessage } | null>(null);
  const show = useCallback((message: ToastMessage) => setShown({ message }), []);
  const gone = useCallback(() => setShown(null), []);
  return (
    <Show value={show}>
      {children}
      <div className="toasts" role="status">
        {shown && <Toast shown={shown} onGone={gone} />}
      </div>
    </Show>
  );
}

function Toast({ shown, onGone }: { shown: { message: ToastMessage }; onGone: () => void }) {
  const { message } = shown;
  const box = useRef<HTMLDivElement>(null);
  // A new message, even with the same words, starts its own time.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shown` is the occasion, not read inside
  useEffect(() => {
    const timer = setInterval(() => {
      if (!box.current?.matches(':hover, :focus-within')) onGone();
    }, shownFor);
    return () => clearInterval(timer);
  }, [shown, onGone]);
  return (
    <div className="toast" ref={box}>
      {message.text}
      {message.action && (
        <button
          type="button"
          onClick={() => {
            message.action?.run();
            onGone();
          }}
        >
          {message.action.label}
        </button>
      )}
    </div>
  );
}
