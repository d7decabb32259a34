// What a new round proposes until the employee has said how much they work there.
export const usualExtent = { daysPerWeek: 2, hoursPerDay: 8 } as const;
