const numerals: Readonly<Record<string, readonly string[]>> = {
  sv: ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio'],
  en: ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
};

/** Numbers in running text: "två", "nine", and figures from ten. */
export function numeral(count: number, language: string): string {
  return numerals[language]?.[count] ?? String(count);
}

/** The same where a sentence begins: "Två". */
export function capitalNumeral(count: number, language: string): string {
  const word = numeral(count, language);
  return word.charAt(0).toLocaleUpperCase(language) + word.slice(1);
}
