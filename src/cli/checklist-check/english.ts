import type { FaultWords } from './faultWords.ts';
import { wantedWords } from './wantedWords.ts';

const languageNames = new Intl.DisplayNames('en', { type: 'language' });
const listNames = {
  how: 'steps (how)',
  employee: 'measures for the employee (employee)',
  employer: 'measures for the employer (employer)',
};
const json: FaultWords['json'] = {
  'comma-missing': [
    'A comma is missing after this value.',
    'Put a comma at the end of the line, before the next line.',
  ],
  'comma-extra': [
    'There is one comma too many.',
    'Remove the comma after the last thing in the list or group.',
  ],
  'colon-missing': ['A colon is missing between the field name and its value.', 'Write "name": value.'],
  'quote-missing': [
    'A quotation mark is missing.',
    'Put straight quotation marks (") before and after the text. The text must be on one line.',
  ],
  'key-expected': [
    'A field name in straight quotation marks should stand here.',
    'Write "name": value, and check the commas and brackets just before.',
  ],
  'value-expected': [
    'A value should stand here.',
    'Write a text in quotation marks, a number, true, false or null.',
  ],
  'escape-unknown': ['A backslash (\\) is out of place.', 'Remove it, or write \\\\ if it should be seen.'],
  'text-after-end': [
    'There is something after the end of the file.',
    'Remove what comes after the last bracket.',
  ],
  'ends-too-soon': ['The file ends too soon.', 'Check that every { and [ has its } and ].'],
};

