/** Refs for bars that stick to an edge of the window: whatever gets focus is scrolled clear of them, however high they are. */
export const stayClearBelow = stayClearOf('scrollPaddingTop');
export const stayClearAbove = stayClearOf('scrollPaddingBottom');

/** Room for the focus ring and a little air, in CSS pixels. */
const air = 12;

function stayClearOf(side: 'scrollPaddingTop' | 'scrollPaddingBottom') {
  return (bar: HTMLElement | null) => {
    if (bar === null) return;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => {
      style[side] = bar.offsetHeight > 0 ? `${bar.offsetHeight + air}px` : '';
    });
    observer.observe(bar);
    return () => {
      observer.disconnect();
      style[side] = '';
    };
  };
}
