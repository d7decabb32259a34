import { allQuestions } from '../../domain/checklist/questions.ts';
import type { FolderReport } from './checkFolder.ts';
import { type FaultWords, sayFault } from './faultWords.ts';

/** The outcome of a check as lines to print: every fault with its place and its mending, or what was found. */
export function reportLines(report: FolderReport, words: FaultWords): string[] {
  return report.findings.length > 0 ? faultLines(report, words) : countLines(report, words);
}

function faultLines({ findings }: FolderReport, words: FaultWords): string[] {
  const files = new Set(findings.map(({ file }) => file));
  const lines = findings.flatMap(({ file, line, item, fault }) => {
    const [what, todo] = sayFault(words, fault);
    return [words.place(file, line, item), `  ${what}`, `  → ${todo}`, ''];
  });
  return [...lines, words.broken(findings.length, files.size)];
}

function countLines({ checklists, employers, cards }: FolderReport, words: FaultWords): string[] {
  return [
    ...checklists.map(({ checklist, texts }) => {
      const questions = allQuestions(checklist);
      return words.checklist({
        id: checklist.id,
        version: checklist.version,
        questions: questions.length,
        core: questions.filter(({ question }) => question.core).length,
        sections: checklist.sections.length,
        languages: Object.keys(texts),
        published: checklist.status === 'published',
      });
    }),
    words.employers(employers.map(({ name }) => name)),
    words.cards(cards),
    words.fine,
  ];
}
