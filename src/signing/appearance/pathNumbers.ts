// Numbers as PDF source: at most two decimals, never an exponent.

export const number = (value: number): string => String(Number(value.toFixed(2)) || 0);

export const point = (x: number, y: number): string => `${number(x)} ${number(y)}`;
