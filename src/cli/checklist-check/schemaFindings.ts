// A schema's issues as findings that name the question and the field, instead of a path of numbers.
import type * as z from 'zod';
import type { Fault, Finding } from '../../domain/checklist/finding.ts';
import type { Lines } from './locatedJson.ts';
import { wantedBy } from './wantedBy.ts';

interface Source {
  readonly file: string;
  readonly value: unknown;
  readonly lines: Lines;
}

/** Everything a schema objects to in a file, with the nearest id and line. */
export function schemaFindings(issues: readonly z.core.$ZodIssue[], source: Source): Finding[] {
  return issues.flatMap((issue) =>
    faultsOf(issue, source.value).map((fault) => located(issue, fault, source)),
  );
}

function located(issue: z.core.$ZodIssue, fault: Fault, { file, value, lines }: Source): Finding {
  const path = issue.path.map(String);
  const line = nearestLine(path, lines);
  return { file, item: nearestId(path, value), fault, ...(line === undefined ? {} : { line }) };
}

function faultsOf(issue: z.core.$ZodIssue, value: unknown): Fault[] {
  const field = fieldOf(issue.path.map(String));
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ kind: 'field-unknown', field: key }));
  const present = at(value, issue.path.map(String));
  if (present === undefined) return [{ kind: 'field-missing', field }];
  return [{ kind: 'field-value', field, found: short(present), wanted: wantedBy(issue) }];
}

/** The last name in the path, with its place in a list if it is in one: `how`, `references[2]`. */
function fieldOf(path: readonly string[]): string {
  const named = path.findLastIndex((key) => !/^\d+$/.test(key));
  const [name = '', ...places] = path.slice(Math.max(named, 0));
  return name + places.map((place) => `[${Number(place) + 1}]`).join('');
}

/** The id of the innermost thing around: its own `id`, or its key among a texts file's items. */
function nearestId(path: readonly string[], value: unknown): string | null {
  for (let length = path.length; length >= 0; length -= 1) {
    const around = at(value, path.slice(0, length));
    if (typeof around === 'object' && around !== null && 'id' in around && typeof around.id === 'string') {
      return around.id;
    }
    if (['items', 'itemOverrides', 'helpOverrides', 'sections', 'parts'].includes(path[length - 2] ?? '')) {
      const key = path[length - 1];
      if (key !== undefined && !/^\d+$/.test(key)) return key;
    }
  }
  return null;
}

function nearestLine(path: readonly string[], lines: Lines): number | undefined {
  for (let length = path.length; length >= 0; length -= 1) {
    const line = lines.get(path.slice(0, length).join('/'));
    if (line !== undefined) return line;
  }
  return undefined;
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inside, key) =>
      typeof inside === 'object' && inside !== null ? (inside as Record<string, unknown>)[key] : undefined,
    value,
  );
}

function short(value: unknown): string {
  const text = JSON.stringify(value) ?? '';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
