import type { Role } from '../../domain/people/role.ts';
import { useFormat } from '../../i18n/format.ts';
import { useRoleWords } from '../../i18n/words.ts';

/** "Digital vård, chef och skyddsombud": what is said of somebody under their name. */
export function usePersonLine(): (person: {
  readonly unit: string;
  readonly roles: readonly Role[];
}) => string {
  const words = useRoleWords();
  const { list } = useFormat();
  return ({ unit, roles }) =>
    [unit, list(roles.map((role) => words[role].toLocaleLowerCase()))]
      .filter((part) => part !== '')
      .join(', ');
}
