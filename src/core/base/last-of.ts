/** A function of an object that keeps its last answer, for what several ask about one object in a row. */
export function lastOf<Key extends object | string, Value>(work: (key: Key) => Value): (key: Key) => Value {
  let last: { key: Key; value: Value } | undefined;
  return (key) => {
    if (last === undefined) last = { key, value: work(key) };
    else if (last.key !== key) {
      last.value = work(key);
      last.key = key;
    }
    return last.value;
  };
}
