// A time stamp on one's own signature: asked for, answered by an authority, and part of the report from then on.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { currentCopies } from '../../src/actions/reportCopies.ts';
import { signAcceptance } from '../../src/actions/signings.ts';
import { stampRequestFor, takeStamp } from '../../src/actions/stamps/stampReport.ts';
import type { ReportFile } from '../../src/ports/records.ts';
import { createVerifier } from '../../src/verifying/verifier.ts';
import type { Device } from '../support/aDevice.ts';
import { aPackage, aReviewedRound, importPackage, must, signing } from '../support/aRound.ts';
import { aWorkshop, type Workshop } from '../support/openssl.ts';
import { aStampAuthority, type StampAuthority, trusting } from '../support/stampAuthority.ts';

let shop: Workshop;
let authority: StampAuthority;

beforeAll(() => {
  shop = aWorkshop();
  authority = aStampAuthority(shop, 'tidtjanst');
});
afterAll(() => shop.remove());

/** The same device in a deployment that relies on the authority. */
function relying(device: Device): Device {
  const verifier = createVerifier({ authorities: trusting(authority.root) });
  return { ...device, ports: { ...device.ports, verifier } };
}

async function reportOf({ ports }: Device, id: string): Promise<ReportFile> {
  const stored = await ports.records.load(id);
  const all = (stored?.reports ?? []).filter(({ kind }) => kind === 'assessment');
  const copies = currentCopies(all, all[0]?.statement ?? '');
  if (copies[0] === undefined || copies.length > 1) throw new Error(`${copies.length} copies in use`);
  return copies[0];
}

async function stamped(manager: Device, id: string): Promise<ReportFile> {
  const report = await reportOf(manager, id);
  const request = must(await stampRequestFor(manager.ports, report));
  return must(await takeStamp(manager.ports, id, report, authority.answer(request)));
}

describe('a report with a time stamp', () => {
  it('takes the place of the copy without, and the next one signs it', async () => {
    const round = await aReviewedRound();
    const { id } = round;
    const manager = relying(round.manager);
    const employee = relying(round.employee);
    const report = await stamped(manager, id);
    expect((await reportOf(manager, id)).digest).toBe(report.digest);
    must(await importPackage(employee, await aPackage(id, manager, employee)));
    const body = { outcome: 'accepted', comment: '', voluntary: true } as const;
    must(await signAcceptance(employee.ports, signing(employee, id), body));
    const both = await employee.ports.verifier.verifyPdf((await reportOf(employee, id)).bytes);
    expect(both.signers.map(({ role, stamp }) => [role, stamp?.authority !== undefined])).toEqual([
      ['manager', true],
      ['employee', false],
    ]);
  });

  it('cannot be had from an authority that nobody here relies on, nor twice', async () => {
    const { id, manager } = await aReviewedRound();
    const report = await reportOf(manager, id);
    const answer = authority.answer(must(await stampRequestFor(manager.ports, report)));
    expect(await takeStamp(manager.ports, id, report, answer)).toEqual({
      ok: false,
      problems: [{ problem: 'stamp-untrusted' }],
    });
    expect((await reportOf(manager, id)).digest).toBe(report.digest);
    const twice = await stamped(relying(manager), id);
    expect(await stampRequestFor(manager.ports, twice)).toMatchObject({ ok: false });
  });
});
