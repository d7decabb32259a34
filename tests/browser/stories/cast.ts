// The three of these stories. Nobody of them exists.
import type { Person } from '../journey/people.ts';

const unit = 'Digital vård';
const mainWorkplace = 'Norrsund, hus 4';

export const maja: Person = { name: 'Maja Lindqvist', role: 'Medarbetare', unit, mainWorkplace };
export const karin: Person = { name: 'Karin Öberg', role: 'Chef', unit, mainWorkplace };
export const daniel: Person = { name: 'Daniel Ekström', role: 'Skyddsombud', unit, mainWorkplace };
