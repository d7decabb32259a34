import type { Ports } from '../../ports/ports.ts';

/**
 * The card in what somebody pasted, scanned or opened: the card itself, its short form, or a link that ends with it.
 * Null when there is none. Its signature is still to be checked.
 */
export async function cardIn(
  { shortForms }: Pick<Ports, 'shortForms'>,
  text: string,
): Promise<string | null> {
  // Mail programs break long lines.
  const whole = text.replace(/\s+/g, '');
  if (/^eyJ[\w-]+\.[\w-]+\.[\w-]+$/.test(whole)) return whole;
  return shortForms.toCard(whole.slice(whole.lastIndexOf('/') + 1));
}
