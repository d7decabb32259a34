// Expected refusals are values, never exceptions: the caller must look before it goes on.

export type Result<T, P> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly [P, ...P[]] };

/** A successful outcome. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** A refusal with every reason, at least one. */
export function refuse<P>(
  first: P,
  ...rest: P[]
): { readonly ok: false; readonly problems: readonly [P, ...P[]] } {
  return { ok: false, problems: [first, ...rest] };
}
