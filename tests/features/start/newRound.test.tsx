import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { readDraft } from '../../../src/actions/drafts.ts';
import { NewRoundScreen } from '../../../src/features/start/NewRoundScreen.tsx';
import { WelcomeScreen } from '../../../src/features/start/WelcomeScreen.tsx';
import { aDevice, type Device } from '../../support/aDevice.ts';
import { renderOver } from '../../support/browser/renderOver.tsx';
import { shippedQuestions } from '../../support/shippedQuestions.ts';

let device: Device;
beforeEach(async () => {
  device = await aDevice('Maja Lindqvist', 'employee');
  location.hash = '#/rounds/new';
});

describe('a new round', () => {
  it('begins with where, how much and with whom', async () => {
    await renderOver(device.ports, <NewRoundScreen />);
    await userEvent.click(screen.getByRole('radio', { name: 'Fritidsbostaden' }));
    expect(screen.getByLabelText('Vad kallar ni platsen?')).toHaveValue('Fritidsbostaden');
    expect(screen.getByText('Fritidsbostad eller annan plats behöver chefens uttryckliga ja.')).toBeVisible();
    await userEvent.type(screen.getByLabelText('Din chef'), 'Karin Öberg');
    await userEvent.click(screen.getByRole('button', { name: 'Börja ronden' }));
    await waitFor(() => expect(location.hash).toMatch(/^#\/rounds\/[0-9a-f-]{36}\/self-assessment$/));
    const assessment = location.hash.split('/')[2] ?? '';
    const draft = await device.ports.drafts.load({ assessment, step: 'self-assessment' });
    expect(readDraft(draft ?? { values: {} })).toMatchObject({
      place: 'holidayHome',
      placeName: 'Fritidsbostaden',
      form: 'full',
      daysPerWeek: 2,
      hoursPerDay: 8,
      mainWorkplace: 'Norrsund, hus 4',
      manager: 'Karin Öberg',
    });
  });

  it('proposes the short form for occasional work, and lets the person choose', async () => {
    await renderOver(device.ports, <NewRoundScreen />);
    const questions = await shippedQuestions();
    const short = screen.getByRole('radio', { name: new RegExp(`^Kort, ${questions.core} frågor`) });
    const full = screen.getByRole('radio', { name: new RegExp(`^Fullständig, ${questions.full} frågor`) });
    expect(full).toBeChecked();
    const days = screen.getByLabelText('Dagar i veckan');
    await userEvent.clear(days);
    await userEvent.type(days, '0.5');
    expect(short).toBeChecked();
    await userEvent.click(full);
    expect(full).toBeChecked();
  });

  it('says everything that is missing, and starts nothing', async () => {
    await renderOver(device.ports, <NewRoundScreen />);
    await userEvent.clear(screen.getByLabelText('Huvudarbetsplats'));
    await userEvent.clear(screen.getByLabelText('Dagar i veckan'));
    await userEvent.click(screen.getByRole('button', { name: 'Börja ronden' }));
    expect(screen.getByRole('alert')).toHaveTextContent(
      /Skriv ett tal mellan 0 och 7.*Skriv din huvudarbetsplats.*Skriv namnet på din chef/,
    );
    expect(location.hash).toBe('#/rounds/new');
  });

  it('is for employees: others are shown the way', async () => {
    const manager = await aDevice('Karin Öberg', 'manager');
    await renderOver(manager.ports, <NewRoundScreen />);
    expect(screen.getByRole('link', { name: 'Ändra dina uppgifter' })).toHaveAttribute(
      'href',
      `#/profiles/${manager.profile.id}`,
    );
  });
});

describe('the welcome', () => {
  it('opens three doors, makes the promise and names all nine sections', async () => {
    await renderOver(device.ports, <WelcomeScreen />);
    expect(screen.getByRole('heading', { level: 1, name: 'Gå en rond där du arbetar' })).toBeVisible();
    expect(screen.getByRole('link', { name: /^Chef/ })).toHaveAttribute('href', '#/profiles/new/manager');
    expect(screen.getByRole('heading', { name: 'Allt sparas på din enhet' })).toBeVisible();
    expect(screen.getByRole('complementary').querySelectorAll('ol > li')).toHaveLength(9);
  });
});
