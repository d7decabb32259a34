import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { CodeSource } from '../../src/questionnaire/CodeReader.tsx';
import { CompareNumber } from '../../src/questionnaire/CompareNumber.tsx';
import { ControlNumber } from '../../src/questionnaire/ControlNumber.tsx';

const number = '123450678901234567890123456789';

describe('the control number', () => {
  it('stands in six groups, each read digit by digit', () => {
    render(<ControlNumber number={number} label="Kontrollnumret för Karin Öberg" />);
    const groups = within(screen.getByRole('list', { name: 'Kontrollnumret för Karin Öberg' }));
    expect(groups.getAllByRole('listitem')).toHaveLength(6);
    expect(groups.getByText('1 2 3 4 5')).toBeInTheDocument();
    expect(groups.getByText('06789')).toBeVisible();
  });
});

describe('comparing the number', () => {
  it('asks how first, and shows no number to agree to before that', () => {
    show();
    expect(screen.queryByRole('button', { name: 'Numren är lika' })).toBeNull();
    expect(screen.queryByRole('list')).toBeNull();
    expect(screen.queryByRole('radio', { name: /QR-kod/ })).toBeNull();
  });

  it('tells how the two were found alike by ear', async () => {
    const { onAlike } = show();
    await userEvent.click(screen.getByRole('radio', { name: /På telefon/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Numren är lika' }));
    expect(onAlike).toHaveBeenCalledWith({ how: 'phone', given: null });
  });

  it('warns strongly when they differ, with focus on the warning, and lets one begin again', async () => {
    const { onAlike, onDiffer } = show();
    await userEvent.click(screen.getByRole('radio', { name: /På plats/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Numren är olika' }));
    const warning = screen.getByRole('alert');
    expect(warning).toHaveTextContent('Numren är olika. Lita inte på nyckeln.');
    expect(warning).toHaveTextContent('Ring Karin Öberg på ett nummer som du redan har');
    expect(warning.parentElement).toHaveFocus();
    expect(onDiffer).toHaveBeenCalledOnce();
    expect(onAlike).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Jämför en gång till' }));
    expect(screen.getByRole('radio', { name: /På telefon/ })).not.toBeChecked();
  });

  it('compares a number that is typed, and asks for the digits that are missing', async () => {
    const { onAlike, onDiffer } = show();
    await userEvent.click(screen.getByRole('radio', { name: /På telefon/ }));
    await userEvent.click(screen.getByText('Skriv in numret i stället'));
    const field = screen.getByLabelText('Kontrollnumret som Karin Öberg läser upp');
    await userEvent.type(field, '12345 06789');
    await userEvent.click(screen.getByRole('button', { name: 'Jämför' }));
    expect(field).toBeInvalid();
    expect(screen.getByText('Numret ska ha 30 siffror. Du har skrivit 10.')).toBeVisible();
    await userEvent.type(field, ' 01234 56789 01234 56789');
    await userEvent.click(screen.getByRole('button', { name: 'Jämför' }));
    expect(onAlike).toHaveBeenCalledWith({ how: 'phone', given: number });
    await userEvent.type(field, '{Backspace}8');
    await userEvent.click(screen.getByRole('button', { name: 'Jämför' }));
    expect(onDiffer).toHaveBeenCalledOnce();
  });

  it('compares a code in a picture, and says when the code is something else', async () => {
    const seen: (string | null)[] = [null, 'https://example.test', number];
    const { onAlike } = show({
      hasCamera: () => false,
      watch: async () => ({ none: 'missing' }),
      inPicture: async () => seen.shift() ?? null,
    });
    await userEvent.click(screen.getByRole('radio', { name: /QR-kod/ }));
    expect(screen.queryByRole('button', { name: 'Läs av med kameran' })).toBeNull();
    const picture = () =>
      userEvent.upload(
        screen.getByLabelText('Välj en bild av koden', { selector: 'input' }),
        new File(['x'], 'kod.png', { type: 'image/png' }),
      );
    await picture();
    expect(await screen.findByText(/Det finns ingen QR-kod i bilden/)).toBeVisible();
    await picture();
    expect(await screen.findByText(/Koden är varken ett kort eller ett kontrollnummer/)).toBeVisible();
    expect(onAlike).not.toHaveBeenCalled();
    await picture();
    expect(onAlike).toHaveBeenCalledWith({ how: 'qr', given: number });
  });

  it('says why the camera cannot be used', async () => {
    show({ hasCamera: () => true, watch: async () => ({ none: 'refused' }), inPicture: async () => null });
    await userEvent.click(screen.getByRole('radio', { name: /QR-kod/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Läs av med kameran' }));
    expect(await screen.findByText(/Appen får inte använda kameran/)).toBeVisible();
  });
});

function show(source?: CodeSource) {
  const onAlike = vi.fn();
  const onDiffer = vi.fn();
  const numberIn = async (code: string) => (/^\d{30}$/.test(code) ? code : null);
  render(
    <CompareNumber
      number={number}
      name="Karin Öberg"
      codes={source ? { source, numberIn } : null}
      onAlike={onAlike}
      onDiffer={onDiffer}
    />,
  );
  return { onAlike, onDiffer };
}
