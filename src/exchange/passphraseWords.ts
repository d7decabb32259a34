// The words of suggested passphrases: a first and a second part make a Swedish compound (granstuga, molnkaffe). Our own
// lists: things in nature, house, kitchen and tool shed, without å, ä and ö. No part begins another of its list or is
// one letter from it, and no second part begins with a letter that a first part ends with, so that what is heard can be
// written in one way only. tests/exchange/passphrase.test.ts holds the lists against this.

export const firstParts: readonly string[] = (
  'ankar balkong balsam bambu basalt berg blad blixt blomster borr botten brunn bukett choklad ' +
  'citron cykel dagg dal dill dun eld fikon flint frost fyr gaffel gardin garn gran grill grind ' +
  'gryt gummi hagel hallon hassel himmel hjort holm honung hummer jasmin jord kabel kaffe kakao kam ' +
  'kittel kiwi koppar korn kummin kust lamm lax lilje lime lin ljung loge lykt mandel mango mast ' +
  'mejsel melon moln morot mugg murkel mutter natt nyckel nypon ost palm papper pendel peppar ' +
  'persiko pion plommon rabatt regn rim ring rosen rot russin sadel saffran safir salong salt ' +
  'sammet sand siden silver sky smultron socker sol sommar spegel spenat spett sten stig storm svan ' +
  'syren tall tapet tegel tenn timjan timmer tomat trast tulpan tyg ugn ull vatten vind vinkel ' +
  'vinter viol'
).split(' ');

export const secondParts: readonly string[] = (
  'balja barr bastu blomma bod borste bricka bro brygga bulle burk buske bygel bytta fackla fasad ' +
  'fat ficka filt fjord flagga flaska flinga flotte fluga fodral folie fralla frukt fura hammare ' +
  'hamn handduk handske hatt hav hink hjul holme hus hydda hylla hyvel jacka jolle kajak kaka kamin ' +
  'kanna kanot karaff karta kastrull kedja kista kjol klippa klocka klot knapp knut kofta koja kopp ' +
  'korg kotte kran krita krok kruka krydda kudde kvarn kvist pall paraply park pasta penna pensel ' +
  'pil planta plog pudding pulka saft sallad sax segel senap skal sked skog skorpa skrin skruv ' +
  'skuta smula snigel soffa soppa spade spann spik spole stall stapel stege stift stock stol strand ' +
  'strumpa stubbe stuga svala svamp sylt vagga vagn vante vas ved veke vik vimpel vinge visp'
).split(' ');
