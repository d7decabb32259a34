/** What a question takes on average, walking and looking included. */
const secondsAQuestion = 25;

/** About how many minutes the questions left will take: to the minute below five, then to the nearest five. */
export function minutesLeft(questions: number): number {
  const minutes = (questions * secondsAQuestion) / 60;
  return minutes < 5 ? Math.ceil(minutes) : Math.round(minutes / 5) * 5;
}
