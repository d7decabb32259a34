import { createRoot } from 'react-dom/client';
import { isFramed } from './app/isFramed.ts';
import { registerServiceWorker } from './app/registerServiceWorker.ts';

const root = document.getElementById('root');
if (root !== null && !isFramed()) {
  createRoot(root).render(
    <main>
      <h1>Distansrond</h1>
    </main>,
  );
  void registerServiceWorker(() => undefined);
}
