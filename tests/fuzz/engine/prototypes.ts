// Hostile JSON tries to write into what all objects share. A look before and after tells whether it did.

const shared = [Object, Array, Function, String, Number, Boolean, Map, Promise, Uint8Array].map(
  ({ prototype }) => prototype as object,
);

/** What every object inherits, by name. */
export function sharedKeys(): string {
  return shared.map((prototype) => Reflect.ownKeys(prototype).map(String).join()).join(' ');
}
