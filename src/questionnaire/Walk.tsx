import { createContext, type ReactNode, use } from 'react';
import { useWatch } from 'react-hook-form';
import type { Checklist } from '../domain/checklist/checklist.ts';
import type { HelpWords } from '../domain/checklist/help.ts';
import type { AnswerValues, Form } from '../domain/checklist/questions.ts';
import type { Texts } from '../domain/checklist/texts.ts';
import type { SelfAssessmentDraft } from '../domain/drafts/selfAssessmentDraft.ts';
import type { Problem } from '../domain/problems.ts';
import type { Result } from '../domain/result.ts';
import type { HeldDraft } from './useDraft.ts';
import { type WalkedPart, walkedParts } from './walkedParts.ts';

/** Pictures of a draft: kept on the device apart from the answers, which hold only their ids. */
export interface WalkPhotos {
  /** Re-encodes and keeps a picture; its new id. */
  add(file: File): Promise<Result<string, Problem>>;
  /** The picture, or null when it is no longer here. */
  load(id: string): Promise<Blob | null>;
  remove(id: string): Promise<void>;
}

/** Addresses of the walk's places, and the way out in a hurry. */
export interface WalkLinks {
  /** To the questions, where one left off. */
  readonly resume: string;
  readonly about: string;
  readonly own: string;
  readonly summary: string;
  part(part: string): string;
  question(part: string, question: string): string;
  /** Leaves for a neutral page, without a trace of this one in the browser's history. */
  leaveQuickly(): void;
}

/** Somewhere outside the employer to turn to, shown beside the questions it concerns. */
export interface WalkHelpline {
  readonly name: string;
  readonly phone: string;
  readonly items: readonly string[];
}

/** Everything a walk through one checklist rests on. */
export interface Walk {
  readonly draft: HeldDraft<SelfAssessmentDraft>;
  readonly checklist: Checklist;
  /** In the reader's language, with the employer's own words. */
  readonly texts: Texts;
  readonly helplines: readonly WalkHelpline[];
  /** The employer's answers to common questions, each beside the questions it sheds light on. */
  readonly help: readonly HelpWords[];
  readonly photos: WalkPhotos;
  readonly links: WalkLinks;
  /** A random UUID. */
  readonly newId: () => string;
  /** Whether single keys answer questions, as the person has chosen. */
  readonly shortcuts: { readonly on: boolean; readonly change: (on: boolean) => void };
}

const Context = createContext<Walk | null>(null);

/** Gives every question below it the draft and the words. */
export function WalkProvider({ walk, children }: { readonly walk: Walk; readonly children: ReactNode }) {
  return <Context value={walk}>{children}</Context>;
}

export function useWalk(): Walk {
  const walk = use(Context);
  if (walk === null) throw new Error('useWalk needs a WalkProvider above it');
  return walk;
}

/** What has been answered; renders anew when an answer changes, not when text is typed. */
export function useAnswerValues(): { readonly form: Form; readonly answers: AnswerValues } {
  const { draft } = useWalk();
  return useWatch({ control: draft.form.control, compute: valuesOnly });
}

/** The parts that apply, and what has been answered in them. */
export function useWalkedParts(): { readonly parts: readonly WalkedPart[]; readonly answers: AnswerValues } {
  const { checklist, texts } = useWalk();
  const { form, answers } = useAnswerValues();
  return { parts: walkedParts(checklist, texts, form, answers), answers };
}

function valuesOnly({ form, answers }: SelfAssessmentDraft): { form: Form; answers: AnswerValues } {
  const values = Object.entries(answers).map(([id, { value }]) => [id, { value }] as const);
  return { form, answers: Object.fromEntries(values) };
}
