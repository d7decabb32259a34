// Checks of an employer's rules and of the help cards: what they point at exists, and what is in braces can be filled.
import type { Fault, Finding } from './finding.ts';
import type { HelpCards } from './help.ts';
import { languages } from './language.ts';
import { linesOf } from './lintTexts.ts';
import type { ItemOverride, LocalRules } from './localRules.ts';
import { unknownPlaceholders } from './placeholders.ts';

type Found = readonly [item: string | null, fault: Fault];

/** What rules and help cards may point at. */
export interface Known {
  readonly questions: ReadonlySet<string>;
  readonly cards: ReadonlySet<string>;
}

/** Everything wrong with one employer's rules. */
export function lintLocalRules(rules: LocalRules, known: Known, file: string): Finding[] {
  const found: Found[] = [
    ...(file === `local/${rules.id}.json` ? [] : [misplaced(`local/${rules.id}.json`)]),
    ...lintReferences(rules),
    ...lintOverrides(rules, known),
    ...lintPlaceholders(rules),
  ];
  return found.map(([item, fault]) => ({ file, item, fault }));
}

/** Everything wrong with the help cards. */
export function lintHelp({ cards }: HelpCards, known: Known, file: string): Finding[] {
  const found = cards.flatMap((card, place): Found[] => [
    ...(cards.findIndex(({ id }) => id === card.id) < place ? [at(card.id, { kind: 'duplicate-id' })] : []),
    ...card.seeAlso.filter((id) => !known.questions.has(id)).map((id) => unknown(card.id, 'seeAlso', id)),
    ...lintPlaceholders(card).map(([, fault]): Found => [card.id, fault]),
  ]);
  return found.map(([item, fault]) => ({ file, item, fault }));
}

function lintReferences(rules: LocalRules): Found[] {
  const links = rules.links.map(({ id }) => id);
  const contacts = rules.contacts.map(({ id }) => id);
  const pointed = [
    { field: 'incidents.linkId', ids: [rules.incidents.linkId], among: links },
    { field: 'informationSecurity.linkIds', ids: rules.informationSecurity.linkIds, among: links },
    { field: 'incidents.contactId', ids: [rules.incidents.contactId], among: contacts },
    { field: 'insurance.contactId', ids: [rules.insurance.contactId], among: contacts },
    { field: 'itSupport.contactId', ids: [rules.itSupport.contactId], among: contacts },
  ];
  const missing = pointed.flatMap(({ field, ids, among }) =>
    ids.filter((id) => !among.includes(id)).map((id) => unknown(null, field, id)),
  );
  const reader = rules.contacts.find(({ id }) => id === rules.insurance.contactId);
  const astray = reader !== undefined && reader.email !== rules.insurance.reportTo;
  return astray ? [...missing, at(null, { kind: 'report-address' })] : missing;
}

function lintOverrides(rules: LocalRules, { questions, cards }: Known): Found[] {
  const beside = rules.helplines.flatMap(({ items }) => items);
  return [
    ...[...Object.keys(rules.itemOverrides), ...beside]
      .filter((id) => !questions.has(id))
      .map((id) => at(id, { kind: 'override-unknown', id })),
    ...Object.keys(rules.helpOverrides)
      .filter((id) => !cards.has(id))
      .map((id) => at(id, { kind: 'override-unknown', id })),
    ...Object.entries(rules.itemOverrides).flatMap(([id, own]) => lintCounts(id, own)),
  ];
}

/** A list replaced in one language must be as long in the others. */
function lintCounts(id: string, own: ItemOverride): Found[] {
  return (['how', 'employee', 'employer'] as const).flatMap((list) => {
    const lengths = languages.map((language) => own[list]?.[language].length ?? 0);
    const [first = 0] = lengths;
    return lengths
      .filter((length) => length !== first)
      .map((here) => at(id, { kind: 'count-differs', list, here, there: first }));
  });
}

function lintPlaceholders(value: unknown): Found[] {
  return linesOf(value)
    .flatMap(unknownPlaceholders)
    .map((name) => at(null, { kind: 'placeholder-unknown', name }));
}

function misplaced(expected: string): Found {
  return at(null, { kind: 'misplaced', expected });
}

function unknown(item: string | null, field: string, id: string): Found {
  return at(item, { kind: 'reference-unknown', field, id });
}

function at(item: string | null, fault: Fault): Found {
  return [item, fault];
}
