import { ok } from '../../../domain/result.ts';
import type { Ports } from '../../../ports/ports.ts';
import type { WalkPhotos } from '../../../questionnaire/Walk.tsx';

/** The pictures of one assessment's draft: re-encoded before they are kept, so that no metadata is. */
export function draftPhotosOf(
  { photos, draftPhotos, ids }: Pick<Ports, 'photos' | 'draftPhotos' | 'ids'>,
  assessment: string,
): WalkPhotos {
  return {
    async add(file) {
      const picture = await photos.reencode(file);
      if (!picture.ok) return picture;
      const id = ids.next();
      const saved = await draftPhotos.save({ id, assessment, ...picture.value });
      return saved.ok ? ok(id) : saved;
    },
    async load(id) {
      const photo = await draftPhotos.load(id);
      return photo && new Blob([photo.jpeg.slice()], { type: 'image/jpeg' });
    },
    remove: (id) => draftPhotos.remove(id),
  };
}
