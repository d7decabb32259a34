import type { Link } from '../../domain/chain/link.ts';
import type { Problem } from '../../domain/problems.ts';
import type { PackageContent } from '../../ports/exchange.ts';
import type { Ports } from '../../ports/ports.ts';
import type { VerdictProblem } from '../../ports/verifying.ts';

/** All that is wrong with a package whose chain holds: annexes, then cover, cards, receipts and reports. */
export async function faultsOfContent(
  { verifier }: Pick<Ports, 'verifier'>,
  content: PackageContent,
  links: readonly Link[],
): Promise<readonly Problem[]> {
  if (links[0]?.statement.assessment !== content.manifest.assessment) return [{ problem: 'damaged' }];
  const changed = await verifier.verifyAnnexes(links, content.annexes);
  if (changed.length > 0) return changed;
  const { problems } = await verifier.verifyPackage(content);
  return problems.filter(({ severity }) => severity === 'error').map(problemOf);
}

function problemOf({ code }: VerdictProblem): Problem {
  switch (code) {
    case 'newer-than-this-app':
      return { problem: code };
    case 'cover-signature':
    case 'sender-role':
      return { problem: 'signature-invalid' };
    case 'package-damaged':
    case 'card-invalid':
    case 'receipt-invalid':
      return { problem: 'damaged' };
    default:
      return { problem: 'pdf-changed', code };
  }
}
