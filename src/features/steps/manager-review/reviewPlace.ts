/** Where in the review someone stands. `risk: null` is wherever the work goes on. */
export type ReviewPlace =
  | { readonly page: 'risk'; readonly risk: string | null }
  | { readonly page: 'agreement' | 'sign' | 'return' };

/** Reads what stands after `manager-review/` in the address; anything unknown leads to where the work goes on. */
export function reviewPlaceOf(rest: string | undefined): ReviewPlace {
  const [page, risk] = (rest ?? '').split('/');
  if (page === 'agreement' || page === 'sign' || page === 'return') return { page };
  return { page: 'risk', risk: page === 'risk' && risk ? risk : null };
}
