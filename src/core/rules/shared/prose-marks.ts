/** What a description has somewhere, found once for all rules about descriptions. */
import type { Json } from '../../base/json';
import type { Marked } from '../rule';
import { namesProduct } from './product-names';
import { isBlankText, webAddressIn } from './texts';

/** Nothing at all, no text, or one of blanks. */
export const undescribed = 1;
/** No full stop as its last character. */
export const unfinished = 2;
/** A web address. */
export const address = 4;
/** What may be a tag of HTML. */
export const angle = 8;
/** A character beyond ASCII. */
export const beyondAscii = 16;
/** A product of the Power Platform. */
export const productName = 32;

const foreign = /[^\u0000-\u007f]/;

function marksOfSchema(value: Json | undefined): number {
  if (typeof value !== 'string') return undescribed;
  const marks = foreign.test(value) ? beyondAscii : 0;
  return isBlankText(value) ? marks | undescribed : marks;
}

const marksOfField = (value: Json | undefined): number =>
  typeof value !== 'string' ? undescribed : marksOfSchema(value) | (value.endsWith('.') ? 0 : unfinished) | (webAddressIn(value) === undefined ? 0 : address);

const marksOfOperation = (value: Json | undefined): number =>
  typeof value !== 'string'
    ? undescribed
    : marksOfField(value) | (value.includes('<') ? angle : 0) | (namesProduct(value) ? productName : 0);

/** What a rule about the description of a schema waits for: `undescribed` or `beyondAscii`, as there are too many to look for more. */
export const schemaDescription = (marks: number): Marked => ({ of: marksOfSchema, any: marks });

/** What a rule about the description of a parameter waits for: `undescribed`, `unfinished`, `address` or `beyondAscii`. */
export const fieldDescription = (marks: number): Marked => ({ of: marksOfField, any: marks });

/** What a rule about the description of an operation waits for: any of the marks. */
export const operationDescription = (marks: number): Marked => ({ of: marksOfOperation, any: marks });
