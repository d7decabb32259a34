import type { FaultWords } from './faultWords.ts';
import { wantedWords } from './wantedWords.ts';

const languageNames = new Intl.DisplayNames('sv', { type: 'language' });
const listNames = {
  how: 'steg (how)',
  employee: 'åtgärder för medarbetaren (employee)',
  employer: 'åtgärder för arbetsgivaren (employer)',
};
const json: FaultWords['json'] = {
  'comma-missing': [
    'Ett kommatecken saknas efter det här värdet.',
    'Sätt ett kommatecken i slutet av raden, före nästa rad.',
  ],
  'comma-extra': [
    'Ett kommatecken står för mycket.',
    'Ta bort kommatecknet efter det sista i listan eller gruppen.',
  ],
  'colon-missing': ['Ett kolon saknas mellan fältets namn och värdet.', 'Skriv "namn": värde.'],
  'quote-missing': [
    'Ett citattecken saknas.',
    'Sätt raka citattecken (") både före och efter texten. Texten ska stå på en rad.',
  ],
  'key-expected': [
    'Här ska ett fältnamn inom raka citattecken stå.',
    'Skriv "namn": värde, och kontrollera kommatecken och klamrar strax före.',
  ],
  'value-expected': [
    'Här ska ett värde stå.',
    'Skriv en text inom citattecken, ett tal, true, false eller null.',
  ],
  'escape-unknown': [
    'Ett omvänt snedstreck (\\) står fel.',
    'Ta bort det, eller skriv \\\\ om det ska synas.',
  ],
  'text-after-end': ['Det står något efter filens slut.', 'Ta bort det som står efter den sista klammern.'],
  'ends-too-soon': ['Filen tar slut för tidigt.', 'Kontrollera att varje { och [ har sin } och ].'],
};

