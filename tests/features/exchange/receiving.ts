// What the tests of importing do over and over: giving the page files, and finding each again.
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Device } from '../../support/aDevice.ts';

export function fileOf(bytes: Uint8Array | string, name: string): File {
  return new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name);
}

export async function picks(...files: File[]): Promise<void> {
  await userEvent.upload(screen.getByLabelText('Välj filer på enheten', { selector: 'input' }), files);
}

/** The file's row, once it has come as far as it can by itself. */
export async function rowOf(name: string) {
  const row = await screen.findByRole('listitem', { name });
  await waitFor(() => {
    if (row.getAttribute('aria-busy') === 'true') throw new Error(`${name} is still being looked at`);
  });
  return within(row);
}

export async function unlock(name: string, passphrase: string) {
  const row = await rowOf(name);
  const field = row.getByLabelText('Lösenfras från avsändaren');
  await userEvent.clear(field);
  await userEvent.type(field, passphrase);
  await userEvent.click(row.getByRole('button', { name: 'Läs in' }));
  return rowOf(name);
}

/** How much a device holds of a round and of people. */
export async function rowsOf({ ports, profile }: Device, id: string): Promise<readonly number[]> {
  const stored = await ports.records.load(id);
  const contacts = await ports.contacts.list(profile.id);
  return [
    stored?.envelopes.length ?? 0,
    stored?.annexes.length ?? 0,
    stored?.reports.length ?? 0,
    stored?.receipts.length ?? 0,
    contacts.length,
  ];
}
