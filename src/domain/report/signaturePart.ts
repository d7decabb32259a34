// Who signs and what a signature says, how to check it, and what the employer's local rules add.
// The page is fixed before anyone signs it, so it never says who has signed: the fields themselves show that.

import type { Language, Localized } from '../checklist/language.ts';
import type { LocalRules } from '../checklist/localRules.ts';
import type { Role } from '../people/role.ts';
import type { ReportInput } from './reportInput.ts';
import type { SignatureBox, SignaturePart, SignerOverview } from './reportModel.ts';
import { day, digestText } from './reportWords.ts';

/** The order they speak in: the employee's round, the manager's assessment, the representative's opinion. */
export function signerOverview(input: ReportInput): SignerOverview {
  const { labels, selfAssessment, review } = input;
  const statedAt: Readonly<Partial<Record<Role, string>>> = review
    ? { employee: selfAssessment.at, manager: review.at }
    : {};
  const order: readonly Role[] = ['employee', 'manager', 'safetyRepresentative'];
  const fields = fieldsOf(input).toSorted((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
  return {
    title: labels('signers.title'),
    signers: fields.map(({ role, name }) => {
      const at = statedAt[role];
      const detail = labels(at ? `signers.stated.${role}` : 'signers.waits', {
        role: labels(`role.${role}`),
        date: at ? day(at) : '',
      });
      return { role, name: name || labels('signatures.noName'), detail, stated: at !== undefined };
    }),
  };
}

export function signaturePart(input: ReportInput): SignaturePart {
  const { labels, review } = input;
  const steps = ['open', 'drop', 'compare'];
  return {
    title: labels('signatures.title'),
    intro: labels(review ? 'signatures.intro' : 'signatures.introSelf'),
    fields: fieldsOf(input).map((field) => signatureBox(input, field)),
    check: {
      title: labels('check.title'),
      steps: steps.map((step) => labels(`check.${step}`)),
      note: labels('check.note'),
    },
    covers: {
      title: labels('covers.title'),
      paragraphs: [labels(review ? 'covers.text' : 'covers.textSelf'), labels('covers.limits')],
      checksum: { label: labels('covers.checksum'), value: digestText(input.checksum, 'whole') },
      replaced: labels('covers.replaced'),
    },
    local: localInformation(input),
  };
}

interface Field {
  readonly role: Role;
  readonly name: string;
}

/** In the order they sign: the manager first, the other two in either order. */
function fieldsOf({ selfAssessment, review }: ReportInput): Field[] {
  const { author, body } = selfAssessment;
  const employee: Field = { role: 'employee', name: author.name };
  if (!review) return [employee];
  const representative = review.body.safetyRepresentative || body.safetyRepresentative;
  return [
    { role: 'manager', name: review.author.name },
    employee,
    { role: 'safetyRepresentative', name: representative },
  ];
}

function signatureBox({ labels, review }: ReportInput, { role, name }: Field): SignatureBox {
  const roleWord = labels(`role.${role}`);
  return {
    field: role,
    role: roleWord,
    name: name === '' ? labels('signatures.noName') : name,
    meaning: labels(review ? `meaning.${role}` : 'meaning.selfAssessment'),
    waiting: labels('signatures.waiting'),
    description: labels('signatures.description', { role: roleWord, name: name === '' ? '–' : name }),
  };
}

function localInformation({ labels, rules, language }: ReportInput): SignaturePart['local'] {
  const say = (text: Localized): string => text[language];
  const { incidents, insurance, availability, itSupport, mainWorkplace } = rules;
  const groups = [
    { key: 'incidents', texts: [say(incidents.text)], contact: incidents.contactId },
    {
      key: 'insurance',
      texts: [`${say(insurance.scope)} ${say(insurance.limit)}`],
      contact: insurance.contactId,
    },
    { key: 'availability', texts: [`${say(availability.text)} ${say(mainWorkplace.text)}`], contact: null },
    { key: 'itSupport', texts: [say(itSupport.text)], contact: itSupport.contactId },
  ];
  return groups
    .map(({ key, texts, contact }) => ({
      title: labels(`local.${key}`),
      paragraphs: [...texts, contactLine(rules, contact, language)].filter((text) => text !== ''),
    }))
    .filter(({ paragraphs }) => paragraphs.length > 0);
}

/** How to reach someone, when the rules say how; a name alone is no way to reach them. */
function contactLine(rules: LocalRules, id: string | null, language: Language): string {
  const contact = rules.contacts.find((entry) => entry.id === id);
  if (!contact || (!contact.email && !contact.phone)) return '';
  return [contact.name ?? contact.role[language], contact.email, contact.phone].filter(Boolean).join(', ');
}
