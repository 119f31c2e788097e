import { pascalCaseOf } from '../../base/words';
import { onceForEachText } from './once-for-each-text';

/** An operation ID in PascalCase; kept, as every letter typed into an operation asks for it again. */
export const idInPascalCase = onceForEachText(pascalCaseOf);
