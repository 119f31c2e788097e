/** A document has some thousands of different names, but what is typed into an open one would add up. */
const most = 20_000;

/**
 * A function that is worked out once for each text that it is given. For what many targets share, such as the message about
 * a property's name: one string is then kept for all of them.
 */
export function onceForEachText<Value>(work: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, { readonly value: Value }>();
  return (text) => {
    const before = known.get(text);
    if (before) return before.value;
    const value = work(text);
    if (known.size >= most) known.clear();
    known.set(text, { value });
    return value;
  };
}
