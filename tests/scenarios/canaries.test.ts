// A word of its own in every place where something is said that the representative must not have, and a search for them in
// all that the representative is given: statements, annexes, cards, receipts, cover, and every stream and page of every PDF.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readDraft, readReview } from '../../src/actions/drafts.ts';
import { openAssessment } from '../../src/actions/openAssessment.ts';
import { signAcceptance, signReturn, signReview, signSelfAssessment } from '../../src/actions/signings.ts';
import { startRound } from '../../src/actions/startRound.ts';
import { readPdf } from '../../src/bytes/pdf/readPdf.ts';
import { streamBytes } from '../../src/bytes/pdf/streamBytes.ts';
import { drawReport } from '../../src/documents/pdf/drawReport.tsx';
import { type Answers, type DraftAnswer, noAnswer } from '../../src/domain/answers/answers.ts';
import { noRating } from '../../src/domain/drafts/reviewDraft.ts';
import { ok } from '../../src/domain/result.ts';
import type { PackageContent } from '../../src/ports/exchange.ts';
import { fonts } from '../documents/inNode.ts';
import { aDevice, type Device } from '../support/aDevice.ts';
import { aPackage, must, passes, passphrase, signing, withRecovery } from '../support/aRound.ts';
import { aReview } from '../support/bodies.ts';

const places = {
  sensitiveNo: 'HEMLIGRAUK',
  sensitiveMeasure: 'HEMLIGTVIND',
  sensitiveYes: 'HEMLIGSKARV',
  keptBack: 'HEMLIGLUNNE',
  withdrawn: 'HEMLIGTJALD',
  onDevice: 'HEMLIGSTARE',
  rating: 'HEMLIGFALK',
  plan: 'HEMLIGUGGLA',
  oldPlan: 'HEMLIGHEGER',
  photo: 'HEMLIGBILDAVSKRIVBORD',
};
const shared = 'DELASMEDALLA';

it('nothing that was kept from the representative is anywhere in what the representative is given', async () => {
  const { id, employee, manager, representative } = await threePeople();
  const photo = { id: employee.ports.ids.next(), assessment: id, width: 4, height: 3 };
  const jpeg = Uint8Array.of(0xff, 0xd8, ...Buffer.from(places.photo), 0xff, 0xd9);
  await employee.ports.draftPhotos.save({ ...photo, jpeg });
  await assesses(employee, id, { ...answersWith(photo.id), 'I-IN-02': no(places.withdrawn, 'manager') });
  await passes({ id }, employee, manager);
  const said = async () =>
    must((await openAssessment(manager.ports, id)) ?? { ok: false, problems: ['absent'] });
  const walked = (await said()).state.standing['self-assessment']?.statement.body;
  if (!walked) throw new Error('nothing said');
  const asked = { ...readReview(null, walked), message: 'Vilket bord har du?' };
  must(await signReturn(manager.ports, signing(manager, id), asked));
  await passes({ id }, manager, employee);
  await employee.ports.draftPhotos.save({ ...photo, jpeg });
  await assesses(employee, id, { ...answersWith(photo.id), 'I-IN-02': no(places.withdrawn, 'nobody') });
  await passes({ id }, employee, manager);
  const { measures, agreement, dialogue } = aReview();
  const [measure] = measures['I-ST-01'] ?? [];
  if (!measure) throw new Error('no measure');
  const rated = { ...noRating, now: { likelihood: 3, consequence: 3 } } as const;
  const planned = (what: string) => [{ ...measure, id: manager.ports.ids.next(), what }];
  const secret = { ...rated, view: places.rating, existing: places.rating };
  const draft = {
    ...readReview(null, walked),
    ratings: { 'I-ST-01': rated, 'I-FY-12': rated, 'I-IN-01': secret, 'I-IN-02': secret },
    measures: {
      ...{ 'I-ST-01': planned(shared), 'I-FY-12': planned('Nytt skrivbord') },
      ...{ 'I-IN-01': planned(places.plan), 'I-IN-02': planned(places.oldPlan) },
    },
    ...{ agreement, dialogue },
  };
  must(await signReview(manager.ports, signing(manager, id), draft));
  await passes({ id }, manager, employee);
  const body = { outcome: 'accepted', comment: '', voluntary: true } as const;
  must(await signAcceptance(employee.ports, signing(employee, id), body));
  await passes({ id }, employee, manager);

  for (const giver of [manager, employee]) {
    const sealed = await aPackage(id, giver, representative);
    const content = must(await representative.ports.packages.open(sealed, { passphrase }));
    expect(content.reports.length).toBeGreaterThanOrEqual(2);
    const readable = await everythingIn(content);
    expect(readable).toContain(shared);
    const found = Object.values(places).flatMap((word) =>
      spellingsOf(word).filter((one) => readable.includes(one)),
    );
    expect(found).toEqual([]);
  }
  // The search would find them: the manager has what was shared with the manager.
  const toManager = await aPackage(id, employee, manager);
  const content = must(await manager.ports.packages.open(toManager, { passphrase }));
  const readable = await everythingIn(content);
  expect([places.sensitiveNo, places.plan].filter((word) => readable.includes(word))).toHaveLength(2);
}, 180_000);

