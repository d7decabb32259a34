import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { MarkPicture } from '../../src/ui/MarkPicture.tsx';
import { Plan } from '../../src/ui/Plan.tsx';
import { SignaturePad } from '../../src/ui/SignaturePad.tsx';
import { fromBox, toBox } from '../../src/ui/strokes.ts';
import { svgToElements } from '../../src/ui/svgToElements.ts';

const words = {
  way: 'Sätt',
  draw: 'Rita',
  type: 'Skriv namnet',
  undo: 'Ångra',
  invite: 'Rita här',
  yourName: 'Ditt namn',
  typedHint: 'Gäller lika mycket.',
};

describe('the signature pad', () => {
  it('gives a typed name as the mark, and none while it is empty', async () => {
    const onChange = vi.fn();
    render(
      <SignaturePad name="Maja Lindqvist" caption="Maja, medarbetare" words={words} onChange={onChange} />,
    );
    await userEvent.click(screen.getByRole('tab', { name: 'Skriv namnet' }));
    expect(onChange).toHaveBeenLastCalledWith(null);
    await userEvent.type(screen.getByLabelText('Ditt namn'), 'Maja L');
    expect(onChange).toHaveBeenLastCalledWith({ method: 'typed', name: 'Maja L' });
    await userEvent.clear(screen.getByLabelText('Ditt namn'));
    expect(onChange).toHaveBeenLastCalledWith(null);
  });
});

describe('strokes', () => {
  it('keep their proportions in the box, whatever the surface', () => {
    const drawn = [
      [
        { x: 0, y: 0 },
        { x: 600, y: 200 },
      ],
    ];
    expect(toBox(drawn, 600, 200)).toEqual([
      [
        [0, 0],
        [300, 100],
      ],
    ]);
    expect(toBox([[{ x: 200, y: 100 }]], 400, 400)).toEqual([[[150, 25]]]);
  });

  it('come back where they were', () => {
    const [first] = fromBox(toBox([[{ x: 120, y: 60 }]], 340, 132), 340, 132)[0] ?? [];
    expect(first?.x).toBeCloseTo(120, 0);
    expect(first?.y).toBeCloseTo(60, 0);
  });

  it('are thinned to what a statement may carry', () => {
    const long = Array.from({ length: 1000 }, (_, at) => ({ x: at, y: 0 }));
    const many = Array.from({ length: 80 }, () => [{ x: 1, y: 1 }]);
    expect(toBox([long], 1000, 300)[0]?.length).toBeLessThanOrEqual(400);
    expect(toBox(many, 300, 100)).toHaveLength(60);
  });

  it('are shown as a picture with the name', () => {
    render(
      <MarkPicture
        mark={{
          method: 'drawn',
          name: 'Maja Lindqvist',
          strokes: [
            [[1, 2]],
            [
              [3, 4],
              [5, 6],
            ],
          ],
        }}
      />,
    );
    expect(screen.getByRole('img', { name: 'Maja Lindqvist' }).querySelector('path')).toHaveAttribute(
      'd',
      'M1 2L1 2M3 4L5 6',
    );
  });
});

describe('a drawing', () => {
  const drawn = (text: string) =>
    render(<svg aria-hidden="true">{svgToElements(text)}</svg>).container.innerHTML;

  it('keeps its shapes, groups and words', () => {
    expect(
      drawn(
        '<svg viewBox="0 0 1 1"><g class="a"><path class="il-k" d="M0 0"/></g><text x="1">90°</text></svg>',
      ),
    ).toBe(
      '<svg aria-hidden="true"><g class="a"><path class="il-k" d="M0 0"></path></g><text x="1">90°</text></svg>',
    );
  });

  it('lets through nothing that could act or reach out', () => {
    const text =
      '<svg><script>alert(1)</script><style>x</style><a href="https://example.com"><path d="M1 1"/></a>' +
      '<path d="M0 0" onclick="alert(1)" style="fill:url(https://example.com)"/><image href="x"/></svg>';
    expect(drawn(text)).toBe('<svg aria-hidden="true"><path d="M0 0"></path></svg>');
  });

  it.each(
    Object.entries(
      import.meta.glob<string>('../../checklists/illustrations/*.svg', {
        query: '?raw',
        import: 'default',
        eager: true,
      }),
    ),
  )('of ours comes out whole: %s', (_path, text) => {
    const shapes = [...text.matchAll(/<(path|circle|rect|ellipse|text|g)\b/g)].length;
    const { container } = render(<svg aria-hidden="true">{svgToElements(text)}</svg>);
    expect(container.querySelectorAll('path,circle,rect,ellipse,text,g')).toHaveLength(shapes);
  });
});

describe('the plan', () => {
  const drawing = {
    width: 100,
    height: 80,
    floor: 'M0 0H100V80H0Z',
    walls: ['M0 0H100'],
    lines: [],
    zones: [
      {
        id: 'desk',
        shapes: [{ d: 'M1 1H9', role: 'object' as const }],
        label: { x: 5, y: 5 },
        glyph: { x: 5, y: 5 },
      },
    ],
  };

  it('shows the number of a zone, and its risk instead when there is one', () => {
    const { rerender } = render(
      <Plan drawing={drawing} zones={{ desk: { state: 'active', number: 5 } }} label="Rummet" />,
    );
    expect(screen.getByRole('img', { name: 'Rummet' })).toHaveTextContent('5');
    rerender(
      <Plan
        drawing={drawing}
        zones={{ desk: { state: 'result', number: 5, risk: 'high' } }}
        label="Rummet"
      />,
    );
    expect(screen.getByRole('img', { name: 'Rummet' })).not.toHaveTextContent('5');
  });
});
