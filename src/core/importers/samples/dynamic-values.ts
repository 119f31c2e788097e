/** The types of the values that Postman makes when it sends; all others are texts. */
const types: ReadonlyMap<string, 'integer' | 'number' | 'boolean'> = new Map([
  ['$timestamp', 'integer'],
  ['$randomInt', 'integer'],
  ['$randomCreditCardMask', 'integer'],
  ['$randomBankAccount', 'integer'],
  ['$randomPrice', 'number'],
  ['$randomLatitude', 'number'],
  ['$randomLongitude', 'number'],
  ['$randomBoolean', 'boolean'],
]);

/** The type of what stands for `{{$randomInt}}` and its like: undefined for texts and for variables of the person's own. */
export const typeOfDynamic = (variable: string): 'integer' | 'number' | 'boolean' | undefined => types.get(variable.trim());
