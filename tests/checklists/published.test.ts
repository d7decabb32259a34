// The files that ship: complete, agreeing with each other, locked, and with schemas that editors can use.

import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { checkFolder } from '../../src/cli/checklist-check/checkFolder.ts';
import { lockOf } from '../../src/cli/checklist-check/lock.ts';
import { Checklist } from '../../src/domain/checklist/checklist.ts';
import { Examples } from '../../src/domain/checklist/examples.ts';
import { HelpCards } from '../../src/domain/checklist/help.ts';
import { LocalRules } from '../../src/domain/checklist/localRules.ts';
import { allQuestions, visibleQuestions } from '../../src/domain/checklist/questions.ts';
import { Texts } from '../../src/domain/checklist/texts.ts';
import { sourceFiles } from '../support/sourceFiles.ts';
import { files } from './checklistFiles.ts';

const report = checkFolder(files);
const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
const checklist = (id: string): Checklist => {
  const found = report.checklists.find((folder) => folder.checklist.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found.checklist;
};
const ids = (id: string): string[] => allQuestions(checklist(id)).map(({ question }) => question.id);

describe('The published checklists', () => {
  it('lock every published file by its bytes', async () => {
    await expect(json(lockOf(report.checklists, files))).toMatchFileSnapshot('../../checklists/lock.json');
  });

  it.each([
    ['checklist', Checklist],
    ['texts', Texts],
    ['local-rules', LocalRules],
    ['help', HelpCards],
    ['examples', Examples],
  ])('give editors an up-to-date %s.schema.json', async (name, schema) => {
    const text = json(z.toJSONSchema(schema, { io: 'input' }));
    await expect(text).toMatchFileSnapshot(`../../checklists/${name}.schema.json`);
  });

  it('have nothing wrong with them', () => {
    expect(report.findings).toEqual([]);
  });

  it('hold all 101 individual questions in nine sections, 58 of them in the short form', () => {
    const { sections } = checklist('individual');
    expect(ids('individual')).toHaveLength(101);
    expect(sections.map(({ id }) => id)).toEqual(['PL', 'FY', 'ER', 'OR', 'OS', 'DI', 'IS', 'HF', 'IN']);
    expect(visibleQuestions(checklist('individual'), 'core', {})).toHaveLength(58);
  });

  it('hold all 36 workplace questions', () => {
    expect(ids('workplace')).toHaveLength(36);
    expect(checklist('workplace').sections).toHaveLength(8);
  });

  it('give every part of the individual round its own place in the drawing', () => {
    const zones = checklist('individual').sections.flatMap(({ parts }) => parts.map(({ zone }) => zone));
    expect(new Set(zones).size).toBe(zones.length);
    expect(zones).not.toContain(null);
  });

  it('call four faults in electricity and fire a danger to life', () => {
    const grave = allQuestions(checklist('individual')).filter(({ question }) => question.lifeSafety);
    expect(grave.map(({ question }) => question.id).sort()).toEqual([
      'I-FY-04',
      'I-FY-05',
      'I-FY-06',
      'I-FY-12',
    ]);
  });

  it('never send the question on safety at home anywhere, nor add it up', () => {
    const atHome = allQuestions(checklist('individual')).find(({ question }) => question.id === 'I-OS-08');
    expect(atHome?.question.kind).toBe('local-only');
    const added = allQuestions(checklist('workplace')).flatMap(({ question }) => question.rollUpFrom ?? []);
    expect(added).not.toContain('I-OS-08');
  });

  it('cite display-screen work as AFS 2023:11 chapter 3 and physical load as AFS 2023:10 chapter 6', () => {
    const cited = report.checklists.flatMap((folder) =>
      allQuestions(folder.checklist).flatMap(({ question }) => question.references),
    );
    expect(
      cited.filter((one) => one.startsWith('AFS 2023:11') && !one.startsWith('AFS 2023:11 3 kap.')),
    ).toEqual([]);
    expect(cited.filter((one) => /AFS (2001:1|1998:5|2012:2|2015:4|2020:1)\b/.test(one))).toEqual([]);
  });

  it('put the steps in the order of the procedure', () => {
    expect(checklist('individual').procedure).toEqual([
      { step: 'self-assessment', after: [], repeats: false },
      { step: 'manager-review', after: ['self-assessment'], repeats: false },
      { step: 'acceptance', after: ['manager-review'], repeats: false },
      { step: 'safety-statement', after: ['manager-review'], repeats: false },
      { step: 'follow-up', after: ['acceptance', 'safety-statement'], repeats: true },
    ]);
  });
});

describe('The local rules of the region', () => {
  it('carry every one of the 37 requirements of its own document, in the rules or the help', () => {
    const carried = new Set([
      ...requirementsIn(JSON.parse(files.get('local/region-vastmanland.json') ?? '{}')),
      ...requirementsIn(JSON.parse(files.get('help/cards.json') ?? '{}')),
    ]);
    const wanted = Array.from({ length: 37 }, (_, at) => `R${String(at + 1).padStart(2, '0')}`);
    expect(wanted.filter((one) => !carried.has(one))).toEqual([]);
  });

  it('stand in the data alone: no source file names the region or its addresses', () => {
    const named = sourceFiles('src', '.ts', '.tsx', '.css', '.json').filter(({ text }) =>
      /v[äa]stmanland|sakerhetsenheten@/i.test(text),
    );
    expect(named.map(({ path }) => path)).toEqual([]);
  });
});

function requirementsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    key === 'requirement' && Array.isArray(inner) ? inner.map(String) : requirementsIn(inner),
  );
}
