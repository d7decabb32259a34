// An organisation's own authority, made and run with openssl alone, as the documentation says to do it.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder in which openssl works. Remove it when done. */
export interface Workshop {
  readonly folder: string;
  run(...args: readonly string[]): void;
  write(name: string, content: string | Uint8Array): string;
  text(name: string): string;
  bytes(name: string): Uint8Array;
  remove(): void;
}

export function aWorkshop(): Workshop {
  const folder = mkdtempSync(join(tmpdir(), 'authority-'));
  const text = (name: string) => readFileSync(join(folder, name), 'utf8');
  return {
    folder,
    run: (...args) => {
      execFileSync('openssl', [...args], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
    },
    write: (name, content) => {
      writeFileSync(join(folder, name), content);
      return name;
    },
    text,
    bytes: (name) => Uint8Array.from(readFileSync(join(folder, name))),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** What `openssl genpkey` is told to make each kind of key. */
export const keyKinds = {
  'P-256': ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256'],
  'P-384': ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-384'],
  'P-521': ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-521'],
  'RSA-2048': ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048'],
  'RSA-1024': ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:1024'],
} as const;

export interface CertificateWish {
  readonly name: string;
  readonly subject: string;
  readonly key?: keyof typeof keyKinds;
  readonly hash?: string;
  /** Extensions as openssl writes them, one a line. */
  readonly extensions: readonly string[];
  /** Name of the issuer's files; without it the certificate signs itself. */
  readonly issuer?: string;
  readonly from?: string;
  readonly until?: string;
}

export const authorityExtensions = [
  'basicConstraints=critical,CA:TRUE,pathlen:0',
  'keyUsage=critical,keyCertSign,cRLSign',
  'subjectKeyIdentifier=hash',
];
export const personExtensions = [
  'basicConstraints=critical,CA:FALSE',
  'keyUsage=critical,digitalSignature,nonRepudiation',
];

/** Makes `<name>.key` (unless it is there) and `<name>.crt`, with any dates, and gives the certificate as PEM. */
export function aCertificate(shop: Workshop, wish: CertificateWish): string {
  const { name, subject, key = 'P-256', hash = 'sha256', issuer } = wish;
  shop.run('genpkey', ...keyKinds[key], '-out', `${name}.key`);
  shop.run('req', '-new', '-utf8', '-key', `${name}.key`, '-subj', subject, '-out', `${name}.csr`);
  return issueCertificate(shop, { ...wish, name, hash, ...(issuer === undefined ? {} : { issuer }) });
}

/** Issues `<name>.crt` for `<name>.csr`. */
export function issueCertificate(
  shop: Workshop,
  { name, hash = 'sha256', extensions, issuer, from, until }: Omit<CertificateWish, 'subject' | 'key'>,
): string {
  const signer = issuer ?? name;
  const database = anAuthorityDatabase(shop, signer);
  shop.write(`${name}.ext`, `[ext]\n${extensions.join('\n')}\n`);
  const signing = issuer === undefined ? ['-selfsign'] : ['-cert', `${issuer}.crt`];
  const dates = ['-startdate', from ?? '20250101000000Z', '-enddate', until ?? '20350101000000Z'];
  shop.run(
    ...[
      'ca',
      '-batch',
      '-notext',
      '-preserveDN',
      '-config',
      database,
      '-keyfile',
      `${signer}.key`,
      '-md',
      hash,
    ],
    ...[...signing, ...dates, '-extfile', `${name}.ext`, '-extensions', 'ext'],
    ...['-in', `${name}.csr`, '-out', `${name}.crt`],
  );
  return shop.text(`${name}.crt`);
}

/** Marks `<name>.crt` as revoked by its issuer. */
export function revoke(shop: Workshop, issuer: string, name: string): void {
  const config = anAuthorityDatabase(shop, issuer);
  shop.run(
    ...['ca', '-config', config, '-keyfile', `${issuer}.key`, '-cert', `${issuer}.crt`],
    ...['-revoke', `${name}.crt`],
  );
}

export interface ListWish {
  /** In hexadecimal, as openssl keeps it. */
  readonly number?: string;
  readonly from?: string;
  readonly until?: string;
  /** Extensions as openssl writes them; in their default the number alone. */
  readonly extensions?: string;
}

/** The issuer's list of revoked certificates, PEM. */
export function aRevocationList(shop: Workshop, issuer: string, wish: ListWish = {}): string {
  const config = anAuthorityDatabase(shop, issuer, wish.extensions ?? 'authorityKeyIdentifier=keyid');
  shop.write(`${issuer}.number`, `${wish.number ?? '01'}\n`);
  shop.run(
    ...['ca', '-gencrl', '-config', config, '-keyfile', `${issuer}.key`, '-cert', `${issuer}.crt`],
    ...[
      '-crl_lastupdate',
      wish.from ?? '20251101000000Z',
      '-crl_nextupdate',
      wish.until ?? '20270201000000Z',
    ],
    ...['-out', `${issuer}.crl`],
  );
  return shop.text(`${issuer}.crl`);
}

function anAuthorityDatabase(shop: Workshop, name: string, listExtensions = ''): string {
  const config = `${name}.cnf`;
  try {
    shop.text(`${name}.index`);
  } catch {
    mkdirSync(join(shop.folder, `${name}.issued`), { recursive: true });
    shop.write(`${name}.index`, '');
    shop.write(`${name}.index.attr`, 'unique_subject = no\n');
    shop.write(`${name}.number`, '01\n');
  }
  shop.write(
    config,
    [
      '[ca]\ndefault_ca = own\n[own]',
      `database = ${name}.index\nnew_certs_dir = ${name}.issued\nrand_serial = yes`,
      `crlnumber = ${name}.number\ndefault_md = sha256\npolicy = any\ncopy_extensions = none`,
      `default_crl_days = 90\nx509_extensions = none\n${listExtensions === '' ? '' : 'crl_extensions = list'}`,
      'string_mask = utf8only\nutf8 = yes',
      '[any]\ncommonName = optional\norganizationName = optional\nserialNumber = optional\ncountryName = optional',
      `[none]\n[list]\n${listExtensions}\n`,
    ].join('\n'),
  );
  return config;
}
