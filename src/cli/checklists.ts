// `npm run checklists:check [folder] [-- --en]`: tells whoever writes checklists what is wrong, where, and what to do.
import { existsSync } from 'node:fs';
import { checkFolder } from './checklist-check/checkFolder.ts';
import { english } from './checklist-check/english.ts';
import { readFolder } from './checklist-check/readFolder.ts';
import { reportLines } from './checklist-check/reportLines.ts';
import { swedish } from './checklist-check/swedish.ts';

const given = process.argv.slice(2);
const words = given.includes('--en') ? english : swedish;
const folder = given.find((argument) => !argument.startsWith('-')) ?? 'checklists';

if (existsSync(folder)) {
  const report = checkFolder(readFolder(folder));
  console.log(reportLines(report, words).join('\n'));
  process.exitCode = report.findings.length > 0 ? 1 : 0;
} else {
  console.log(words.noFolder(folder));
  process.exitCode = 1;
}
