import { createRoot } from 'react-dom/client';
import { isFramed } from '../app/isFramed.ts';
import { lockOf } from '../exchange/ageHeader.ts';
import type { Judge } from '../features/verify/judge.ts';
import { fetchWords, setLanguage } from '../i18n/i18n.ts';
import '../ui/ui.css';
import { judgeInWorker } from './judgeInWorker.ts';
import { StandalonePage } from './StandalonePage.tsx';

/** The page's side. @param script Its own text, for the workers. */
export async function showPage(script: string): Promise<void> {
  const place = document.getElementById('root');
  // Inside another page, clicks could be stolen: nothing is shown there.
  if (place === null || isFramed()) return;
  await fetchWords();
  await setLanguage('sv');
  createRoot(place).render(<StandalonePage judge={judgeKnowingNobody(script)} />);
}

/** Nothing is stored here, so nobody is known: a key is what an organisation says of it, or unknown. */
function judgeKnowingNobody(script: string): Judge {
  return {
    known: { own: new Set(), device: new Map(), contacts: [] },
    asksFor: ['passphrase', 'keys'],
    lockOf,
    judge: (bytes, secret) => judgeInWorker(script, { bytes, secret }),
    now: () => new Date(),
  };
}
