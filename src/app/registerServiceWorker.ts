import { workerUrl } from '../bytes/trustedUrl.ts';

/** `other-windows-open`: the new version waits, because another window of the app would lose its files. */
export type UpdateAnswer = 'updating' | 'other-windows-open';

/** Takes the new version into use and reloads the page. Save what is being written first. */
export type ApplyUpdate = () => Promise<UpdateAnswer>;

/**
 * Makes the app work without a network, and says when a newer version has been fetched and waits to be taken into use.
 * Nothing happens by itself: the running version stays until `apply` is called, or every window has been closed.
 * Opening the app with `?nosw` instead removes the service worker; what is stored on the device stays.
 * @param onUpdateReady Called at most once for each waiting version.
 */
export async function registerServiceWorker(onUpdateReady: (apply: ApplyUpdate) => void): Promise<void> {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  if (new URLSearchParams(location.search).has('nosw')) return unregister();

  const registration = await navigator.serviceWorker.register(workerUrl('serviceWorker.worker.js'), {
    updateViaCache: 'none',
  });
  const offer = () => {
    const { waiting } = registration;
    // Without a controller this is the very first version, and there is nothing to update.
    if (waiting !== null && navigator.serviceWorker.controller !== null)
      onUpdateReady(() => takeIntoUse(waiting));
  };
  offer();
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed') offer();
    });
  });
  lookForUpdates(registration);
}

/** The browser looks on every load; an app that stays open for days must look by itself. */
function lookForUpdates(registration: ServiceWorkerRegistration): void {
  document.addEventListener('visibilitychange', () => {
    // Without a network there is no newer version to be had, and that is no news to anyone.
    if (document.visibilityState === 'visible') registration.update().catch(() => undefined);
  });
}

function takeIntoUse(waiting: ServiceWorker): Promise<UpdateAnswer> {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise<UpdateAnswer>((resolve) => {
    port1.onmessage = (event: MessageEvent<UpdateAnswer>) => resolve(event.data);
  });
  waiting.postMessage('take-over', [port2]);
  return answer;
}

async function unregister(): Promise<void> {
  const registrations = await navigator.serviceWorker.getRegistrations();
  await Promise.all(registrations.map((registration) => registration.unregister()));
}
