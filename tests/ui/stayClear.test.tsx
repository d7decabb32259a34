import { render } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Dock } from '../../src/ui/Dock.tsx';

afterEach(() => void vi.unstubAllGlobals());

describe('a bar that sticks to the edge of the window', () => {
  it('keeps what gets focus clear of itself, as long as it is there', () => {
    vi.stubGlobal('ResizeObserver', measuredAtOnce);
    vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(158);
    const { style } = document.documentElement;
    const { unmount } = render(<Dock next="Nästa" />);
    expect(Number.parseFloat(style.scrollPaddingBottom)).toBeGreaterThan(158);
    unmount();
    expect(style.scrollPaddingBottom).toBe('');
    vi.restoreAllMocks();
  });
});

/** An observer that has measured as soon as it observes. */
class measuredAtOnce {
  readonly measured: () => void;
  constructor(measured: () => void) {
    this.measured = measured;
  }
  observe() {
    this.measured();
  }
  disconnect() {}
}
