/** The mark: a door in a plan, and its swing. Its colours are its own in both themes. */
export function Logo() {
  return (
    <svg viewBox="0 0 512 512" aria-hidden="true">
      <rect width="512" height="512" rx="88" fill="#16479e" />
      <path d="M132 112h76v288h-76z" fill="#fff" />
      <path
        d="M155 196c11 38 11 82 0 120"
        fill="none"
        stroke="#16479e"
        strokeWidth="18"
        strokeLinecap="round"
      />
      <path d="M226 139a117 117 0 0 1 0 234" fill="none" stroke="#fff" strokeWidth="54" />
      <path d="M226 198a58 58 0 0 1 0 116z" fill="#9dbcf0" />
    </svg>
  );
}