function no(comment: string, sharing: DraftAnswer['sharing']): DraftAnswer {
  const measures = [{ what: places.sensitiveMeasure, actor: 'employer', own: true, done: false } as const];
  return { ...noAnswer, value: 'no', comment, sharing, measures };
}

function answersWith(photo: string): Answers {
  return {
    'I-ST-01': { ...noAnswer, value: 'no', comment: shared },
    'I-FY-12': { ...noAnswer, value: 'no', photos: [photo], photosToRepresentative: false },
    'I-IN-01': no(places.sensitiveNo, 'manager'),
    'I-HF-06': { ...noAnswer, value: 'yes', comment: places.sensitiveYes, sharing: 'manager' },
    'I-RO-02': no(places.keptBack, 'nobody'),
    'I-OS-08': no(places.onDevice, 'everyone'),
  };
}

async function threePeople() {
  const employee = drawing(await aDevice('Maja Lindqvist', 'employee'));
  const manager = drawing(await withRecovery(await aDevice('Karin Öberg', 'manager')));
  const representative = await withRecovery(await aDevice('Daniel Ekström', 'safetyRepresentative'));
  const id = must(await startRound(employee.ports, employee.profile, { place: 'home' }));
  return { id, employee, manager, representative };
}

/** The same device with the real pages. */
function drawing({ ports, ...device }: Device): Device {
  const renderPdf: Device['ports']['documents']['renderPdf'] = async (report, attachment, at) =>
    ok(await drawReport({ report, attachment, at }, fonts));
  return { ...device, ports: { ...ports, documents: { renderPdf } } };
}

async function assesses(employee: Device, id: string, answers: Answers): Promise<void> {
  const draft = {
    ...readDraft({ values: {} }),
    ...{ placeName: 'Hemmet', daysPerWeek: 2, hoursPerDay: 8, mainWorkplace: 'Norrsund, hus 4' },
    ...{ manager: 'Karin Öberg', safetyRepresentative: 'Daniel Ekström', form: 'full' as const, answers },
  };
  must(await signSelfAssessment(employee.ports, signing(employee, id), draft));
}

/** As text, in base64 at each of its three places, in hex, and as PDF writes other than Latin text. */
function spellingsOf(word: string): string[] {
  const bytes = Buffer.from(word);
  const inBase64 = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .slice(4, -4),
  );
  const wide = Buffer.from(word, 'utf16le').swap16();
  return [word, ...inBase64, bytes.toString('hex'), wide.toString('hex'), wide.toString('latin1')];
}

async function everythingIn(content: PackageContent): Promise<string> {
  const { envelopes, annexes, cards, receipts, cover, manifest, reports } = content;
  const signed = [...envelopes, ...cards, ...receipts, cover].flatMap(partsOf);
  const printed = await Promise.all(reports.map(({ bytes }) => everythingInPdf(bytes)));
  return [...signed, ...annexes.map(({ json }) => json), JSON.stringify(manifest), ...printed].join('\n');
}

function partsOf(jws: string): string[] {
  return [jws, ...jws.split('.').map((part) => Buffer.from(part, 'base64url').toString('latin1'))];
}

async function everythingInPdf(bytes: Uint8Array): Promise<string> {
  const reading = readPdf(bytes);
  if (!reading.ok) throw new Error(reading.code);
  const found = [Buffer.from(bytes).toString('latin1'), pageText(bytes)];
  for (const { objects } of reading.file.revisions)
    for (const object of objects.values()) {
      const content = await streamBytes(reading.file, object);
      const text = content === null ? '' : Buffer.from(content).toString('latin1');
      found.push(
        text,
        ...(text.startsWith('{') ? (text.match(/[\w-]+\.[\w-]+\.[\w-]+/g) ?? []) : []).flatMap(partsOf),
      );
    }
  return found.join('\n');
}

function pageText(bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'canaries-'));
  try {
    writeFileSync(join(folder, 'report.pdf'), bytes);
    return execFileSync('pdftotext', ['-raw', join(folder, 'report.pdf'), '-'], { encoding: 'utf8' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
