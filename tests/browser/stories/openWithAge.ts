// A package opened without the product, as an archive will have to in ten years: by age, unzip, qpdf and poppler.
import { type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Every part by its path in the archive. */
export type Parts = ReadonlyMap<string, Buffer>;

export function openWithAge(sealed: string, identityFile: string, folder: string): Parts {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const zip = join(folder, 'opened.zip');
  run('age', ['-d', '-i', identityFile, '-o', zip, sealed]);
  const paths = run('unzip', ['-Z1', zip]).toString().trim().split('\n');
  run('unzip', ['-q', zip, '-d', join(folder, 'parts')]);
  return new Map(paths.map((path) => [path, readFileSync(join(folder, 'parts', path))]));
}

/** What a statement or note says, as anybody can read it. */
export function payloadOf(jws: Buffer | string): Record<string, unknown> {
  return JSON.parse(Buffer.from(jws.toString().split('.')[1] ?? '', 'base64url').toString());
}

/** Everything that can be got out of the parts: as they lie, decoded, and of PDFs the streams, text and attachments too. */
export function readableIn(parts: Parts, folder: string): readonly Buffer[] {
  return [...parts].flatMap(([path, bytes]) => [bytes, ...decoded(path, bytes, folder)]);
}

function decoded(path: string, bytes: Buffer, folder: string): Buffer[] {
  if (path.endsWith('.jws')) return openedText(bytes.toString());
  if (!path.endsWith('.pdf')) return [];
  const pdf = join(folder, 'parts', path);
  const attached = join(folder, 'attached', path);
  mkdirSync(attached, { recursive: true });
  run('pdfdetach', ['-saveall', '-o', attached, pdf]);
  const attachments = readdirSync(attached).map((name) => readFileSync(join(attached, name)));
  return [
    run('qpdf', ['--qdf', '--object-streams=disable', pdf, '-'], [0, 3]),
    run('pdftotext', [pdf, '-']),
    ...attachments,
    ...attachments.flatMap((attachment) => openedText(attachment.toString())),
  ];
}

/** Whatever in a text is base64url and long enough to say something. */
function openedText(text: string): Buffer[] {
  return (text.match(/[\w-]{16,}/g) ?? []).map((part) => Buffer.from(part, 'base64url'));
}

function run(program: string, args: readonly string[], leaves: readonly number[] = [0]): Buffer {
  const options: SpawnSyncOptions = { maxBuffer: 256 * 1024 * 1024 };
  const { error, status, stdout, stderr } = spawnSync(program, args, options);
  if (error) throw error;
  if (!leaves.includes(status ?? -1)) throw new Error(`${program}: ${stderr.toString()}`);
  return Buffer.from(stdout as Buffer);
}
