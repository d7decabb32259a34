import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { classes } from './classes.ts';

export type ButtonLook = 'plain' | 'primary' | 'accent' | 'quiet' | 'danger';

export interface ButtonDress {
  /** One `primary` per view; `accent` in list rows; `danger` only in dialogs. */
  readonly look?: ButtonLook;
  readonly small?: boolean;
  readonly icon?: LucideIcon;
  readonly iconAfter?: LucideIcon;
}

/** A button. Prefer an enabled button that explains what is missing to a disabled one. */
export function Button({
  look,
  small,
  icon,
  iconAfter,
  className,
  children,
  ...rest
}: ButtonDress & ComponentProps<'button'>) {
  return (
    <button type="button" {...rest} className={buttonClass({ look, small }, className)}>
      <Dressed before={icon} after={iconAfter}>
        {children}
      </Dressed>
    </button>
  );
}

/** A link that looks like a button: it goes somewhere. */
export function LinkButton({
  look,
  small,
  icon,
  iconAfter,
  className,
  children,
  ...rest
}: ButtonDress & ComponentProps<'a'>) {
  return (
    <a {...rest} className={buttonClass({ look, small }, className)}>
      <Dressed before={icon} after={iconAfter}>
        {children}
      </Dressed>
    </a>
  );
}

function Dressed(props: {
  before: LucideIcon | undefined;
  after: LucideIcon | undefined;
  children: React.ReactNode;
}) {
  return (
    <>
      {props.before && <props.before className="i" />}
      {props.children}
      {props.after && <props.after className="i" />}
    </>
  );
}

const lookClass: Record<ButtonLook, string | undefined> = {
  plain: undefined,
  primary: 'btn-p',
  accent: 'btn-a',
  quiet: 'btn-q',
  danger: 'btn-d',
};

function buttonClass(
  dress: { look: ButtonLook | undefined; small: boolean | undefined },
  more: string | undefined,
) {
  return classes('btn', lookClass[dress.look ?? 'plain'], dress.small && 'btn-sm', more);
}
