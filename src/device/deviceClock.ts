import type { Clock } from '../ports/ports.ts';

/** The device's own clock, right or wrong: every moment it gives is a claim. */
export const deviceClock: Clock = { now: () => new Date() };