const faults: FaultWords['faults'] = {
  misplaced: ({ expected }) => [
    'The folder or file is not named as the file says.',
    `Move it to ${expected}, or correct id and version in the file.`,
  ],
  'duplicate-id': () => [
    'The same id stands twice.',
    'Give one of them an id of its own. An id that has been used may never mean anything else.',
  ],
  'opener-unknown': ({ opener }) => [
    `The question is opened by ${opener}, which does not exist.`,
    'Correct opensWhenNo, or write null.',
  ],
  'opener-later': ({ opener }) => [
    `The question is opened by ${opener}, which comes later in the checklist.`,
    'Move the question so that it comes after the one that opens it.',
  ],
  'opener-not-core': ({ opener }) => [
    `The question is opened by ${opener}, which is not in the short form.`,
    'Choose a question with "core": true, or write null.',
  ],
  'opener-of-core': ({ opener }) => [
    `The question is in the short form and is still opened by ${opener}.`,
    'Write "core": false or "opensWhenNo": null.',
  ],
  'zone-unknown': ({ zone }) => [
    `The part points at ${zone}, which is not in the plan drawing.`,
    'Correct zone, or draw the zone under plan.',
  ],
  'zone-unused': ({ zone }) => [
    `The zone ${zone} in the plan drawing belongs to no part.`,
    "Write the zone's id at a part, or remove the zone.",
  ],
  'measure-range': () => [
    'The limits of the measurement do not fit together.',
    'Check that min is below max, and that goodFrom and goodTo lie between them, in that order.',
  ],
  'threshold-without-measure': () => [
    'consequenceWhen needs a number that the question cannot get.',
    "Add measure, or choose a limit between the measurement's min and max.",
  ],
  'life-safety-consequence': () => [
    'A question on danger to life has a consequence below 4.',
    'Write "consequence": 4, or "lifeSafety": false.',
  ],
  'private-photo': () => ['A sensitive question asks for a photo.', 'Write "photo": "never" or "none".'],
  'illustration-unknown': ({ illustration }) => [
    `The illustration ${illustration} does not exist.`,
    `Put the file ${illustration}.svg in the folder illustrations, or correct the name.`,
  ],
  'roll-up-unknown': ({ question }) => [
    `rollUpFrom names ${question}, which does not exist.`,
    'Correct the id or remove it.',
  ],
  'roll-up-private': ({ question }) => [
    `rollUpFrom names ${question}, whose answers are never added up.`,
    'Remove the id. Sensitive answers may not become group figures.',
  ],
  'procedure-order': ({ step, after }) => [
    `The step ${step} comes after ${after}, which does not stand earlier in procedure.`,
    'Order the steps so that what must be done first stands first.',
  ],
  'procedure-repeated': ({ step }) => [
    `The step ${step} stands twice in procedure.`,
    'Remove one of them. Write "repeats": true if it can be done again.',
  ],
  'procedure-ground': ({ step, ground }) => [
    `The step ${step} is about ${ground} but does not come after it.`,
    `Write ${ground} in after, and let that step stand before.`,
  ],
  'band-cover': ({ product, times }) => [
    `The risk value ${product} belongs to ${times === 0 ? 'no level' : 'several levels'}.`,
    'Correct from and to under risk, so that every value belongs to exactly one level.',
  ],
  'words-missing': () => [
    'The words are missing.',
    'Write them in the file, under the same id as in checklist.json.',
  ],
  'words-unused': () => [
    'The words belong to nothing in checklist.json.',
    'Remove them or correct the id. Parts have words of their own only when the section has more than one.',
  ],
  'measure-words': ({ wanted }) =>
    wanted
      ? ['The words about the measurement are missing.', 'Write label and how under measure.']
      : [
          'The words about the measurement belong to no measurement.',
          'Write "measure": null, or add the measurement in checklist.json.',
        ],
  'illustration-words': ({ wanted }) =>
    wanted
      ? [
          'The illustration is not described in words.',
          'Write in illustrationAlt what it shows, for people who cannot see it.',
        ]
      : [
          'The description belongs to no illustration.',
          'Write "illustrationAlt": null, or add the illustration in checklist.json.',
        ],
  'oral-words': () => [
    'It does not say what To be discussed in person means.',
    'Write under oral what happens to the answer. Sensitive questions need it.',
  ],
  'not-a-question': () => [
    'The question does not end with a question mark.',
    'Write a question where Yes means that things are as they should be.',
  ],
  'count-differs': ({ list, here, there }) => [
    `There are ${here} ${listNames[list]} here but ${there} in the source language.`,
    'Write as many in every language, in the same order.',
  ],
  leftover: ({ text }) => [
    `The text looks unfinished: "${text}"`,
    'Remove brackets, tags, double spaces and notes to yourself.',
  ],
  'placeholder-unknown': ({ name }) => [
    `{${name}} cannot be filled in.`,
    'Correct the name in the braces. README.md lists those that exist.',
  ],
  'reference-unknown': ({ field, id }) => [
    `${field} names ${id}, which does not exist.`,
    'Correct the id or remove it.',
  ],
  'override-unknown': ({ id }) => [
    `${id} does not exist, but the rules want to change or name it.`,
    'Correct the id or remove it.',
  ],
  'report-address': () => [
    "The address for injuries differs from the contact's address.",
    'Write the same address in insurance.reportTo and at the contact.',
  ],
  'example-band': ({ example, expected, actual }) => [
    `The example "${example}" expects ${expected}, but the checklist gives ${actual}.`,
    'Correct the consequence in checklist.json or the example, whichever is wrong.',
  ],
  'nothing-here': () => ['There is no checklist here.', 'Give the folder checklists, or a copy of it.'],
  'file-missing': () => ['The file is missing.', 'Put it back.'],
  'language-missing': ({ language }) => [
    `The words in ${languageNames.of(language)} are missing.`,
    'Copy the file in the source language here and translate it.',
  ],
  'language-unknown': ({ language }) => [
    `The app has no language called ${language}.`,
    'Ask whoever builds the app to add the language first, or correct the name of the file.',
  ],
  'file-unexpected': () => [
    'The file or folder does not belong here, and nothing in it is used.',
    'Give it its right name (see README.md), or move it away. A new version is called a number alone: individual/2.',
  ],
  encoding: ({ reason }) =>
    reason === 'byte-order-mark'
      ? ['The file begins with an invisible character (BOM).', 'Save it as UTF-8 without BOM.']
      : ['The file is not saved as UTF-8, so some letters are lost.', 'Save it as UTF-8.'],
  json: ({ reason }) => json[reason],
  'duplicate-key': ({ key }) => [
    `The field ${key} stands twice, and only one of them counts.`,
    'Remove one, or correct the id if it is a question of its own.',
  ],
  'field-missing': ({ field }) => [
    `The field ${field} is missing.`,
    'Add it. Another question shows what it looks like.',
  ],
  'field-unknown': ({ field }) => [
    `The field ${field} is not part of the format.`,
    'Check the spelling or remove it.',
  ],
  'field-value': ({ field, found, wanted }) => [
    `${field === '' ? 'The whole file' : `The field ${field}`} is ${found}, which is not possible.`,
    `It should be: ${wantedWords('en', wanted)}.`,
  ],
  'published-changed': () => [
    'The file is published and may not change, but it has.',
    'Restore it. Copy the folder to the next number and change it there: signed rounds point at this one.',
  ],
  'published-removed': () => ['A published file is gone.', 'Put it back: signed rounds point at it.'],
  'published-unlocked': () => [
    'The checklist is published but not locked.',
    'Run npm run checklists:lock, or write "status": "draft" if it is not ready.',
  ],
};

/** The check's words in English. */
export const english: FaultWords = {
  language: 'en',
  faults,
  json,
  place: (file, line, item) => [file, line && `line ${line}`, item].filter(Boolean).join(', '),
  noFolder: (folder) => `There is no folder ${folder}.`,
  broken: (count, files) =>
    `${count} ${count === 1 ? 'fault' : 'faults'} in ${files} ${files === 1 ? 'file' : 'files'}. Nothing has been changed.`,
  checklist: ({ id, version, questions, core, sections, languages, published }) =>
    `${id} ${version}: ${questions} questions in ${sections} sections, ${languages.map((one) => languageNames.of(one)).join(' and ')}. ${core} in the short form. ${published ? 'Published and locked.' : 'Draft.'}`,
  employers: (names) => `Local rules: ${names.join(', ')}.`,
  cards: (count) => `${count} help cards.`,
  fine: 'All is well.',
};
