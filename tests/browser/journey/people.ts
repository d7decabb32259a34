// Who takes part in the stories, and what each says of themselves. Nobody of them exists.

export interface Person {
  readonly name: string;
  /** As the door on the first page is called. */
  readonly role: 'Medarbetare' | 'Chef' | 'Skyddsombud';
  readonly unit: string;
  readonly mainWorkplace: string;
}

const unit = 'Läkemedelsförsörjning Ö';
const mainWorkplace = 'Norrsund, hus 4, rum Åsen';

export const employee: Person = { name: 'Åsa Björklöv-Ähn', role: 'Medarbetare', unit, mainWorkplace };
export const manager: Person = { name: 'Görel Ståhlnäs', role: 'Chef', unit, mainWorkplace };
export const representative: Person = { name: 'Håkan Öqvist', role: 'Skyddsombud', unit, mainWorkplace };
