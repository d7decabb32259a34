// Notes from anybody: the signature is held against the bytes as they came; only then are they read, once and strictly.
import { bytesToBase64 } from '../../bytes/base64.ts';
import { certificateName, hasHidden } from '../../bytes/certificateName.ts';
import { sha256Hex } from '../../bytes/digest.ts';
import { jsonOf } from '../../bytes/jsonOf.ts';
import { type Note, type NoteAuthor, type NoteBody, type NoteKind, notes } from '../../domain/notes/notes.ts';
import type { Problem } from '../../domain/problems.ts';
import { ok, type Result, refuse } from '../../domain/result.ts';
import { ecdsaHolds } from '../certificate/ecdsa.ts';
import type { Certificate } from '../certificate/readCertificate.ts';
import { organisationOf } from '../certificate/readName.ts';
import { readJws } from '../envelope/readJws.ts';
import { type IssuanceOf, issuanceFrom } from '../trust/issuanceOf.ts';

/**
 * Holds a note against its signature and the form of its kind. Whether the key is to be trusted is not asked here.
 * @param issuanceOf how this deployment judges certificates.
 * @returns Problems: `signature-invalid`, also for a certificate that is not by whom it names; `newer-than-this-app`
 * for a later version of the kind; `not-our-file` for a note of another kind, or no note; `damaged` for everything
 * else, also a revocation of another key than its author's.
 */
export async function readNote<Kind extends NoteKind>(
  kind: Kind,
  text: string,
  issuanceOf: IssuanceOf = issuanceFrom(),
): Promise<Result<Note<Kind>, Problem>> {
  const opened = readJws(text, notes[kind].type);
  if (opened === 'damaged') return refuse({ problem: 'damaged' });
  if (opened === 'newer') return refuse({ problem: 'newer-than-this-app' });
  if (opened === 'other') return refuse({ problem: 'not-our-file' });
  const { certificate, signature, signed, payload } = opened;
  const issuance = (await ecdsaHolds(certificate.spki, signature, signed))
    ? await issuanceOf(certificate)
    : 'forged';
  if (issuance === 'forged') return refuse({ problem: 'signature-invalid' });
  const body = readBody(kind, payload);
  const author = await authorOf(certificate, issuance);
  if (body === null || author === null) return refuse({ problem: 'damaged' });
  const note = { kind, body, author, text };
  return revokesAnother(note) ? refuse({ problem: 'damaged' }) : ok(note);
}

function readBody<Kind extends NoteKind>(kind: Kind, payload: Uint8Array): NoteBody<Kind> | null {
  const body = notes[kind].body.safeParse(jsonOf(payload));
  return body.success ? (body.data as NoteBody<Kind>) : null;
}

/** Nobody can take another's key out of use. */
function revokesAnother({ kind, body, author }: Note): boolean {
  return kind === 'revocation' && (body as NoteBody<'revocation'>).fingerprint !== author.fingerprint;
}

async function authorOf(
  certificate: Certificate,
  issuance: NoteAuthor['issuance'],
): Promise<NoteAuthor | null> {
  const { commonName, subject, spki } = certificate;
  const unit = organisationOf(subject) ?? '';
  if (certificateName(commonName) === '' || !isPlain(commonName) || !isPlain(unit)) return null;
  return {
    name: commonName,
    unit,
    fingerprint: await sha256Hex(spki),
    publicKey: bytesToBase64(spki),
    issuance,
  };
}

/** As long as a person's name may be, and with nothing in it that nobody sees: it could pass for another. */
function isPlain(text: string): boolean {
  return text.length <= 120 && !hasHidden(text);
}
