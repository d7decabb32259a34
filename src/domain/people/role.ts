import * as z from 'zod';

/** The three who take part: employee (medarbetare), manager (chef), safety representative (skyddsombud). */
export const roles = ['employee', 'manager', 'safetyRepresentative'] as const;
export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;
