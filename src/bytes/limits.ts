// How much of a stranger's file is looked at before giving up. Sizes in bytes unless said.

export const limits = {
  /** A file of any kind as picked or dropped. */
  file: 50 * 1024 * 1024,
  /** One envelope in compact form; a full round with many comments is below 300 KB. */
  envelope: 4 * 1024 * 1024,
  /** One annex's JSON text: a picture of 8 MB in base64 with room for its frame. */
  annex: 8_100_000,
  /** The chain as carried in a report. */
  attachment: 32 * 1024 * 1024,
  /** Links of one chain. */
  links: 500,
  pdf: {
    objects: 60_000,
    values: 2_000_000,
    depth: 32,
    revisions: 50,
    /** One stream when unpacked. */
    stream: 32 * 1024 * 1024,
  },
  json: {
    depth: 32,
    nodes: 200_000,
    /** One string, in UTF-16 units. */
    text: 100_000,
  },
} as const;
