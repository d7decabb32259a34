type Words = { readonly [key: string]: string | Words };

/** Every sentence by its whole key, whether the file nests its keys or not. */
export function flat(words: Words, prefix = ''): Record<string, string> {
  const entries = Object.entries(words).map(([key, value]) =>
    typeof value === 'string' ? { [prefix + key]: value } : flat(value, `${prefix}${key}.`),
  );
  return Object.assign({}, ...entries);
}
