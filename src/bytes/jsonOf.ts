// JSON as it comes in signatures and files: octets of UTF-8, read strictly.
import { readJson } from './readJson.ts';
import { utf8ToText } from './utf8.ts';

/** What the octets say; undefined when they are no UTF-8, or no JSON that readJson() takes. */
export function jsonOf(bytes: Uint8Array): unknown {
  const text = utf8ToText(bytes);
  const reading = text === null ? null : readJson(text);
  return reading?.ok ? reading.value : undefined;
}
