/**
 * Whether a text holds what looks like a Swedish personal identity number (personnummer or samordningsnummer): ten or
 * twelve digits that begin with a possible date, whose last digit is the check digit (Luhn) of the nine before it.
 */
export function holdsPersonalNumber(text: string): boolean {
  return [...text.matchAll(candidate)].some(([, date = '', rest = '']) => {
    const month = Number(date.slice(2, 4));
    const day = Number(date.slice(4, 6)) % 60;
    return month >= 1 && month <= 12 && day >= 1 && day <= 31 && luhn(date + rest);
  });
}

const candidate = /(?<!\d)(?:18|19|20)?(\d{6})[-+ ]?(\d{4})(?!\d)/g;

function luhn(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, at) => {
    const weighted = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return sum % 10 === 0;
}
