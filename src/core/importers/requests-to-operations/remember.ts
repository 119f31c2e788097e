/** How many answers are kept before all are forgotten. */
const MOST = 5000;

/** A pure function of a text that keeps its answers: collections repeat the same names and descriptions hundreds of times. */
export function remembering<Answer>(compute: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    if (answers.size >= MOST) answers.clear();
    const answer = compute(text);
    answers.set(text, answer);
    return answer;
  };
}
