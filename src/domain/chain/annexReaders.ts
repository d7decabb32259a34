// Whose an annex is. Its id and digest stand in the chain for everyone to read, so anybody who speaks there can name it as
// theirs, or as meant for others: only the word of the one it is about counts.
import type { Role } from '../people/role.ts';
import type { AnnexContent } from './annex.ts';
import type { Link } from './link.ts';

const owners: Readonly<Record<AnnexContent['kind'], Role>> = {
  answer: 'employee',
  photo: 'employee',
  assessment: 'manager',
};

/**
 * Ids of the annexes that a statement lets a role read: all that are its author's when that is the role itself, else
 * those whose audience has the role, while the statement is in force.
 * @param annexes those that are held here; of others it is not known whose they are.
 */
export function annexesLetBy(
  { statement: { author, annexes: named } }: Link,
  isInForce: boolean,
  reader: Role,
  annexes: ReadonlyMap<string, AnnexContent>,
): string[] {
  return named.flatMap(({ id, audience }) => {
    const content = annexes.get(id);
    if (content === undefined || owners[content.kind] !== author.role) return [];
    return author.role === reader || (isInForce && audience.includes(reader)) ? [id] : [];
  });
}
