// The same checklist and help at two employers: words, placeholders and contacts are each one's own.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { HelpCards, helpFor } from '../../../src/domain/checklist/help.ts';
import { linesOf } from '../../../src/domain/checklist/lintTexts.ts';
import { LocalRules } from '../../../src/domain/checklist/localRules.ts';
import { fillPlaceholders, unknownPlaceholders } from '../../../src/domain/checklist/placeholders.ts';
import { Texts } from '../../../src/domain/checklist/texts.ts';
import { textsFor } from '../../../src/domain/checklist/textsFor.ts';

const read = (path: string): unknown => JSON.parse(readFileSync(`checklists/${path}`, 'utf8'));
const region = LocalRules.parse(read('local/region-vastmanland.json'));
const example = LocalRules.parse(read('local/exempelkommunen.json'));
const { cards } = HelpCards.parse(read('help/cards.json'));
const entry = {
  texts: {
    sv: Texts.parse(read('individual/1/texts.sv.json')),
    en: Texts.parse(read('individual/1/texts.en.json')),
  },
};

describe('A checklist at an employer', () => {
  it('reads as written where the employer has no words of its own', () => {
    const words = textsFor(entry, 'sv', region);
    expect(words.items['I-ST-01']).toEqual(entry.texts.sv.items['I-ST-01']);
    expect(words.sections).toEqual(entry.texts.sv.sections);
  });

  it("takes the employer's words, and leaves the rest of the question alone", () => {
    const words = textsFor(entry, 'sv', example).items['I-PL-05'];
    expect(words?.why).toContain('Skärm, tangentbord och mus lånar du av kommunen');
    expect(words?.question).toBe(entry.texts.sv.items['I-PL-05']?.question);
  });

  it('has the telephone number of a helpline from the rules alone', () => {
    const number = region.helplines[0]?.phone ?? '';
    expect(linesOf(entry.texts).filter((line) => line.includes(number))).toEqual([]);
    expect(textsFor(entry, 'en', region).items['I-OS-08']?.employee.join()).toContain(number);
    expect(textsFor(entry, 'en', example).items['I-OS-08']?.employee.join()).toContain('000-00 00 00');
  });

  it.each(['sv', 'en'] as const)('leaves no placeholder unfilled in %s', (language) => {
    for (const rules of [region, example]) {
      const lines = [
        ...linesOf(textsFor(entry, language, rules)),
        ...linesOf(helpFor(cards, rules, language)),
      ];
      expect(lines.filter((line) => /[{}]/.test(line))).toEqual([]);
    }
  });
});

describe('Help at an employer', () => {
  it('names its own address for injuries', () => {
    const answer = (rules: LocalRules): string | undefined =>
      helpFor(cards, rules, 'sv').find(({ id }) => id === 'accident')?.answer;
    expect(answer(region)).toContain(region.insurance.reportTo);
    expect(answer(example)).toContain(example.insurance.reportTo);
    expect(answer(example)).not.toContain(region.insurance.reportTo);
  });

  it('tells another limit at an employer that has one', () => {
    const answer = (rules: LocalRules): string | undefined =>
      helpFor(cards, rules, 'en').find(({ id }) => id === 'extent')?.answer;
    expect(answer(region)).toContain('no upper limit');
    expect(answer(example)).toContain('No more than three days a week');
  });
});

describe('A placeholder', () => {
  const values = { incidentEmail: 'a@example.org', itUnit: 'IT', hrContact: 'HR', helpline: 'Linjen' };

  it('is filled wherever it stands', () => {
    expect(fillPlaceholders('{itUnit}, {hrContact} och {itUnit}', values)).toBe('IT, HR och IT');
  });

  it('that is unknown is left for the check to find', () => {
    expect(fillPlaceholders('Fråga {boss}.', values)).toBe('Fråga {boss}.');
    expect(unknownPlaceholders('Fråga {boss} eller {itUnit}.')).toEqual(['boss']);
  });
});
