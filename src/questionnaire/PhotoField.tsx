import { Camera, X } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import type { Problem } from '../domain/problems.ts';
import { useText } from '../i18n/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { Check } from '../ui/Check.tsx';
import { DraftPicture } from './DraftPicture.tsx';
import { ProblemNotice } from './ProblemNotice.tsx';
import styles from './photos.module.css';
import { useWalk } from './Walk.tsx';

const most = 6;

/** Pictures of the place, by choice. Adding one is the consent, whose words stand beside the button. */
export function PhotoField(props: {
  readonly addLabel: string;
  /** What the pictures show, for their text alternative. */
  readonly subject: string;
  readonly photos: readonly string[];
  readonly onChange: (photos: string[]) => void;
  readonly toRepresentative?: boolean;
  readonly onToRepresentative?: (on: boolean) => void;
}) {
  const { photos, onChange, onToRepresentative } = props;
  const text = useText('walk');
  const meanings = useText('meanings');
  const walk = useWalk();
  const remove = async (photo: string) => {
    onChange(photos.filter((other) => other !== photo));
    // The answer stops naming the picture before the picture goes.
    if (await walk.draft.flush()) await walk.photos.remove(photo);
  };
  return (
    <div className="field">
      <span className="label">
        {text('photo.label')}
        <span className="opt">{text('photo.locationRemoved')}</span>
      </span>
      <div className={styles.row}>
        {photos.map((photo, at) => (
          <figure key={photo}>
            <DraftPicture id={photo} alt={text('photo.alt', { at: at + 1, subject: props.subject })} />
            <button
              type="button"
              className={styles.remove}
              aria-label={text('photo.remove', { at: at + 1 })}
              onClick={() => void remove(photo)}
            >
              <span>
                <X className="i i-s" />
              </span>
            </button>
          </figure>
        ))}
        <AddPhoto {...props} full={photos.length >= most} />
      </div>
      {photos.length > 0 && onToRepresentative && (
        <Check
          checked={props.toRepresentative === true}
          onChange={(event) => onToRepresentative(event.currentTarget.checked)}
        >
          {meanings('privacy.photoConsent.shareRepresentative')}
        </Check>
      )}
    </div>
  );
}

function AddPhoto(props: {
  addLabel: string;
  photos: readonly string[];
  onChange: (photos: string[]) => void;
  full: boolean;
}) {
  const text = useText('walk');
  const meanings = useText('meanings');
  const { photos } = useWalk();
  const file = useRef<HTMLInputElement>(null);
  const consent = useId();
  const [reading, setReading] = useState(false);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const add = async (picked: File | undefined) => {
    if (!picked) return;
    setReading(true);
    const added = await photos.add(picked);
    setReading(false);
    setProblems(added.ok ? [] : added.problems);
    if (added.ok) props.onChange([...props.photos, added.value]);
    if (file.current) file.current.value = '';
  };
  if (props.full) return <p className={styles.consent}>{text('photo.full')}</p>;
  return (
    <>
      <input
        ref={file}
        type="file"
        accept="image/*"
        hidden
        data-photo-input
        onChange={(event) => void add(event.currentTarget.files?.[0])}
      />
      <Button
        className={styles.add}
        icon={Camera}
        aria-label={props.addLabel}
        aria-describedby={consent}
        aria-disabled={reading}
        onClick={() => !reading && file.current?.click()}
      >
        {text(reading ? 'photo.working' : 'photo.add')}
      </Button>
      <p className={styles.consent} id={consent}>
        {meanings('privacy.photoConsent')} {meanings('privacy.photoConsent.help')}
      </p>
      <ProblemNotice problems={problems} />
    </>
  );
}
