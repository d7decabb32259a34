import * as z from 'zod';

/** The public half of a sealing key, as the age program writes it: `age1` and 58 bech32 characters (X25519). */
export const Recipient = z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/);
export type Recipient = z.infer<typeof Recipient>;
