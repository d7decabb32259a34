// What the check says to whoever writes checklists: what is wrong and what to do, in plain words. Swedish first.
import type { Fault, JsonReason } from '../../domain/checklist/finding.ts';

type FaultOf<K extends Fault['kind']> = Extract<Fault, { readonly kind: K }>;

/** What is wrong, and what to do. */
export type Said = readonly [what: string, todo: string];

export interface FaultWords {
  readonly language: 'sv' | 'en';
  readonly faults: { readonly [K in Fault['kind']]: (fault: FaultOf<K>) => Said };
  readonly json: Readonly<Record<JsonReason, Said>>;
  place(file: string, line: number | undefined, item: string | null): string;
  noFolder(folder: string): string;
  /** The last line when something is wrong. */
  broken(faults: number, files: number): string;
  /** One line for each checklist when all is well. */
  checklist(counts: ChecklistCounts): string;
  employers(names: readonly string[]): string;
  cards(count: number): string;
  readonly fine: string;
}

export interface ChecklistCounts {
  readonly id: string;
  readonly version: number;
  readonly questions: number;
  readonly core: number;
  readonly sections: number;
  readonly languages: readonly string[];
  readonly published: boolean;
}

/** The words for one fault. */
export function sayFault(words: FaultWords, fault: Fault): Said {
  const say = words.faults[fault.kind] as (fault: Fault) => Said;
  return say(fault);
}
