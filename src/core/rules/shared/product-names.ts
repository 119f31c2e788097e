import { hasMark, product } from './text-marks';

const refused = /\b(?:power apps|power automate|logic apps)\b/i;
const listed = /\b(?:power ?apps|power ?automate|logic ?apps|power ?platform|copilot studio)\b/i;
const all =
  /\b(?:power ?apps|power ?automate|logic ?apps|power ?platform|copilot studio|microsoft flow|power ?bi|power ?pages|power virtual agents|dataverse)\b/i;

/** The first product of the Power Platform that a text names, or undefined. */
export const productNameIn = (text: string): string | undefined => (hasMark(text, product) ? all.exec(text)?.[0] : undefined);

/** The first product name of the documented list for titles, or undefined. */
export const listedProductNameIn = (text: string): string | undefined => (hasMark(text, product) ? listed.exec(text)?.[0] : undefined);

/** The first product name that the official validator refuses in descriptions (its list is shorter than the documented one), or undefined. */
export const refusedProductNameIn = (text: string): string | undefined => (hasMark(text, product) ? refused.exec(text)?.[0] : undefined);

/** True when a text names a product of the Power Platform. */
export const namesProduct = (text: string): boolean => hasMark(text, product) && all.test(text);
