// The verifier as one file. One script text is both page and worker: under file:// there is no other file to fetch.
import '../domain/withoutEval.ts';
import { answerJobs } from './answerJobs.ts';

if (typeof document === 'undefined') answerJobs();
else {
  const script = document.currentScript?.textContent ?? '';
  void import('./showPage.tsx').then(({ showPage }) => showPage(script));
}