const faults: FaultWords['faults'] = {
  misplaced: ({ expected }) => [
    'Mappen eller filen heter inte som det står i filen.',
    `Flytta den till ${expected}, eller rätta id och version i filen.`,
  ],
  'duplicate-id': () => [
    'Samma id finns två gånger.',
    'Ge den ena ett eget id. Ett id som har använts får aldrig betyda något annat.',
  ],
  'opener-unknown': ({ opener }) => [
    `Frågan öppnas av ${opener}, som inte finns.`,
    'Rätta opensWhenNo, eller skriv null.',
  ],
  'opener-later': ({ opener }) => [
    `Frågan öppnas av ${opener}, som kommer senare i checklistan.`,
    'Flytta frågan så att den kommer efter den fråga som öppnar den.',
  ],
  'opener-not-core': ({ opener }) => [
    `Frågan öppnas av ${opener}, som inte är med i kortformen.`,
    'Välj en fråga med "core": true, eller skriv null.',
  ],
  'opener-of-core': ({ opener }) => [
    `Frågan är med i kortformen och öppnas ändå av ${opener}.`,
    'Skriv "core": false eller "opensWhenNo": null.',
  ],
  'zone-unknown': ({ zone }) => [
    `Delen pekar på ${zone}, som inte finns i planritningen.`,
    'Rätta zone, eller rita zonen under plan.',
  ],
  'zone-unused': ({ zone }) => [
    `Zonen ${zone} i planritningen hör inte till någon del.`,
    'Skriv zonens id vid en del, eller ta bort zonen.',
  ],
  'measure-range': () => [
    'Måttets gränser stämmer inte.',
    'Kontrollera att min är mindre än max och att goodFrom och goodTo ligger däremellan, i rätt ordning.',
  ],
  'threshold-without-measure': () => [
    'consequenceWhen gäller ett mätvärde som frågan inte kan få.',
    'Lägg till measure, eller välj en gräns mellan måttets min och max.',
  ],
  'life-safety-consequence': () => [
    'En fråga om fara för livet har lägre konsekvens än 4.',
    'Skriv "consequence": 4, eller "lifeSafety": false.',
  ],
  'private-photo': () => ['En känslig fråga ber om bild.', 'Skriv "photo": "never" eller "none".'],
  'illustration-unknown': ({ illustration }) => [
    `Bilden ${illustration} finns inte.`,
    `Lägg filen ${illustration}.svg i mappen illustrations, eller rätta namnet.`,
  ],
  'roll-up-unknown': ({ question }) => [
    `rollUpFrom nämner ${question}, som inte finns.`,
    'Rätta id:t eller ta bort det.',
  ],
  'roll-up-private': ({ question }) => [
    `rollUpFrom nämner ${question}, vars svar aldrig räknas ihop.`,
    'Ta bort id:t. Känsliga svar får inte bli gruppsiffror.',
  ],
  'procedure-order': ({ step, after }) => [
    `Steget ${step} kommer efter ${after}, som inte står tidigare i procedure.`,
    'Ordna stegen så att det som ska vara gjort står före.',
  ],
  'procedure-repeated': ({ step }) => [
    `Steget ${step} står två gånger i procedure.`,
    'Ta bort det ena. Skriv "repeats": true om det kan göras flera gånger.',
  ],
  'procedure-ground': ({ step, ground }) => [
    `Steget ${step} handlar om ${ground} men kommer inte efter det.`,
    `Skriv ${ground} i after, och låt det steget stå före.`,
  ],
  'band-cover': ({ product, times }) => [
    `Riskvärdet ${product} hör till ${times === 0 ? 'ingen nivå' : 'flera nivåer'}.`,
    'Rätta from och to under risk, så att varje värde hör till precis en nivå.',
  ],
  'words-missing': () => ['Orden saknas.', 'Skriv dem i filen, med samma id som i checklist.json.'],
  'words-unused': () => [
    'Orden hör inte till något i checklist.json.',
    'Ta bort dem eller rätta id:t. Delar har egna ord bara när avsnittet har fler än en del.',
  ],
  'measure-words': ({ wanted }) =>
    wanted
      ? ['Orden om måttet saknas.', 'Skriv label och how under measure.']
      : [
          'Orden om måttet hör inte till något mått.',
          'Skriv "measure": null, eller lägg till måttet i checklist.json.',
        ],
  'illustration-words': ({ wanted }) =>
    wanted
      ? [
          'Bilden är inte beskriven i ord.',
          'Skriv i illustrationAlt vad bilden visar, för den som inte ser den.',
        ]
      : [
          'Bildbeskrivningen hör inte till någon bild.',
          'Skriv "illustrationAlt": null, eller lägg till bilden i checklist.json.',
        ],
  'oral-words': () => [
    'Det står inte vad Tas upp muntligt innebär.',
    'Skriv under oral vad som händer med svaret. Det krävs för känsliga frågor.',
  ],
  'not-a-question': () => [
    'Frågan slutar inte med frågetecken.',
    'Skriv en fråga där Ja betyder att det är som det ska.',
  ],
  'count-differs': ({ list, here, there }) => [
    `Antalet ${listNames[list]} är ${here} här men ${there} på källspråket.`,
    'Skriv lika många på varje språk, i samma ordning.',
  ],
  leftover: ({ text }) => [
    `Texten ser ofärdig ut: "${text}"`,
    'Ta bort klamrar, taggar, dubbla mellanslag och anteckningar till dig själv.',
  ],
  'placeholder-unknown': ({ name }) => [
    `{${name}} går inte att fylla i.`,
    'Rätta namnet inom klamrarna. README.md räknar upp dem som finns.',
  ],
  'reference-unknown': ({ field, id }) => [
    `${field} nämner ${id}, som inte finns.`,
    'Rätta id:t eller ta bort det.',
  ],
  'override-unknown': ({ id }) => [
    `${id} finns inte, men reglerna vill ändra eller nämna det.`,
    'Rätta id:t eller ta bort det.',
  ],
  'report-address': () => [
    'Adressen för skador skiljer sig från kontaktens adress.',
    'Skriv samma adress i insurance.reportTo och hos kontakten.',
  ],
  'example-band': ({ example, expected, actual }) => [
    `Exemplet "${example}" väntar sig ${expected}, men checklistan ger ${actual}.`,
    'Rätta konsekvensen i checklist.json eller exemplet, det som är fel.',
  ],
  'nothing-here': () => ['Här finns ingen checklista.', 'Ange mappen checklists, eller en kopia av den.'],
  'file-missing': () => ['Filen saknas.', 'Lägg tillbaka den.'],
  'language-missing': ({ language }) => [
    `Orden på ${languageNames.of(language)} saknas.`,
    'Kopiera filen på källspråket hit och översätt den.',
  ],
  'language-unknown': ({ language }) => [
    `Appen har inget språk som heter ${language}.`,
    'Be den som bygger appen lägga till språket först, eller rätta filens namn.',
  ],
  'file-unexpected': () => [
    'Filen eller mappen hör inte hemma här, och ingenting i den används.',
    'Ge den rätt namn (se README.md), eller flytta den härifrån. En ny version heter bara ett tal: individual/2.',
  ],
  encoding: ({ reason }) =>
    reason === 'byte-order-mark'
      ? ['Filen börjar med ett osynligt tecken (BOM).', 'Spara den som UTF-8 utan BOM.']
      : ['Filen är inte sparad som UTF-8, så å, ä och ö går förlorade.', 'Spara den som UTF-8.'],
  json: ({ reason }) => json[reason],
  'duplicate-key': ({ key }) => [
    `Fältet ${key} står två gånger, och bara det ena gäller.`,
    'Ta bort det ena, eller rätta id:t om det är en egen fråga.',
  ],
  'field-missing': ({ field }) => [
    `Fältet ${field} saknas.`,
    'Lägg till det. Titta på en annan fråga hur det ser ut.',
  ],
  'field-unknown': ({ field }) => [
    `Fältet ${field} finns inte i formatet.`,
    'Kontrollera stavningen eller ta bort det.',
  ],
  'field-value': ({ field, found, wanted }) => [
    `${field === '' ? 'Hela filen' : `Fältet ${field}`} är ${found}, och det går inte.`,
    `Det ska vara: ${wantedWords('sv', wanted)}.`,
  ],
  'published-changed': () => [
    'Filen är publicerad och får inte ändras, men den har ändrats.',
    'Återställ den. Kopiera mappen till nästa nummer och ändra där: underskrivna ronder hänvisar till den här.',
  ],
  'published-removed': () => [
    'En publicerad fil är borta.',
    'Lägg tillbaka den: underskrivna ronder hänvisar till den.',
  ],
  'published-unlocked': () => [
    'Checklistan är publicerad men inte låst.',
    'Kör npm run checklists:lock, eller skriv "status": "draft" om den inte är klar.',
  ],
};

/** The check's words in Swedish. */
export const swedish: FaultWords = {
  language: 'sv',
  faults,
  json,
  place: (file, line, item) => [file, line && `rad ${line}`, item].filter(Boolean).join(', '),
  noFolder: (folder) => `Mappen ${folder} finns inte.`,
  broken: (count, files) => `${count} fel i ${files} ${files === 1 ? 'fil' : 'filer'}. Inget är ändrat.`,
  checklist: ({ id, version, questions, core, sections, languages, published }) =>
    `${id} ${version}: ${questions} frågor i ${sections} avsnitt, ${languages.map((one) => languageNames.of(one)).join(' och ')}. ${core} i kortformen. ${published ? 'Publicerad och låst.' : 'Utkast.'}`,
  employers: (names) => `Lokala regler: ${names.join(', ')}.`,
  cards: (count) => `${count} hjälpkort.`,
  fine: 'Allt stämmer.',
};
