import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Identity } from '../../src/ports/people.ts';
import { detachedCms } from '../../src/signing/report/cms.ts';
import { readCertificate } from '../../src/verifying/certificate/readCertificate.ts';
import { readCms } from '../../src/verifying/certificate/readCms.ts';
import { oidOf, readDer } from '../../src/verifying/certificate/readDer.ts';
import { readPdfDate } from '../../src/verifying/certificate/readTime.ts';
import { isSelfIssued } from '../../src/verifying/certificate/readX509.ts';
import { rawSignature } from '../../src/verifying/certificate/signatureHolds.ts';
import { anIdentity } from '../support/signatures.ts';

let identity: Identity;
let cms: Uint8Array;

beforeAll(async () => {
  identity = await anIdentity('manager');
  cms = await detachedCms(new Uint8Array(32), identity.certificate, identity.privateKey);
});

const bytes = (...octets: number[]) => Uint8Array.from(octets);

describe('Reading DER', () => {
  it.each([
    ['nothing', bytes()],
    ['a length in more octets than needed', bytes(0x04, 0x81, 0x01, 0x00)],
    ['a length with a leading zero', bytes(0x04, 0x82, 0x00, 0x80, ...new Array<number>(128).fill(0))],
    ['an indefinite length', bytes(0x30, 0x80, 0x00, 0x00)],
    ['content that is cut short', bytes(0x04, 0x02, 0x00)],
    ['bytes after the element', bytes(0x05, 0x00, 0x00)],
    ['a child that reaches outside', bytes(0x30, 0x02, 0x04, 0x01)],
    ['a large tag number', bytes(0x1f, 0x81, 0x00, 0x00)],
  ])('refuses %s', (_, der) => {
    expect(readDer(der)).toBeNull();
  });

  it('refuses nesting deeper than any signature', () => {
    let der = bytes(0x05, 0x00);
    for (let level = 0; level < 40; level += 1) der = bytes(0x30, der.length, ...der);
    expect(readDer(der)).toBeNull();
  });

  it('knows object identifiers, and refuses padded ones', () => {
    expect(oidOf(readDer(bytes(0x06, 0x03, 0x55, 0x04, 0x03)) ?? undefined)).toBe('2.5.4.3');
    expect(oidOf(readDer(bytes(0x06, 0x03, 0x55, 0x80, 0x03)) ?? undefined)).toBeNull();
    expect(oidOf(readDer(bytes(0x06, 0x02, 0x55, 0x84)) ?? undefined)).toBeNull();
  });
});

describe('Reading a certificate', () => {
  it('gives the name, the key and the time it is valid', () => {
    const certificate = readCertificate(identity.certificate);
    expect(certificate?.commonName).toBe('Karin Öberg');
    expect(certificate && isSelfIssued(certificate)).toBe(true);
    expect(certificate && certificate.notBefore < certificate.notAfter).toBe(true);
  });

  it('never throws, whatever becomes of its bytes', () => {
    const change = fc.record({ at: fc.nat(identity.certificate.length - 1), to: fc.nat(255) });
    const property = fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
      const der = Uint8Array.from(identity.certificate);
      for (const { at, to } of changes) der[at] = to;
      const read = readCertificate(der);
      expect(read === null || read.der === der).toBe(true);
    });
    fc.assert(property, { numRuns: 2000, seed: 7 });
  });
});

describe('Reading a CMS signature', () => {
  it('gives what was signed and by whom', () => {
    const read = readCms(cms);
    expect(typeof read !== 'string' && read.certificate.commonName).toBe('Karin Öberg');
    expect(typeof read !== 'string' && read.messageDigest).toEqual(new Uint8Array(32));
  });

  it('never throws for changed bytes, cut bytes, or bytes of any kind', () => {
    const change = fc.record({ at: fc.nat(cms.length - 1), to: fc.nat(255), end: fc.nat(cms.length) });
    const property = fc.property(change, fc.uint8Array({ maxLength: 200 }), ({ at, to, end }, any) => {
      expect(readCms(cms.with(at, to))).toBeTruthy();
      expect(readCms(cms.slice(0, end === cms.length ? 0 : end))).toBe('cms-malformed');
      expect(readCms(any)).toBe('cms-malformed');
    });
    fc.assert(property, { numRuns: 2000, seed: 7 });
  });
});

describe('Reading an ECDSA value', () => {
  it('pads short numbers and refuses other spellings of the same', () => {
    expect(rawSignature(bytes(0x30, 0x06, 2, 1, 1, 2, 1, 2))?.at(31)).toBe(1);
    expect(rawSignature(bytes(0x30, 0x07, 2, 2, 0, 1, 2, 1, 2))).toBeNull();
    expect(rawSignature(bytes(0x30, 0x06, 2, 1, 0x81, 2, 1, 2))).toBeNull();
    expect(rawSignature(bytes(0x30, 0x03, 2, 1, 1))).toBeNull();
  });
});

describe('Reading the time of a signature', () => {
  it.each([
    ['D:20261127120500Z', '2026-11-27T12:05:00.000Z'],
    ["D:20261127120500+00'00'", '2026-11-27T12:05:00.000Z'],
    ['D:20260231120500Z', undefined],
    ['D:20261127120500', undefined],
    ["D:20261127120500+01'00'", undefined],
    ['20261127120500Z', undefined],
  ])('%s', (text, moment) => {
    expect(readPdfDate(text)?.toISOString()).toBe(moment);
  });
});
