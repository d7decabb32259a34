import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { MiniBar } from '../../src/ui/MiniBar.tsx';
import { RiskChip } from '../../src/ui/RiskChip.tsx';
import { type MatrixPosition, RiskMatrix } from '../../src/ui/RiskMatrix.tsx';

const bands = { low: 'Låg', medium: 'Medel', high: 'Hög', veryHigh: 'Mycket hög' };
const words = {
  likelihood: 'Sannolikhet',
  consequence: 'Konsekvens',
  likelihoods: { 1: 'Osannolik', 2: 'Möjlig', 3: 'Trolig', 4: 'Mycket trolig' },
  consequences: { 1: 'Liten', 2: 'Kännbar', 3: 'Allvarlig', 4: 'Mycket allvarlig' },
  bands,
  now: 'Nu',
  after: 'Efter',
};

function rate({ likelihood, consequence }: MatrixPosition) {
  const value = likelihood * consequence;
  return {
    value,
    band: value <= 3 ? 'low' : value <= 6 ? 'medium' : value <= 9 ? 'high' : 'veryHigh',
  } as const;
}

function Rating() {
  const [now, setNow] = useState<MatrixPosition | null>(null);
  return (
    <RiskMatrix
      label="Risk"
      now={now}
      after={null}
      setting="now"
      onChange={setNow}
      rate={rate}
      words={words}
    />
  );
}

describe('the risk matrix', () => {
  it('names every cell by both axes, value and band', () => {
    render(<Rating />);
    expect(screen.getAllByRole('radio')).toHaveLength(16);
    expect(screen.getByRole('radio', { name: 'Trolig, Allvarlig: 9, Hög' })).toBeVisible();
  });

  it('moves by arrows as the eye sees it, and chooses with Space', async () => {
    render(<Rating />);
    await userEvent.tab();
    await userEvent.keyboard('{ArrowDown}{ArrowRight}{ArrowRight}');
    const cell = screen.getByRole('radio', { name: 'Trolig, Allvarlig: 9, Hög' });
    expect(cell).toHaveFocus();
    expect(cell).not.toBeChecked();
    await userEvent.keyboard(' ');
    expect(cell).toBeChecked();
    expect(screen.getByText('Nu')).toBeVisible();
  });

  it('chooses with Enter as well', async () => {
    render(<Rating />);
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(screen.getByRole('radio', { name: 'Mycket trolig, Liten: 4, Medel' })).toBeChecked();
  });

  it('is a picture when nothing can be set', () => {
    render(<RiskMatrix label="Risk" now={null} after={null} setting="now" rate={rate} words={words} />);
    expect(screen.getAllByRole('radio').every((radio) => (radio as HTMLInputElement).disabled)).toBe(true);
  });
});

describe('risk in words', () => {
  it('always stands beside the shape', () => {
    render(<RiskChip band="high">Hög</RiskChip>);
    expect(screen.getByText('Hög')).toBeVisible();
  });

  it('is counted by name for those who do not see the bar', () => {
    render(<MiniBar counts={{ low: 1, medium: 0, high: 2, veryHigh: 0 }} words={bands} />);
    expect(screen.getByText('Hög:').parentElement).toHaveTextContent('Hög: 2');
    expect(screen.queryByText('Medel:')).toBeNull();
  });
});
