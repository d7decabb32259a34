/**
 * Whether another page shows us in a frame, where clicks could be stolen. The header `frame-ancestors` refuses that;
 * a host that sends no headers cannot, so the app must refuse to start.
 */
export function isFramed(): boolean {
  return window.top !== window.self;
}
