/** An empty room that waits for its first round. */
export function EmptyRoom() {
  return (
    <svg className="illustration" viewBox="0 0 320 240" aria-hidden="true">
      <path className="il-s" d="M100 24H50V206H196V199H57V31H100ZM190 24V31H263V199H240V206H270V24Z" />
      <path className="il-p" d="M100 24h90v7h-90z" />
      <path className="il-k" d="M100 27.5h90M196 206v-44" />
      <path className="il-h" d="M196 162A44 44 0 0 1 240 206" />
      <path className="il-f" d="M66 74h42v84H66zM118 102h26v28h-26zM150 100c6 8 6 24 0 32" />
      <circle className="il-f" cx="214" cy="92" r="24" />
      <path className="il-f" d="M240 78c8 8 8 20 0 28M188 78c-8 8-8 20 0 28" />
      <path className="il-a" d="M218 232v-46M215.6 190.4 218 186l2.4 4.4" />
    </svg>
  );
}
