// Signing, verifying, packages and pages are heavy: each is fetched when it is first asked for.

import { lockOf } from '../exchange/ageHeader.ts';
import { suggestFileName } from '../exchange/fileName.ts';
import { suggestPassphrase } from '../exchange/passphrase.ts';
import { newRecoveryCode, readRecoveryCode } from '../exchange/recoveryCode.ts';
import type { Packages, RecoveryFiles, ShortForms } from '../ports/exchange.ts';
import type { Documents } from '../ports/ports.ts';
import type { Signer } from '../ports/signing.ts';
import type { Authorities, Verifier } from '../ports/verifying.ts';

export function lazySigner(): Signer {
  const load = async () => (await import('../signing/signer.ts')).signer;
  return {
    createIdentity: async (profile, at, replaces) => (await load()).createIdentity(profile, at, replaces),
    completeIdentity: async (unfinished, profile, at) =>
      (await load()).completeIdentity(unfinished, profile, at),
    withCertificate: async (identity, profile, certificate, at) =>
      (await load()).withCertificate(identity, profile, certificate, at),
    renewCard: async (identity, profile, at) => (await load()).renewCard(identity, profile, at),
    signNote: async (kind, body, identity) => (await load()).signNote(kind, body, identity),
    certificateRequest: async (identity) => (await load()).certificateRequest(identity),
    restoreIdentities: async (content, profile) => (await load()).restoreIdentities(content, profile),
    signStatement: async (statement, identity) => (await load()).signStatement(statement, identity),
    signReport: async (pdf, field, identity) => (await load()).signReport(pdf, field, identity),
    stampRequest: async (pdf) => (await load()).stampRequest(pdf),
    embedStamp: async (pdf, response) => (await load()).embedStamp(pdf, response),
  };
}

/** @param authorities whose certificates this deployment trusts, read once. */
export function lazyVerifier(authorities: () => Promise<Authorities>): Verifier {
  let verifier: Promise<Verifier> | undefined;
  const load = () => {
    verifier ??= import('../verifying/verifierBridge.ts').then(({ createWorkerVerifier }) =>
      createWorkerVerifier(authorities),
    );
    return verifier;
  };
  return {
    readNote: async (kind, text) => (await load()).readNote(kind, text),
    vouches: async (card, oldPublicKey) => (await load()).vouches(card, oldPublicKey),
    readIssuedCertificate: async (file, publicKey) => (await load()).readIssuedCertificate(file, publicKey),
    acceptsStamps: async () => (await load()).acceptsStamps(),
    trustLists: async () => (await load()).trustLists(),
    verifyEnvelopes: async (envelopes) => (await load()).verifyEnvelopes(envelopes),
    verifyAnnexes: async (links, annexes) => (await load()).verifyAnnexes(links, annexes),
    verifyPdf: async (bytes) => (await load()).verifyPdf(bytes),
    verifyPackage: async (content) => (await load()).verifyPackage(content),
    digest: async (bytes) => (await load()).digest(bytes),
  };
}

export function lazyPackages(): Packages {
  const load = async () => (await import('../exchange/packages.ts')).createPackages();
  return {
    list: async (parts) => (await load()).list(parts),
    seal: async (content, lock) => (await load()).seal(content, lock),
    open: async (bytes, unlock) => (await load()).open(bytes, unlock),
    lockOf,
    suggestPassphrase,
    suggestFileName,
  };
}

export function lazyRecoveryFiles(): RecoveryFiles {
  const load = async () => (await import('../exchange/recoveryFiles.ts')).createRecoveryFiles();
  return {
    newCode: newRecoveryCode,
    readCode: readRecoveryCode,
    seal: async (content, code) => (await load()).seal(content, code),
    open: async (bytes, code) => (await load()).open(bytes, code),
    ageIdentityFile: async (secrets, name) => (await load()).ageIdentityFile(secrets, name),
  };
}

export function lazyShortForms(): ShortForms {
  const load = async () => (await import('../exchange/short/shortForms.ts')).shortForms;
  return {
    ofCard: async (card) => (await load()).ofCard(card),
    toCard: async (short) => (await load()).toCard(short),
    ofInvitation: async (invitation, cards) => (await load()).ofInvitation(invitation, cards),
    toInvitation: async (short) => (await load()).toInvitation(short),
  };
}

export function lazyDocuments(): Documents {
  const load = async () => (await import('../documents/pdf/workerBridge.ts')).pdfDocuments;
  return { renderPdf: async (model, attachment, at) => (await load()).renderPdf(model, attachment, at) };
}
