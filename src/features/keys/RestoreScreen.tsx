import { useState } from 'react';
import { useText } from '../../i18n/i18n.ts';
import { paths } from '../../paths.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { type BroughtBack, Restored } from './Restored.tsx';
import { RestoreForm } from './RestoreForm.tsx';

/** The way back for somebody with a recovery file and its code. */
export function RestoreScreen() {
  const text = useText('keys');
  const [back, setBack] = useState<BroughtBack | null>(null);
  if (back) return <Restored {...back} />;
  return (
    <div className="page stack">
      <PageHeader
        title={text('restore.title')}
        lead={text('restore.lead')}
        back={{ href: paths.home, text: text('restore.toStart') }}
      />
      <RestoreForm onRestored={setBack} />
    </div>
  );
}
