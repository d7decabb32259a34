// What passes between the page and the worker that draws reports. Plain data only: no class survives the crossing.
import type { DrawRequest } from './drawReport.tsx';

export interface RenderRequest extends DrawRequest {
  readonly id: number;
}

export type RenderReply =
  | { readonly id: number; readonly bytes: Uint8Array }
  /** The engine's own words, for the developer's console alone. */
  | { readonly id: number; readonly error: string };
