// Whose certificates count: those of the deployment that this file was built for.
import eSign from '../../public/trust/e-signatures.pem?raw';
import organisations from '../../public/trust/organisations.pem?raw';
import timestamps from '../../public/trust/timestamps.pem?raw';
import type { Authorities } from '../ports/verifying.ts';

export const authorities: Authorities = { organisations, timestamps, eSign };
