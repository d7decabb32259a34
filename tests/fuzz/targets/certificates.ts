// Certificates of people and organisations, revocation lists, and the files an organisation hands out.
import { sha256Hex } from '../../../src/bytes/digest.ts';
import { readCertificate } from '../../../src/verifying/certificate/readCertificate.ts';
import { readPem } from '../../../src/verifying/certificate/readPem.ts';
import { isSelfIssued, readX509 } from '../../../src/verifying/certificate/readX509.ts';
import { issuanceFrom } from '../../../src/verifying/trust/issuanceOf.ts';
import { readIssuedCertificate } from '../../../src/verifying/trust/readIssuedCertificate.ts';
import { refused, type Target } from '../engine/target.ts';
import { changedDer } from '../mutators/der.ts';
import { changedOctets } from '../mutators/octets.ts';
import type { Seeds } from '../seeds/seeds.ts';
import { sha256 } from './claims.ts';

export function certificateTargets(seeds: Seeds): readonly Target[] {
  return [people(seeds), issuedFiles(seeds), lists(seeds)] as readonly Target[];
}

const derOf = (pem: string, label = 'CERTIFICATE') => readPem(pem, label)[0] ?? new Uint8Array();
const pemOf = (der: Uint8Array, label: string) =>
  `-----BEGIN ${label}-----\n${Buffer.from(der).toString('base64')}\n-----END ${label}-----\n`;

function people({ by, trust, authorities, now }: Seeds): Target<Uint8Array> {
  const issuanceOf = issuanceFrom(authorities, now);
  const corpus = [by.employee.certificate, by.safetyRepresentative.certificate, by.manager.certificate];
  const others = [...corpus, derOf(trust.lookAlike), derOf(trust.revoked)];
  return {
    name: 'certificates',
    area: 'certificates',
    share: 50,
    corpus,
    mutate: (der, chance) => {
      const { value, by: how } = changedDer(der, chance.oneOf(others), chance);
      return { input: value, by: how };
    },
    judge: async (der) => {
      const certificate = readCertificate(der);
      if (certificate === null) return refused('unreadable');
      const issuance = await issuanceOf(certificate);
      if (issuance === 'forged') return refused('forged');
      // Of an issuer that is not known here, only the holder's own signature over it speaks.
      if (issuance === null && !isSelfIssued(certificate)) return refused('issuer not known');
      const by = issuance?.organisation ?? (await sha256Hex(certificate.spki));
      const what = `${sha256(certificate.signed)} ${certificate.commonName} ${JSON.stringify(issuance)}`;
      return { verdict: issuance?.status ?? 'its own', accepted: [{ by, what }] };
    },
    bytesOf: (der) => der,
  };
}

function issuedFiles({ by, trust, authorities, now }: Seeds): Target<Uint8Array> {
  const issuanceOf = issuanceFrom(authorities, now);
  const publicKey = by.manager.publicKey;
  const corpus = [Buffer.from(trust.issued), derOf(trust.issued)].map((file) => Uint8Array.from(file));
  const others = [trust.revoked, trust.lookAlike, trust.organisations].map((pem) => Buffer.from(pem));
  return {
    name: 'issued certificates',
    area: 'certificates',
    share: 20,
    corpus,
    mutate: (file, chance) => {
      const other = chance.oneOf(others);
      const { value, by: how } = chance.onceIn(2)
        ? changedDer(file, derOf(other.toString()), chance)
        : changedOctets(file, other, chance);
      return { input: value, by: how };
    },
    judge: async (file) => {
      const read = await readIssuedCertificate(file, publicKey, issuanceOf, now);
      if (!read.ok) return refused(read.problems[0].problem);
      const { certificate, name, unit, issuance } = read.value;
      const signed = readCertificate(certificate)?.signed ?? certificate;
      const what = `${sha256(signed)} ${name} ${unit} ${issuance.status}`;
      return { verdict: 'taken', accepted: [{ by: issuance.organisation, what }] };
    },
    bytesOf: (file) => file,
  };
}

/** A configured list changed on its way: it may be lost, but never say less than it did. */
function lists({ trust, now }: Seeds): Target<string> {
  const root = pemOf(derOf(trust.organisations), 'CERTIFICATE');
  const list = derOf(trust.organisations, 'X509 CRL');
  const older = derOf(trust.olderList, 'X509 CRL');
  const certificates = [trust.issued, trust.revoked].map((pem) => readCertificate(derOf(pem)));
  return {
    name: 'revocation lists',
    area: 'certificates',
    share: 30,
    corpus: [pemOf(list, 'X509 CRL')],
    mutate: (pem, chance) => {
      if (chance.onceIn(4)) {
        const { value, by } = changedOctets(Buffer.from(pem), Buffer.from(trust.olderList), chance);
        return { input: Buffer.from(value).toString('latin1'), by };
      }
      const { value, by } = changedDer(list, older, chance);
      return { input: pemOf(value, 'X509 CRL'), by };
    },
    judge: async (pem) => {
      const lowestNumbers = { [await rootKey(root)]: trust.number };
      const authorities = { organisations: `${root}\n${pem}`, timestamps: '', eSign: '', lowestNumbers };
      const issuanceOf = issuanceFrom(authorities, now);
      const said = await Promise.all(certificates.map((one) => (one === null ? null : issuanceOf(one))));
      const statuses = said.map((issuance) => (issuance === null || issuance === 'forged' ? null : issuance));
      if (statuses.every((issuance) => issuance?.status === 'list-expired')) return refused('no list');
      const what = statuses.map((issuance) => `${issuance?.status} ${issuance?.listAt}`).join('; ');
      return { verdict: 'read', accepted: [{ by: 'list', what }] };
    },
    bytesOf: (pem) => Buffer.from(pem, 'latin1'),
  };
}

async function rootKey(pem: string): Promise<string> {
  const root = readX509(derOf(pem));
  return root === null ? '' : sha256Hex(root.spki);
}
