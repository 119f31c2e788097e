/** Ends the switch over a union: does not compile while a case is missing; throws when foreign data got past the types. */
export function assertNever(value: never): never {
  throw new Error(`Not a known case: ${JSON.stringify(value)}`);
}
