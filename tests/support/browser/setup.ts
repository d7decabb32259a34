// What every screen test needs around it: matchers that speak of the DOM, a clean page after each test,
// and the parts of the platform that jsdom lacks.
import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';
import { fetchWords } from '../../../src/i18n/i18n.ts';

// In the product they come with a screen; a test shows it at once.
await fetchWords();

afterEach(cleanup);

// What a screen waits for is signed and read for real, which takes its time where several things run at once.
configure({ asyncUtilTimeout: 4000 });

/** jsdom knows the element but not how to open it. */
function open(this: HTMLDialogElement): void {
  this.open = true;
}
HTMLDialogElement.prototype.show ??= open;
HTMLDialogElement.prototype.showModal ??= open;
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement, returnValue?: string) {
  this.open = false;
  if (returnValue !== undefined) this.returnValue = returnValue;
  this.dispatchEvent(new Event('close'));
};

/** Nothing has a size, so no size ever changes. */
window.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

/** No media query matches: light, with motion, wide. */
window.matchMedia ??= (media) =>
  Object.assign(new EventTarget(), {
    matches: false,
    media,
    onchange: null,
    addListener() {},
    removeListener() {},
  });

Element.prototype.scrollIntoView ??= () => undefined;

/** jsdom's Blob gives its bytes, but not as a stream. */
Blob.prototype.stream ??= function stream(this: Blob) {
  return new ReadableStream({
    start: async (controller) => {
      controller.enqueue(new Uint8Array(await this.arrayBuffer()));
      controller.close();
    },
  });
};

// jsdom draws nothing, and says so loudly each time it is asked.
HTMLCanvasElement.prototype.getContext = () => null;
