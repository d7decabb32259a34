import { ChevronRight } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';

/** Something to open when wanted, as "Därför frågar vi". */
export function Disclosure({
  summary,
  children,
  ...rest
}: { readonly summary: ReactNode } & ComponentProps<'details'>) {
  return (
    <details {...rest} className="why">
      <summary>
        <ChevronRight className="i" />
        {summary}
      </summary>
      {children}
    </details>
  );
}
