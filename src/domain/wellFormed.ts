// Half a character, as when a pasted emoji was cut in two, cannot be written as UTF-8 and so cannot be signed.

/** The same data with every half character replaced by U+FFFD; all else is left as it is. */
export function wellFormed<T>(data: T): T {
  return rewritten(data) as T;
}

function rewritten(part: unknown): unknown {
  if (typeof part === 'string') return part.replace(halves, '\ufffd');
  if (Array.isArray(part)) return part.map(rewritten);
  if (part === null || typeof part !== 'object') return part;
  return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, rewritten(inner)]));
}

const halves = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
