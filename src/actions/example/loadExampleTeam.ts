// Example data in one click: the same actions as everyone's, by people who do not exist, marked as examples throughout.
import { type DraftAnswer, noAnswer } from '../../domain/answers/answers.ts';
import type { Language } from '../../domain/checklist/language.ts';
import { visibleQuestions } from '../../domain/checklist/questions.ts';
import {
  emptyReview,
  type MeasureDraft,
  noRating,
  type RatingDraft,
  type ReviewDraft,
} from '../../domain/drafts/reviewDraft.ts';
import type { SelfAssessmentDraft } from '../../domain/drafts/selfAssessmentDraft.ts';
import type { Problem } from '../../domain/problems.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Profile } from '../../ports/people.ts';
import type { Ports } from '../../ports/ports.ts';
import type { Voice } from '../../ports/signing.ts';
import { readDraft } from '../drafts.ts';
import { signReview, signSelfAssessment } from '../signings.ts';
import { startRound } from '../startRound.ts';
import {
  type ExampleRound,
  exampleDialogue,
  exampleManager,
  examplePeople,
  examplePlan,
  exampleRepresentative,
  exampleRounds,
} from './exampleTeam.ts';

/** Makes the team, its keys and its rounds; returns the profile to change to. Refuses as any signing does. */
export async function loadExampleTeam(ports: Ports, voice: Voice): Promise<Result<Profile, Problem>> {
  const employer =
    ports.catalog.employers().find(({ fictitious }) => fictitious) ?? ports.catalog.employers()[0];
  const people = examplePeople.map(
    (person): Profile => ({ ...person, id: ports.ids.next(), employer: employer?.id ?? '' }),
  );
  for (const round of exampleRounds) {
    const played = await play(ports, voice, people, round);
    if (!played.ok) return played;
  }
  // The people come last: until all of it is there, nothing of it is to be seen.
  for (const person of people) {
    const saved = await ports.profiles.save(person);
    if (!saved.ok) return saved;
  }
  return ok(named(people, 'Maja Lindqvist'));
}

async function play(
  ports: Ports,
  voice: Voice,
  people: readonly Profile[],
  round: ExampleRound,
): Promise<Result<null, Problem>> {
  const employee = named(people, round.employee);
  const draft = draftOf(ports, voice.language, round, employee);
  const started = await startRound(ports, employee, draft);
  if (!started.ok || round.reached === 'walking') return started.ok ? ok(null) : started;
  const assessment = started.value;
  const mark = { method: 'typed', name: employee.name } as const;
  const said = await signSelfAssessment(
    ports,
    { assessment, profile: employee, role: 'employee', mark, voice },
    draft,
  );
  if (!said.ok || round.reached === 'assessed') return said.ok ? ok(null) : said;
  const manager = named(people, exampleManager);
  const reviewed = await signReview(
    ports,
    { assessment, profile: manager, role: 'manager', mark: { method: 'typed', name: manager.name }, voice },
    reviewOf(ports, voice.language, draft),
  );
  return reviewed.ok ? ok(null) : reviewed;
}

function draftOf(
  ports: Ports,
  language: Language,
  round: ExampleRound,
  employee: Profile,
): SelfAssessmentDraft {
  const { checklist, texts } = ports.catalog.current('individual');
  const words = texts[language];
  const walk = visibleQuestions(checklist, round.facts.form, {});
  const answers: Record<string, DraftAnswer> = {};
  for (const { question } of walk.slice(0, Math.round(walk.length * round.walked))) {
    const given = round.answers[question.id] ?? { value: 'yes' as const };
    const suggested = given.value === 'no' ? words.items[question.id]?.employer[0] : undefined;
    answers[question.id] = {
      ...noAnswer,
      value: given.value,
      comment: given.comment?.[language] ?? '',
      measures: suggested ? [{ what: suggested, actor: 'employer', own: false, done: false }] : [],
    };
  }
  return {
    ...readDraft({ values: {} }),
    ...round.facts,
    placeName: round.facts.placeName[language],
    mainWorkplace: employee.mainWorkplace,
    manager: exampleManager,
    safetyRepresentative: exampleRepresentative,
    answers,
  };
}

function reviewOf(ports: Ports, language: Language, draft: SelfAssessmentDraft): ReviewDraft {
  const empty = emptyReview({ ...draft, answers: {}, ownRisks: [] });
  const ratings: Record<string, RatingDraft> = {};
  const measures: Record<string, MeasureDraft[]> = {};
  for (const [risk, { now, after, what }] of Object.entries(examplePlan)) {
    ratings[risk] = {
      ...noRating,
      now: { likelihood: now[0], consequence: now[1] },
      after: { likelihood: after[0], consequence: after[1] },
    };
    measures[risk] = [measureOf(ports, what[language])];
  }
  return {
    ...empty,
    ratings,
    measures,
    agreement: { ...empty.agreement, decision: 'yes', voluntary: true },
    dialogue: {
      date: inDays(ports, 0),
      form: 'video',
      participants: ['employee', 'manager'],
      talkedAbout: [],
      note: exampleDialogue[language],
    },
    nextRound: inDays(ports, 365),
  };
}

function measureOf(ports: Ports, what: string): MeasureDraft {
  return {
    id: ports.ids.next(),
    what,
    kind: 'organisational',
    actor: 'employer',
    responsible: exampleManager,
    due: inDays(ports, 14),
    followUp: inDays(ports, 42),
    done: false,
  };
}

/** A calendar day from today, YYYY-MM-DD. */
function inDays(ports: Ports, days: number): string {
  return new Date(ports.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);
}

function named(people: readonly Profile[], name: string): Profile {
  const person = people.find((candidate) => candidate.name === name);
  if (!person) throw new Error(`no example person is called ${name}`);
  return person;
}
