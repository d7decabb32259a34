import { useText } from '../i18n/i18n.ts';
import { useToast } from '../ui/Toast.tsx';

/** Puts a text on the clipboard and says so, or says that it could not be done. */
export function useCopy(): (text: string, said: string) => void {
  const words = useText('common');
  const toast = useToast();
  return (text, said) => {
    const copied = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'));
    copied.then(
      () => toast({ text: said }),
      () => toast({ text: words('copy.failed') }),
    );
  };
}
