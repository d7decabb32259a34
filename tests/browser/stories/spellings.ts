/** How octets or words may stand in a file, an address or a log: as they are, as hex, percent-coded, in any base64. */
export function spellingsOf(secret: string | Uint8Array): readonly Buffer[] {
  const octets = Buffer.from(secret);
  const texts = [octets.toString('hex'), octets.toString('hex').toUpperCase(), ...base64sOf(octets)];
  if (typeof secret === 'string')
    texts.push(
      secret.toLowerCase(),
      secret.replaceAll(/[\s-]/g, ''),
      encodeURIComponent(secret),
      JSON.stringify(secret).slice(1, -1),
      secret.replaceAll(/[^\0-\x7f]/g, (letter) => `\\u${hex4(letter)}`),
      [...secret].map(hex4).join(''),
      [...secret].map(hex4).join('').toUpperCase(),
    );
  const wide = typeof secret === 'string' ? [Buffer.from(secret, 'utf16le')] : [];
  return [
    octets,
    ...wide,
    ...wide.map((one) => Buffer.from(one).swap16()),
    ...texts.map((text) => Buffer.from(text)),
  ];
}

const hex4 = (letter: string) => letter.charCodeAt(0).toString(16).padStart(4, '0');

/** In base64 the same octets are spelled in three ways, by where they begin; the letters shared with neighbours are left out. */
function base64sOf(octets: Buffer): string[] {
  return [0, 1, 2].flatMap((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), octets]);
    const inner = whole.toString('base64').slice(before === 0 ? 0 : before + 1);
    const certain = inner.slice(0, Math.floor((whole.length * 8) / 6) - (before === 0 ? 0 : before + 1));
    return [certain, certain.replaceAll('+', '-').replaceAll('/', '_')];
  });
}
