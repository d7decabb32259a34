// What a schema wanted instead, as data that there are words for: its own messages are in English and for programmers.
import type * as z from 'zod';
import type { Wanted, WantedForm } from '../../domain/checklist/finding.ts';

type Issue = z.core.$ZodIssue;

/** What should stand where the issue is. */
export function wantedBy(issue: Issue): Wanted {
  switch (issue.code) {
    case 'invalid_value':
      return { is: 'one-of', values: issue.values.map(String) };
    case 'invalid_union':
      return ofUnion(issue.errors);
    case 'invalid_type':
      return { is: types[issue.expected] ?? 'group' };
    case 'too_small':
      if (issue.origin === 'string') return { is: 'filled' };
      return { is: issue.origin === 'array' ? 'items-at-least' : 'at-least', limit: Number(issue.minimum) };
    case 'too_big':
      return { is: 'at-most', limit: Number(issue.maximum) };
    case 'invalid_format':
      return ofFormat(issue.format, issue.pattern ?? '');
    default:
      return { is: 'pattern', pattern: issue.message };
  }
}

const types: Readonly<Record<string, WantedForm>> = {
  string: 'text',
  number: 'number',
  int: 'integer',
  boolean: 'truth',
  array: 'list',
  object: 'group',
  record: 'group',
};

/** A union of values is one list of values; of anything else, the first kind is named. */
function ofUnion(branches: readonly (readonly Issue[])[]): Wanted {
  const wanted = branches.flatMap(([issue]) => (issue === undefined ? [] : [wantedBy(issue)]));
  const values = wanted.flatMap((one) => (one.is === 'one-of' ? one.values : []));
  return values.length > 0 ? { is: 'one-of', values } : (wanted[0] ?? { is: 'group' });
}

/** Each form of text that the schemas ask for, by its regular expression; a test holds them to it. */
const patterns: Readonly<Record<string, WantedForm>> = {
  '^[A-Za-z0-9-]{1,40}$': 'id',
  '^[a-z0-9-]{1,40}$': 'id',
  '^[a-z0-9-]+$': 'id',
  '^[+\\d][\\d\\s-]{1,20}$': 'phone',
  '^R\\d{2}$': 'requirement',
  '^[Mm][-\\d\\s.,A-Za-z]*$': 'svg-path',
};

function ofFormat(format: string, pattern: string): Wanted {
  if (format === 'email') return { is: 'email' };
  if (format === 'url') return { is: 'https' };
  const plain = pattern.replace(/^\/|\/$/g, '');
  const form = patterns[plain];
  return form === undefined ? { is: 'pattern', pattern: plain } : { is: form };
}
