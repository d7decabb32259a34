// Reading QR codes with the camera or out of a picture. Nothing that was seen is kept.

export interface Codes {
  /** Whether there is any way to ask for a camera. It is asked for by `watch`, not before. */
  hasCamera(): boolean;
  /**
   * Shows what the camera sees in `video` and looks until it has found a code, or has none, or `stop` is aborted.
   * The camera is off again when this resolves.
   */
  watch(
    video: HTMLVideoElement,
    stop: AbortSignal,
  ): Promise<{ readonly code: string } | { readonly none: NoCode }>;
  /** The code in a picture (JPEG, PNG, WebP); null when none can be read in it. */
  inPicture(picture: Blob): Promise<string | null>;
}

/** It was not allowed, there is none, something else has it, or one stopped looking. */
export type NoCode = 'refused' | 'missing' | 'busy' | 'stopped';
