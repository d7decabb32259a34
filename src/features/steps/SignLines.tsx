import type { LucideIcon } from 'lucide-react';

/** A few quiet lines under the button about what the signature does. */
export function SignLines(props: {
  readonly lines: readonly { readonly icon: LucideIcon; readonly text: string }[];
}) {
  return props.lines.map(({ icon: Icon, text }) => (
    <p key={text} className="note">
      <Icon className="i" />
      <span>{text}</span>
    </p>
  ));
}
