// Unpacking a stranger's archive: in small steps, counting what comes out, so that a bomb is stopped early. Paths are
// only compared with what the manifest may name; nothing is ever written under them.
import { Unzip, type UnzipFile, UnzipInflate } from 'fflate';
import type { Problem } from '../domain/problems.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import { megabytes, packageLimits } from './packageLimits.ts';

/**
 * The parts of a ZIP archive by path.
 * @returns Problems: `too-large` at the limits on parts and unpacked size; `damaged` for a path that comes twice, a
 *   part cut short, or what cannot be unpacked.
 */
export function unpack(zip: Uint8Array): Result<ReadonlyMap<string, Uint8Array>, Problem> {
  const unpacking = new Unpacking();
  try {
    const unzip = new Unzip((file) => unpacking.begin(file));
    unzip.register(UnzipInflate);
    for (let at = 0; at < zip.length; at += step)
      unzip.push(zip.subarray(at, at + step), at + step >= zip.length);
    return ok(unpacking.parts());
  } catch (error) {
    return refuse(error instanceof Stop ? error.problem : { problem: 'damaged' });
  }
}

/** Packed bytes taken at a time: deflate grows a thousandfold at most, so no step yields more than 16 MB. */
const step = 0x4000;

class Stop extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.problem);
    this.problem = problem;
  }
}

class Unpacking {
  private readonly pieces = new Map<string, Uint8Array[]>();
  private readonly whole = new Set<string>();
  private unpacked = 0;

  begin(file: UnzipFile): void {
    const { name } = file;
    if (this.pieces.has(name)) throw new Stop({ problem: 'damaged' });
    if (this.pieces.size >= packageLimits.parts)
      throw new Stop({ problem: 'too-large', limit: `${packageLimits.parts}` });
    this.pieces.set(name, []);
    file.ondata = (error, chunk, final) => {
      if (error !== null) throw error;
      this.take(name, chunk, final);
    };
    file.start();
  }

  parts(): ReadonlyMap<string, Uint8Array> {
    if (this.whole.size !== this.pieces.size) throw new Stop({ problem: 'damaged' });
    return new Map([...this.pieces].map(([name, pieces]) => [name, joined(pieces)]));
  }

  private take(name: string, chunk: Uint8Array, final: boolean): void {
    this.unpacked += chunk.length;
    if (this.unpacked > packageLimits.unpacked)
      throw new Stop({ problem: 'too-large', limit: megabytes(packageLimits.unpacked) });
    this.pieces.get(name)?.push(chunk);
    if (final) this.whole.add(name);
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
