/** A document has some thousands of different names, but what is typed into an open one would add up. */
const most = 20_000;

/** The texts that were asked about are numbered, so that several functions that are asked about one text look it up once. */
const numbers = new Map<string, number>();
let generation = 0;
let lastText = '';
let lastNumber = -1;

function numberOf(text: string): number {
  if (text === lastText && lastNumber >= 0) return lastNumber;
  let number = numbers.get(text);
  if (number === undefined) {
    if (numbers.size >= most) {
      numbers.clear();
      generation++;
    }
    number = numbers.size;
    numbers.set(text, number);
  }
  lastText = text;
  lastNumber = number;
  return number;
}

/**
 * A function that is worked out once for each text that it is given. For what many targets share, such as the message about
 * a property's name: one string is then kept for all of them.
 */
export function onceForEachText<Value extends string | boolean | object>(work: (text: string) => Value): (text: string) => Value {
  const values: (Value | undefined)[] = [];
  let from = generation;
  return (text) => {
    const number = numberOf(text);
    if (from !== generation) {
      values.length = 0;
      from = generation;
    }
    // Filled up to the number, as an array with large gaps is a slow one.
    while (values.length <= number) values.push(undefined);
    return (values[number] ??= work(text));
  };
}
