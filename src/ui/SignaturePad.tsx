import { Undo2 } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { DrawingCanvas, type DrawingHandle } from './DrawingCanvas.tsx';
import { IconButton } from './IconButton.tsx';
import { Tabs } from './Tabs.tsx';

/** The visible part of a signature. Drawn and typed are equal in worth. Strokes live in a box 300 × 100, y downwards. */
export type SignatureMark =
  | { readonly method: 'typed'; readonly name: string }
  | { readonly method: 'drawn'; readonly name: string; readonly strokes: [number, number][][] };

export interface SignatureWords {
  /** Names the choice between the two ways. */
  readonly way: string;
  readonly draw: string;
  readonly type: string;
  readonly undo: string;
  readonly invite: string;
  readonly yourName: string;
  readonly typedHint: string;
}

/** Rita or Skriv namnet; the second is the way by keyboard. Calls back with the mark so far, or null. */
export function SignaturePad(props: {
  /** The signer's name as printed beneath a drawing. */
  readonly name: string;
  /** Under the line, e.g. "Maja Lindqvist, medarbetare". */
  readonly caption: string;
  readonly words: SignatureWords;
  readonly onChange: (mark: SignatureMark | null) => void;
  /** Id of the control to go to when the signature is missing. */
  readonly id?: string;
}) {
  const { words, name } = props;
  const [way, setWay] = useState<'draw' | 'type'>('draw');
  const [strokes, setStrokes] = useState<[number, number][][]>([]);
  const [typed, setTyped] = useState('');
  const choose = (next: 'draw' | 'type') => {
    setWay(next);
    props.onChange(next === 'draw' ? drawnMark(name, strokes) : typedMark(typed));
  };
  return (
    <div id={props.id} tabIndex={-1}>
      <Tabs
        label={words.way}
        tabs={[
          { key: 'draw', label: words.draw },
          { key: 'type', label: words.type },
        ]}
        selected={way}
        onSelect={choose}
      >
        {way === 'draw' ? (
          <Draw
            words={words}
            caption={props.caption}
            strokes={strokes}
            onStrokes={(next) => {
              setStrokes(next);
              props.onChange(drawnMark(name, next));
            }}
          />
        ) : (
          <Type
            words={words}
            caption={props.caption}
            typed={typed}
            onTyped={(next) => {
              setTyped(next);
              props.onChange(typedMark(next));
            }}
          />
        )}
      </Tabs>
    </div>
  );
}

function drawnMark(name: string, strokes: [number, number][][]): SignatureMark | null {
  return strokes.length === 0 ? null : { method: 'drawn', name, strokes };
}

function typedMark(typed: string): SignatureMark | null {
  const name = typed.trim();
  return name === '' ? null : { method: 'typed', name };
}

function Draw(props: {
  words: SignatureWords;
  caption: string;
  strokes: [number, number][][];
  onStrokes: (strokes: [number, number][][]) => void;
}) {
  const handle = useRef<DrawingHandle>(null);
  const empty = props.strokes.length === 0;
  return (
    <div className="pad">
      {empty && <p className="invite">{props.words.invite}</p>}
      <DrawingCanvas
        handle={handle}
        label={props.words.draw}
        initial={props.strokes}
        onStrokes={props.onStrokes}
      />
      {!empty && <IconButton icon={Undo2} label={props.words.undo} onClick={() => handle.current?.undo()} />}
      <p className="nm">{props.caption}</p>
    </div>
  );
}

function Type(props: {
  words: SignatureWords;
  caption: string;
  typed: string;
  onTyped: (typed: string) => void;
}) {
  const id = useId();
  return (
    <>
      <div className="field pad-name">
        <label htmlFor={id}>{props.words.yourName}</label>
        <p className="hint" id={`${id}-hint`}>
          {props.words.typedHint}
        </p>
        <input
          id={id}
          className="input"
          aria-describedby={`${id}-hint`}
          autoComplete="name"
          maxLength={120}
          value={props.typed}
          onChange={(event) => props.onTyped(event.currentTarget.value)}
        />
      </div>
      <div className="pad" aria-hidden="true">
        <p className="written">{props.typed}</p>
        <p className="nm">{props.caption}</p>
      </div>
    </>
  );
}
