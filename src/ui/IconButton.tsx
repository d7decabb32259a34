import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { classes } from './classes.ts';

/** A button that shows only an icon; `label` is its name for those who do not see it, and its tooltip. */
export function IconButton({
  label,
  icon: Icon,
  className,
  ...rest
}: { readonly label: string; readonly icon: LucideIcon } & Omit<ComponentProps<'button'>, 'children'>) {
  return (
    <button
      type="button"
      title={label}
      {...rest}
      aria-label={label}
      className={classes('icon-btn', className)}
    >
      <Icon className="i" />
    </button>
  );
}
