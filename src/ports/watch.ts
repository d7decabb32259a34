// Following something that changes, without knowing what it is kept in.

/** Something that can be followed: the present value at once, then every later one. Returns the way to stop. */
export interface Watch<T> {
  subscribe(next: (value: T) => void): () => void;
}
