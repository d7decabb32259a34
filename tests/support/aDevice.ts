// One person's device in a story: everything real but the screen, the disk and the renderer of pages.

import { openCatalog } from '../../src/catalog/catalog.ts';
import type { Role } from '../../src/domain/people/role.ts';
import { ok } from '../../src/domain/result.ts';
import type { Profile } from '../../src/ports/people.ts';
import type { Ports } from '../../src/ports/ports.ts';
import type { Voice } from '../../src/ports/signing.ts';
import { signer } from '../../src/signing/signer.ts';
import { createVerifier } from '../../src/verifying/verifier.ts';
import { aBasePdf, assessmentFields } from './basePdf.ts';
import { memoryPorts } from './memoryPorts.ts';

export interface Device {
  readonly ports: Ports & ReturnType<typeof memoryPorts>;
  readonly profile: Profile;
  readonly role: Role;
}

/** The keys of the words stand in for the words: stories are told in no language. */
export const voice: Voice = {
  language: 'sv',
  labels: (key) => key,
  meaning: (key) => `meaning ${key}`,
  outcome: (key) => `outcome ${key}`,
};

export async function aDevice(name: string, role: Role): Promise<Device> {
  const memory = memoryPorts();
  const ports = {
    ...memory,
    signer,
    verifier: createVerifier(),
    catalog: await openCatalog(),
    documents: {
      renderPdf: async (model: { readonly kind: string }, attachment: Uint8Array) => {
        const fields = model.kind === 'assessment' ? assessmentFields : assessmentFields.slice(0, 1);
        return ok(aBasePdf({ fields, attachment }));
      },
    },
    photos: { reencode: () => Promise.reject(new Error('no pictures in this story')) },
  } satisfies Ports;
  const profile: Profile = {
    id: ports.ids.next(),
    name,
    roles: [role],
    unit: 'Digital vård',
    mainWorkplace: 'Norrsund, hus 4',
    email: '',
    employer: 'exempelkommunen',
    demo: false,
  };
  await ports.profiles.save(profile);
  return { ports, profile, role };
}
