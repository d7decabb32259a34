import { type KeyboardEvent, type ReactNode, useId } from 'react';

export interface Tab<K extends string> {
  readonly key: K;
  readonly label: ReactNode;
}

/** Tabs with one panel, the children. Arrow keys move between the tabs. */
export function Tabs<K extends string>(props: {
  readonly label: string;
  readonly tabs: readonly Tab<K>[];
  readonly selected: K;
  readonly onSelect: (key: K) => void;
  readonly children: ReactNode;
}) {
  const id = useId();
  const arrow = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const at = props.tabs.findIndex((tab) => tab.key === props.selected);
    const next = props.tabs[(at + by + props.tabs.length) % props.tabs.length];
    if (by === 0 || next === undefined) return;
    event.preventDefault();
    props.onSelect(next.key);
    document.getElementById(`${id}-${next.key}`)?.focus();
  };
  return (
    <>
      <div className="tabs" role="tablist" aria-label={props.label} onKeyDown={arrow}>
        {props.tabs.map(({ key, label }) => (
          <button
            key={key}
            type="button"
            role="tab"
            id={`${id}-${key}`}
            aria-selected={key === props.selected}
            aria-controls={`${id}-panel`}
            tabIndex={key === props.selected ? 0 : -1}
            onClick={() => props.onSelect(key)}
          >
            {label}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${props.selected}`}>
        {props.children}
      </div>
    </>
  );
}
