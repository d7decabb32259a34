// Programs that know nothing of the app, and what they say of the files it makes.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';

/** Poppler finds so many valid signatures, of which the last covers the whole file. */
export function expectSignedToPoppler(pdf: string, signatures: number): void {
  const said = ask('pdfsig', ['-nocert', pdf]).stdout;
  expect(said.match(/Signature is Valid\./g) ?? []).toHaveLength(signatures);
  expect(said.match(/Signature Validation:/g) ?? []).toHaveLength(signatures);
  expect(said.match(/ {2}- Total document signed/g) ?? []).toHaveLength(1);
}

/** What the command for archives and scripts says of a file: its verdict, its signers, and how it left. */
export function verdictOf(...files: string[]) {
  const { status, stdout } = ask(process.execPath, ['dist-cli/verify.mjs', ...files]);
  const lines = stdout.trim().split('\n');
  return {
    status,
    verdicts: lines.map(
      (line) =>
        JSON.parse(line) as {
          verdict: string;
          signers: { name: string; role: string }[];
          problems: { code: string }[];
        },
    ),
  };
}

/** The text on the pages of a PDF, as any reader would copy it, on one line. */
export function textOf(pdf: string | Uint8Array): string {
  const bytes = typeof pdf === 'string' ? readFileSync(pdf) : pdf;
  return ask('pdftotext', ['-', '-'], bytes).stdout.replaceAll(/\s+/g, ' ');
}

function ask(program: string, args: readonly string[], input?: Uint8Array) {
  const { error, status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', input });
  if (error) throw error;
  return { status, stdout, stderr };
}
