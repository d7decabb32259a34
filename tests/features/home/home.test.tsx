import { cleanup, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { RoundRow } from '../../../src/actions/listRounds.ts';
import { startRound } from '../../../src/actions/startRound.ts';
import { groupRounds } from '../../../src/features/home/groupRounds.ts';
import { HomeScreen } from '../../../src/features/home/HomeScreen.tsx';
import { RoundList } from '../../../src/features/home/RoundList.tsx';
import { aDevice, type Device } from '../../support/aDevice.ts';
import { must } from '../../support/aRound.ts';
import { renderOver } from '../../support/browser/renderOver.tsx';
import { shippedQuestions } from '../../support/shippedQuestions.ts';

function aRow(given: Partial<RoundRow>): RoundRow {
  return {
    id: given.id ?? 'a',
    placeName: 'Hemmet',
    place: 'home',
    employeeName: 'Maja Lindqvist',
    status: 'awaitingManager',
    turns: [],
    myStep: null,
    at: '2026-10-05T07:00:00.000Z',
    demo: false,
    draft: null,
    invited: null,
    ...given,
  };
}

describe('the rounds', () => {
  it('stand where they ask for something, each once', () => {
    const rounds = [
      aRow({
        id: 'walk',
        status: 'draft',
        myStep: 'self-assessment',
        draft: { answered: 1, total: 58, savedAt: '' },
      }),
      aRow({ id: 'review', myStep: 'manager-review' }),
      aRow({ id: 'away' }),
      aRow({ id: 'done', status: 'complete', myStep: 'follow-up' }),
      aRow({ id: 'split', status: 'forked', myStep: 'manager-review' }),
    ];
    const { resume, mine, others, complete, attention } = groupRounds(rounds);
    const ids = (rows: readonly RoundRow[]) => rows.map(({ id }) => id);
    expect(resume?.id).toBe('walk');
    expect([mine, others, complete, attention].map(ids)).toEqual([['review'], ['away'], ['done'], ['split']]);
  });
});

describe('the home screen', () => {
  let device: Device;
  beforeEach(async () => {
    device = await aDevice('Maja Lindqvist', 'employee');
  });
  const home = () => renderOver(device.ports, <HomeScreen profile={device.profile} />);

  it('invites an employee with no rounds to start one', async () => {
    await home();
    expect(await screen.findByRole('heading', { name: 'Ingen rond ännu' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Gå en ny rond' })).toHaveAttribute('href', '#/rounds/new');
  });

  it('says the finding first and leads back into the walk', async () => {
    const started = await startRound(device.ports, device.profile, {
      placeName: 'Hemmet',
      form: 'core',
      manager: 'Karin Öberg',
    });
    if (!started.ok) throw new Error('a round should start');
    await home();
    expect(await screen.findByRole('heading', { level: 1, name: 'En rond väntar på dig' })).toBeVisible();
    const { core } = await shippedQuestions();
    expect(screen.getByText(`Hemmet – 0 av ${core} frågor besvarade`)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Fortsätt där du slutade' })).toHaveAttribute(
      'href',
      `#/rounds/${started.value}/self-assessment`,
    );
  });

  it('says who asked for a round, and until when, wherever the round stands', async () => {
    const invited = { by: 'Karin Öberg', due: '2026-12-12' };
    must(await startRound(device.ports, device.profile, {}, { ...invited, due: null }));
    await home();
    expect(await screen.findByText('Karin Öberg bad om den')).toBeVisible();
    cleanup();
    await renderOver(device.ports, <RoundList heading="Väntar på dig" rows={[aRow({ invited })]} />);
    expect(screen.getByText('Karin Öberg bad om den, gärna klar senast 12 december 2026')).toBeVisible();
  });

  it('lets a manager invite, with rounds or without', async () => {
    const profile = { ...device.profile, roles: ['manager'] as const };
    await renderOver(device.ports, <HomeScreen profile={profile} />);
    expect(await screen.findByRole('link', { name: 'Bjud in till en rond' })).toHaveAttribute(
      'href',
      '#/invite',
    );
    cleanup();
    must(await startRound(device.ports, device.profile, {}));
    await renderOver(device.ports, <HomeScreen profile={profile} />);
    expect(await screen.findByRole('link', { name: 'Bjud in till en rond' })).toBeVisible();
  });

  it('offers the step that is mine, and the record otherwise', async () => {
    const rows = [
      aRow({ id: 'r1', myStep: 'manager-review' }),
      aRow({ id: 'r2', status: 'broken', employeeName: '' }),
    ];
    await renderOver(device.ports, <RoundList heading="Väntar på dig" rows={rows} />);
    expect(screen.getByRole('link', { name: 'Bedöm: Hemmet, Maja Lindqvist' })).toHaveAttribute(
      'href',
      '#/rounds/r1/manager-review',
    );
    expect(screen.getByText('En rond som inte går att läsa')).toBeVisible();
    expect(screen.getByRole('link', { name: /^Öppna ronden/ })).toHaveAttribute('href', '#/rounds/r2');
  });
});
