// The cover of a package, read for what it says. Whether its signature holds is for the verifier: here it only has to be
// one thing, in one spelling.

import * as z from 'zod';
import { base64UrlToBytes } from '../bytes/base64.ts';
import { jsonOf } from '../bytes/jsonOf.ts';
import { utf8ToText } from '../bytes/utf8.ts';
import { Manifest } from '../domain/notes/manifest.ts';
import type { Problem } from '../domain/problems.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import { packageLimits } from './packageLimits.ts';

export interface Cover {
  readonly cover: string;
  readonly manifest: Manifest;
}

/** Problems: `not-our-file`, `newer-than-this-app`, `damaged`. */
export function readCover(bytes: Uint8Array): Result<Cover, Problem> {
  const cover = bytes.length > packageLimits.cover ? null : utf8ToText(bytes);
  const parts = cover?.split('.', 4).map(base64UrlToBytes) ?? [];
  const [, payload] = parts;
  if (cover === null || !payload || parts.length !== 3 || parts.some((part) => !part?.length)) return damaged;
  const json = jsonOf(payload);
  if (json === undefined) return damaged;
  const outermost = AnyManifest.safeParse(json);
  if (!outermost.success) return refuse({ problem: 'not-our-file' });
  if (outermost.data.v > formatHere) return refuse({ problem: 'newer-than-this-app' });
  const manifest = Manifest.safeParse(json);
  return manifest.success ? ok({ cover, manifest: manifest.data }) : damaged;
}

const damaged = refuse<Problem>({ problem: 'damaged' });

const formatHere = Manifest.shape.v.value;

/** The outermost of a manifest of any version: `v` is read before anything else. */
const AnyManifest = z.looseObject({ format: Manifest.shape.format, v: z.int().positive() });
