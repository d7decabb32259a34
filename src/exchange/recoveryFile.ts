// A recovery file: a person's keys as JSON in an age file under the recovery code. The age program opens it too, and the
// sealing secret in it is spelled as that program reads it, so that nothing is lost even without this one.
import * as z from 'zod';
import { base64ToBytes, bytesToBase64 } from '../bytes/base64.ts';
import { jsonOf } from '../bytes/jsonOf.ts';
import { Moment } from '../domain/chain/digest.ts';
import { Role } from '../domain/people/role.ts';
import type { Problem } from '../domain/problems.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import type { RecoveryContent } from '../ports/exchange.ts';
import { openAge, sealAge } from './ageFile.ts';
import { lockOf, objectionToHeader } from './ageHeader.ts';
import { readSealingSecret, sealingSecretText } from './ageIdentity.ts';
import { readRecoveryCode } from './recoveryCode.ts';

/** Two to this power is the cost of one guess. The code has 125 random bits: guessing is hopeless at any cost. */
const ownWorkFactor = 10;

/** Bytes: what a person's keys take, many times over. */
const longest = 1024 * 1024;

/** The size tells how many keys a person has had; in steps of 16 KiB it tells less. */
const sizeStep = 0x4000;

/**
 * Seals a person's keys under their recovery code.
 * @throws RangeError when the code is none, ZodError when the content is not whole: faults of the caller.
 */
export async function sealRecovery(
  content: RecoveryContent,
  code: string,
): Promise<Result<Uint8Array, Problem>> {
  const passphrase = readRecoveryCode(code);
  if (passphrase === null) throw new RangeError('not a recovery code');
  const json = new TextEncoder().encode(JSON.stringify(z.encode(RecoveryFile, { format, v: 1, ...content })));
  const padded = new Uint8Array(Math.ceil(json.length / sizeStep) * sizeStep).fill(0x20);
  padded.set(json);
  if (padded.length > longest) return refuse({ problem: 'too-large', limit: '1 MB' });
  return ok(await sealAge(padded, { passphrase }, ownWorkFactor));
}

/**
 * Opens a recovery file. Whether the keys are what their certificates say is for the signer.
 * @param code however it was typed.
 * @returns Problems: `too-large`, `not-our-file`, `newer-than-this-app`, `wrong-code`, `damaged`.
 */
export async function openRecovery(
  bytes: Uint8Array,
  code: string,
): Promise<Result<RecoveryContent, Problem>> {
  if (bytes.length > 2 * longest) return refuse({ problem: 'too-large', limit: '1 MB' });
  const objection = objectionToHeader(bytes);
  if (objection !== null) return refuse(objection);
  if (lockOf(bytes) !== 'passphrase') return refuse({ problem: 'not-our-file' });
  const passphrase = readRecoveryCode(code);
  if (passphrase === null) return refuse({ problem: 'wrong-code' });
  const opened = await openAge(bytes, { passphrase });
  if (opened.ok) return contentOf(opened.value);
  return opened.problems[0] === 'wrong-key' ? refuse({ problem: 'wrong-code' }) : damaged;
}

const damaged = refuse<Problem>({ problem: 'damaged' });

function contentOf(bytes: Uint8Array): Result<RecoveryContent, Problem> {
  const json = jsonOf(bytes);
  if (json === undefined) return damaged;
  const outermost = AnyRecoveryFile.safeParse(json);
  if (!outermost.success) return refuse({ problem: 'not-our-file' });
  if (outermost.data.v > 1) return refuse({ problem: 'newer-than-this-app' });
  const file = RecoveryFile.safeParse(json);
  if (!file.success) return damaged;
  const { profile, keys } = file.data;
  return ok({ profile, keys });
}

const format = 'distansrond-recovery';

/** The outermost of a recovery file of any version: `v` is read before anything else. */
const AnyRecoveryFile = z.looseObject({ format: z.literal(format), v: z.int().positive() });

/** Octets, written as text in the file. */
function octetsAs(write: (octets: Uint8Array) => string, read: (text: string) => Uint8Array | null) {
  return z.codec(z.string(), z.custom<Uint8Array>(ArrayBuffer.isView), {
    decode: (text, context) => {
      const octets = read(text);
      if (octets !== null) return octets;
      context.issues.push({ code: 'custom', input: text, message: 'not octets' });
      return z.NEVER;
    },
    encode: (octets) => write(octets),
  });
}

const base64 = octetsAs(bytesToBase64, base64ToBytes);
const text = z.string().max(1000);
const note = z.string().regex(/^[\w-]+\.[\w-]+\.[\w-]+$/);

const RecoveryFile = z.strictObject({
  format: z.literal(format),
  v: z.literal(1),
  profile: z.strictObject({
    name: text,
    roles: z.array(Role).max(3).readonly(),
    unit: text,
    mainWorkplace: text,
    email: text,
    employer: text,
  }),
  keys: z
    .array(
      z.strictObject({
        name: text,
        unit: text,
        certificate: base64,
        card: note,
        revocation: note,
        since: Moment,
        retired: Moment.nullable(),
        revoked: Moment.nullable(),
        /** PKCS #8. */
        signing: base64.nullable(),
        /** `AGE-SECRET-KEY-1…` */
        sealing: octetsAs(sealingSecretText, readSealingSecret),
      }),
    )
    .min(1)
    .max(50)
    .readonly(),
});
