// Every address in the app. Hash routes: links are plain anchors, work on any static host, and never reach a server log.
// Nothing personal stands in an address: only random ids, key fingerprints, step kinds and part ids.

export const paths = {
  home: '#/',
  welcome: '#/welcome',
  profile: (id: string) => `#/profiles/${id}`,
  newProfile: '#/profiles/new',
  newProfileAs: (role: string) => `#/profiles/new/${role}`,
  newRound: '#/rounds/new',
  record: (id: string) => `#/rounds/${id}`,
  step: (id: string, step: string) => `#/rounds/${id}/${step}`,
  part: (id: string, part: string) => `#/rounds/${id}/self-assessment/${part}`,
  question: (id: string, part: string, question: string) =>
    `#/rounds/${id}/self-assessment/${part}/${question}`,
  summary: (id: string) => `#/rounds/${id}/self-assessment/summary`,
  risk: (id: string, risk: string) => `#/rounds/${id}/manager-review/risk/${risk}`,
  reviewPart: (id: string, part: 'agreement' | 'sign' | 'return') => `#/rounds/${id}/manager-review/${part}`,
  handOver: (id: string) => `#/rounds/${id}/hand-over`,
  import: '#/import',
  people: '#/people',
  addPerson: '#/people/add',
  /** What follows the last slash is the whole card, short. It is taken out of the address as soon as it has been read. */
  addCard: (short: string) => `#/people/add/${short}`,
  person: (fingerprint: string) => `#/people/${fingerprint}`,
  ownCard: '#/card',
  keys: '#/keys',
  recovery: '#/keys/recovery',
  restore: '#/restore',
  invite: '#/invite',
  /** What follows the last slash is the whole invitation. It is taken out of the address as soon as it has been read. */
  invitation: (short: string) => `#/invitation/${short}`,
  openedInvitation: '#/invitation',
  verify: '#/verify',
  /** The verifier as one file, beside the app. */
  standalone: 'granska.html',
  help: '#/help',
  helpCard: (id: string) => `#/help/${id}`,
  settings: '#/settings',
  storage: '#/about/storage',
  accessibility: '#/about/accessibility',
} as const;
