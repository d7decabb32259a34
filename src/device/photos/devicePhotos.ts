// The port Photos: each picture in a worker of its own, which is gone afterwards with all the memory it took.
import { workerUrl } from '../../bytes/trustedUrl.ts';
import type { Problem } from '../../domain/problems.ts';
import { type Result, refuse } from '../../domain/result.ts';
import type { Photos } from '../../ports/ports.ts';
import { photoLimits } from './acceptPhoto.ts';
import url from './photo.worker.ts?worker&url';

export interface Reencoded {
  jpeg: Uint8Array;
  width: number;
  height: number;
}

export const devicePhotos: Photos = {
  async reencode(file) {
    if (file.size > photoLimits.file) return refuse({ problem: 'too-large', limit: '30 MB' });
    const worker = new Worker(workerUrl(url), { type: 'module' });
    return new Promise<Result<Reencoded, Problem>>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Result<Reencoded, Problem>>) => resolve(data);
      worker.onerror = (event) => reject(new Error(event.message || 'The photo worker failed'));
      worker.postMessage(file);
    }).finally(() => worker.terminate());
  },
};
