// The controls as people meet them: by role, name and keyboard.
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Info } from 'lucide-react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { type AnswerChoice, AnswerControl } from '../../src/ui/AnswerControl.tsx';
import { Dialog } from '../../src/ui/Dialog.tsx';
import { DropZone } from '../../src/ui/DropZone.tsx';
import { ErrorSummary } from '../../src/ui/ErrorSummary.tsx';
import { Menu } from '../../src/ui/Menu.tsx';
import { Tabs } from '../../src/ui/Tabs.tsx';
import { DateField, TextField } from '../../src/ui/TextField.tsx';

const words = {
  yes: 'Ja',
  no: 'Nej',
  notApplicable: 'Ej aktuellt',
  oral: 'Ta upp muntligt',
  later: 'Hoppa över så länge',
};

describe('the answer control', () => {
  function Answering({ quiet }: { quiet?: readonly ('oral' | 'later')[] }) {
    const [value, setValue] = useState<AnswerChoice | null>(null);
    return (
      <AnswerControl
        legend="Fråga"
        value={value}
        onChange={setValue}
        words={words}
        {...(quiet && { quiet })}
      />
    );
  }

  it('is one group of radios, none chosen before an answer', () => {
    render(<Answering />);
    expect(screen.getByRole('group', { name: 'Fråga' })).toBeVisible();
    expect(screen.getAllByRole('radio').map((radio) => (radio as HTMLInputElement).checked)).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('holds the quieter choices in the same group', async () => {
    render(<Answering quiet={['oral', 'later']} />);
    await userEvent.click(screen.getByRole('radio', { name: 'Nej' }));
    await userEvent.click(screen.getByRole('radio', { name: 'Ta upp muntligt' }));
    expect(screen.getByRole('radio', { name: 'Ta upp muntligt' })).toBeChecked();
    expect(screen.getByRole('radio', { name: 'Nej' })).not.toBeChecked();
  });
});

describe('a field', () => {
  it('ties hint and error to the control', () => {
    render(<TextField label="Namn" hint="Som på underskriften." error="Skriv ditt namn." />);
    const input = screen.getByLabelText('Namn');
    expect(input).toHaveAccessibleDescription('Som på underskriften. Skriv ditt namn.');
    expect(input).toBeInvalid();
  });

  it('passes ref and native props to the control', () => {
    const ref = vi.fn();
    render(<DateField label="Klart senast" ref={ref} defaultValue="2026-12-11" />);
    expect(ref).toHaveBeenCalledWith(screen.getByLabelText('Klart senast'));
    expect(screen.getByLabelText('Klart senast')).toHaveValue('2026-12-11');
  });
});

describe('the error summary', () => {
  it('takes focus, and leads to the field without touching the address', async () => {
    location.hash = '#/rounds/new';
    render(
      <>
        <ErrorSummary heading="Titta på" places={[{ field: 'name', text: 'Skriv ditt namn.' }]} />
        <input id="name" aria-label="Namn" />
      </>,
    );
    expect(screen.getByRole('alert')).toHaveFocus();
    await userEvent.click(screen.getByRole('link', { name: 'Skriv ditt namn.' }));
    expect(screen.getByLabelText('Namn')).toHaveFocus();
    expect(location.hash).toBe('#/rounds/new');
  });
});

describe('a dialog', () => {
  const ask = (safe: () => void, act: () => void) =>
    render(<Dialog question="Rensa allt?" safe="Behåll" onSafe={safe} act="Rensa" onAct={act} danger />);

  it('is named by its question and begins at the safe button', () => {
    ask(vi.fn(), vi.fn());
    expect(screen.getByRole('dialog', { name: 'Rensa allt?' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Behåll' })).toHaveFocus();
  });

  it('takes Esc for the safe way out', () => {
    const safe = vi.fn();
    const act = vi.fn();
    ask(safe, act);
    screen.getByRole('dialog').dispatchEvent(new Event('cancel', { cancelable: true }));
    expect(safe).toHaveBeenCalledOnce();
    expect(act).not.toHaveBeenCalled();
  });
});

describe('tabs', () => {
  it('move with the arrow keys, round and round', async () => {
    function Two() {
      const [selected, select] = useState<'a' | 'b'>('a');
      const tabs = [
        { key: 'a', label: 'Rita' },
        { key: 'b', label: 'Skriv' },
      ] as const;
      return (
        <Tabs label="Sätt" tabs={tabs} selected={selected} onSelect={select}>
          {selected}
        </Tabs>
      );
    }
    render(<Two />);
    await userEvent.click(screen.getByRole('tab', { name: 'Rita' }));
    await userEvent.keyboard('{ArrowRight}');
    expect(screen.getByRole('tab', { name: 'Skriv' })).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}');
    expect(screen.getByRole('tab', { name: 'Rita' })).toHaveAttribute('aria-selected', 'true');
  });
});

describe('the menu', () => {
  it('closes on Esc and gives focus back', async () => {
    render(
      <Menu label="Meny" icon={Info}>
        <a href="#/help">Hjälp</a>
      </Menu>,
    );
    const summary = screen.getByLabelText('Meny');
    await userEvent.click(summary);
    expect(summary.closest('details')).toHaveAttribute('open');
    screen.getByRole('link', { name: 'Hjälp' }).focus();
    await userEvent.keyboard('{Escape}');
    expect(summary.closest('details')).not.toHaveAttribute('open');
    expect(summary).toHaveFocus();
  });
});

describe('the drop zone', () => {
  it('always has a button that does the same', async () => {
    const onFiles = vi.fn();
    render(<DropZone heading="Släpp filer här" over={() => 'Släpp'} choose="Välj filer" onFiles={onFiles} />);
    const file = new File(['x'], 'rond.distansrond');
    await userEvent.upload(screen.getByLabelText('Välj filer', { selector: 'input' }), file);
    expect(onFiles).toHaveBeenCalledWith([file]);
  });
});
