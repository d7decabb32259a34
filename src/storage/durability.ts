// Asking the browser not to clear our storage by itself, and how full it is.

/**
 * Asks for lasting storage. Browsers decide by themselves (installed, bookmarked, often used) or ask the user.
 * @returns whether storage is lasting now.
 */
export async function requestLastingStorage(): Promise<boolean> {
  if ((await navigator.storage?.persisted?.()) === true) return true;
  return (await navigator.storage?.persist?.()) ?? false;
}

/** How much is used and how much there is, in bytes, as the browser estimates; null when it does not say. */
export async function storageEstimate(): Promise<{ readonly used: number; readonly quota: number } | null> {
  const estimate = await navigator.storage?.estimate?.();
  if (estimate?.usage === undefined || estimate.quota === undefined) return null;
  return { used: estimate.usage, quota: estimate.quota };
}
